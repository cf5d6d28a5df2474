import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Loaded before the server's own code: the server lives as much later as the file says, from then on. */
const laterClock = `
import { readFileSync } from 'node:fs'
const truly = Date.now
// read at each look: a page that asks right after time was moved must hear the new one
Date.now = () => truly() + Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8'))`

/** A server's clock that a test moves on: a meeting of two hours is held in a minute. */
export type PassingTime = {
  /** Settings to start the server with. */
  readonly settings: NodeJS.ProcessEnv
  /** Lets minutes go by for the server; the pages ask it for the time anew, as after a sleep. */
  readonly pass: (minutes: number, pages: readonly Page[]) => Promise<void>
}

export function makePassingTime(): PassingTime {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-clock-'))
  const file = join(folder, 'ahead')
  let ahead = 0
  // moved into its place, so that the server never reads half a number
  const write = () => {
    writeFileSync(join(folder, 'next'), String(ahead * 60_000))
    renameSync(join(folder, 'next'), file)
  }
  write()
  return {
    settings: {
      CLOCK_AHEAD: file,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(laterClock)}`,
    },
    async pass(minutes, pages) {
      ahead += minutes
      write()
      await Promise.all(pages.map((page) => page.evaluate(() => window.dispatchEvent(new Event('pageshow')))))
    },
  }
}
