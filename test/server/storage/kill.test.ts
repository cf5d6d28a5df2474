import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { card, entry } from '../../kit/storageContract.ts'
import { sqlitePlace } from './place.ts'

const writer = fileURLToPath(new URL('./killedWriter.ts', import.meta.url))

test.each([1, 40, 333, 1000])(
  'R15.15 R14.6 after a SIGKILL %i acts in, all that was acknowledged is there, and what was overwritten goes',
  async (acts) => {
    const timers: (() => void)[] = []
    const place = sqlitePlace({
      later: (_, act) => {
        timers.push(act)
        return () => {}
      },
    })
    const child = spawn(process.execPath, [writer, place.file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const acknowledged: number[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(Number(line))
      if (acknowledged.length === acts) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(acknowledged.length).toBeGreaterThanOrEqual(acts)
    expect(place.bytes()).toContain('OVERWRITTEN')

    const storage = await place.open()
    const meeting = await storage.loadMeeting('a')
    const stored = new Set(meeting?.ledger.map(({ seq }) => seq))
    expect(acknowledged.filter((seq) => !stored.has(seq))).toEqual([])
    expect(meeting?.ledger).toEqual([...stored].map((seq) => entry(seq)))
    expect(await storage.sheetUpdates('a', 'table')).toHaveLength(stored.size)
    expect(meeting?.sealed).toEqual([card('c', 'now')])

    // what the killed process had no time to scrub
    expect(timers).toHaveLength(1)
    timers[0]?.()
    await storage.healthy()
    expect(place.bytes()).not.toContain('OVERWRITTEN')
    await storage.close()
    place.remove()
  },
)
