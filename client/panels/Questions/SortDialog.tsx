import { type FormEvent, useState } from 'react'
import { isLaid } from '../../../shared/meeting/laid.ts'
import { heads, type Question } from '../../../shared/meeting/questions.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type SortDialogProps = { readonly question: Question; readonly onClose: () => void }

/** What can be done with one question: lay it with another, move it, choose it after all, put it aside. */
export function SortDialog({ question, onClose }: SortDialogProps) {
  const table = useTable()
  const { hats } = useMe().person
  const { questions: words } = useWords()
  const send = useAct()
  const { id, item, state, answer } = question
  const all = heads(table.questions).filter((one) => one.item === item)
  const place = all.findIndex((one) => one.id === id)
  const chosen = all.filter((one) => one.chosen).map((one) => one.id)
  const ended = state === 'answered' || state === 'carried'

  async function act(name: string, input: object) {
    if (await send(name, { question: id, ...input })) onClose()
  }
  const move = (before: Question | undefined) => act('questions.move', before ? { before: before.id } : {})

  return (
    <Dialog onClose={onClose} title={words.sorting.heading}>
      <p className="text-lg">{question.text ?? words.takenBack}</p>
      {state === 'open' && <Merge act={act} others={all.filter((one) => one.id !== id && isOpen(one))} />}
      {hats.procesbewaker && (
        <div className="flex flex-wrap gap-3">
          {place > 0 && <Button onClick={() => void move(all[place - 1])}>{words.sorting.up}</Button>}
          {place < all.length - 1 && (
            <Button onClick={() => void move(all[place + 2])}>{words.sorting.down}</Button>
          )}
          {state === 'open' && (
            <>
              {chosen.length > 0 && !question.chosen && (
                <Button
                  onClick={async () => {
                    if (await send('questions.choose', { item, questions: [...chosen, id] })) onClose()
                  }}
                >
                  {words.sorting.stillChoose}
                </Button>
              )}
              <Button onClick={() => void act('questions.park', {})}>{words.park}</Button>
              <Button onClick={() => void act('questions.keepForNextTime', {})}>{words.nextTime}</Button>
            </>
          )}
        </div>
      )}
      {ended && answer && !isLaid(table, id) && (
        <div>
          <Button onClick={() => void act('questions.carry', { text: answer.text })}>
            {state === 'carried' ? words.laid.carryAgain : words.carry}
          </Button>
        </div>
      )}
    </Dialog>
  )
}

type MergeProps = {
  readonly others: readonly Question[]
  readonly act: (name: string, input: object) => Promise<void>
}

function Merge({ others, act }: MergeProps) {
  const { questions: words } = useWords()
  const [into, setInto] = useState('')
  if (others.length === 0) return null
  function merge(event: FormEvent) {
    event.preventDefault()
    void act('questions.merge', { into })
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={merge}>
      <Choice
        label={words.sorting.merge}
        onChange={setInto}
        options={[
          { value: '', label: words.sorting.pickOther },
          ...others.map(({ id, text }) => ({ value: id, label: text ?? words.takenBack })),
        ]}
        value={into}
      />
      <div>
        <Button disabled={into === ''} look="main" type="submit">
          {words.sorting.mergeDo}
        </Button>
      </div>
    </form>
  )
}

function isOpen({ state }: Question): boolean {
  return state === 'open'
}
