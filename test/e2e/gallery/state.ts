import type { Seat } from '../journey/seat.ts'

/** A page or a state of the screen as somebody sees it, opened once for each kind of screen. */
export type State = {
  readonly name: string
  /** The file in client/ whose dialog it opens. */
  readonly opens?: string
  /** The only kind of screen that has it. */
  readonly on?: Layout
  /** Brings a new page there. */
  readonly show: (seat: Seat) => Promise<void>
}

/** A wide screen, or one so narrow, or so far zoomed in, that it is laid out as a phone is. */
export type Layout = 'wide' | 'narrow'

/** What a wide screen has in sight, a narrow one has behind the menu. */
export async function behindMenu(seat: Seat): Promise<void> {
  if (isNarrow(seat)) await seat.press(seat.words.menu)
}

export function isNarrow({ page }: Seat): boolean {
  return (page.viewportSize()?.width ?? 0) < 1088
}
