import { useDesk, useMe, useTable } from '../../sync/hooks.ts'
import { Face } from '../../ui/Seat.tsx'
import { useWords } from '../../ui/useWords.ts'

/** For the procesbewaker alone, folded: who had little of the turns. Bars beside each other, and no numbers. */
export function TalkBalance() {
  const { people } = useTable()
  const { talk } = useDesk()
  const { hats } = useMe().person
  const { talk: words } = useWords()
  const least = Object.entries(talk).sort(([, a], [, b]) => a - b)
  if (!hats.procesbewaker || !least.some(([, share]) => share > 0)) return null
  return (
    <details>
      <summary className="flex min-h-12 items-center font-bold">{words.heading}</summary>
      <p className="text-soft text-sm">{words.hint}</p>
      <ol
        aria-label={words.heading}
        className="mt-2 grid grid-cols-[auto_auto_1fr] items-center gap-x-3 gap-y-2"
      >
        {least.map(([id, share]) => {
          const one = people[id]
          if (!one) return null
          return (
            <li className="col-span-3 grid grid-cols-subgrid items-center" key={id}>
              <Face colour={one.colour} name={one.name} present={one.present} size="small" />
              <span>{one.name}</span>
              <span aria-hidden="true" className="h-2 rounded-full bg-wood">
                <span className="block h-2 rounded-full bg-deep" style={{ inlineSize: `${share * 100}%` }} />
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
