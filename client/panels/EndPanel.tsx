import { FileText } from 'lucide-react'
import { type Action, inActionOrder } from '../../shared/meeting/actions.ts'
import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { useNameOf } from '../ui/WhoField.tsx'
import { Corrections } from './EndPanel/Corrections.tsx'
import { DeleteMeeting } from './EndPanel/DeleteMeeting.tsx'

/** The meeting is over: what was decided, what I do, what others do; setting right, and deleting. */
export function EndPanel() {
  const { gathering, decisions, actions } = useTable()
  const { id: me, person } = useMe()
  const { end: words } = useWords()
  const act = useAct()
  const decided = inDecisionOrder(decisions).filter((decision) => decision.status === 'decided')
  const all = inActionOrder(actions)
  const mine = all.filter((action) => isMine(action, me))
  const others = all.filter((action) => !isMine(action, me))
  return (
    <>
      <Card title={words.over}>
        <Lines
          empty={words.nothingDecided}
          lines={decided.map((decision) => decision.outcome ?? decision.proposal)}
          title={words.decided}
        />
        <ActionLines actions={mine} empty={words.nothingYours} title={words.yours} />
        <ActionLines actions={others} empty={words.nothingOthers} title={words.others} />
        <p className="font-bold">{words.thankYou}</p>
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
        {person.side === 'team' && <p className="text-soft text-sm">{words.text}</p>}
      </Card>
      <Corrections />
      {person.host && <DeleteMeeting />}
    </>
  )
}

function isMine({ who, helper }: Action, me: string): boolean {
  return [who, helper].some((one) => one !== undefined && 'person' in one && one.person === me)
}

type LinesProps = { readonly title: string; readonly lines: readonly string[]; readonly empty: string }

function Lines({ title, lines, empty }: LinesProps) {
  return (
    <Card level={3} look="bare" title={title}>
      {lines.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-6">
          {lines.map((line) => (
            <li className="max-w-[64ch]" key={line}>
              {line}
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
}

function ActionLines({ title, actions, empty }: ActionLinesProps) {
  const nameOf = useNameOf()
  const { id: me } = useMe()
  const { actions: words, time } = useWords()
  const { gathering } = useTable()
  const nameBefore = ({ who, what }: Action) => {
    if (!who) return `${what} ${words.noOwner}`
    return 'person' in who && who.person === me ? what : `${nameOf(who)}: ${what}`
  }
  const lines = actions.map((action) =>
    [
      nameBefore(action),
      action.day &&
        `(${words.byDay(time.calendarDay(action.day, gathering.endedAt ?? gathering.createdAt))})`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return <Lines empty={empty} lines={lines} title={title} />
}
