import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { type ItemId, spokenForms } from './agenda.ts'
import { authorRule, participant } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** A short note at an agenda item. */
export type Note = Words & { readonly id: string; readonly item: ItemId; changedAt?: number }

export type NotesPart = { notes: Record<string, Note> }
export type NotesView = NotesPart
export type NotesMinutes = { notes: Note[] }

const mostNotes = 500

const author = authorRule(({ meeting }, { note }: { readonly note: string }) => meeting.notes[note])

export const notes = {
  commands: {
    'notes.write': command({
      schema: v.strictObject({ item: idSchema, text: longText, for: forWhom }),
      allow: participant,
      reasons: ['not-found', 'item-takes-no-notes', 'too-many'],
      apply({ meeting }, { item, text }, acting) {
        const form = meeting.agenda[item]?.form
        if (!form) return refuse('not-found')
        if (spokenForms.includes(form)) return refuse('item-takes-no-notes')
        if (Object.keys(meeting.notes).length >= mostNotes) return refuse('too-many', { most: mostNotes })
        const id = acting.newId()
        meeting.notes[id] = { id, item, ...wordsOf(text, acting) }
        return { id }
      },
    }),

    'notes.change': command({
      schema: v.strictObject({ note: idSchema, text: longText }),
      allow: author,
      reasons: ['not-found'],
      apply({ meeting }, { note: id, text }, { now }) {
        const note = meeting.notes[id]
        if (!note) return refuse('not-found')
        note.text = text
        note.changedAt = now
      },
    }),

    'notes.remove': command({
      schema: v.strictObject({ note: idSchema }),
      allow: author,
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { note: id }) {
        if (!meeting.notes[id]) return refuse('not-found')
        delete meeting.notes[id]
        return { forget: [['notes', id]] }
      },
    }),
  },

  table: ({ notes }) => ({ notes }),
  minutes: ({ notes }) => ({ notes: inNoteOrder(notes) }),
} satisfies Slice<NotesView, Record<never, never>, NotesMinutes>

/** The notes, oldest first. */
export function inNoteOrder(all: Readonly<Record<string, Note>>): Note[] {
  return Object.values(all).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
