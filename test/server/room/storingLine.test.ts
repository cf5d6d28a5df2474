import { expect, test, vi } from 'vitest'
import { openStoringLine, pauses } from '../../../server/room/storingLine.ts'
import { StorageTrouble } from '../../../server/storage/storage.ts'

test('R15.80 the pause before another try grows to five seconds, and begins anew after a success', async () => {
  const told: boolean[] = []
  const waits: number[] = []
  let go = () => {}
  const line = openStoringLine({
    healthy: async () => true,
    told: (works) => told.push(works),
    later: (run, ms) => {
      waits.push(ms)
      go = run
    },
  })
  let failures = 7
  const job = async () => {
    if (failures-- > 0) throw new StorageTrouble('full')
    return 'stored'
  }
  const first = line.run(job)
  for (let nr = 1; nr <= 7; nr += 1) {
    await vi.waitFor(() => expect(waits).toHaveLength(nr))
    go()
  }
  expect(await first).toBe('stored')
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, pauses.longest, pauses.longest])
  expect(told).toEqual([false, true])
  failures = 1
  const second = line.run(job)
  await vi.waitFor(() => expect(waits).toHaveLength(8))
  go()
  await second
  expect(waits.at(-1)).toBe(pauses.first)
})

test('R15.82 after an act failed a small write that passes does not say at once that all is well', async () => {
  const waits: number[] = []
  let go = () => {}
  const line = openStoringLine({
    healthy: async () => true,
    told: () => {},
    later: (run, ms) => {
      waits.push(ms)
      go = run
    },
  })
  const failing = line.tryNow(() => Promise.reject(new StorageTrouble('full')))
  await expect(failing).rejects.toThrow(StorageTrouble)
  await vi.waitFor(() => expect(waits).toEqual([pauses.first]))
  expect(line.works()).toBe(false)
  await expect(line.tryNow(async () => 'stored')).rejects.toThrow(StorageTrouble)
  go()
  await vi.waitFor(() => expect(line.works()).toBe(true))
  expect(await line.tryNow(async () => 'stored')).toBe('stored')
})
