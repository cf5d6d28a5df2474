import { useMemo } from 'react'
import { encode } from 'uqr'

export type DrawnProps = {
  readonly text: string
  /** What it is, for who does not see it. */
  readonly label: string
  /** How far away it is read: beside other things, from the hand, or across the room. */
  readonly from?: 'beside' | 'hand' | 'room'
}

const widths = {
  beside: 'w-40',
  hand: 'w-[min(100%,16rem)] self-center',
  room: 'w-[min(100%,62dvh)] self-center',
}

/** A QR code: always dark on a white card, for a camera reads no dark mode. */
export default function Drawn({ text, label, from = 'beside' }: DrawnProps) {
  const { size, path } = useMemo(() => drawn(text), [text])
  return (
    <svg
      aria-label={label}
      className={`rounded-card shadow-card ${widths[from]}`}
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
    >
      <rect fill="#fff" height={size} width={size} />
      <path d={path} fill="#111" />
    </svg>
  )
}

/** Four white modules around it, as ISO/IEC 18004 asks. */
const quietZone = 4

function drawn(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
