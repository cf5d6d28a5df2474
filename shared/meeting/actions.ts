import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { participant, whoDidIt } from './rules.ts'
import { command, type Slice } from './slice.ts'
import { clearable, dayText, forWhom, lineText, longText, put } from './text.ts'
import { isKnown, type Who, whoSchema } from './who.ts'
import { type Author, authorOf } from './words.ts'

export type ActionId = string

/** What no meeting should end without: who tells the child and the absent, and who puts the verslag in which file. */
export const closings = ['tell', 'file'] as const
export type Closing = (typeof closings)[number]

/** An agreement: who does what, by when. Without `who` it stays marked on every screen. */
export type Action = Author & {
  readonly id: ActionId
  readonly order: number
  readonly at: number
  what: string
  who?: Who
  /** By when. */
  day?: string
  helper?: Who
  /** How we see that it is done. */
  seenBy?: string
  done?: true
  /** The question of the close that it answers. */
  readonly closes?: Closing
}

export type ActionsPart = { actions: Record<ActionId, Action> }
export type ActionsView = ActionsPart
export type ActionsMinutes = { actions: Action[] }

export const mostActions = 100

const details = {
  who: clearable(whoSchema),
  day: clearable(dayText),
  helper: clearable(whoSchema),
  seenBy: clearable(longText),
}

export const actions = {
  commands: {
    'actions.add': command({
      schema: v.strictObject({
        what: lineText,
        closes: v.optional(v.picklist(closings)),
        ...details,
        for: forWhom,
      }),
      allow: participant,
      reasons: ['too-many', 'not-found', 'overtaken'],
      undo: whoDidIt,
      apply({ meeting }, { what, closes, for: _for, ...rest }, acting) {
        const all = Object.values(meeting.actions)
        if (all.length >= mostActions) return refuse('too-many', { most: mostActions })
        if (!isKnown(meeting, rest.who) || !isKnown(meeting, rest.helper)) return refuse('not-found')
        if (closes && closingOf(meeting.actions, closes)) return refuse('overtaken')
        const id = acting.newId()
        const order = Math.max(-1, ...all.map((action) => action.order)) + 1
        const action: Action = {
          id,
          order,
          at: acting.now,
          ...authorOf(acting),
          what,
          ...(closes && { closes }),
        }
        put(action, rest)
        meeting.actions[id] = action
        return { id }
      },
    }),

    'actions.change': command({
      schema: v.strictObject({ action: idSchema, what: v.optional(lineText), ...details }),
      allow: participant,
      reasons: ['not-found'],
      undo: whoDidIt,
      apply({ meeting }, { action: id, what, ...rest }) {
        const action = meeting.actions[id]
        if (!action || !isKnown(meeting, rest.who) || !isKnown(meeting, rest.helper))
          return refuse('not-found')
        if (what !== undefined) action.what = what
        put(action, rest)
      },
    }),

    'actions.done': command({
      schema: v.strictObject({ action: idSchema, done: v.boolean() }),
      allow: participant,
      reasons: ['not-found'],
      undo: whoDidIt,
      apply({ meeting }, { action: id, done }) {
        const action = meeting.actions[id]
        if (!action) return refuse('not-found')
        if (done) action.done = true
        else delete action.done
      },
    }),

    'actions.remove': command({
      schema: v.strictObject({ action: idSchema }),
      allow: participant,
      reasons: ['not-found'],
      undo: whoDidIt,
      apply({ meeting }, { action: id }) {
        if (!meeting.actions[id]) return refuse('not-found')
        delete meeting.actions[id]
      },
    }),
  },

  table: ({ actions }) => ({ actions }),
  minutes: ({ actions }) => ({ actions: inActionOrder(actions) }),
} satisfies Slice<ActionsView, Record<never, never>, ActionsMinutes>

/** The actions in the order in which they were agreed. */
export function inActionOrder(all: Readonly<Record<ActionId, Action>>): Action[] {
  return Object.values(all).sort((a, b) => a.order - b.order)
}

/** The agreement that answers a question of the close. */
export function closingOf(all: Readonly<Record<ActionId, Action>>, closing: Closing): Action | undefined {
  return Object.values(all).find((action) => action.closes === closing)
}
