import { FileText } from 'lucide-react'
import { type Action, inActionOrder } from '../../shared/meeting/actions.ts'
import { type Decision, inDecisionOrder } from '../../shared/meeting/decision.ts'
import { useMe, usePersonsHere, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { useNameOf } from '../ui/WhoField.tsx'
import { Corrections } from './EndPanel/Corrections.tsx'
import { Filing } from './EndPanel/Filing.tsx'

/** The meeting is over: what was decided, what I do, what others do; setting right, where it is kept, and deleting. */
export function EndPanel() {
  const { gathering, decisions, actions } = useTable()
  const { person } = useMe()
  const here = usePersonsHere()
  const { end: words } = useWords()
  const act = useAct()
  const cards = inDecisionOrder(decisions)
  const proposals = cards.filter((decision) => decision.status === 'proposal')
  const all = inActionOrder(actions)
  const others = all.filter((action) => !here.some(({ id }) => isOf(action, id)))
  return (
    <>
      <Card title={words.over}>
        <Decided decisions={cards.filter((decision) => decision.status === 'decided')} />
        {proposals.length > 0 && (
          <Lines
            lines={proposals.map(({ id, proposal }) => ({ id, text: proposal }))}
            title={words.proposals}
          />
        )}
        {here.map(({ id, name }) => (
          <ActionLines
            actions={all.filter((action) => isOf(action, id))}
            empty={here.length > 1 ? words.nothingBy(name) : words.nothingYours}
            key={id}
            of={id}
            title={here.length > 1 ? words.doneBy(name) : words.yours}
          />
        ))}
        <ActionLines actions={others} empty={words.nothingOthers} title={words.others} />
        <div className="flex flex-wrap gap-3">
          <a
            className="inline-flex min-h-12 items-center gap-2 rounded-control bg-deep px-5 py-2 font-bold text-on-deep"
            href={`/api/meetings/${gathering.id}/minutes.html`}
            rel="noopener"
            target="_blank"
          >
            <FileText aria-hidden="true" size={19} />
            {words.minutes}
          </a>
          {(person.hats.voorzitter || person.hats.procesbewaker) && (
            <Button onClick={() => void act('meeting.reopen')}>{words.reopen}</Button>
          )}
        </div>
      </Card>
      <Corrections />
      <p className="px-5 font-bold text-lg">{words.thankYou}</p>
      <Filing />
    </>
  )
}

function isOf({ who, helper }: Action, person: string): boolean {
  return [who, helper].some((one) => one !== undefined && 'person' in one && one.person === person)
}

/** What was decided, when we look again, and what held somebody back, in their words. */
function Decided({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { gathering, people } = useTable()
  const { end: words, decisions: content, time } = useWords()
  const now = gathering.endedAt ?? gathering.createdAt
  const lines = decisions.map(({ id, outcome, proposal, lookAgain, objections }) => ({
    id,
    text: outcome ?? proposal,
    more: [
      ...(lookAgain ? [`${content.lookAgain} ${time.calendarDay(lookAgain, now)}`] : []),
      ...Object.entries(objections).map(([person, { text }]) => `${people[person]?.name}: ‘${text}’`),
    ],
  }))
  return <Lines empty={words.nothingDecided} lines={lines} title={words.decided} />
}

type Line = {
  readonly id: string
  readonly text: string
  readonly more?: readonly string[]
  /** What still asks for something. */
  readonly mark?: string
}
type LinesProps = { readonly title: string; readonly lines: readonly Line[]; readonly empty?: string }

function Lines({ title, lines, empty }: LinesProps) {
  return (
    <Card level={3} look="bare" title={title}>
      {lines.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-6">
          {lines.map(({ id, text, more = [], mark }) => (
            <li className="max-w-[64ch]" key={id}>
              {text}
              {mark && <span className="block font-bold text-clay text-sm">{mark}</span>}
              {more.map((line) => (
                <span className="block text-soft text-sm" key={line}>
                  {line}
                </span>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-soft">{empty}</p>
      )}
    </Card>
  )
}

type ActionLinesProps = {
  readonly title: string
  readonly actions: readonly Action[]
  readonly empty: string
  /** Under whose name they stand. */
  readonly of?: string
}

function ActionLines({ title, actions, empty, of }: ActionLinesProps) {
  const nameOf = useNameOf()
  const { actions: words, time } = useWords()
  const { gathering } = useTable()
  const now = gathering.endedAt ?? gathering.createdAt
  const lines = actions.map(({ id, who, what, day }) => {
    const own = who && 'person' in who && who.person === of
    const name = who && !own ? `${nameOf(who)}: ` : ''
    const by = day ? ` (${words.byDay(time.calendarDay(day, now))})` : ''
    return { id, text: `${name}${what}${by}`, ...(!who && { mark: words.noOwner }) }
  })
  return <Lines empty={empty} lines={lines} title={title} />
}
