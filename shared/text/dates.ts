/** Times and days as a language writes them. `timeZone` is the reader's; without it that of the machine. */
export function dates(locale: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone }
  const hours = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  })
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...zone })
  const years = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone })
  return {
    /** '15:30' */
    hour: (at: number) => hours.format(at),
    /** 'woensdag 4 maart' */
    day: (at: number) => days.format(at),
    /** '4 maart 2026' */
    date: (at: number) => years.format(at),
    calendarDay: (day: string, now: number) => calendarDay(locale, day, now),
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
