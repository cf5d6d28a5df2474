const minute = 60_000

/** Dates, times and lengths of time. `timeZone` is the reader's; without it that of the machine. */
export function times(locale: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone }
  const hours = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  })
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...zone })
  const years = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone })

  /** '15.30' */
  const hour = (at: number) => hours.format(at).replace(':', '.')
  return {
    hour,
    /** '15.30 uur' */
    clock: (at: number) => `${hour(at)} uur`,
    /** 'woensdag 4 maart' */
    day: (at: number) => days.format(at),
    /** '4 maart 2026' */
    date: (at: number) => years.format(at),
    calendarDay: (day: string, now: number) => calendarDay(locale, day, now),
    minutes,
    minutesLong,
    left,
    over,
  }
}

/** A calendar day '2026-03-04' as 'woensdag 4 maart'; with the year when it is not this one. */
function calendarDay(locale: string, day: string, now: number): string {
  const at = Date.parse(`${day}T12:00:00Z`)
  if (Number.isNaN(at)) return day
  const year = day.slice(0, 4) === String(new Date(now).getFullYear()) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...year,
  }).format(at)
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
