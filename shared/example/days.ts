const day = 24 * 60 * 60_000

/** Days of the week as dates count them. */
export const weekdays = { wednesday: 3, friday: 5 } as const

/**
 * The first such weekday at least so many days from now, as `2026-03-04`: what is agreed in the example lies ahead
 * on whatever day it is opened.
 */
export function dayAhead(now: number, weekday: number, atLeast = 1): string {
  const from = new Date(now + atLeast * day)
  const further = (weekday - from.getUTCDay() + 7) % 7
  return new Date(from.getTime() + further * day).toISOString().slice(0, 10)
}
