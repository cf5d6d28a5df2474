import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openOrder } from '../../../server/room/itemOrder.ts'

/** The items of a text, each a letter; some of them deleted. */
function items(): Y.Item[] {
  const text = new Y.Doc().getText()
  // each before the one before it, so that none is joined to another
  for (let i = 0; i < 10; i += 1) text.insert(0, 'a')
  text.delete(3, 4)
  const all: Y.Item[] = []
  for (let item = text._start; item; item = item.right) all.push(item)
  return all
}

test('R13.2 of two items it is told which one stands first, deleted or not', () => {
  const all = items()
  const isBefore = openOrder(1_000)
  for (const [at, one] of all.entries())
    for (const [place, other] of all.entries()) expect(isBefore(one, other)).toBe(at < place)
})

test('R13.2 so many items are looked at over all questions, and then the answer is no', () => {
  const all = items()
  const isBefore = openOrder(all.length)
  expect(isBefore(all[0], all.at(-1))).toBe(true)
  expect(isBefore(all[0], all[1])).toBe(true)
  expect(isBefore(all[0], all[1])).toBe(false)
})
