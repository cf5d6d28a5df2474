import { useState } from 'react'
import { openDotting } from '../../shared/meeting/dots.ts'
import { wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Private } from '../ui/Private.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { OwnDots } from './Dots/OwnDots.tsx'

/** Each spreads a few dots over the questions, unseen until the procesbewaker closes them. */
export function Dots() {
  const table = useTable()
  const { person } = useMe()
  const { dots: words } = useWords().questions
  const item = openDotting(table)
  if (item === undefined) return null
  return (
    <>
      {person.hats.toehoorder ? (
        <p className="text-soft">{words.listening}</p>
      ) : (
        <Private>
          <OwnDots item={item} />
        </Private>
      )}
      <CloseDots item={item} />
    </>
  )
}

function CloseDots({ item }: { readonly item: string }) {
  const { people } = useTable()
  const { person } = useMe()
  const { dots: words, notYet } = useWords().questions
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const closer = wearer(people, 'procesbewaker')
  if (!person.hats.procesbewaker)
    return closer ? <p className="text-center text-soft">{words.waits(closer.name)}</p> : null
  return (
    <Card look="tint" title={words.close}>
      <p>{words.giveText}</p>
      <div>
        <Button look="main" onClick={() => setAsks(true)}>
          {words.close}
        </Button>
      </div>
      {asks && (
        <Confirm
          no={notYet}
          onClose={() => setAsks(false)}
          onYes={() => void act('questions.closeDots', { item })}
          title={words.closeConfirm}
          yes={words.closeYes}
        />
      )}
    </Card>
  )
}
