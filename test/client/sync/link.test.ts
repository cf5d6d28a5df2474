import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type MeetingLink, openLink } from '../../../client/sync/link.ts'
import type { RefusedText, WrittenSheet } from '../../../client/sync/writtenSheet.ts'
import { refuse } from '../../../shared/refusal.ts'
import { closeCode, frame } from '../../../shared/wire.ts'
import { makeFakeServer } from './fakeServer.ts'

const me = '0123456789ab'
let server: ReturnType<typeof makeFakeServer>
let link: MeetingLink
let failures: number

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  server = makeFakeServer()
  failures = 0
  server.docOf('table').getMap('view').set(`people/${me}`, { id: me, name: 'Anne' })
  link = openLink({
    server: 'ws://beraad.test',
    meetingId: 'meeting',
    persons: [me],
    Socket: server.Socket,
    failed: () => {
      failures += 1
    },
  })
})
afterEach(() => {
  link.close()
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(0)
const reconnect = () => vi.advanceTimersByTimeAsync(3000)
const table = () => connection('table')
function connection(sheet: string) {
  const found = server.last(sheet)
  if (!found) throw new Error(`nobody opened ${sheet}`)
  return found
}

test('R16.8 a link opens the table for its device and the desk as its person, and is ready once they sit at the table', async () => {
  expect(link.ready.get()).toBe(false)
  await settle()
  expect(table().url.search).toBe('?v=3')
  expect(connection(`desk.${me}`).url.search).toBe(`?as=${me}&v=3`)
  expect(connection(`desk.${me}`).url.pathname).toBe(`/sync/meeting/desk.${me}`)
  expect(link.ready.get()).toBe(true)
  expect(link.connection.get()).toEqual({ state: 'open', saved: true, storing: true })
  expect(link.table.get().people[me]?.name).toBe('Anne')
})

test('R16.3 a command that lost its connection before its answer is sent again with the same id', async () => {
  await settle()
  const outcome = link.send('clock.next', { from: 'item' })
  const first = table()
  expect(first.commands).toHaveLength(1)
  first.close(1006)
  expect(link.connection.get()).toEqual({ state: 'lost', saved: false, storing: true })
  await reconnect()
  expect(table()).not.toBe(first)
  expect(table().commands).toEqual(first.commands)
  table().answer({ id: first.commands[0]?.id ?? '', ok: true, value: {} })
  await expect(outcome).resolves.toEqual({ ok: true, value: {} })
  expect(link.connection.get()).toEqual({ state: 'open', saved: true, storing: true })
})

test('R16.9 a server that says 4503 is asked again; after 4403 and 4400 it is over', async () => {
  await settle()
  table().close(closeCode.askAgain)
  await reconnect()
  expect(link.connection.get().state).toBe('open')
  const waiting = link.send('notes.add', { text: 'Blijft dit?' })
  const before = server.connections.length
  table().close(closeCode.final)
  await reconnect()
  expect(link.connection.get()).toEqual({ state: 'refused', saved: true, storing: true })
  expect(server.connections.slice(before).filter(({ url }) => url.pathname.endsWith('table'))).toEqual([])
  await expect(waiting).resolves.toEqual({ ok: false, refusal: refuse('not-a-member') })
})

test('R16.9 a page that is too old hears so', async () => {
  await settle()
  table().close(closeCode.outdated)
  expect(link.connection.get().state).toBe('outdated')
})

test('R16.9 an attempt that reaches nobody is told, and tried again until it succeeds', async () => {
  await settle()
  server.reachable = false
  table().close(1006)
  expect(failures).toBe(0)
  await reconnect()
  expect(failures).toBeGreaterThan(0)
  expect(link.connection.get().state).toBe('lost')
  server.reachable = true
  await reconnect()
  expect(link.connection.get().state).toBe('open')
})

test('R15.85 a server that can’t store says so, and when it can again; one that is not there says nothing', async () => {
  await settle()
  table().tellStoring(false)
  expect(link.connection.get()).toEqual({ state: 'open', saved: true, storing: false })
  const outcome = link.send('clock.next', {})
  expect(link.connection.get()).toEqual({ state: 'open', saved: false, storing: false })
  table().tellStoring(true)
  expect(link.connection.get()).toEqual({ state: 'open', saved: false, storing: true })
  table().answer({ id: table().commands[0]?.id ?? '', ok: true, value: {} })
  expect(await outcome).toEqual({ ok: true, value: {} })

  table().tellStoring(false)
  table().close(1006)
  expect(link.connection.get()).toMatchObject({ state: 'lost', storing: true })
  link.hearStoring(false)
  expect(link.connection.get()).toMatchObject({ state: 'lost', storing: false })
  await reconnect()
  expect(link.connection.get()).toMatchObject({ state: 'open', storing: true })
})

test('R16.2 the time is asked when a connection opens, and again after a reconnect', async () => {
  await settle()
  expect(table().kinds).toContain(frame.time)
  table().close(1006)
  await reconnect()
  expect(table().kinds).toContain(frame.time)
})

test('R16.6 a letter typed in the analysis is unsaved until the server has stored it', async () => {
  const shown: (WrittenSheet | undefined)[] = []
  const stop = link.followAnalysis((sheet) => shown.push(sheet))
  await settle()
  const analysis = connection('analysis')
  expect(analysis.kinds[0]).toBe(frame.time)
  expect(link.connection.get().saved).toBe(true)
  shown[0]?.doc.getText('t').insert(0, 'a')
  expect(link.connection.get().saved).toBe(false)
  analysis.tellStored(analysis.texts.length - 1)
  expect(link.connection.get().saved).toBe(false)
  analysis.tellStored(analysis.texts.length)
  expect(link.connection.get().saved).toBe(true)
  stop()
  expect(shown.at(-1)).toBeUndefined()
})

test('R16.94 a caret that is heard is not sent back; the own one is sent', async () => {
  let shown: WrittenSheet | undefined
  const stop = link.followAnalysis((sheet) => {
    shown = sheet
  })
  await settle()
  const analysis = connection('analysis')
  const carets = () => analysis.kinds.filter((kind) => kind === frame.awareness).length
  const before = carets()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ user: { name: 'Bram' } })
  analysis.tellCaret(encodeAwarenessUpdate(other, [other.clientID]))
  expect(shown?.awareness.getStates().get(other.clientID)).toEqual({ user: { name: 'Bram' } })
  expect(carets()).toBe(before)
  shown?.awareness.setLocalStateField('cursor', null)
  expect(carets()).toBe(before + 1)
  other.destroy()
  stop()
})

