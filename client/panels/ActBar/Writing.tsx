import { CircleParking, MessageCircleQuestion, NotebookPen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { isCollecting } from '../../../shared/meeting/collecting.ts'
import { useOwnDesk, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Shortcut } from '../../ui/shortcuts.ts'
import { useNotesHere } from '../../ui/useNotesHere.ts'
import { useWords } from '../../ui/useWords.ts'

type Choice = {
  readonly name: string
  readonly Icon: typeof Pencil
  readonly go: () => void
  readonly main?: boolean
  readonly shortcut?: Shortcut
}

/** What can be written now: side by side where there is room, else behind one button. */
export function Writing({ onPark }: { readonly onPark: () => void }) {
  const table = useTable()
  const { act: words } = useWords()
  const desk = useOwnDesk()
  const notes = useNotesHere()
  const question: Choice = {
    name: words.question,
    Icon: MessageCircleQuestion,
    go: () => (desk.state === 'open' ? goTo('question-form') : desk.open()),
    main: true,
  }
  const park: Choice = { name: words.park, Icon: CircleParking, go: onPark, shortcut: 'park' }
  const note: Choice = { name: words.note, Icon: NotebookPen, go: () => goTo('note-form'), shortcut: 'note' }
  const choices = [...(isCollecting(table) ? [question] : []), park, ...(notes ? [note] : [])]
  return (
    <>
      <div className="hidden flex-wrap gap-2.5 tall:sm:flex">
        {choices.map(({ name, Icon, go, main, shortcut }) => (
          // on a wide screen what is asked of me is in sight already
          <div className={main ? 'wide:hidden' : ''} key={name}>
            <Button
              icon={<Icon aria-hidden="true" className="wide:max-[86rem]:hidden" size={19} />}
              onClick={go}
              {...(shortcut && { shortcut })}
            >
              {name}
            </Button>
          </div>
        ))}
      </div>
      <Folded choices={choices} />
    </>
  )
}

/** One button; where there is more than one thing to write, it asks which. */
function Folded({ choices }: { readonly choices: readonly Choice[] }) {
  const { act: words } = useWords()
  const [asks, setAsks] = useState(false)
  const only = choices.length === 1 ? choices[0] : undefined
  const main = choices.some((choice) => choice.main)
  return (
    <div className="flex tall:sm:hidden *:grow">
      <Button
        icon={<Pencil aria-hidden="true" size={19} />}
        look={main ? 'main' : 'quiet'}
        onClick={() => (only ? only.go() : setAsks(true))}
      >
        {only?.name ?? words.write}
      </Button>
      {asks && (
        <Dialog onClose={() => setAsks(false)} title={words.writeWhat}>
          {choices.map(({ name, Icon, go, main: isMain }) => (
            <Button
              wide
              icon={<Icon aria-hidden="true" size={19} />}
              key={name}
              look={isMain ? 'main' : 'quiet'}
              onClick={() => {
                // closed first: what lies under an open dialog takes no focus
                flushSync(() => setAsks(false))
                go()
              }}
            >
              {name}
            </Button>
          ))}
        </Dialog>
      )}
    </div>
  )
}

/** Takes who wants to write to the place where it is written. */
function goTo(form: string): void {
  const field = document.getElementById(form)?.querySelector('textarea')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
