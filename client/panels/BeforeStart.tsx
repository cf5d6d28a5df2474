import { wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'

/** Before the start: what we are here for, and who begins. */
export function BeforeStart() {
  const { gathering, people } = useTable()
  const { id: me, person } = useMe()
  const { before: words, control, interpreter, twoHeads, twoHeadsMine } = useWords()
  const leader = wearer(people, 'procesbewaker')
  return (
    <Card title={words.heading}>
      <p className="max-w-[60ch] text-xl leading-snug">{gathering.goal}</p>
      {person.hats.procesbewaker ? (
        <>
          <p>{control.text}</p>
          <p className="text-soft">{words.youBegin}</p>
        </>
      ) : (
        leader && <p className="text-soft">{words.begins(leader.name)}</p>
      )}
      {leader?.hats.voorzitter && Object.keys(people).length > 1 && person.side === 'team' && (
        <p>{leader.id === me ? twoHeadsMine : twoHeads(leader.name)}</p>
      )}
      {gathering.interpreter && <p>{interpreter.inTalk}</p>}
      <p className="text-soft text-sm">{words.sharing}</p>
    </Card>
  )
}
