import { initials } from './initials.ts'

/** What of a seat is seen at the table. */
export type Seated = {
  readonly id: string
  readonly name: string
  readonly colour: number
  readonly present: boolean
  readonly turn: boolean
  /** Wants to say something. */
  readonly hand?: boolean
  /** Listens to what the others say about them: a little back from the table. */
  readonly back?: boolean
  /** Nobody sits here: it is kept for who is missed. */
  readonly kept?: boolean
  /** Whose initials stand in it, where the name says more than a name. */
  readonly letters?: string
  /** The same in words, for who does not see the picture. */
  readonly status?: string | undefined
}

const backgrounds = [
  'bg-person-0',
  'bg-person-1',
  'bg-person-2',
  'bg-person-3',
  'bg-person-4',
  'bg-person-5',
  'bg-person-6',
  'bg-person-7',
] as const

const sizes = {
  small: 'size-8 text-xs',
  medium: 'size-11 text-sm',
  large: 'size-13 text-base',
  /** As large as what it stands in. */
  fill: 'size-full',
}

type FaceProps = {
  readonly name: string
  readonly colour: number
  readonly size?: keyof typeof sizes
  readonly turn?: boolean
  readonly present?: boolean
  readonly kept?: boolean
  /** Too small to write in. */
  readonly dot?: boolean
}

/** A person's circle with initials; the name always stands beside it as text. */
export function Face({
  name,
  colour,
  size = 'medium',
  turn = false,
  present = true,
  kept = false,
  dot = false,
}: FaceProps) {
  const look = kept
    ? 'border-2 border-dashed border-edge text-soft'
    : present
      ? `text-on-person ${backgrounds[colour % backgrounds.length]}`
      : 'border-2 border-line bg-card text-soft'
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-bold transition-colors duration-200 ${sizes[size]} ${look} ${turn ? 'ring-3 ring-deep ring-offset-3 ring-offset-paper' : ''}`}
    >
      {dot ? '' : initials(name)}
    </span>
  )
}
