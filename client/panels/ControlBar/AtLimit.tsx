import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useItemClock } from '../../ui/useItemClock.ts'
import { useWords } from '../../ui/useWords.ts'

type AtLimitProps = {
  readonly item: string
  readonly press: (name: string, input: object) => void
  readonly onBorrow: () => void
  /** Whether there is something after this item. */
  readonly goesOn: boolean
}

/** The time of the item is up: an answer is asked for, calmly. It stays until there is one. */
export function AtLimit({ item, press, onBorrow, goesOn }: AtLimitProps) {
  const { clock: times } = useTable()
  const clock = useItemClock()
  const { limit: words } = useWords()
  if (clock?.state !== 'running' || clock.left >= 0 || times.finishing) return null
  return (
    <section
      aria-label={words.heading}
      className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-deep-tint tall:py-1.5 pr-1.5 pl-4"
    >
      <p className="grow py-1 font-bold text-deep">{words.heading}</p>
      <div className="-ml-3 flex flex-wrap wide:ml-0">
        <Button look="plain" onClick={() => press('clock.finish', { item })}>
          {words.finish}
        </Button>
        {goesOn && (
          <>
            <Button look="plain" onClick={onBorrow}>
              {words.borrow}
            </Button>
            <Button
              aria-label={words.parkRest}
              look="plain"
              onClick={() => press('clock.parkRest', { from: item })}
            >
              {words.park}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
