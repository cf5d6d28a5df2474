/** Where an item stands in the meeting. */
export type Place = 'done' | 'now' | 'later'

/** The minutes of an item as its piece of ribbon shows them. */
export type RibbonTime = {
  /** What it has: planned, with what was added, borrowed or lent. */
  readonly has: number
  /** Of these, borrowed from others. */
  readonly borrowed: number
  /** What went by of the item in hand; 0 where no clock is shown. */
  readonly gone: number
  /** What it took beyond that. */
  readonly over: number
}

const looks: Record<Place, string> = { done: 'w-1.5', now: 'w-2.5', later: 'w-1.5' }

/** The piece of ribbon beside an item: what it has, what went by, and calmly beyond it what it took more. */
export function RibbonBar({ place, time }: { readonly place: Place; readonly time: RibbonTime }) {
  const { has, borrowed, gone, over } = time
  const part = (minutes: number) => `${(minutes / (has + over)) * 100}%`
  return (
    <span aria-hidden="true" className="flex w-3 shrink-0 justify-center">
      <span className={`relative flex flex-col gap-px overflow-hidden rounded-full ${looks[place]}`}>
        <span
          className={`relative block w-full shrink-0 ${place === 'later' ? 'bg-line' : 'bg-wood-edge'}`}
          style={{ height: part(has) }}
        >
          {borrowed > 0 && (
            <span
              className="absolute inset-x-0 bottom-0 bg-[repeating-linear-gradient(135deg,var(--color-deep)_0_2px,transparent_2px_5px)] opacity-60"
              style={{ height: `${(Math.min(borrowed, has) / has) * 100}%` }}
            />
          )}
          <span
            className={`relative block w-full bg-deep ${gone < has ? 'rounded-b-full' : ''} ${over > 0 ? 'opacity-55' : ''}`}
            style={{ height: `${(Math.min(gone, has) / has) * 100}%` }}
          />
        </span>
        {over > 0 && <span className="block w-full grow bg-edge" />}
      </span>
    </span>
  )
}
