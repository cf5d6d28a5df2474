import { type Logger, pino } from 'pino'

/** What the server says of itself: ids, codes and counts, never names, words, secrets or addresses of people. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** JSON lines on standard output. */
export function openLog(): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: tellError } })
}

/**
 * An error without what it may quote: the runtime's own kinds repeat the text they stumbled on, so of those
 * only where it happened is told.
 */
export function tellError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', cause } = error
  return {
    type: name,
    ...(name === 'Error' ? { message } : {}),
    stack: stack.split('\n').filter((line) => /^ +at /.test(line)),
    ...(cause === undefined ? {} : { cause: tellError(cause) }),
  }
}
