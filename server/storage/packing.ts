import type { Call, Outcome } from './engine.ts'
import { missing } from './knownMeetings.ts'
import type { Question, Reply } from './line.ts'
import type { Operations } from './operations.ts'
import { isForTray, type Place } from './tray.ts'

type Append = Extract<Call, readonly ['append', ...unknown[]]>

/**
 * Makes one question of updates that were asked to be stored one after another: that each was an object with a buffer
 * of its own was most of the work of asking. All else and the order stay as they are.
 */
export function pack(questions: readonly Question[]): Question[] {
  const packed: Question[] = []
  let appends: Append[] = []
  let first = 0
  const lay = () => {
    if (appends.length > 0)
      packed.push({ n: first, to: first + appends.length - 1, call: layTogether(appends) })
    appends = []
  }
  for (const question of questions) {
    const { n, call } = question
    if (call[0] === 'append' && isForTray(call[2], call[3])) {
      if (appends.length === 0) first = n
      appends.push(call)
    } else {
      lay()
      packed.push(question)
    }
  }
  lay()
  return packed
}

/** What came of all that a question stands for. */
export function repliesTo({ n, to = n, call }: Question, outcome: Outcome): Reply[] {
  if (call[0] !== 'appendAll' || 'error' in outcome) return [{ n, to, outcome }]
  // what the operation of that name gives back
  const gone = outcome.value as ReturnType<Operations['appendAll']>
  const done: Outcome = { value: undefined }
  if (gone.length === 0) return [{ n, to, outcome: done }]
  const places: readonly Place[] = JSON.parse(call[1])
  return places.map(([meeting], i) => ({
    n: n + i,
    outcome: gone.includes(meeting) ? { error: missing(meeting), trouble: false } : done,
  }))
}

function layTogether(appends: readonly Append[]): Call {
  const places = appends.map(([, meeting, sheet, bytes]): Place => [meeting, sheet, bytes.length])
  // not of the pool: all of a buffer is copied with it
  const together = new Uint8Array(places.reduce((sum, [, , length]) => sum + length, 0))
  let at = 0
  for (const [, , , bytes] of appends) {
    together.set(bytes, at)
    at += bytes.length
  }
  return ['appendAll', JSON.stringify(places), together]
}
