import * as Y from 'yjs'
import { ticketReader } from '../../server/access/tickets.ts'
import { meetingOf, openCore } from '../../server/room/core.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { deskView, tableView } from '../../shared/meeting/meeting.ts'
import { ownSealed } from '../../shared/meeting/sealed.ts'
import { flatten } from '../../shared/meeting/view.ts'
import { deskOf, type Sheet } from '../../shared/sheets.ts'
import type { Book } from './book.ts'
import type { Device } from './device.ts'
import type { VirtualTime } from './virtualTime.ts'
import { storedText } from './watch.ts'

type World = {
  readonly book: Book
  readonly meeting: string
  readonly stored: Storage
  readonly devices: readonly Device[]
  readonly time: VirtualTime
  /** Everybody who is on a ticket. */
  readonly seated: () => ReadonlySet<string>
}

/** Clocks may differ by so much, in ms. */
const clocksApart = 50
/** Given by the server itself: no client asked for them. */
const byServer = new Set(['people.join', 'people.arrive', 'people.takeSeat'])

/** Says what is not as it must be once everything is mended and everybody is back. */
export async function checkProperties(world: World): Promise<void> {
  await checkSheets(world)
  await checkCommands(world)
  await checkLetters(world)
  await checkTickets(world)
  checkClocks(world)
}

const pagesOf = ({ devices }: World) =>
  devices.flatMap((device) => {
    const page = device.page()
    return page && !device.shut() ? [{ device, page }] : []
  })

async function checkSheets(world: World): Promise<void> {
  const { book, meeting, stored } = world
  const found = await stored.loadMeeting(meeting)
  if (!found) return void book.wrong.push('the meeting is gone')
  // a page whose answer was lost does not know yet who sits there too: the ticket does
  const readTicket = ticketReader(stored)
  const tickets = await Promise.all(pagesOf(world).map(({ device }) => readTicket(device.cookie(), meeting)))
  const present = new Set(tickets.flatMap((ticket) => ticket?.persons ?? []))
  const core = openCore(
    found,
    () => stored.history(meeting),
    () => {},
  )
  const state = core.state()
  const table = json(flatten(tableView(state.meeting, core.surroundings(present))))
  const compare = (what: string, is: string, should: string) => {
    if (is !== should) book.wrong.push(`${what} differs: ${firstDifference(is, should)}`)
  }
  compare('the stored table', json(await entriesOf(world, 'table')), table)
  const texts = new Set([await storedText(meeting, stored)])
  for (const { device, page } of pagesOf(world)) {
    compare(`the table of ${device.name}`, json(flatten(page.link.table.get())), table)
    if (page.sheet) texts.add(page.sheet.doc.getXmlFragment('analysis').toString())
    if (page.link.deskState.get() !== 'open') continue
    const person = page.link.acting.get()
    const desk = json(flatten(deskView(state.meeting, ownSealed(state.sealed, person), person)))
    compare(`the desk on ${device.name}`, json(flatten(page.link.desk.get())), desk)
    compare(`the stored desk of ${person}`, json(await entriesOf(world, deskOf(person))), desk)
  }
  if (texts.size !== 1) book.wrong.push(`there are ${texts.size} analyses: ${[...texts].join('\n')}`)
}

async function entriesOf({ meeting, stored }: World, sheet: Sheet): Promise<object> {
  const doc = new Y.Doc()
  for (const update of await stored.sheetUpdates(meeting, sheet)) Y.applyUpdate(doc, update)
  return doc.getMap('view').toJSON()
}

async function checkCommands(world: World): Promise<void> {
  const { book, meeting, stored } = world
  const { ledger } = await stored.history(meeting)
  const sealed = (await stored.loadMeeting(meeting))?.sealed ?? []
  let answers = 0
  for (const id of book.commands) if ((await stored.answer(meeting, id)) !== undefined) answers += 1
  const entries = ledger.filter(({ act }) => act === undefined || !byServer.has(act.name))
  if (entries.length !== answers)
    book.wrong.push(`${entries.length} commands stand in the ledger, ${answers} have their answer`)

  const patches = ledger.map(({ act }) => JSON.stringify(act?.patches ?? []))
  const rows = JSON.stringify(sealed)
  const living = new Set(world.devices.map((device) => device.page()?.host))
  for (const { page, name, word, outcome } of book.acts) {
    if (outcome === 'waiting') {
      if (living.has(page)) book.wrong.push(`${name} on ${page.name} was never answered`)
      continue
    }
    if (word === undefined) continue
    const times = patches.filter((patch) => patch.includes(word)).length
    if (outcome === 'done' && times !== 1)
      book.wrong.push(`${name} ${word} is done, and stands ${times} times`)
    // whose ticket opens nothing any more can't be told what became of what was under way
    const isRefused = outcome !== 'done' && outcome.code !== 'not-a-member'
    if (isRefused && (times > 0 || rows.includes(word)))
      book.wrong.push(`${name} ${word} is refused, and stands there`)
  }
}

async function checkLetters(world: World): Promise<void> {
  const { book, meeting, stored } = world
  const text = await storedText(meeting, stored)
  const open = new Set(pagesOf(world).map(({ page }) => page.sheet?.doc))
  for (const { word, doc, withdrawn, kept } of book.letters) {
    const times = text.split(word).length - 1
    if (withdrawn) {
      if ((kept || open.has(doc)) && times > 0) book.wrong.push(`${word} was taken out, and is back`)
    } else if ((kept || open.has(doc)) && times !== 1)
      book.wrong.push(`${word} was typed${kept ? ' and kept' : ''}, and stands ${times} times`)
  }
}

/** Whoever sits at the table can come back to it. */
async function checkTickets({ book, meeting, stored, seated }: World): Promise<void> {
  const found = await stored.loadMeeting(meeting)
  const held = seated()
  for (const { id, name } of Object.values(found ? meetingOf(found).people : {}))
    if (!held.has(id)) book.wrong.push(`${name} sits at the table without a ticket`)
}

function checkClocks(world: World): void {
  const { time, book } = world
  for (const { page } of pagesOf(world)) {
    const apart = time.on(page.host, page.link.now) - time.now()
    if (Math.abs(apart) > clocksApart) book.wrong.push(`the clock of ${page.host.name} is ${apart} ms off`)
  }
}

function json(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function firstDifference(is: string, should: string): string {
  let at = 0
  while (at < is.length && is[at] === should[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 80)
  return `is …${around(is)}…, should be …${around(should)}…`
}
