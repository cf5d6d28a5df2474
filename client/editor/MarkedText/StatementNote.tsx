import { useState } from 'react'
import { standstillOf } from '../../../shared/meeting/standstill.ts'
import { type Statement, speakerOf, tiedTo } from '../../../shared/meeting/statements.ts'
import { isAuthor } from '../../../shared/meeting/words.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { OwnViewForm } from './OwnViewForm.tsx'
import { useWhoSays } from './useLooks.ts'

type StatementNoteProps = { readonly id: string; readonly onLeave: () => void }

/** At marked words: who says them, and on asking how each sees them and what I can add. */
export function StatementNote({ id, onLeave }: StatementNoteProps) {
  const table = useTable()
  const { id: me, person } = useMe()
  const { statements: words } = useWords()
  const whoSays = useWhoSays()
  const [open, setOpen] = useState(false)
  const statement = table.statements[id]
  if (!statement) return null
  // without the pen too: how somebody sees it is no writing in the text
  const listens = person.hats.toehoorder || standstillOf(table, { by: me, for: me })
  return (
    <section
      aria-label={words.ask}
      className="flex flex-col gap-3 rounded-card border border-line bg-card p-3 shadow-card"
    >
      <div className="flex items-center justify-between gap-x-3">
        <p aria-live="polite">{whoSays(statement)}</p>
        <Button aria-expanded={open} look="plain" onClick={() => (open ? onLeave() : setOpen(true))}>
          {open ? words.close : words.more}
        </Button>
      </div>
      {open && <Views statement={statement} />}
      {open && !listens && <OwnViewForm statement={statement} />}
      {open && !listens && <RemoveName statement={statement} />}
    </section>
  )
}

/** How each sees it, beside each other. */
function Views({ statement }: { readonly statement: Statement }) {
  const { people } = useTable()
  const { statements: words } = useWords()
  const views = Object.values(statement.views)
  if (views.length === 0) return null
  return (
    <ul className="flex flex-col gap-2">
      {views.map((view) => {
        const [yes, no] =
          speakerOf(statement) === view.for
            ? [words.asMeant, words.notSo]
            : [words.recognises, words.seesOtherwise]
        const line = (view.recognises ? yes : no)(people[view.for]?.name ?? '')
        return (
          <li className="rounded-control bg-paper px-3 py-2" key={view.for}>
            <p className="text-soft text-sm">
              {line}
              {view.by !== view.for && ` · ${words.writtenBy(people[view.by]?.name ?? '')}`}
            </p>
            {view.text !== undefined && <p className="whitespace-pre-line">{view.text}</p>}
          </li>
        )
      })}
    </ul>
  )
}

/** Who says it, who told so or the voorzitter takes the name away; not once others spoke to it. */
function RemoveName({ statement }: { readonly statement: Statement }) {
  const { id: me, person } = useMe()
  const { statements: words } = useWords()
  const act = useAct()
  const isSpokenTo = Object.values(statement.views).some((view) => !isAuthor(view, me))
  if (isSpokenTo || !(isAuthor(tiedTo(statement), me) || person.hats.voorzitter)) return null
  return (
    <div>
      <Button look="plain" onClick={() => void act('statements.remove', { statement: statement.id })}>
        {words.removeName}
      </Button>
    </div>
  )
}
