import { Face, type Seated } from './Seat.tsx'

type SeatStripProps = { readonly seats: readonly Seated[]; readonly label: string }

/** The table on a phone: the same people in the same order, in one line. */
export function SeatStrip({ seats, label }: SeatStripProps) {
  return (
    <ol
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must be able to scroll it
      tabIndex={0}
      aria-label={label}
      className="-mr-[4.5rem] -ml-4 wide:-mr-4 flex gap-2.5 overflow-x-auto px-4 py-2 [scrollbar-width:none]"
    >
      {seats.map((seat) => (
        <li className="relative shrink-0" key={seat.id}>
          <Face colour={seat.colour} name={seat.name} present={seat.present} size="medium" turn={seat.turn} />
          <span className="sr-only">
            {seat.name}
            {seat.status && `, ${seat.status}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
