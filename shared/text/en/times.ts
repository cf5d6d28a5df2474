import { dates } from '../dates.ts'
import type { Words } from '../words.ts'

const minute = 60_000

/** Dates, times and lengths of time in English. */
export const times: Words['times'] = (zone) => {
  const { hour, ...days } = dates('en-GB', zone)
  return {
    ...days,
    /** '15:30' */
    hour,
    clock: hour,
    minutes: (count) => `${count} min`,
    minutesLong,
    /** 'less than a minute left', '9 minutes left' */
    left: (ms) => (ms < minute ? 'less than a minute left' : `${minutesLong(Math.ceil(ms / minute))} left`),
    /** '3 minutes over', told calmly */
    over: (ms) => (ms < minute ? 'the time is up' : `${minutesLong(Math.floor(ms / minute))} over`),
  }
}

/** '1 minute', '9 minutes' */
function minutesLong(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`
}
