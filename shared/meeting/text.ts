import * as v from 'valibot'
import { idSchema } from '../ids.ts'

/** Lengths of what people type, in UTF-16 units. */
export const lengths = { name: 60, title: 120, line: 300, text: 2000 } as const

// @__NO_SIDE_EFFECTS__
function typed(most: number) {
  return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
}

/** A display name. */
export const nameText = typed(lengths.name)
/** A title of a meeting or agenda item. */
export const titleText = typed(lengths.title)
/** One sentence: a question, a parked thing, a proposal's heading. */
export const lineText = typed(lengths.line)
/** A few sentences. */
export const longText = typed(lengths.text)
/** A calendar day, `2026-03-04`. */
export const dayText = v.pipe(v.string(), v.isoDate())

/** Whose words these are, when a helper types them: the field `for` of a command that carries text. */
export const forWhom = v.optional(idSchema)

/** A field that may be filled in, emptied (null) or left as it is (absent). */
// @__NO_SIDE_EFFECTS__
export function clearable<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.nullable(schema))
}

/** Fills in what is given, empties what is null, and leaves the rest. */
export function put<Target extends object>(
  target: Target,
  changes: { readonly [Key in keyof Target]?: Target[Key] | null | undefined },
): void {
  for (const key of Object.keys(changes) as (keyof Target)[]) {
    const value = changes[key]
    if (value === null) delete target[key]
    else if (value !== undefined) target[key] = value
  }
}