test('R16.6 an editor that goes away leaves its sheet open until the last letter is stored', async () => {
  let sheet: WrittenSheet | undefined
  const stop = link.followAnalysis((shown) => {
    sheet = shown ?? sheet
  })
  await settle()
  sheet?.doc.getText('t').insert(0, 'a')
  stop()
  expect(link.connection.get().saved).toBe(false)
  connection('analysis').tellStored(connection('analysis').texts.length)
  expect(link.connection.get().saved).toBe(true)
})

test('R16.10 R16.6 after a refused write the doc is a new one, and the old one is there for its words', async () => {
  const shown: (WrittenSheet | undefined)[] = []
  const stop = link.followAnalysis((sheet) => shown.push(sheet))
  await settle()
  const bad = connection('analysis')
  shown[0]?.doc.getText('t').insert(0, 'dit mag niet')
  bad.refuseText({ id: null, ok: false, reason: refuse('no-pen') })
  bad.refuseText({ id: null, ok: false, reason: refuse('no-pen') })
  await settle()
  const refused: RefusedText | undefined = link.refusedText.get()
  expect(refused?.refusal).toEqual(refuse('no-pen'))
  expect(refused?.doc.getText('t').toString()).toBe('dit mag niet')
  expect(shown).toHaveLength(2)
  expect(shown[1]?.doc).not.toBe(shown[0]?.doc)
  expect(shown[1]?.doc.getText('t').toString()).toBe('')
  expect(link.connection.get().saved).toBe(false)
  link.putAwayText()
  expect(link.refusedText.get()).toBeUndefined()
  expect(link.connection.get().saved).toBe(true)
  stop()
})

