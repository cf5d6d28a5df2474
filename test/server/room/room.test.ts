import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Commit, Storage } from '../../../server/storage/storage.ts'
import { makeId } from '../../../shared/ids.ts'
import { closeCode } from '../../../shared/wire.ts'
import { openTable, type Table } from '../../kit/memoryRoom.ts'

let table: Table
afterEach(() => table.close())

/** Storage whose commits wait until the test lets them through, or fail when it says so. */
function gated() {
  const waiting: (() => void)[] = []
  const gate = { shut: false, fails: false, waiting, open: () => waiting.splice(0).map((go) => go()) }
  const around = (storage: Storage): Storage => ({
    ...storage,
    async commit(id: string, change: Commit) {
      if (gate.shut) await new Promise<void>((resolve) => waiting.push(resolve))
      if (gate.fails) throw new Error('seq 3 is taken')
      return storage.commit(id, change)
    },
  })
  return { gate, around }
}

const itemInHand = (follower: { view: () => Record<string, unknown> }) =>
  (follower.view().clock as { item?: string }).item

async function richtvragenItem(): Promise<string> {
  const { meeting } = (await table.rooms.read(table.id)) ?? {}
  const item = Object.values(meeting?.agenda ?? {}).find(({ form }) => form === 'richtvragen')
  if (!item) throw new Error('no richtvragen on the agenda')
  return item.id
}

describe('a room', () => {
  it('R12.20 shows an act to everyone at the table, stored before it is shown', async () => {
    const { gate, around } = gated()
    table = await openTable(around)
    const follower = await table.follow('table', table.host)
    const before = follower.frames.length
    gate.shut = true
    const acted = table.act(table.host, 'clock.start')
    await vi.waitFor(() => expect(gate.waiting.length).toBe(1))
    expect(follower.frames.length).toBe(before)
    gate.shut = false
    gate.open()
    expect(await acted).toEqual({})
    expect(itemInHand(follower)).toBeTruthy()
  })

  it('R12.21 a command id sent again is answered again and done once', async () => {
    table = await openTable()
    const first = await table.act(
      table.host,
      'parking.park',
      { text: 'De fiets van Daan is stuk.' },
      'command-1',
    )
    const again = await table.act(
      table.host,
      'parking.park',
      { text: 'De fiets van Daan is stuk.' },
      'command-1',
    )
    expect(again).toEqual(first)
    const read = await table.rooms.read(table.id)
    expect(Object.keys(read?.meeting.parking ?? {})).toHaveLength(1)
  })

  it('R4.3 two who press next at once move one item, and the other hears why not', async () => {
    table = await openTable()
    const follower = await table.follow('table', table.host)
    await table.act(table.host, 'clock.start')
    const from = itemInHand(follower)
    const outcomes = await Promise.all([
      table.act(table.host, 'clock.next', { from }),
      table.act(table.host, 'clock.next', { from }),
    ])
    expect(outcomes).toEqual([{}, { code: 'overtaken' }])
  })

  it('R14.23 an unshown card reaches nobody but its writer, and not the ledger', async () => {
    table = await openTable()
    const joost = await table.join('Joost')
    const item = await richtvragenItem()
    const others = [await table.follow('table', table.host), await table.follow('table', joost)]
    const othersDesk = await table.follow(`desk.${table.host}`, table.host)
    const ownDesk = await table.follow(`desk.${joost}`, joost)
    await table.act(table.host, 'clock.start')
    await table.act(joost, 'questions.write', { item, text: 'geheimvraag' })
    expect(ownDesk.saw('geheimvraag')).toBe(true)
    for (const other of [...others, othersDesk]) expect(other.saw('geheimvraag')).toBe(false)
    const { ledger } = await table.storage.history(table.id)
    expect(JSON.stringify(ledger)).not.toContain('geheimvraag')
    expect(ledger.at(-1)).toEqual({ seq: ledger.at(-1)?.seq })
    await table.act(table.host, 'questions.show', { item })
    expect(others[0]?.saw('geheimvraag')).toBe(true)
  })

  it('R14.24 a withdrawn note is gone from ledger, sheets and files', async () => {
    table = await openTable()
    const follower = await table.follow('table', table.host)
    await table.act(table.host, 'clock.start')
    const item = itemInHand(follower)
    const written = await table.act(table.host, 'notes.write', { item, text: 'spijtwoord' })
    expect(follower.saw('spijtwoord')).toBe(true)
    await table.act(table.host, 'notes.remove', { note: (written as { id: string }).id })
    expect(JSON.stringify(await table.storage.history(table.id))).not.toContain('spijtwoord')
    await table.storage.scrub()
    for (const suffix of ['', '-wal', '-shm']) {
      const bytes = await readFile(table.file + suffix).catch(() => Buffer.alloc(0))
      expect(bytes.includes('spijtwoord'), suffix).toBe(false)
    }
  })

  it('R15.21 when storing fails, and not for the disk, nobody sees the act, all are sent away, and the room starts from what is stored', async () => {
    const { gate, around } = gated()
    table = await openTable(around)
    const follower = await table.follow('table', table.host)
    const before = follower.frames.length
    gate.fails = true
    await expect(table.act(table.host, 'clock.start')).rejects.toThrow()
    expect(follower.frames.length).toBe(before)
    expect(follower.closed).toEqual([closeCode.askAgain])
    gate.fails = false
    const back = await table.follow('table', table.host)
    expect(itemInHand(back)).toBeUndefined()
    expect(await table.act(table.host, 'clock.start')).toEqual({})
  })

  it('R12.22 undo puts back what nobody built on', async () => {
    table = await openTable()
    const follower = await table.follow('table', table.host)
    await table.act(table.host, 'clock.start')
    const from = itemInHand(follower)
    await table.act(table.host, 'clock.next', { from })
    const last = follower.view().last as { seq: number; name: string }
    expect(last.name).toBe('clock.next')
    expect(await table.act(table.host, 'undo', { seq: last.seq })).toEqual({})
    expect(itemInHand(follower)).toBe(from)
    expect(await table.act(table.host, 'undo', { seq: last.seq })).toMatchObject({ code: 'built-upon' })
  })

  it('R2.20 who has the table open is present, who leaves is absent a moment later', async () => {
    table = await openTable()
    const joost = await table.join('Joost')
    const anne = await table.follow('table', table.host)
    const presence = () => (anne.view()[`people/${joost}`] as { present: boolean }).present
    expect(presence()).toBe(false)
    const own = await table.follow('table', joost)
    await vi.waitFor(() => expect(presence()).toBe(true))
    ;(await table.room()).unsubscribe(own)
    await vi.waitFor(() => expect(presence()).toBe(false), { timeout: 10_000 })
  })

  it('R15.22 a meeting leaves memory when nobody is there, and comes back whole', async () => {
    table = await openTable()
    await table.act(table.host, 'clock.start')
    await vi.waitFor(() => expect(table.rooms.open()).toBe(0))
    const back = await table.follow('table', table.host)
    expect(itemInHand(back)).toBeTruthy()
    expect(table.rooms.open()).toBe(1)
  })

  it('R14.25 a deleted meeting closes every socket for good, and is not there any more', async () => {
    table = await openTable()
    const follower = await table.follow('table', table.host)
    expect(await table.act(table.host, 'meeting.delete')).toEqual({})
    await vi.waitFor(() => expect(follower.closed).toEqual([closeCode.final]))
    expect(await table.rooms.read(table.id)).toBeUndefined()
  })
})

