import { Hand } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Face, type Seated } from './Seat.tsx'

type SeatStripProps = { readonly seats: readonly Seated[]; readonly label: string }

/** The table on a phone: the same people in the same order, in one line. Whose turn it is stays in sight. */
export function SeatStrip({ seats, label }: SeatStripProps) {
  const turn = seats.find((seat) => seat.turn)?.id
  const line = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const seat = turn === undefined ? undefined : line.current?.querySelector<HTMLElement>(`#seat-${turn}`)
    if (seat) line.current?.scrollTo({ left: seat.offsetLeft - line.current.clientWidth / 2 })
  }, [turn])
  return (
    <ol
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
      tabIndex={0}
      aria-label={label}
      className="-mx-4 flex gap-1.5 overflow-x-auto rounded-control px-4 py-2 [scrollbar-width:none]"
      ref={line}
    >
      {seats.map((seat) => (
        <li className="relative size-[2.05rem] shrink-0 text-[0.75rem]" id={`seat-${seat.id}`} key={seat.id}>
          <Face
            colour={seat.colour}
            kept={seat.kept === true}
            name={seat.letters ?? seat.name}
            present={seat.present}
            size="fill"
            turn={seat.turn}
          />
          {seat.hand && (
            <span
              aria-hidden="true"
              className="absolute -top-1.5 -right-1.5 grid size-5 place-items-center rounded-full bg-card text-clay shadow-card"
            >
              <Hand size={14} strokeWidth={2.4} />
            </span>
          )}
          <span className="sr-only">
            {seat.name}
            {seat.status && `, ${seat.status}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
