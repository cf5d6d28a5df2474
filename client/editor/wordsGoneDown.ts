import * as Y from 'yjs'

/** Words that went down with the line they stood in, while who took the line away did not know of them. */
export type GoneDown = {
  readonly home: Home
  /** The words; in a text each behind so many letters that are there now. */
  readonly runs: readonly Run[]
  /** If the cursor stood in that line: behind so many letters, those put back among them. */
  readonly cursor: number | undefined
}

type Run = { readonly at: number; readonly text: string }

/** Where they belong: the text that took the place of their line, or between blocks, where a new line fits. */
export type Home =
  | { readonly kind: 'text'; readonly type: Y.XmlText | Y.XmlElement }
  | { readonly kind: 'between'; readonly type: Y.XmlElement; readonly index: number }

/** A letter, by its place in the history of the doc. */
type Letter = { readonly client: number; readonly clock: number }

/**
 * What a letter that went down was to who deleted its line: known, or typed where they did not know of it. What
 * another so typed is theirs to put back.
 */
export type Standing = 'known' | 'unmeant' | 'of another'

/**
 * Finds the words that a transaction took away without meaning to: Yjs has no way to move a line, so making a list of
 * it, joining it or taking it elsewhere deletes it, with every letter that came in meanwhile, and writes it anew.
 * @param standingOf what a letter that went down was to who deleted its line
 * @param cursor where the cursor stood before it
 */
export function wordsGoneDown(
  transaction: Y.Transaction,
  fragment: Y.XmlFragment,
  standingOf: (letter: Letter) => Standing,
  cursor: Y.RelativePosition | undefined,
): GoneDown[] {
  const lines = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    if (
      struct.parent instanceof Y.XmlText &&
      struct.parent._item?.deleted &&
      lettersOf(struct).some((letter) => standingOf(letter) === 'unmeant')
    )
      lines.add(struct.parent)
  })
  // a cursor goes along with its line, also where no word went down
  const cursorLine = cursor && lineOf(cursor, transaction.doc)
  if (cursorLine?._item?.deleted) lines.add(cursorLine)
  const taken = new Set<Y.XmlText | Y.XmlElement>()
  return [...lines].flatMap((line) => {
    const { known, runs, cursor: stood } = readLine(line, transaction, standingOf, cursor)
    const found = homeOf(line, known, transaction, fragment, taken)
    if (!found) return []
    const { home, placeOf } = found
    if (home.kind === 'text') taken.add(home.type)
    return [
      {
        home,
        runs: runs.map(({ at, text }) => ({ at: placeOf(at), text })),
        cursor: stood && placeOf(stood.known) + stood.unmeant,
      },
    ]
  })
}

function lineOf({ item, type }: Y.RelativePosition, { store }: Y.Doc): Y.XmlText | undefined {
  const id = item ?? type
  const found = id && id.clock < Y.getState(store, id.client) ? Y.getItem(store, id) : undefined
  if (!(found instanceof Y.Item)) return undefined
  const line = item ? found.parent : found.content instanceof Y.ContentType && found.content.type
  return line instanceof Y.XmlText ? line : undefined
}

/** What the line held for who deleted it, and between that the words they did not know. */
function readLine(
  line: Y.XmlText,
  transaction: Y.Transaction,
  standingOf: (letter: Letter) => Standing,
  cursor: Y.RelativePosition | undefined,
) {
  const runs: { at: number; text: string }[] = []
  let known = ''
  let unmeant = 0
  let stood: { known: number; unmeant: number } | undefined
  const stands = () => ({ known: known.length, unmeant })
  for (let item = line._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentString) || !Y.isDeleted(transaction.deleteSet, item.id)) continue
    for (const [at, letter] of lettersOf(item).entries()) {
      const isAtCursor = cursor?.item && Y.compareIDs(cursor.item, Y.createID(letter.client, letter.clock))
      if (isAtCursor && cursor.assoc >= 0) stood = stands()
      const sign = item.content.str.charAt(at)
      const standing = standingOf(letter)
      if (standing === 'known') known += sign
      else if (standing === 'unmeant') {
        const last = runs.at(-1)
        if (last?.at === known.length) last.text += sign
        else runs.push({ at: known.length, text: sign })
        unmeant += 1
      }
      if (isAtCursor && cursor.assoc < 0) stood = stands()
    }
  }
  const isBehindAll =
    cursor?.item === null && line._item && cursor.type && Y.compareIDs(cursor.type, line._item.id)
  return { known, runs, cursor: isBehindAll ? stands() : stood }
}

