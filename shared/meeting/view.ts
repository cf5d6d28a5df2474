/** One entry of a `view` map: JSON. */
export type Entry = unknown
/** The flat form in which a sheet carries a view: `agenda/ab12` → item, `clock` → the clock. */
export type Entries = Record<string, Entry>

/** Kinds that are one thing and not records by id; they are carried whole, under their own name. */
const singles: readonly string[] = [
  'gathering',
  'cover',
  'clock',
  'pin',
  'pen',
  'round',
  'floor',
  'circle',
  'filed',
  'last',
]

/** Lays a view flat, an entry per entity. */
export function flatten(view: object): Entries {
  const entries: Entries = {}
  for (const [kind, value] of Object.entries(view)) {
    if (singles.includes(kind)) entries[kind] = value
    else for (const [id, entity] of Object.entries(value as object)) entries[`${kind}/${id}`] = entity
  }
  return entries
}

/**
 * Puts a view together again. The server wrote these entries and the protocol version was checked when the
 * socket opened, so their shape is trusted here, in this one place.
 * @param empty the view with no records, so that a kind without entities is there too
 */
export function unflatten<View extends object>(entries: Entries, empty: View): View {
  const view: Record<string, unknown> = {}
  const records: Record<string, Record<string, unknown>> = {}
  for (const [kind, value] of Object.entries(empty)) {
    if (singles.includes(kind)) view[kind] = value
    else records[kind] = {}
  }
  for (const [key, entity] of Object.entries(entries)) {
    const [kind = '', id] = key.split('/')
    const record = (id !== undefined && records[kind]) || undefined
    if (id !== undefined && record) record[id] = entity
    else if (id === undefined) view[kind] = entity
  }
  return { ...view, ...records } as View
}
