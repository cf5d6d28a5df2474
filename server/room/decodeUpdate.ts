import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC | Y.Skip

/** Structs of one client that an update deletes. */
export type Deletion = { readonly client: number; readonly clock: number; readonly length: number }

export type DecodedUpdate = { readonly structs: readonly Struct[]; readonly deletions: readonly Deletion[] }

/**
 * Takes an update apart, without a doc. Undefined for what Yjs can't read, or what it could read but not apply
 * whole; the work is bounded by the bytes of the update, whatever lengths it claims.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const deletions = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }): Deletion => ({ client, clock, length: len })),
    )
    const whole =
      sectionsIn(update) === new Set(structs.map(({ id }) => id.client)).size &&
      structs.every(isWellFormed) &&
      deletions.every(({ client, clock, length }) => isSafe(client, clock + length) && length > 0) &&
      [...ds.clients.values()].every(isApart)
    return whole ? { structs, deletions } : undefined
  } catch {
    return undefined
  }
}

/** What an item builds on: its neighbours when it was made, or the node that holds it. */
export function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((ref) => ref instanceof Y.ID)
}

/** The clock after the last of a struct. */
export function endOf({ id, length }: Struct): number {
  return id.clock + length
}

/** An update has one section per client ID; of two for one ID Yjs would lose the first. */
function sectionsIn(update: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(update))
}

function isWellFormed(struct: Struct): boolean {
  const { id, length } = struct
  if (length < 1 || !isSafe(id.client, endOf(struct))) return false
  // Yjs looks up what an item builds on by its own client without asking whether it is there
  return referencesOf(struct).every(
    ({ client, clock }) => isSafe(client, clock) && (client !== id.client || clock < id.clock),
  )
}

/** Ranges that overlap would have Yjs walk the same structs again and again; no client makes them. */
function isApart(ranges: readonly { clock: number; len: number }[]): boolean {
  const sorted = ranges.toSorted((a, b) => a.clock - b.clock)
  return sorted.every(({ clock }, i) => {
    const before = sorted[i - 1]
    return !before || before.clock + before.len <= clock
  })
}

function isSafe(client: number, clock: number): boolean {
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock)
}
