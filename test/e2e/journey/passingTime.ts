import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerProcess } from '../../kit/serverProcess.ts'

/** Read once, before the server's own code: it lives that much later than we do. */
const laterClock = `
import { readFileSync } from 'node:fs'
const ahead = Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8'))
const truly = Date.now
Date.now = () => truly() + ahead`

/**
 * For pictures, on which a meeting that was held in a minute looks like none: the server starts anew in a later
 * hour, and the browsers come back to it by themselves.
 */
export type PassingTime = {
  /** Settings to start the server with. */
  readonly settings: NodeJS.ProcessEnv
  readonly pass: (server: ServerProcess, minutes: number) => Promise<void>
}

export function makePassingTime(): PassingTime {
  const file = join(mkdtempSync(join(tmpdir(), 'beraad-clock-')), 'ahead')
  let ahead = 0
  const write = () => writeFileSync(file, String(ahead * 60_000))
  write()
  return {
    settings: {
      CLOCK_AHEAD: file,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(laterClock)}`,
    },
    async pass(server, minutes) {
      ahead += minutes
      write()
      await server.stop()
      await server.start()
    },
  }
}