test('R30.12 text of somebody who sits elsewhere now is given back, and nothing waits for it', async () => {
  const other = 'ba9876543210'
  link.seat([me, other])
  const shown: (WrittenSheet | undefined)[] = []
  link.followAnalysis((sheet) => shown.push(sheet))
  await settle()
  shown[0]?.doc.getText('t').insert(0, 'nog niet bewaard')
  const sent = connection('analysis')
  link.seat([other])
  expect(shown.at(-1)).toBeUndefined()
  expect(link.refusedText.get()?.doc.getText('t').toString()).toBe('nog niet bewaard')
  link.putAwayText()
  expect(link.connection.get().saved).toBe(true)
  await reconnect()
  expect(connection('analysis')).toBe(sent)
})

test('R30.12 when such text goes, the editor of who acts now stays', async () => {
  const other = 'ba9876543210'
  server.docOf('table').getMap('view').set(`people/${other}`, { id: other, name: 'Bram' })
  link.seat([me, other])
  let open: WrittenSheet | undefined
  const show = (sheet: WrittenSheet | undefined) => {
    open = sheet
  }
  const leave = link.followAnalysis(show)
  await settle()
  const left = open
  left?.doc.getText('t').insert(0, 'nog niet bewaard')
  leave()
  link.switchTo(other)
  link.followAnalysis(show)
  await settle()
  link.seat([other])
  expect(link.refusedText.get()?.doc).toBe(left?.doc)
  expect(open?.synced.get()).toBe(true)
})

test.each([
  ['its ticket opens the meeting no more', () => link.shut()],
  ['the meeting is deleted', () => table().close(closeCode.final)],
])('R30.16 when %s, a device hands over what it does not know to be stored', async (_why, end) => {
  let open: WrittenSheet | undefined
  link.followAnalysis((sheet) => {
    open = sheet
  })
  await settle()
  const text = () => open?.doc.getText('t')
  text()?.insert(0, 'bewaard. ')
  connection('analysis').tellStored(connection('analysis').texts.length)
  text()?.insert(9, 'niet bewaard')
  const { doc } = open as WrittenSheet
  end()
  await settle()
  expect(link.refusedText.get()).toMatchObject({ doc, stored: 'bewaard. '.length })
})

test('R30.16 what is known to be stored is not handed over', async () => {
  link.followAnalysis((sheet) => sheet?.doc.getText('t').insert(0, 'bewaard'))
  await settle()
  connection('analysis').tellStored(connection('analysis').texts.length)
  link.shut()
  expect(link.refusedText.get()).toBeUndefined()
})

test('R30.13 when the ticket opens the meeting no more, what waits for an answer is told', async () => {
  await settle()
  const outcome = link.send('clock.next', { from: 'item' })
  link.shut()
  expect(await outcome).toEqual({ ok: false, refusal: refuse('not-a-member') })
})

test('R30.8 a socket that goes on connecting is given up after 15 seconds, and tried anew', async () => {
  await settle()
  server.mute = true
  table().close(1006)
  await reconnect()
  const tried = server.tried
  await vi.advanceTimersByTimeAsync(11_000)
  expect(server.tried).toBe(tried)
  server.mute = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(link.connection.get().state).toBe('open')
})

test('R30.9 while the time is unsure it is asked again every 15 seconds', async () => {
  const asked = () => table().kinds.filter((kind) => kind === frame.time).length
  await settle()
  expect(asked()).toBe(1)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(asked()).toBe(2)
  const t0 = table().times.at(-1) ?? 0
  table().tellTime(t0, Date.now())
  await vi.advanceTimersByTimeAsync(15_000)
  const sure = asked()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(sure)
})

test('R30.10 a page that slept, however short, goes by the next answer, also a slow one', async () => {
  await settle()
  table().tellTime(table().times.at(-1) ?? 0, Date.now())
  const awake = performance.now.bind(performance)
  let passed = -400
  vi.spyOn(performance, 'now').mockImplementation(() => awake() + passed)
  await vi.advanceTimersByTimeAsync(2_000)
  // half the way there, half the way back
  passed += 1_200
  table().tellTime(table().times.at(-1) ?? 0, Date.now() + 600)
  expect(Math.abs(link.now() - (Date.now() + 1_200))).toBeLessThan(100)
  vi.restoreAllMocks()
})

