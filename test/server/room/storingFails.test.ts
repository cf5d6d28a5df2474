import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { StorageTrouble } from '../../../server/storage/storage.ts'
import { type Follower, openTable, type Table } from '../../kit/memoryRoom.ts'
import { firstText } from '../../kit/recordedFrames.ts'
import { seededRandom } from '../../kit/seededRandom.ts'
import { dead, full, openOnDisk, type RealDisk, troubled, well } from '../../kit/troubledStorage.ts'

let table: Table
afterEach(() => table.close())

const parked = (follower: Follower): string[] =>
  Object.entries(follower.view())
    .filter(([key]) => key.startsWith('parking/'))
    .map(([, entry]) => (entry as { text: string }).text)
const park = (text: string, commandId?: string) => table.act(table.host, 'parking.park', { text }, commandId)

/** Types at the end of the first part, as an editor does. */
async function type(writer: Follower, words: string) {
  const before = Y.encodeStateVector(writer.doc)
  const text = firstText(writer.doc)
  text.insert(text.length, words)
  return (await table.room()).write({ from: writer, update: Y.encodeStateAsUpdate(writer.doc, before) })
}

const textOf = (follower: Follower) => follower.doc.getXmlFragment('analysis').toString()

describe('a room whose storing fails', () => {
  test('R15.80 shows nothing that is not stored, sends nobody away, says so, and goes on by itself', async () => {
    const { disk, around } = troubled()
    table = await openTable(around)
    const joost = await table.join('Joost')
    const [anne, own] = [await table.follow('table', table.host), await table.follow('analysis', table.host)]
    const [other, reader] = [await table.follow('table', joost), await table.follow('analysis', joost)]
    disk.fails = full
    const acts = ['eerst', 'dan', 'ten slotte'].map((text) => park(text))
    const typed = [type(own, 'een '), type(own, 'twee ')]
    await vi.waitFor(() => expect(other.storing).toEqual([false]))
    const tries = disk.tries
    await vi.waitFor(() => expect(disk.tries).toBeGreaterThan(tries))
    expect([anne.storing, own.storing, reader.storing]).toEqual([[false], [false], [false]])
    for (const follower of [anne, other, reader]) {
      expect(parked(follower)).toEqual([])
      for (const words of ['eerst', 'dan', 'een ', 'twee ']) expect(follower.saw(words)).toBe(false)
    }
    expect(table.rooms.storing()).toBe(false)

    disk.fails = well
    expect((await Promise.all(acts)).every((answer) => 'id' in answer)).toBe(true)
    expect(await Promise.all(typed)).toEqual(['stored', 'stored'])
    expect(parked(other).sort()).toEqual(['dan', 'eerst', 'ten slotte'])
    expect(textOf(reader)).toContain('een twee ')
    expect(other.storing).toEqual([false, true])
    expect(table.rooms.storing()).toBe(true)
    for (const follower of [anne, own, other, reader]) expect(follower.closed).toEqual([])
    const { ledger } = await table.storage.history(table.id)
    const order = ledger.flatMap(
      ({ act }) => JSON.stringify(act?.patches).match(/eerst|dan|ten slotte/g) ?? [],
    )
    expect(order).toEqual(['eerst', 'dan', 'ten slotte'])
  })

  test('R15.81 can be read: who comes in meanwhile sees what is stored, and hears that storing fails', async () => {
    const { disk, around } = troubled()
    table = await openTable(around)
    const joost = await table.join('Joost')
    const own = await table.follow('analysis', table.host)
    await park('wat er al was')
    await type(own, 'geschreven ')
    disk.fails = full
    const waiting = park('wat wacht')
    await vi.waitFor(() => expect(own.storing).toEqual([false]))
    const [late, reader] = [await table.follow('table', joost), await table.follow('analysis', joost)]
    expect(parked(late)).toEqual(['wat er al was'])
    expect(textOf(reader)).toContain('geschreven ')
    expect(late.saw('wat wacht')).toBe(false)
    expect(late.storing).toEqual([false])
    expect((await table.rooms.read(table.id))?.meeting.people[joost]?.arrivedAt).toBeUndefined()

    disk.fails = well
    await waiting
    expect(parked(late).sort()).toEqual(['wat er al was', 'wat wacht'])
    await vi.waitFor(async () =>
      expect((await table.rooms.read(table.id))?.meeting.people[joost]?.arrivedAt).toBeDefined(),
    )
  })

  test('R15.82 who can’t wait is refused at once, and joins when storing works again', async () => {
    const { disk, around } = troubled()
    table = await openTable(around)
    const anne = await table.follow('table', table.host)
    disk.fails = full
    await expect(table.join('Joost')).rejects.toThrow(StorageTrouble)
    expect(anne.storing).toEqual([false])
    await expect(table.join('Joost')).rejects.toThrow(StorageTrouble)
    expect(anne.saw('Joost')).toBe(false)
    disk.fails = well
    // nobody else has anything to store: the room finds out by itself
    await vi.waitFor(() => expect(anne.storing).toEqual([false, true]), { timeout: 5000 })
    await table.join('Joost')
    expect(anne.saw('Joost')).toBe(true)
  })

  test('R15.83 starts again from what is stored, also when reading failed for a while', async () => {
    const { disk, around } = troubled()
    table = await openTable(around)
    const anne = await table.follow('table', table.host)
    disk.fails = dead
    const waiting = park('wat wacht')
    await vi.waitFor(() => expect(anne.storing).toEqual([false]))
    await expect(table.rooms.read(table.id)).rejects.toThrow(StorageTrouble)
    disk.fails = full
    await vi.waitFor(async () => expect((await table.rooms.read(table.id))?.meeting.parking).toEqual({}))
    disk.fails = well
    expect(await waiting).toHaveProperty('id')
    expect(parked(anne)).toEqual(['wat wacht'])
  })

  test('R15.84 a stop does not wait for it', async () => {
    const { disk, around } = troubled()
    table = await openTable(around)
    const anne = await table.follow('table', table.host)
    disk.fails = full
    const waiting = park('wat wacht').catch((error: unknown) => error)
    await vi.waitFor(() => expect(anne.storing).toEqual([false]))
    await table.rooms.close()
    expect(await waiting).toBeInstanceOf(StorageTrouble)
    expect(anne.closed).toEqual([4503])
  })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'R15.80 on a disk that fails at random nothing acknowledged is lost or done twice, nothing else is shown (seed %i)',
  async (seed) => {
    const random = seededRandom(seed)
    const { disk, around } = troubled()
    table = await openTable(around)
    const [anne, own] = [await table.follow('table', table.host), await table.follow('analysis', table.host)]
    const reader = await table.follow('analysis', table.host)
    let failing = 0
    disk.fails = (call) => {
      // in bursts, so that a retry fails too now and then; at most twice, for its pause grows
      if (failing === 0 && random() < 0.06) failing = 1 + Math.floor(random() * 2)
      if (failing > 0 && (call === 'commit' || random() < 0.3)) {
        failing -= 1
        return true
      }
      return false
    }
    const words = Array.from({ length: 12 }, (_, nr) => `w${nr}.`)
    const acts = words.map((text, nr) => park(text, `command-${nr}`))
    const typed: Promise<unknown>[] = []
    for (const word of words) {
      typed.push(type(own, word))
      await new Promise(setImmediate)
    }
    await Promise.all(acts)
    expect(new Set(await Promise.all(typed))).toEqual(new Set(['stored']))
    disk.fails = well
    expect(parked(anne).sort()).toEqual([...words].sort())
    expect(textOf(reader)).toContain(words.join(''))
    const read = await table.rooms.read(table.id)
    expect(Object.values(read?.meeting.parking ?? {})).toHaveLength(words.length)
    expect(read?.analysis.getXmlFragment('analysis').toString()).toContain(words.join(''))
    expect([anne.closed, own.closed, reader.closed]).toEqual([[], [], []])
  },
)

test.each<[string, (disk: RealDisk) => void, (disk: RealDisk) => void]>([
  ['full', (disk) => disk.fill(), (disk) => disk.makeRoom()],
  ['read-only', (disk) => disk.readOnly(true), (disk) => disk.readOnly(false)],
])('R15.80 the same on a real disk that is %s', async (_, breaks, mends) => {
  let disk: RealDisk | undefined
  table = await openTable(undefined, async (file) => {
    const opened = openOnDisk(file)
    disk = opened.disk
    return opened.storage
  })
  const [anne, own] = [await table.follow('table', table.host), await table.follow('analysis', table.host)]
  const reader = await table.follow('analysis', table.host)
  await park('wat er al was')
  if (!disk) throw new Error('no disk')
  breaks(disk)
  // more than fits in what is left of a page
  const long = 'lang '.repeat(30)
  const acts = Array.from({ length: 20 }, (_, nr) => park(`${nr} ${long}`))
  const typed = type(own, long.repeat(40))
  await vi.waitFor(() => expect(anne.storing).toEqual([false]))
  expect(reader.saw(long)).toBe(false)
  const late = await table.follow('table', table.host)
  expect(parked(late)).toContain('wat er al was')
  const acknowledged = parked(anne).length
  expect(parked(late)).toHaveLength(acknowledged)
  mends(disk)
  expect((await Promise.all(acts)).every((answer) => 'id' in answer)).toBe(true)
  expect(await typed).toBe('stored')
  expect(parked(anne)).toHaveLength(21)
  expect(textOf(reader)).toContain(long)
  expect(anne.storing.at(-1)).toBe(true)
})
