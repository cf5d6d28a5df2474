import { wearer } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** Where I am: back in one act when I stepped out; and for the deputy, the hat of who guards and is gone. */
export function MyPlace() {
  const { people, clock, gathering } = useTable()
  const { id: me, person } = useMe()
  const { myPlace: words, control } = useWords()
  const act = useAct()
  const guard = wearer(people, 'procesbewaker')
  const gone = guard !== undefined && (!guard.present || guard.away === true)
  if (gathering.endedAt !== undefined) return null
  if (person.away) {
    return (
      <Told text={words.youAreOut}>
        <Button look="main" onClick={() => void act('people.stepOut', { person: me, out: false })}>
          {words.back}
        </Button>
      </Told>
    )
  }
  if (!person.deputy || !gone || clock.startedAt === undefined) return null
  return (
    <Told text={guard.present ? words.guardIsOut(guard.name) : control.lostProcesbewaker(guard.name)}>
      <Button look="main" onClick={() => void act('people.standIn', { from: guard.id })}>
        {words.takeOver}
      </Button>
    </Told>
  )
}

type ToldProps = { readonly text: string; readonly children: React.ReactNode }

function Told({ text, children }: ToldProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2" role="status">
      <p className="max-w-sm leading-tight">{text}</p>
      {children}
    </div>
  )
}
