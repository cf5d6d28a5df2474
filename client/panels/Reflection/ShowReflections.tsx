import { type ReactNode, useState } from 'react'
import { wearer } from '../../../shared/meeting/person.ts'
import { leastAnonymous, type ReflectionTable } from '../../../shared/meeting/reflection.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type ShowReflectionsProps = {
  readonly item: string
  readonly here: ReflectionTable['reflecting'][string]
  /** What else is settled here, below. */
  readonly children: ReactNode
}

/** How many people wrote, who shows it and when; without names not before there are enough. */
export function ShowReflections({ item, here, children }: ShowReflectionsProps) {
  const { people } = useTable()
  const { person } = useMe()
  const { reflection: words } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const shower = wearer(people, 'procesbewaker')
  return (
    <Card look="tint" title={words.count(here.people)}>
      {here.anonymous && here.people < leastAnonymous && <p>{words.fromThree}</p>}
      {person.hats.procesbewaker ? (
        <div>
          <Button
            disabled={here.people < (here.anonymous ? leastAnonymous : 1)}
            look="main"
            onClick={() => setAsks(true)}
          >
            {words.show}
          </Button>
        </div>
      ) : (
        shower && <p>{words.showsLater(shower.name)}</p>
      )}
      {children}
      {asks && (
        <Confirm
          no={words.notYet}
          onClose={() => setAsks(false)}
          onYes={() => void act('reflection.show', { item })}
          title={words.showConfirm(here.anonymous)}
          yes={words.showYes}
        />
      )}
    </Card>
  )
}
