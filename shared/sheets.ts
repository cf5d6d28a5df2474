import type { Meeting } from './meeting/meeting.ts'
import { refusesPen } from './meeting/pen.ts'
import type { PersonId } from './meeting/person.ts'
import { standstillOf } from './meeting/standstill.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A sheet: one Y.Doc with one access rule. */
export type Sheet = 'table' | 'analysis' | `desk.${string}`

/** Reads a sheet's name from an address; undefined when there is no such sheet. */
export function parseSheet(name: string): Sheet | undefined {
  if (name === 'table' || name === 'analysis') return name
  return /^desk\.[0-9a-hjkmnp-tv-z]{12}$/.test(name) ? (name as Sheet) : undefined
}

export function deskOf(person: PersonId): Sheet {
  return `desk.${person}`
}

/** Whether the server alone writes it; the others people write, straight through Yjs. */
export function isServerWritten(sheet: Sheet): boolean {
  return sheet !== 'analysis'
}

/** Whether this person, who is in the meeting, may read the sheet. */
export function mayRead(sheet: Sheet, person: PersonId): boolean {
  return sheet === 'table' || sheet === 'analysis' || sheet === deskOf(person)
}

/** Why this person may not write the sheet; undefined when they may. */
export function refusesWriting(
  sheet: Sheet,
  meeting: Parameters<typeof standstillOf>[0] & Pick<Meeting, 'people' | 'pen'>,
  person: PersonId,
): Refusal | undefined {
  if (isServerWritten(sheet)) return refuse('server-writes-this')
  const still = standstillOf(meeting, { by: person, for: person })
  if (still) return still.refusal
  return refusesPen(meeting, person)
}
