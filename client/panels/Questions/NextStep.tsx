import { useState } from 'react'
import { mostDots, usualDots } from '../../../shared/meeting/dots.ts'
import { heads } from '../../../shared/meeting/questions.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type NextStepProps = { readonly item: string; readonly onChoose: () => void }

/** For the procesbewaker: dots, choosing, or changing the choice. */
export function NextStep({ item, onChoose }: NextStepProps) {
  const { questions, dotting, pin } = useTable()
  const { questions: words } = useWords()
  const [gives, setGives] = useState(false)
  const those = heads(questions).filter((question) => question.item === item)
  const chosen = those.some((question) => question.chosen)
  const open = those.filter((question) => question.state === 'open').length
  const dotted = dotting[item] !== undefined
  if (pin || open < 2) return null
  return (
    <div className="flex flex-wrap gap-3">
      {!chosen && !dotted && (
        <Button look="main" onClick={() => setGives(true)}>
          {words.dots.give}
        </Button>
      )}
      <Button look={dotted && !chosen ? 'main' : 'quiet'} onClick={onChoose}>
        {chosen ? words.choosing.again : words.choosing.open}
      </Button>
      {!chosen && dotted && (
        <Button look="plain" onClick={() => setGives(true)}>
          {words.dots.again}
        </Button>
      )}
      {gives && <GiveDots item={item} onClose={() => setGives(false)} />}
    </div>
  )
}

function GiveDots({ item, onClose }: { readonly item: string; readonly onClose: () => void }) {
  const { dots: words } = useWords().questions
  const act = useAct()
  const [each, setEach] = useState(usualDots)
  async function give() {
    if (await act('questions.openDots', { item, each })) onClose()
  }
  return (
    <Dialog onClose={onClose} title={words.give}>
      <p>{words.giveText}</p>
      <Choice
        label={words.each}
        onChange={(value) => setEach(Number(value))}
        options={Array.from({ length: mostDots }, (_, index) => String(index + 1)).map((value) => ({
          value,
          label: value,
        }))}
        value={String(each)}
      />
      <div>
        <Button look="main" onClick={() => void give()}>
          {words.give}
        </Button>
      </div>
    </Dialog>
  )
}