test('R16.4 words that were refused when nobody was there to hear it are kept until they are put away', () => {
  const one = { name: 'notes.add', input: { text: 'Mijn woorden' }, refusal: refuse('meeting-ended'), by: me }
  link.giveBack(one)
  expect(link.givenBack.get()).toEqual([one])
  link.putAway(one)
  expect(link.givenBack.get()).toEqual([])
})

const karel = 'ba9876543210'
function shareWithKarel() {
  server.docOf('table').getMap('view').set(`people/${karel}`, { id: karel, name: 'Karel' })
  link.close()
  link = openLink({
    server: 'ws://beraad.test',
    meetingId: 'meeting',
    persons: [me, karel],
    acting: karel,
    Socket: server.Socket,
  })
}
const opened = (sheet: string) => server.connections.filter(({ url }) => url.pathname.endsWith(`/${sheet}`))

test('R2.71 on a shared device no desk is loaded until it is opened, and it goes when another person acts', async () => {
  await settle()
  shareWithKarel()
  server.connections.length = 0
  await settle()
  expect(link.ready.get()).toBe(true)
  expect(link.deskState.get()).toBe('closed')
  expect(server.connections.map(({ url }) => url.pathname)).toEqual(['/sync/meeting/table'])
  server.docOf(`desk.${karel}`).getMap('view').set('cards/one', { id: 'one', text: 'Alleen van Karel' })
  link.openDesk()
  await settle()
  expect(opened(`desk.${karel}`)).toHaveLength(1)
  expect(link.desk.get().cards).toEqual({ one: { id: 'one', text: 'Alleen van Karel' } })
  link.switchTo(me)
  expect(link.deskState.get()).toBe('closed')
  expect(link.desk.get().cards).toEqual({})
  await settle()
  expect(opened(`desk.${me}`)).toEqual([])
})

test('R2.70 another person acts without a new table: what they do says so, and the analysis is a new doc', async () => {
  await settle()
  shareWithKarel()
  server.connections.length = 0
  await settle()
  const docs: unknown[] = []
  const stop = link.followAnalysis((sheet) => docs.push(sheet?.doc))
  await settle()
  void link.send('parking.park', { text: 'Van Karel' })
  link.switchTo(me)
  stop()
  const stopAgain = link.followAnalysis((sheet) => docs.push(sheet?.doc))
  void link.send('parking.park', { text: 'Van Anne' })
  void link.send('round.pass', { person: karel }, karel)
  await settle()
  expect(opened('table')).toHaveLength(1)
  expect(table().commands.map(({ as }) => as)).toEqual([karel, me, karel])
  expect(opened('analysis').map(({ url }) => url.searchParams.get('as'))).toEqual([karel, me])
  expect(docs[0]).toBeDefined()
  expect(docs[2]).not.toBe(docs[0])
  stopAgain()
})

test('R2.72 who sits down at a device closes the desk that lay open there, and acts once the table knows them', async () => {
  await settle()
  expect(link.deskState.get()).toBe('open')
  link.seat([me, karel])
  expect(link.deskState.get()).toBe('closed')
  link.switchTo(karel)
  expect(link.acting.get()).toBe(me)
  server.docOf('table').getMap('view').set(`people/${karel}`, { id: karel, name: 'Karel' })
  table().close(closeCode.askAgain)
  await reconnect()
  expect(link.acting.get()).toBe(karel)
  link.seat([me])
  expect(link.acting.get()).toBe(me)
  await settle()
  expect(link.deskState.get()).toBe('open')
})

test('R26.5 the wall opens the table and no private sheet, however few share the device', async () => {
  const wall = openLink({
    server: 'ws://beraad.test',
    meetingId: 'wall',
    persons: [me],
    wall: true,
    Socket: server.Socket,
  })
  await settle()
  expect(wall.ready.get()).toBe(true)
  wall.openDesk()
  wall.seat([me, 'abcdefghjkmn'])
  wall.seat([me])
  await settle()
  const opened = server.connections.filter(({ url }) => url.pathname.startsWith('/sync/wall/'))
  expect(opened.map(({ url }) => url.pathname)).toEqual(['/sync/wall/table'])
  wall.close()
})
