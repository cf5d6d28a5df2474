/** The mark that tells whose words a stretch of text is: it holds the id of a statement, and nothing more. */
export const statementMark = 'statement'

const manners: readonly string[] = ['bold', 'italic']
const statementId = /^[0-9a-hjkmnp-tv-z]{12}$/

/** The statement that a mark names; undefined where the value is none. */
export function statementIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' && statementId.test(value.id) ? value.id : undefined
}

/**
 * Whether a text may carry this: a manner of writing, or whose words it is. An editor throws away the whole text that
 * carries what it does not know.
 */
export function isMark(name: string, value: unknown): boolean {
  // where a mark ends
  if (value === null) return name === statementMark || manners.includes(name)
  if (name === statementMark) return statementIn(value) !== undefined && hasKeys(value, 1)
  return manners.includes(name) && (value === true || hasKeys(value, 0))
}

function hasKeys(value: unknown, count: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === count
  )
}
