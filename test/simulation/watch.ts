import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Storage } from '../../server/storage/storage.ts'
import { frame, parseJson } from '../../shared/wire.ts'
import { type Book, type Secret, secretMark, wordsIn } from './book.ts'
import type { Watch } from './serverEnd.ts'

type Parts = {
  readonly book: Book
  readonly meeting: string
  readonly stored: Storage
  readonly now: () => number
}

/** Looks at every frame as it is sent: who may read it, and whether what it promises is so. */
export function watchFrames({ book, meeting, stored, now }: Parts): Watch {
  const wrong = (told: string) => void book.wrong.push(`${now()} ${told}`)

  const mayRead = ({ word, person, at, item, about }: Secret, device: string) =>
    book.seatings.some((seating) => {
      if (seating.device !== device || now() > seating.to) return false
      // a seat that was taken up opens nothing that was written before
      if (seating.person === person && seating.from <= at) return true
      return seating.person === about && book.given.has(word)
    }) ||
    (book.shown.has(item) && isShown(word))

  const lookedUp = new Set<string>()
  /** Whether a word stands in the ledger: showing puts it there, before anybody is told. */
  const isShown = (word: string) => {
    if (lookedUp.has(word)) return true
    lookedUp.add(word)
    void stored.history(meeting).then(({ ledger }) => {
      if (!ledger.some(({ act }) => JSON.stringify(act?.patches ?? []).includes(word)))
        wrong(`${word} was sent before it was shown`)
    })
    return true
  }

  /** What is told as done must be stored by then. */
  function checkAnswer(json: unknown) {
    const { id, ok } = json as { id: string | null; ok: boolean }
    if (!ok || id === null) return
    void stored.answer(meeting, id).then((answer) => {
      if (answer === undefined) wrong(`command ${id} is told as done, and not stored`)
    })
  }

  return ({ from, device, page, bytes }) => {
    const kind = bytes[0] ?? 0
    if (from === 'client') {
      if (kind === frame.command) book.commands.add((readJson(bytes) as { id: string }).id)
      return
    }
    if (kind === frame.answer) checkAnswer(readJson(bytes))
    for (const word of wordsIn(bytes, secretMark)) {
      const secret = book.secrets.get(word)
      if (secret && !mayRead(secret, device)) wrong(`${word} of ${secret.person} went to ${page.name}`)
    }
  }
}

function readJson(bytes: Uint8Array): unknown {
  const decoder = decoding.createDecoder(bytes)
  decoding.readVarUint(decoder)
  return parseJson(decoding.readVarString(decoder))
}

/** Says whether all that a page calls kept is in the stored analysis. */
export async function checkKept(book: Book, doc: Y.Doc, meeting: string, stored: Storage): Promise<void> {
  const own = book.letters.filter((letter) => letter.doc === doc)
  const there = own.filter(({ withdrawn }) => !withdrawn).map(({ word }) => word)
  const gone = own.filter(({ withdrawn }) => withdrawn).map(({ word }) => word)
  for (const letter of own) letter.kept = true
  const text = await storedText(meeting, stored)
  for (const word of there)
    if (!text.includes(word)) book.wrong.push(`${word} is called kept, and is not stored`)
  for (const word of gone)
    if (text.includes(word)) book.wrong.push(`${word} is called taken out, and is stored`)
}

/** The text of the analysis as it is on the disk. */
export async function storedText(meeting: string, stored: Storage): Promise<string> {
  const doc = new Y.Doc()
  for (const update of await stored.sheetUpdates(meeting, 'analysis')) Y.applyUpdate(doc, update)
  return doc.getXmlFragment('analysis').toString()
}
