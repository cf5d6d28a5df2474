import * as Y from 'yjs'
import { isMark } from '../../shared/analysis/marks.ts'
import { blockNames, partName } from '../../shared/analysis/parts.ts'
import type { Struct } from './decodeUpdate.ts'
import { openOrder } from './itemOrder.ts'

/** So deep may nodes stand in each other. A deeper tree would overflow the stack of every screen that draws it. */
const deepest = 100

/** Between neighbours that an update names so many items may have come meanwhile. */
const mostBetween = 100_000

/** Where an item stands: in the list of a node or text, or under a name among its attributes. */
type Place = {
  readonly holder: Y.AbstractType<unknown>
  readonly attribute: string | null
  readonly depth: number
}

/**
 * Whether every new struct stands where an editor could have put it. An editor stops at the first thing it can't
 * draw, and deletes a whole part for one wrong child; so one bad frame could spoil it for all.
 * @param news the new structs, each after what it builds on; all of that is in `doc` or in `news`
 * @returns `gap` for a struct of which the known half is gone: asked for again, it comes without that half
 */
export function checkStructure(doc: Y.Doc, news: readonly Struct[]): 'sound' | 'unsound' | 'gap' {
  const byClient = Map.groupBy(news, ({ id }) => id.client)
  const places = new Map<Struct, Place | undefined>()

  const structAt = ({ client, clock }: Y.ID): Struct | undefined => {
    if (clock < Y.getState(doc.store, client)) return Y.getItem(doc.store, Y.createID(client, clock))
    const own = byClient.get(client)
    return own?.[Y.findIndexSS(own as (Y.Item | Y.GC)[], clock)]
  }
  const placeOf = (struct: Struct | undefined): Place | undefined => {
    if (!(struct instanceof Y.Item)) return undefined
    if (places.has(struct)) return places.get(struct)
    // it is in the doc
    return struct.parent instanceof Y.AbstractType
      ? { holder: struct.parent, attribute: struct.parentSub, depth: depthOf(struct.parent) }
      : undefined
  }
  /** Undefined where nothing is left to stand in: Yjs throws such an item away. */
  const findPlace = (item: Y.Item): Place | undefined => {
    if (!(item.parent instanceof Y.ID)) return placeOf(structAt(item.origin ?? item.rightOrigin ?? item.id))
    const node = structAt(item.parent)
    if (!(node instanceof Y.Item) || !(node.content instanceof Y.ContentType)) return undefined
    const depth = (placeOf(node)?.depth ?? 0) + 1
    return { holder: node.content.type, attribute: item.parentSub, depth }
  }

  const isLeftOf = openOrder(news.length + mostBetween)
  /**
   * Whether the neighbours that an item names can have stood side by side. Else Yjs would lay it in one place on a page
   * that is open, and in another, or nowhere, where it is loaded.
   */
  const stoodTogether = ({ origin, rightOrigin }: Y.Item): boolean => {
    if (!origin || !rightOrigin) return true
    const [left, right] = [structAt(origin), structAt(rightOrigin)]
    const [leftPlace, rightPlace] = [placeOf(left), placeOf(right)]
    if (!leftPlace || !rightPlace) {
      // what stood beside something that is thrown away went with it
      const there = leftPlace ?? rightPlace
      return there === undefined || there.holder._item?.deleted === true
    }
    if (leftPlace.holder !== rightPlace.holder || rightPlace.attribute !== null) return false
    if (left === right) return origin.clock < rightOrigin.clock
    return isLeftOf(left, right)
  }

  for (const struct of news) {
    if (!(struct instanceof Y.Item)) continue
    if (!isKnown(struct.content)) return 'unsound'
    const place = findPlace(struct)
    places.set(struct, place)
    if (!stoodTogether(struct)) return 'unsound'
    if (struct.id.clock < Y.getState(doc.store, struct.id.client)) {
      const known = structAt(Y.createID(struct.id.client, Y.getState(doc.store, struct.id.client) - 1))
      if (!(known instanceof Y.Item)) return 'gap'
      if (known.parent !== place?.holder || known.parentSub !== place?.attribute) return 'unsound'
    }
    if (place && !(place.depth <= deepest && mayStand(struct.content, place))) return 'unsound'
  }
  return 'sound'
}

/**
 * Whether an editor could have made it, wherever it stands. Where nothing is left to stand in Yjs does not lay it, but
 * it is stored and sent on with the rest, and a value deeper than a stack would end whoever writes it.
 */
function isKnown(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value)
  if (content instanceof Y.ContentAny) return content.arr.every((value) => Object(value) !== value)
  if (content instanceof Y.ContentType)
    return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted
}

function mayStand(content: Y.Item['content'], { holder, attribute }: Place): boolean {
  if (content instanceof Y.ContentDeleted) return true
  if (attribute !== null) return content instanceof Y.ContentAny
  if (holder instanceof Y.XmlText)
    return content instanceof Y.ContentString || content instanceof Y.ContentFormat
  if (!(holder instanceof Y.XmlElement) || !(content instanceof Y.ContentType)) return false
  const { type } = content
  if (holder.nodeName === partName) return type instanceof Y.XmlElement && blockNames.includes(type.nodeName)
  return true
}

function depthOf(type: Y.AbstractType<unknown>): number {
  let depth = 0
  for (let item = type._item; item?.parent instanceof Y.AbstractType; item = item.parent._item) depth += 1
  return depth
}
