import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { fragmentName } from '../../shared/analysis/parts.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { limits } from '../../shared/wire.ts'

/** The items that hold the eight parts up: their elements, and the attributes that tell their kind. */
export type FixedParts = { readonly parts: readonly Y.ID[]; readonly attributes: readonly Y.ID[] }

/** An update that somebody offers to the analysis, and what is known at this moment. */
export type OfferedUpdate = {
  readonly update: Uint8Array
  readonly person: PersonId
  /** How far the accepted structs of a client ID go, those accepted but not yet stored counted. */
  readonly clocks: (clientId: number) => number
  /** Whether all of this range is deleted already. */
  readonly deleted: (clientId: number, clock: number, length: number) => boolean
  /** Who first used a client ID. */
  readonly owner: (clientId: number) => PersonId | undefined
  /** How many client IDs are this person's. */
  readonly idsOf: (person: PersonId) => number
  readonly fixed: FixedParts
}

export type Verdict =
  /** It may be applied, and will leave nothing pending; `newIds` are to be bound to the person. */
  | { readonly kind: 'apply'; readonly newIds: readonly number[] }
  | { readonly kind: 'nothing-new' }
  /** It builds on what has not come yet: no attack, ask for the rest. */
  | { readonly kind: 'gap' }
  | Refusal

type Struct = Y.Item | Y.GC | Y.Skip
type Decoded = { readonly structs: readonly Struct[]; readonly deletes: readonly Range[] }
type Range = { readonly client: number; readonly clock: number; readonly length: number }

/** Says what is to be done with an update. Never throws, and its work is bounded by the update's bytes. */
export function vetUpdate(offered: OfferedUpdate): Verdict {
  const decoded = decode(offered.update)
  if (isRefusal(decoded)) return decoded
  const { structs, deletes } = decoded
  const isNew = ({ id, length }: Struct) => id.clock + length > offered.clocks(id.client)
  const news = structs.filter((struct) => !(struct instanceof Y.Skip) && isNew(struct))

  const refusal = checkParts(news, deletes, offered.fixed) ?? checkOwners(news, offered)
  if (refusal) return refusal
  if (hasGap(structs, deletes, offered)) return { kind: 'gap' }

  const changes =
    news.length > 0 || deletes.some(({ client, clock, length }) => !offered.deleted(client, clock, length))
  if (!changes) return { kind: 'nothing-new' }
  return { kind: 'apply', newIds: newIdsIn(news, offered) }
}

/** The parts of an analysis as they were seeded. */
export function fixedParts(doc: Y.Doc): FixedParts {
  const parts = doc
    .getXmlFragment(fragmentName)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
  return {
    parts: parts.flatMap(({ _item }) => (_item ? [_item.id] : [])),
    attributes: parts.flatMap(({ _map }) => [..._map.values()].map(({ id }) => id)),
  }
}

/** Whether all of a range is deleted in a doc; what the doc does not have is not. */
export function isAllDeleted(doc: Y.Doc, clientId: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(clientId)
  const end = clock + length
  if (!structs || end > Y.getState(doc.store, clientId)) return false
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}

function decode(update: Uint8Array): Decoded | Refusal {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const deletes = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }): Range => ({ client, clock, length: len })),
    )
    const wellFormed =
      sectionsIn(update) === new Set(structs.map(({ id }) => id.client)).size &&
      structs.every(isWellFormed) &&
      deletes.every(({ client, clock, length }) => isId(client, clock + length - 1) && length > 0)
    return wellFormed ? { structs, deletes } : refuse('malformed-frame')
  } catch {
    // whatever Yjs can't read
    return refuse('malformed-frame')
  }
}

/** An update has one section per client ID; with two for one ID Yjs would lose the first. */
function sectionsIn(update: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(update))
}

function isWellFormed(struct: Struct): boolean {
  const { id, length } = struct
  if (length < 1 || !isId(id.client, id.clock + length - 1)) return false
  if (!(struct instanceof Y.Item)) return true
  // a document in the document has no use here, and its options come from the sender
  if (struct.content instanceof Y.ContentDoc) return false
  // Yjs looks up what an item builds on by its own client without asking whether it is there
  return referencesOf(struct).every(
    (ref) => isId(ref.client, ref.clock) && (ref.client !== id.client || ref.clock < id.clock),
  )
}

