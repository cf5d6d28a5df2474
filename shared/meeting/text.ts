import * as v from 'valibot'

/** Lengths of what people type, in UTF-16 units. */
export const lengths = { name: 60, title: 120, line: 300, text: 2000 } as const

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
