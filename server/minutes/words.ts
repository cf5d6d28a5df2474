import type { Note } from '../../shared/meeting/notes.ts'
import type { Words } from '../../shared/meeting/words.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { type Reading, section } from './reading.ts'

/** What was noted at each item of the agenda, in its order. */
export function noteList({ notes, agenda }: MinutesDocument, reading: Reading): Html | undefined {
  const { words } = reading
  const perItem = agenda
    .map((item) => ({ title: item.title, noted: notes.filter((note: Note) => note.item === item.id) }))
    .filter(({ noted }) => noted.length > 0)
  return section(
    'notes',
    words.notes,
    ...perItem.map(({ title, noted }) => html`<h3>${words.notesAt(title)}</h3>\n${wordList(noted, reading)}`),
  )
}

/** What came up beside the question, and is still to be taken up. */
export function parkingList({ parking }: MinutesDocument, reading: Reading): Html | undefined {
  return section(
    'parking',
    reading.words.parking,
    parking.length > 0 ? wordList(parking, reading) : undefined,
  )
}

/** What people set right or added afterwards. */
export function correctionList({ corrections }: MinutesDocument, reading: Reading): Html | undefined {
  const { words, times } = reading
  if (corrections.length === 0) return undefined
  const when = ({ at }: Words) => `${times.date(at)}, ${times.clock(at)}`
  return section('corrections', words.corrections, wordList(corrections, reading, when))
}

function wordList(all: readonly Words[], { said }: Reading, when?: (words: Words) => string): Html {
  return html`<ul class="words">
${all.map(
  (one) =>
    html`<li>${one.text} <span class="by"><bdi>${said(one)}</bdi>${when ? `, ${when(one)}` : undefined}</span></li>\n`,
)}</ul>`
}
