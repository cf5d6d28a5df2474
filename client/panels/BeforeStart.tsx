import { wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'

/** Before the start: what we are here for, and who begins. */
export function BeforeStart() {
  const { gathering, people } = useTable()
  const { person } = useMe()
  const { before: words, control, interpreter } = useWords()
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
      {gathering.interpreter && <p>{interpreter.inTalk}</p>}
      <p className="text-soft text-sm">{words.sharing}</p>
    </Card>
  )
}
