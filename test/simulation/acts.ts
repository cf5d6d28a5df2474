import * as Y from 'yjs'
import type { TableView } from '../../shared/meeting/meeting.ts'
import type { Book } from './book.ts'
import type { Device, Page } from './device.ts'

type Chosen = {
  readonly name: string
  readonly input: object
  readonly word?: string
}

/** Gives one of some, or undefined where there is none. */
function pick<Value>(all: readonly Value[], lot: number): Value | undefined {
  return all[Math.floor(lot * all.length)]
}

/** Something that a person might do now, as the table looks to them. */
function choose(
  device: Device,
  page: Page,
  person: string,
  table: TableView,
  book: Book,
  lots: () => number,
  at: number,
): Chosen | undefined {
  const items = Object.values(table.agenda)
  const formed = (form: string) => items.find((item) => item.form === form)
  const people = Object.keys(table.people)
  const secret = (item: string, about?: string) => {
    const word = book.newWord('S')
    book.secrets.set(word, { word, person, device: device.name, at, item, about })
    return word
  }
  const { clock } = table
  const isGuard = table.people[person]?.hats.procesbewaker === true

  if (isGuard && lots() < (clock.item === undefined ? 0.9 : 0.3)) {
    const lot = lots()
    if (clock.item === undefined) return { name: 'clock.start', input: {} }
    if (lot < 0.3) {
      const last = items.toSorted((a, b) => a.order - b.order).at(-1)
      const by = last?.id === clock.item ? 'clock.back' : 'clock.next'
      return { name: by, input: { from: clock.item } }
    }
    if (lot < 0.4) return { name: 'clock.pause', input: { item: clock.item } }
    if (lot < 0.5) return { name: 'clock.addMinute', input: { item: clock.item } }
    if (lot < 0.75) {
      const item = formed('richtvragen')?.id ?? ''
      book.shown.add(item)
      return { name: 'questions.show', input: { item } }
    }
    const item = formed('reflection')?.id ?? ''
    if (lot < 0.85) return { name: 'reflection.set', input: { item, written: true, anonymous: true } }
    book.shown.add(item)
    return { name: 'reflection.show', input: { item } }
  }

  switch (Math.floor(lots() * 12)) {
    case 0:
    case 1: {
      const word = book.newWord('W')
      return { name: 'parking.park', input: { text: word }, word }
    }
    case 2:
    case 3: {
      const word = book.newWord('W')
      return { name: 'actions.add', input: { what: word }, word }
    }
    case 4:
      return { name: 'people.rename', input: { person, name: `Naam ${Math.floor(lots() * 100)}` } }
    case 5:
      return lots() < 0.5 ? { name: 'hands.raise', input: {} } : { name: 'hands.lower', input: { person } }
    case 6:
    case 7: {
      const item = formed('richtvragen')?.id ?? ''
      return { name: 'questions.write', input: { item, text: secret(item) } }
    }
    case 8: {
      const item = formed('roddel')?.id ?? ''
      const about = pick(
        people.filter((other) => other !== person),
        lots(),
      )
      if (about === undefined) return undefined
      return { name: 'roddel.write', input: { item, about, text: secret(item, about) } }
    }
    case 9: {
      const card = pick(Object.values(page.link.desk.get().praise), lots())
      if (card === undefined) return undefined
      book.given.add(card.text)
      return { name: 'roddel.give', input: { card: card.id } }
    }
    case 10:
      return table.last && { name: 'undo', input: { seq: table.last.seq } }
    default: {
      const item = formed('reflection')?.id ?? ''
      if (lots() < 0.3) return { name: 'nobody.knowsThis', input: {} }
      return { name: 'reflection.write', input: { item, helped: secret(item) } }
    }
  }
}

/** Lets somebody on a device do something. */
export function act(device: Device, page: Page, book: Book, lots: () => number, at: number): void {
  if (!page.link.ready.get()) return
  const { link } = page
  const table = link.table.get()
  if (lots() < 0.15 && link.persons.get().length > 1) {
    const next = pick(link.persons.get(), lots())
    if (next !== undefined) link.switchTo(next)
    if (lots() < 0.5) link.openDesk()
    else link.closeDesk()
  }
  const chosen = choose(device, page, link.acting.get(), table, book, lots, at)
  if (chosen) give(page, book, chosen)
}

/** Sends a command from a page, and writes down what comes of it. */
export function give(page: Page, book: Book, { name, input, word }: Chosen): void {
  const one: Book['acts'][number] = { page: page.host, name, word, outcome: 'waiting' }
  book.acts.push(one)
  void page.link.send(name, input).then((outcome) => {
    one.outcome = outcome.ok ? 'done' : outcome.refusal
  })
}

/** Lets somebody type a word in the analysis, or take out the last one they typed. */
export function type(page: Page, book: Book, lots: () => number): void {
  const { sheet } = page
  if (!sheet?.synced.get()) return
  // whoever has no pen finds no keys; who loses it while typing is told
  if (page.link.table.get().people[page.link.acting.get()]?.hats.toehoorder) return
  const { doc } = sheet
  const own = book.letters.findLast((letter) => letter.doc === doc && !letter.withdrawn)
  if (own && lots() < 0.1) {
    const place = find(doc, own.word)
    if (place) {
      own.withdrawn = true
      own.kept = false
      place.text.delete(place.at, own.word.length + 1)
    }
    return
  }
  const part = doc.getXmlFragment('analysis').get(Math.floor(lots() * 3))
  const paragraph = part instanceof Y.XmlElement ? part.get(0) : undefined
  if (!(paragraph instanceof Y.XmlElement)) return
  const first = paragraph.get(0)
  const text = first instanceof Y.XmlText ? first : new Y.XmlText()
  if (text !== first) paragraph.insert(0, [text])
  // in front, or behind it all: never in the middle of a word
  let at = lots() < 0.2 ? 0 : text.length
  for (let words = 1 + Math.floor(lots() * 3); words > 0; words -= 1) {
    const word = book.newWord('L')
    book.letters.push({ word, page: page.host, doc, withdrawn: false, kept: false })
    text.insert(at, `${word} `)
    at += word.length + 1
  }
  const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, at))
  sheet.awareness.setLocalState({ cursor: { anchor: place, head: place } })
}

/** Where a word stands in the analysis. */
function find(doc: Y.Doc, word: string): { readonly text: Y.XmlText; readonly at: number } | undefined {
  for (const part of doc.getXmlFragment('analysis').toArray()) {
    const paragraph = part instanceof Y.XmlElement ? part.get(0) : undefined
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    const at = text instanceof Y.XmlText ? text.toString().indexOf(word) : -1
    if (text instanceof Y.XmlText && at >= 0) return { text, at }
  }
  return undefined
}
