import { dates } from '../dates.ts'

const minute = 60_000

/** Dates, times and lengths of time. `timeZone` is the reader's; without it that of the machine. */
export function times(locale: string, timeZone?: string) {
  const { hour: withColon, ...days } = dates(locale, timeZone)
  /** '15.30' */
  const hour = (at: number) => withColon(at).replace(':', '.')
  return {
    ...days,
    hour,
    /** '15.30 uur' */
    clock: (at: number) => `${hour(at)} uur`,
    minutes,
    minutesLong,
    left,
    over,
  }
}

/** '9 min' */
function minutes(count: number): string {
  return `${count} min`
}

/** '1 minuut', '9 minuten' */
function minutesLong(count: number): string {
  return count === 1 ? '1 minuut' : `${count} minuten`
}

/** Time left, in ms, rounded up: 'nog 9 minuten'. */
function left(ms: number): string {
  return ms < minute ? 'nog geen minuut' : `nog ${minutesLong(Math.ceil(ms / minute))}`
}

/** Time over, in ms, told calmly: '3 minuten uitloop'. */
function over(ms: number): string {
  return ms < minute ? 'de tijd is om' : `${minutesLong(Math.floor(ms / minute))} uitloop`
}
