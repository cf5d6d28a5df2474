import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question, Reply } from '../../../server/storage/line.ts'
import { inShort, pack, unpack } from '../../../server/storage/packing.ts'

const call = fc.oneof(
  { weight: 4, arbitrary: append() },
  fc.constant(['scrub'] as const),
  fc.constant('close' as const),
  fc.constant(['loadMeeting', 'a'] as const),
)

function append() {
  const sheet = fc.constantFrom('analysis' as const, 'table' as const)
  return fc
    .tuple(fc.constantFrom('a', 'b'), sheet, fc.uint8Array({ maxLength: 20 }))
    .map(([meeting, of, bytes]) => ['append', meeting, of, bytes] as const)
}

test('R15.10 what is packed for the worker is unpacked as it was asked, in order', () => {
  fc.assert(
    fc.property(fc.array(call), fc.nat(), (calls, first) => {
      const questions = calls.map((asked, i): Question => ({ n: first + i, call: asked }))
      expect(unpack(structuredClone(pack(questions)))).toEqual(questions)
    }),
  )
})

test('R15.10 in short each answer belongs to the same question as at length', () => {
  const outcome = fc.constantFrom(
    { value: undefined },
    { value: undefined },
    { value: 1 },
    { error: 'x', trouble: false },
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(outcome, fc.constantFrom(1, 1, 1, 2))), (given) => {
      const replies: Reply[] = []
      for (const [came, step] of given) replies.push({ n: (replies.at(-1)?.n ?? 0) + step, outcome: came })
      expect(inShort(replies).flatMap(atLength)).toEqual(replies)
    }),
  )
  const done = (n: number): Reply => ({ n, outcome: { value: undefined } })
  expect(inShort([done(1), done(2), done(3)])).toEqual([{ n: 1, to: 3, outcome: { value: undefined } }])
})

function atLength({ n, to = n, outcome }: Reply): Reply[] {
  if (n === undefined || to === undefined) return [{ outcome }]
  return Array.from({ length: to - n + 1 }, (_, i) => ({ n: n + i, outcome }))
}
