import { familyPresent } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../ui/useWords.ts'

/** A check-in, a roddel or a reflection: said aloud, by turn, and kept nowhere. */
export function Spoken() {
  const table = useTable()
  const { spoken: words } = useWords()
  const item = table.clock.item === undefined ? undefined : table.agenda[table.clock.item]
  if (!item) return null
  const roddel = familyPresent(table) ? words.roddelFamily : words.roddelTeam
  const text = { 'check-in': words.checkIn, roddel, reflection: words.reflection }
  return (
    <Card title={item.title}>
      <p className="max-w-[60ch] text-xl leading-snug">
        {item.form in text ? text[item.form as keyof typeof text] : roddel}
      </p>
      <p className="text-soft">{words.spokenOnly}</p>
      {item.form === 'reflection' && <BeforeWeGo />}
    </Card>
  )
}

/** What must not be forgotten: who tells the child, and where the minutes go. */
function BeforeWeGo() {
  const { gathering } = useTable()
  const { side } = useMe().person
  const { end: words } = useWords()
  return (
    <>
      {gathering.child && <p className="font-bold">{words.tellChild(gathering.child)}</p>}
      {side === 'team' && <p className="font-bold">{words.whereTo}</p>}
    </>
  )
}
