/** One question to the server's clock: asked and answered by our own clock, and what the server said. All in ms. */
export type Sample = { readonly askedAt: number; readonly serverTime: number; readonly answeredAt: number }

/** How far the server's clock was ahead of ours at a moment; the true figure was at most `doubt` away from it. */
export type Offset = { readonly ahead: number; readonly doubt: number; readonly at: number }

/** Two clocks drift apart by at most this part of the time. */
const drift = 1e-4

/** The server spoke somewhere between asking and answering: the middle, give or take half the way. */
export function offsetOf({ askedAt, serverTime, answeredAt }: Sample): Offset {
  const doubt = Math.max(0, answeredAt - askedAt) / 2
  return { ahead: serverTime - askedAt - doubt, doubt, at: answeredAt }
}

/**
 * Which of two to go by: the surer one. When both can't be true a clock was set, or slept, in between, and what
 * was known before is worth nothing.
 */
export function betterOf(known: Offset, measured: Offset): Offset {
  const doubt = known.doubt + Math.max(0, measured.at - known.at) * drift
  const contradicting = Math.abs(known.ahead - measured.ahead) > doubt + measured.doubt
  return contradicting || measured.doubt <= doubt ? measured : known
}