function isId(client: number, clock: number): boolean {
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock)
}

/** What an item builds on. */
function referencesOf({ origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  return [origin, rightOrigin, parent].filter((ref) => ref instanceof Y.ID)
}

function checkParts(
  news: readonly Struct[],
  deletes: readonly Range[],
  fixed: FixedParts,
): Refusal | undefined {
  const all = [...fixed.parts, ...fixed.attributes]
  const isOneOf = (ids: readonly Y.ID[], id: Y.ID | null) =>
    id !== null && ids.some(({ client, clock }) => client === id.client && clock === id.clock)
  const deletesOne = deletes.some((range) =>
    all.some(
      ({ client, clock }) =>
        client === range.client && clock >= range.clock && clock < range.clock + range.length,
    ),
  )
  const changesOne = news.some((struct) => {
    if (!(struct instanceof Y.Item)) return false
    const { origin, rightOrigin, parent, parentSub } = struct
    // a parent that is a name is the top level of the document, and there stand the parts alone
    const atTop = typeof parent === 'string' || isOneOf(all, origin) || isOneOf(all, rightOrigin)
    const onPart = parentSub !== null && parent instanceof Y.ID && isOneOf(fixed.parts, parent)
    return atTop || onPart
  })
  return deletesOne || changesOne ? refuse('parts-are-fixed') : undefined
}

function checkOwners(news: readonly Struct[], offered: OfferedUpdate): Refusal | undefined {
  const { person, clocks, owner, idsOf } = offered
  const isForeign = (client: number) => {
    const its = owner(client)
    // structs without an owner are the server's own, the seed
    return its === undefined ? clocks(client) > 0 : its !== person
  }
  if (news.some(({ id }) => isForeign(id.client))) return refuse('foreign-client-id')
  if (idsOf(person) + newIdsIn(news, offered).length > limits.clientIds)
    return refuse('too-many-client-ids', { most: limits.clientIds })
  const newClocks = news.reduce(
    (sum, { id, length }) => sum + id.clock + length - Math.max(id.clock, clocks(id.client)),
    0,
  )
  return newClocks > limits.newClocks ? refuse('too-long', { most: limits.newClocks }) : undefined
}

function newIdsIn(news: readonly Struct[], { owner }: OfferedUpdate): number[] {
  const ids = new Set(news.map(({ id }) => id.client))
  return [...ids].filter((client) => owner(client) === undefined)
}

/** Whether something in it builds on what is neither known nor, in time, in the update itself. */
function hasGap(structs: readonly Struct[], deletes: readonly Range[], { clocks }: OfferedUpdate): boolean {
  const reached = new Map<number, number>()
  const reach = (client: number) => reached.get(client) ?? clocks(client)
  const buildsOnReached = (struct: Struct) =>
    !(struct instanceof Y.Item) || referencesOf(struct).every(({ client, clock }) => clock < reach(client))

  let waiting: Struct[][] = []
  for (const [client, queue] of Map.groupBy(structs, ({ id }) => id.client)) {
    const known = clocks(client)
    const from = queue.findIndex(({ id, length }) => id.clock + length > known)
    const old = from < 0 ? queue : queue.slice(0, from)
    const news = from < 0 ? [] : queue.slice(from)
    if (!old.every(buildsOnReached)) return true
    if (news.some((struct) => struct instanceof Y.Skip) || (news[0]?.id.clock ?? 0) > known) return true
    waiting.push(news)
  }
  // each client's structs in their order, as far as they go, until none can go on
  for (let moved = true; moved; ) {
    moved = false
    waiting = waiting.flatMap((queue) => {
      const stuck = queue.findIndex((struct) => {
        if (!buildsOnReached(struct)) return true
        reached.set(struct.id.client, struct.id.clock + struct.length)
        moved = true
        return false
      })
      return stuck < 0 ? [] : [queue.slice(stuck)]
    })
  }
  return waiting.length > 0 || deletes.some(({ client, clock, length }) => clock + length > reach(client))
}
