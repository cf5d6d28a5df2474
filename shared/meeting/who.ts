import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import { nameText } from './text.ts'

/** Somebody who does something: a person at this table, or a name of somebody who is not. */
export type Who = { readonly person: PersonId } | { readonly name: string }

export const whoSchema = v.union([v.strictObject({ person: idSchema }), v.strictObject({ name: nameText })])

/** Whether a person who is named by id is in the meeting; a free name always is fine. */
export function isKnown(meeting: Meeting, who: Who | null | undefined): boolean {
  return !who || 'name' in who || Object.hasOwn(meeting.people, who.person)
}
