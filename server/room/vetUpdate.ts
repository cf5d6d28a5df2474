import * as Y from 'yjs'
import { fragmentName } from '../../shared/analysis/parts.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { limits } from '../../shared/wire.ts'
import { type Deletion, decodeUpdate, endOf, referencesOf, type Struct } from './decodeUpdate.ts'
import { checkStructure } from './vetStructure.ts'

/** The items that hold the eight parts up: their elements, and the attributes that tell their kind. */
export type FixedParts = { readonly parts: readonly Y.ID[]; readonly attributes: readonly Y.ID[] }

/** An update that somebody offers to the analysis. */
export type OfferedUpdate = {
  readonly update: Uint8Array
  readonly person: PersonId
  /** The analysis with all that was accepted, stored or not yet. */
  readonly doc: Y.Doc
  /** Who first used a client ID. */
  readonly owner: (clientId: number) => PersonId | undefined
  /** How many client IDs are this person's. */
  readonly idsOf: (person: PersonId) => number
  readonly fixed: FixedParts
}

export type Verdict =
  /**
   * It may be applied, and will leave nothing pending; `newIds` are to be bound; what adds nothing only deletes;
   * what `repeats` holds something that is known.
   */
  | {
      readonly kind: 'apply'
      readonly newIds: readonly number[]
      readonly adds: boolean
      readonly repeats?: true
    }
  | { readonly kind: 'nothing-new' }
  /** It builds on what has not come yet: no attack, ask for the rest. */
  | { readonly kind: 'gap' }
  | Refusal

/**
 * Says what is to be done with an update; changes nothing and never throws. Structs that are known already are
 * passed over: a handshake repeats everything.
 */
export function vetUpdate(offered: OfferedUpdate): Verdict {
  const decoded = decodeUpdate(offered.update)
  if (!decoded) return refuse('malformed-frame')
  const { structs, deletions } = decoded
  const { doc } = offered
  const news = structs.filter(
    (struct) => !(struct instanceof Y.Skip) && endOf(struct) > Y.getState(doc.store, struct.id.client),
  )
  const refusal = checkParts(news, deletions, offered.fixed) ?? checkOwners(news, offered)
  if (refusal) return refusal

  const ordered = inOrder(structs, deletions, doc)
  if (!ordered) return { kind: 'gap' }
  const structure = checkStructure(doc, ordered)
  if (structure === 'unsound') return refuse('malformed-frame')
  if (structure === 'gap') return { kind: 'gap' }

  if (news.length === 0 && deletions.every((deletion) => isDone(doc, deletion)))
    return { kind: 'nothing-new' }
  const repeats = structs.some(({ id }) => id.clock < Y.getState(doc.store, id.client))
  return {
    kind: 'apply',
    newIds: newIdsIn(news, offered),
    adds: news.length > 0,
    ...(repeats && { repeats }),
  }
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

function checkParts(
  news: readonly Struct[],
  deletions: readonly Deletion[],
  { parts, attributes }: FixedParts,
): Refusal | undefined {
  const all = [...parts, ...attributes]
  const isOneOf = (ids: readonly Y.ID[], id: Y.ID | null) =>
    id !== null && ids.some(({ client, clock }) => client === id.client && clock === id.clock)
  const deletesOne = deletions.some((range) =>
    all.some(
      ({ client, clock }) =>
        client === range.client && clock >= range.clock && clock < range.clock + range.length,
    ),
  )
  const changesOne = news.some((struct) => {
    if (!(struct instanceof Y.Item)) return false
    const { origin, rightOrigin, parent, parentSub } = struct
    // a parent that is a name is the top level of the document, and there stand the parts alone
    const isBesideOne = typeof parent === 'string' || isOneOf(all, origin) || isOneOf(all, rightOrigin)
    return isBesideOne || (parentSub !== null && parent instanceof Y.ID && isOneOf(parts, parent))
  })
  return deletesOne || changesOne ? refuse('parts-are-fixed') : undefined
}

function checkOwners(news: readonly Struct[], offered: OfferedUpdate): Refusal | undefined {
  const { person, doc, owner, idsOf } = offered
  const known = (client: number) => Y.getState(doc.store, client)
  const isForeign = (client: number) => {
    const its = owner(client)
    // known structs without an owner are the server's own, the seed
    return its === undefined ? known(client) > 0 : its !== person
  }
  if (news.some(({ id }) => isForeign(id.client))) return refuse('foreign-client-id')
  if (idsOf(person) + newIdsIn(news, offered).length > limits.clientIds)
    return refuse('too-many-client-ids', { most: limits.clientIds })
  const newClocks = news.reduce(
    (sum, struct) => sum + endOf(struct) - Math.max(struct.id.clock, known(struct.id.client)),
    0,
  )
  return newClocks > limits.newClocks ? refuse('too-long', { most: limits.newClocks }) : undefined
}

function newIdsIn(news: readonly Struct[], { owner }: OfferedUpdate): number[] {
  const ids = new Set(news.map(({ id }) => id.client))
  return [...ids].filter((client) => owner(client) === undefined)
}

/** The new structs, each after what it builds on; undefined where that is neither known nor in the update. */
function inOrder(
  structs: readonly Struct[],
  deletions: readonly Deletion[],
  doc: Y.Doc,
): Struct[] | undefined {
  const known = (client: number) => Y.getState(doc.store, client)
  const reached = new Map<number, number>()
  const reach = (client: number) => reached.get(client) ?? known(client)
  const isGrounded = (struct: Struct) =>
    referencesOf(struct).every(({ client, clock }) => clock < reach(client))

  let waiting: { readonly queue: Struct[]; next: number }[] = []
  for (const [client, queue] of Map.groupBy(structs, ({ id }) => id.client)) {
    const old = queue.filter((struct) => endOf(struct) <= known(client))
    const news = queue.slice(old.length)
    if (!old.every(isGrounded)) return undefined
    if (news.some((struct) => struct instanceof Y.Skip)) return undefined
    const [first] = news
    if (first && first.id.clock > known(client)) return undefined
    if (first) waiting.push({ queue: news, next: 0 })
  }
  const ordered: Struct[] = []
  // each client's structs in their order, as far as they go, until none can go on
  for (let before = -1; before < ordered.length; ) {
    before = ordered.length
    for (const line of waiting) {
      for (let struct = line.queue[line.next]; struct && isGrounded(struct); struct = line.queue[line.next]) {
        reached.set(struct.id.client, endOf(struct))
        ordered.push(struct)
        line.next += 1
      }
    }
    waiting = waiting.filter(({ queue, next }) => next < queue.length)
  }
  const isWhole =
    waiting.length === 0 && deletions.every(({ client, clock, length }) => clock + length <= reach(client))
  return isWhole ? ordered : undefined
}

/** Whether all of a known range is deleted already. */
function isDone(doc: Y.Doc, { client, clock, length }: Deletion): boolean {
  const structs = doc.store.clients.get(client) ?? []
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}
