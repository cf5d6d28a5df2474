import type { GenericSchema, InferOutput } from 'valibot'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import type { PersonId } from './person.ts'
import type { OwnSealed, Sealed, SealedCounts } from './sealed.ts'
import type { Standstill } from './standstill.ts'

/** Who acts, when, and where new ids come from: all that a command may know beside the state. */
export type Acting = {
  /** Who sent the command. */
  readonly by: PersonId
  /** Whose act or words it is: `by`, or somebody `by` types for. */
  readonly for: PersonId
  /** The server's time, in ms since 1970. */
  readonly now: number
  readonly newId: () => string
}

/** What commands change: the meeting, and beside it what is not yet for others. */
export type State = { meeting: Meeting; sealed: Sealed }

/** Who may give a command, and when: in words for docs/commands.md, and as a check. */
export type Rule<Input = unknown> = {
  readonly words: string
  readonly reasons: readonly RefusalCode[]
  readonly check: (state: State, acting: Acting, input: Input) => Refusal | undefined
}

/** What a command gives back to who sent it: the id of what it made, or nothing. */
export type Value = { readonly id?: string }

/** A path into the meeting, as in an Immer patch. */
export type Path = readonly (string | number)[]

/** What an accepted command did beside the change itself. */
export type Applied = Value & {
  /** Texts that must vanish from history too: each string under such a path becomes null in the ledger. */
  readonly forget?: readonly Path[]
}

type Definition<Schema extends GenericSchema, Code extends RefusalCode> = {
  readonly schema: Schema
  readonly allow: Rule<InferOutput<Schema>>
  /** The reasons for which `apply` may refuse; those of `allow` are known. */
  readonly reasons?: readonly Code[]
  /** Changes the drafts, or refuses. Pure but for that: no clock, no chance, no world. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a command with nothing to tell returns nothing
  readonly apply: (draft: State, input: InferOutput<Schema>, acting: Acting) => Applied | Refusal<Code> | void
  /** Changes sealed input only: its ledger entry is a bare number. */
  readonly sealed?: true
  /** Who may undo it; a command without this can't be undone. */
  readonly undo?: Rule<Done>
  /** Still accepted in these times, in which else nothing is. */
  readonly alsoWhen?: readonly Standstill[]
  /** Given by the server itself (somebody joined), never taken from a socket. */
  readonly byServer?: true
}

/** Who did what is to be undone. */
export type Done = Pick<Acting, 'by' | 'for'>

/** A command whose input type is hidden behind its schema, so that all can stand in one list. */
export type Command = {
  readonly schema: GenericSchema
  readonly allow: Pick<Rule, 'words' | 'reasons'>
  readonly reasons: readonly RefusalCode[]
  /** Takes input that `schema` has accepted. */
  readonly run: (draft: State, input: unknown, acting: Acting) => Applied | Refusal
  readonly sealed: boolean
  readonly undo: Rule<Done> | undefined
  readonly alsoWhen: readonly Standstill[]
  readonly byServer: boolean
}

/**
 * Defines a command; one without a rule does not compile. Nothing happens before it is run: a browser, which uses a
 * slice's small functions alone, is not sent what nobody there calls.
 */
// @__NO_SIDE_EFFECTS__
export function command<const Schema extends GenericSchema, const Code extends RefusalCode = never>(
  definition: Definition<Schema, Code>,
): Command {
  return {
    schema: definition.schema,
    allow: definition.allow,
    reasons: definition.reasons ?? [],
    run(draft, input, acting) {
      const accepted = input as InferOutput<Schema>
      return (
        definition.allow.check(draft, acting, accepted) ?? definition.apply(draft, accepted, acting) ?? {}
      )
    },
    sealed: definition.sealed ?? false,
    undo: definition.undo,
    alsoWhen: definition.alsoWhen ?? [],
    byServer: definition.byServer ?? false,
  }
}

/** What a view may know beside the meeting: how much is sealed, and who is connected. Never whose or what. */
export type Surroundings = {
  readonly counts: SealedCounts
  readonly present: ReadonlySet<PersonId>
  /** The last act that can be undone now. */
  readonly last?: LastAct
}

/** An act that can be undone, for one undo button; `may` are those who may press it. */
export type LastAct = {
  readonly seq: number
  readonly name: string
  readonly by: PersonId
  readonly may: Readonly<Record<PersonId, true>>
}

/**
 * One feature: its commands, what of it the whole table sees, and what one person alone sees.
 * Its part of `Meeting` and its sealed entities are types in the same file.
 */
export type Slice<
  Table extends object,
  Desk extends object = Record<never, never>,
  Minutes extends object = object,
> = {
  readonly commands: Readonly<Record<string, Command>>
  readonly table: (meeting: Meeting, surroundings: Surroundings) => Table
  readonly desk?: (meeting: Meeting, own: OwnSealed, person: PersonId) => Desk
  /** What the minutes may know of it; a slice without this gives them nothing. */
  readonly minutes?: (meeting: Meeting) => Minutes
}
