import { type Logger, pino } from 'pino'

/** What the server says of itself: ids, codes and counts, never names, words, secrets or addresses of people. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** JSON lines on standard output. */
export function openLog(): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
