import { Hand } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { drawing, edge, type Place, seatingFor } from './places.ts'
import { Face, type Seated } from './Seat.tsx'

/** The item's time as the ring shows it: how much of it went by, and from 1 on, overtime. */
export type RingTime = { readonly gone: number }

type RoundTableProps = {
  readonly seats: readonly Seated[]
  readonly seatsLabel: string
  /** Undefined where no clock is shown. */
  readonly ring?: RingTime | undefined
  /** How wide it may become, as CSS. */
  readonly most?: string | undefined
  /** What lies in the middle. */
  readonly children: ReactNode
}

/** Everyone around one table; its edge is the clock of the item in hand. */
export function RoundTable({ seats, seatsLabel, ring, most = aboveTheItem, children }: RoundTableProps) {
  const back = new Set(seats.flatMap((seat, index) => (seat.back ? [index] : [])))
  const seating = seatingFor(seats.length, back)
  const turn = seating.places[seats.findIndex((seat) => seat.turn)]
  return (
    <div
      className="@container relative mx-auto aspect-[4/3] w-full"
      style={{ '--face': `${seating.face}cqw`, maxWidth: most } as CSSProperties}
    >
      <svg
        aria-hidden="true"
        className="absolute inset-0 size-full"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      >
        <defs>
          <radialGradient cx="50%" cy="40%" id="table-top" r="70%">
            <stop className="[stop-color:var(--color-table)]" offset="0" />
            <stop className="[stop-color:var(--color-wood)]" offset="1" />
          </radialGradient>
        </defs>
        <ellipse cx={middle.x} cy={middle.y} fill="url(#table-top)" rx={edge.x - 9} ry={edge.y - 9} />
        <path className="stroke-wood-edge" d={around} fill="none" strokeWidth="6" />
        {ring && <Ring gone={ring.gone} />}
      </svg>
      <div className="absolute inset-x-[22%] inset-y-[24%] flex flex-col items-center justify-center gap-[1.5cqw] text-center">
        {children}
      </div>
      {turn && <Turn place={turn} />}
      <ol aria-label={seatsLabel} className="absolute inset-0">
        {seats.map((seat, index) => {
          const place = seating.places[index]
          return (
            place && (
              <Chair
                crowded={seats.length > mostNamesWhenSmall}
                dot={!seating.initials}
                key={seat.id}
                named={seating.names || seat.turn || seat.hand === true}
                place={place}
                seat={seat}
              />
            )
          )
        })}
      </ol>
    </div>
  )
}

/** As wide as leaves the head of the item below it in sight, between the two bars of the page. */
const aboveTheItem = 'clamp(20rem, (100dvh - 24.25rem) * 4 / 3, 47rem)'

const mostNamesWhenSmall = 12

type ChairProps = {
  readonly seat: Seated
  readonly place: Place
  readonly named: boolean
  readonly dot: boolean
  /** On a small table there is room for the names of few. */
  readonly crowded: boolean
}

/** Who has the turn or a hand up is seen in a crowd too. */
const seen = 'max(var(--face), 2.2rem)'

function Chair({ seat, place, named, dot, crowded }: ChairProps) {
  return (
    <li
      className={`absolute flex size-(--chair) -translate-x-1/2 -translate-y-1/2 text-[length:calc(var(--chair)*0.36)] transition-[left,top] duration-200 ${seat.turn || seat.hand ? 'z-10' : ''}`}
      style={
        {
          '--chair': seat.turn || seat.hand ? seen : 'var(--face)',
          left: `${place.left}%`,
          top: `${place.top}%`,
        } as CSSProperties
      }
    >
      <span
        aria-hidden="true"
        className={`flex size-full transition-transform duration-200 ${seat.turn ? 'scale-112' : ''}`}
      >
        <Face
          colour={seat.colour}
          dot={dot && !seat.turn}
          kept={seat.kept === true}
          name={seat.letters ?? seat.name}
          present={seat.present}
          size="fill"
        />
      </span>
      {seat.hand && <HandBadge />}
      <span
        className={
          named
            ? `absolute left-1/2 w-max text-center ${shifted(seat, place)} ${seat.kept ? 'line-clamp-2 text-balance text-[max(0.75rem,2cqw)] leading-tight' : 'truncate text-[max(0.85rem,2.4cqw)] leading-snug'} ${nameStands(place, seat.turn)} ${seat.present ? '' : 'text-soft'} ${crowded && !seat.turn && !seat.hand ? '@max-[32rem]:sr-only' : ''}`
            : 'sr-only'
        }
        style={named ? { maxWidth: `max(3.6rem, ${nameRoom(seat, place)}cqw)` } : undefined}
      >
        {seat.name}
      </span>
      {seat.status && <span className="sr-only">, {seat.status}</span>}
    </li>
  )
}

/** Who is missed has more than a name: beside the table it takes two lines, and stays clear of the ring. */
function nameRoom({ kept }: Seated, { above, nameRoom: room }: Place): number {
  return kept && !above ? Math.min(room, 12.5) : room
}

/** Beside the table it stands a little outwards: who is missed always, a name where the table is small. */
function shifted({ kept }: Seated, { above, left }: Place): string {
  if (above || Math.abs(left - 50) < 20) return '-translate-x-1/2'
  if (kept) return left < 50 ? '-translate-x-[64%]' : '-translate-x-[36%]'
  return left < 50
    ? '-translate-x-1/2 @max-[36rem]:-translate-x-[66%]'
    : '-translate-x-1/2 @max-[36rem]:-translate-x-[34%]'
}

/** Above the face or below it, clear of the ring of who has the turn. */
function nameStands({ above }: Place, turn: boolean): string {
  if (turn) return above ? 'bottom-full mb-[1.7cqw] font-bold' : 'top-full mt-[1.7cqw] font-bold'
  return above ? 'bottom-full mb-[1cqw]' : 'top-full mt-[1cqw]'
}

/** Whose turn it is: a ring that travels from seat to seat. */
function Turn({ place }: { readonly place: Place }) {
  return (
    <span
      aria-hidden="true"
      className="absolute z-10 size-[calc(max(var(--face),2.2rem)*1.12+0.7rem)] -translate-x-1/2 -translate-y-1/2 rounded-full border-3 border-deep transition-[left,top] duration-200 ease-out"
      style={{ left: `${place.left}%`, top: `${place.top}%` }}
    />
  )
}

function HandBadge() {
  return (
    <span
      aria-hidden="true"
      className="absolute -top-[18%] -right-[18%] grid size-[max(1.35rem,52%)] place-items-center rounded-full bg-card text-clay shadow-card"
    >
      <Hand className="size-[68%]" strokeWidth={2.2} />
    </span>
  )
}

const middle = { x: drawing.width / 2, y: drawing.height / 2 }
/** Round the table, clockwise from the top. */
const around = `M ${middle.x} ${middle.y - edge.y} a ${edge.x} ${edge.y} 0 1 1 0 ${2 * edge.y} a ${edge.x} ${edge.y} 0 1 1 0 ${-2 * edge.y}`

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
      d={around}
      fill="none"
      pathLength={1000}
      strokeDasharray={`${Math.round(part * 1000)} 1000`}
      strokeLinecap={part > 0 ? 'round' : 'butt'}
      strokeWidth="6"
    />
  )
}
