/** Where an item stands in the meeting. */
export type Place = 'done' | 'now' | 'later'

const full = 'w-1.5 bg-wood-edge'
const looks: Record<Place, string> = { done: full, now: 'w-2.5 bg-wood-edge', later: 'w-1.5 bg-line' }

/** The piece of ribbon beside an item; of the one in hand it fills from above. */
export function RibbonBar({ place, gone }: { readonly place: Place; readonly gone: number }) {
  return (
    <span aria-hidden="true" className="flex w-3 shrink-0 justify-center">
      <span className={`flex overflow-hidden rounded-full ${looks[place]}`}>
        {gone > 0 && (
          <span
            className={`block w-full rounded-full ${gone > 1 ? 'bg-edge' : 'bg-deep'}`}
            style={{ height: `${Math.min(1, gone) * 100}%` }}
          />
        )}
      </span>
    </span>
  )
}