describe('the analysis in a room', () => {
  /** Types into the first part, as an editor does. */
  function type(doc: Y.Doc, words: string): Uint8Array {
    const before = Y.encodeStateVector(doc)
    const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    part.insert(part.length, [paragraph])
    return Y.encodeStateAsUpdate(doc, before)
  }

  it('R13.20 what one types reaches the others once it is stored, and is there after a restart', async () => {
    const { gate, around } = gated()
    table = await openTable(around)
    const joost = await table.join('Joost')
    const [one, two] = [await table.follow('analysis', table.host), await table.follow('analysis', joost)]
    gate.shut = true
    const written = (await table.room()).write({ from: one, update: type(one.doc, 'trots') })
    await vi.waitFor(() => expect(gate.waiting.length).toBe(1))
    expect(two.saw('trots')).toBe(false)
    gate.shut = false
    gate.open()
    expect(await written).toBe('stored')
    expect(two.doc.getXmlFragment('analysis').toString()).toContain('trots')
    expect(one.saw('trots')).toBe(false)
    const read = await table.rooms.read(table.id)
    expect(read?.analysis.getXmlFragment('analysis').toString()).toContain('trots')
  })

  it('R12.3 a reader who writes is refused and told, and nobody gets it', async () => {
    table = await openTable()
    const reader = await table.join('Toehoorder')
    await table.act(table.host, 'people.giveHat', { person: reader, hat: 'toehoorder' })
    const [own, other] = [await table.follow('analysis', reader), await table.follow('analysis', table.host)]
    const handshake = Y.encodeStateAsUpdate(own.doc)
    expect(await (await table.room()).write({ from: own, update: handshake })).toBe('stored')
    expect(await (await table.room()).write({ from: own, update: type(own.doc, 'stiekem') })).toMatchObject({
      code: 'no-pen',
    })
    expect(other.saw('stiekem')).toBe(false)
  })

  it('R13.21 an update whose beginning is missing waits for it', async () => {
    table = await openTable()
    const [one, two] = [
      await table.follow('analysis', table.host),
      await table.follow('analysis', table.host),
    ]
    const first = type(one.doc, 'eerst')
    const second = type(one.doc, 'daarna')
    const room = await table.room()
    expect(await room.write({ from: one, update: second })).toBe('gap')
    expect(two.saw('daarna')).toBe(false)
    expect(await room.write({ from: one, update: Y.mergeUpdates([first, second]) })).toBe('stored')
    expect(two.doc.getXmlFragment('analysis').toString()).toContain('daarna')
  })

  it('R15.23 many who type at once are stored together and none is lost', async () => {
    table = await openTable()
    const room = await table.room()
    const people = await Promise.all(Array.from({ length: 8 }, (_, n) => table.join(`Mens ${n}`)))
    const writers = await Promise.all(people.map((person) => table.follow('analysis', person)))
    const words = writers.flatMap((writer) => Array.from({ length: 20 }, () => ({ writer, word: makeId() })))
    const outcomes = await Promise.all(
      words.map(({ writer, word }) => room.write({ from: writer, update: type(writer.doc, word) })),
    )
    expect(new Set(outcomes)).toEqual(new Set(['stored']))
    const text = (await table.rooms.read(table.id))?.analysis.getXmlFragment('analysis').toString()
    for (const { word } of words) expect(text).toContain(word)
  })
})
