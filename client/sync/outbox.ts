import type { Value } from '../../shared/meeting/slice.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** How a command ended. */
export type Outcome =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** A refused command with the words that were in it. */
export type GivenBack = { readonly name: string; readonly input: object; readonly refusal: Refusal }