/** Where the words of a line belong, and where in what is there now a place in what was known of it is. */
function homeOf(
  line: Y.XmlText,
  known: string,
  transaction: Y.Transaction,
  fragment: Y.XmlFragment,
  taken: ReadonlySet<Y.XmlText | Y.XmlElement>,
): { readonly home: Home; readonly placeOf: (at: number) => number } | undefined {
  let gone = line._item
  while (gone?.parent instanceof Y.XmlElement && gone.parent._item?.deleted) gone = gone.parent._item
  const parent = gone?.parent
  if (!gone || !(parent instanceof Y.XmlElement)) return undefined
  if (known === '') {
    const empty = newNeighbours(gone, transaction)
      .flatMap(emptyLinesIn)
      .find((one) => !taken.has(one))
    if (empty) return { home: { kind: 'text', type: empty }, placeOf: () => 0 }
  } else {
    for (const type of textsIn(fragment)) {
      const placeOf = taken.has(type) ? undefined : writtenAnew(type, known, transaction)
      if (placeOf) return { home: { kind: 'text', type }, placeOf }
    }
  }
  let index = 0
  for (let left: Y.Item | null = placeAfter(gone, transaction); left; left = left.left)
    if (!left.deleted) index += 1
  return { home: { kind: 'between', type: parent, index }, placeOf: (at) => at }
}

/** The last of what came in the place of an item, so that what is put back stands behind it. */
function placeAfter(gone: Y.Item, transaction: Y.Transaction): Y.Item {
  let last = gone
  while (last.right && (last.right.deleted || isNew(last.right, transaction))) last = last.right
  return last
}

function newNeighbours(gone: Y.Item, transaction: Y.Transaction): Y.XmlElement[] {
  const found: Y.XmlElement[] = []
  const look = (from: Y.Item | null, next: (item: Y.Item) => Y.Item | null) => {
    for (let item = from; item && (item.deleted || isNew(item, transaction)); item = next(item)) {
      if (item.deleted || !(item.content instanceof Y.ContentType)) continue
      if (item.content.type instanceof Y.XmlElement) found.push(item.content.type)
    }
  }
  look(gone.left, ({ left }) => left)
  look(gone.right, ({ right }) => right)
  return found
}

function emptyLinesIn(element: Y.XmlElement): Y.XmlElement[] {
  if (element.nodeName === 'paragraph')
    return textsIn(element).some(({ length }) => length > 0) ? [] : [element]
  return element.toArray().flatMap((child) => (child instanceof Y.XmlElement ? emptyLinesIn(child) : []))
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

/**
 * Where in a text the letters of a line are, if this transaction wrote them there. Letters that only one of the two
 * had, in one stretch, are no hindrance.
 */
function writtenAnew(text: Y.XmlText, line: string, transaction: Y.Transaction) {
  let length = 0
  let run = ''
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    run = isNew(item, transaction) ? run + item.content.str : ''
    length += item.length
    const at = run.indexOf(line)
    const start = length - run.length
    if (at >= 0) return (place: number) => start + at + place
  }
  const start = length - run.length
  const alike = countWhile((at) => at < line.length && line[at] === run[at])
  const alikeAtEnd = countWhile(
    (at) => at < Math.min(line.length, run.length) - alike && line.at(-1 - at) === run.at(-1 - at),
  )
  if (2 * (alike + alikeAtEnd) <= Math.max(line.length, run.length)) return undefined
  return (place: number) =>
    start + (place <= alike ? place : Math.max(alike, run.length - (line.length - place)))
}

function countWhile(holds: (at: number) => boolean): number {
  let count = 0
  while (holds(count)) count += 1
  return count
}

function isNew({ id }: Y.Item, { beforeState }: Y.Transaction): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0)
}

function lettersOf({ id, length }: Y.Item): Letter[] {
  return Array.from({ length }, (_, at) => ({ client: id.client, clock: id.clock + at }))
}
