import type { ReactNode } from 'react'
import { Face, type Seated } from './Seat.tsx'

/** The item's time as the ring shows it: how much of it went by, and from 1 on, overtime. */
export type RingTime = { readonly gone: number }

type RoundTableProps = {
  readonly seats: readonly Seated[]
  readonly seatsLabel: string
  /** Undefined where no clock is shown. */
  readonly ring?: RingTime | undefined
  /** What lies in the middle. */
  readonly children: ReactNode
}

const width = 640
const height = 480
const middle = { x: width / 2, y: height / 2 }
const table = { x: 238, y: 158 }
const chairs = { x: 284, y: 196 }
/** From so many people on there is no room for names; they stay as text. */
const mostNames = 16

/** Everyone around one table; its edge is the clock of the item in hand. */
export function RoundTable({ seats, seatsLabel, ring, children }: RoundTableProps) {
  const crowded = seats.length > mostNames
  return (
    <div className="relative mx-auto aspect-[4/3] w-full max-w-[min(46rem,62dvh)]">
      <svg aria-hidden="true" className="absolute inset-0 size-full" viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <radialGradient cx="50%" cy="40%" id="table-top" r="70%">
            <stop className="[stop-color:var(--color-card)]" offset="0" />
            <stop className="[stop-color:var(--color-wood)]" offset="1" />
          </radialGradient>
        </defs>
        <ellipse cx={middle.x} cy={middle.y} fill="url(#table-top)" rx={table.x - 9} ry={table.y - 9} />
        <path className="stroke-wood-edge" d={edge} fill="none" strokeWidth="6" />
        {ring && <Ring gone={ring.gone} />}
      </svg>
      <div className="absolute inset-x-[21%] inset-y-[24%] flex flex-col items-center justify-center gap-2 text-center">
        {children}
      </div>
      <ol aria-label={seatsLabel} className="absolute inset-0">
        {seats.map((seat, index) => {
          const place = placeOf(index, seats.length)
          return (
            <li
              className="absolute flex -translate-x-1/2 -translate-y-1/2 items-center"
              key={seat.id}
              style={{ left: `${place.left}%`, top: `${place.top}%` }}
            >
              <Face
                colour={seat.colour}
                name={seat.name}
                present={seat.present}
                size={crowded ? 'small' : seat.turn ? 'large' : 'medium'}
                turn={seat.turn}
              />
              <span
                className={
                  crowded
                    ? 'sr-only'
                    : `absolute left-1/2 max-w-28 -translate-x-1/2 truncate text-sm ${place.above ? 'bottom-full mb-1' : 'top-full mt-1'} ${seat.turn ? 'font-bold' : ''} ${seat.present ? '' : 'text-soft'}`
                }
              >
                {seat.name}
              </span>
              {seat.status && <span className="sr-only">, {seat.status}</span>}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Round the table, clockwise from the top. */
const edge = `M ${middle.x} ${middle.y - table.y} a ${table.x} ${table.y} 0 1 1 0 ${2 * table.y} a ${table.x} ${table.y} 0 1 1 0 ${-2 * table.y}`

function Ring({ gone }: RingTime) {
  const over = Math.min(1, Math.max(0, gone - 1))
  return (
    <>
      <Arc className={over > 0 ? 'stroke-deep/45' : 'stroke-deep'} part={Math.min(1, gone)} />
      {over > 0 && <Arc className="stroke-edge" part={over} />}
    </>
  )
}

function Arc({ part, className }: { readonly part: number; readonly className: string }) {
  return (
    <path
      className={className}
      d={edge}
      fill="none"
      pathLength={1000}
      strokeDasharray={`${Math.round(part * 1000)} 1000`}
      strokeLinecap={part > 0 ? 'round' : 'butt'}
      strokeWidth="6"
    />
  )
}

/** Chairs stand clockwise, the first to the right of the top; names of the upper half stand above them. */
function placeOf(index: number, count: number): { left: number; top: number; above: boolean } {
  const angle = ((index + 0.5) / count) * 2 * Math.PI - Math.PI / 2
  const x = middle.x + chairs.x * Math.cos(angle)
  const y = middle.y + chairs.y * Math.sin(angle)
  return { left: (100 * x) / width, top: (100 * y) / height, above: Math.sin(angle) < -0.3 }
}
