import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useMe, usePersonsHere, useSwitch, useTable } from '../sync/hooks.ts'
import { dialogLater } from '../ui/later.tsx'
import { Face } from '../ui/Seat.tsx'
import { useWords } from '../ui/useWords.ts'

const OneMoreHere = dialogLater(async () => (await import('../ui/OneMoreHere.tsx')).OneMoreHere)

/** On a device that several share: who does something now, and one more who sits down at it. */
export function DeviceSwitch() {
  const here = usePersonsHere()
  const { id: me } = useMe()
  const { gathering } = useTable()
  const { shared: words } = useWords()
  const { switchTo } = useSwitch()
  const [adds, setAdds] = useState(false)
  if (here.length < 2) return null
  return (
    <section
      aria-label={words.who}
      className="flex min-w-0 flex-wrap items-center gap-x-3 wide:max-h-[40dvh] wide:shrink-0 wide:gap-y-1 wide:overflow-y-auto wide:p-1"
    >
      <p aria-hidden="true" className="basis-full text-soft text-sm max-wide:hidden">
        {words.who}
      </p>
      <div className="-mx-3 flex min-w-0 gap-1.5 overflow-x-auto px-3 [scrollbar-width:none] wide:mx-0 wide:flex-wrap wide:px-0 *:shrink-0">
        {here.map((person) => (
          <button
            aria-pressed={person.id === me}
            className="inline-flex min-h-12 items-center gap-2 rounded-full border border-transparent py-1 pr-4 pl-1.5 hover:bg-wood aria-pressed:border-deep aria-pressed:bg-deep-tint aria-pressed:font-bold aria-pressed:text-deep"
            key={person.id}
            onClick={() => switchTo(person.id)}
            type="button"
          >
            <Face colour={person.colour} name={person.name} present={!person.away} size="small" />
            <span className="max-w-40 truncate">{person.name}</span>
          </button>
        ))}
        {gathering.endedAt === undefined && (
          <button
            className="hidden min-h-12 items-center gap-2 rounded-full px-3 text-soft wide:inline-flex hover:bg-wood"
            onClick={() => setAdds(true)}
            type="button"
          >
            <UserPlus aria-hidden="true" size={19} />
            {words.oneMore}
          </button>
        )}
      </div>
      {adds && <OneMoreHere onClose={() => setAdds(false)} />}
    </section>
  )
}
