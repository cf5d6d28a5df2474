import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../../server/storage/engine.ts'
import type { Question, Reply } from '../../../server/storage/line.ts'
import { pack, repliesTo } from '../../../server/storage/packing.ts'
import { cut, type Place } from '../../../server/storage/tray.ts'

const call = fc.oneof(
  { weight: 4, arbitrary: append() },
  fc.constant(['scrub'] as const),
  fc.constant('close' as const),
  fc.constant(['loadMeeting', 'a'] as const),
)

function append() {
  const sheet = fc.constantFrom('analysis' as const, 'analysis' as const, 'table' as const)
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constant(new Uint8Array(20_000)))
  return fc
    .tuple(fc.constantFrom('a', 'b'), sheet, bytes)
    .map(([meeting, of, update]) => ['append', meeting, of, update] as const)
}

const places = (question: Question): readonly Place[] =>
  question.call[0] === 'appendAll' ? JSON.parse(question.call[1]) : []

/** The questions that were packed into one. */
function unpack(question: Question): Question[] {
  if (question.call[0] !== 'appendAll') return [question]
  const updates = cut(
    question.call[2],
    places(question).map(([, , length]) => length),
  )
  return places(question).map(([meeting, sheet], i) => ({
    n: question.n + i,
    call: ['append', meeting, sheet, updates[i] ?? new Uint8Array()],
  }))
}

test('R15.10 what is packed for the worker is all that was asked, in order', () => {
  fc.assert(
    fc.property(fc.array(call), fc.nat(), (calls, first) => {
      const questions = calls.map((asked, i): Question => ({ n: first + i, call: asked }))
      const packed = structuredClone(pack(questions))
      expect(packed.flatMap(unpack)).toEqual(questions)
      for (const [i, { n, to = n, call: asked }] of packed.entries()) {
        expect(packed[i + 1]?.n ?? first + calls.length).toBe(to + 1)
        // none of them could have gone with the one before it
        if (asked[0] === 'appendAll') expect(packed[i - 1]?.call[0]).not.toBe('appendAll')
      }
    }),
  )
})

test('R15.10 each of those that were packed hears what came of it, and those of a missing meeting alone fail', () => {
  fc.assert(
    fc.property(fc.array(append(), { minLength: 1 }), fc.subarray(['a', 'b']), (calls, gone) => {
      const packed = pack(calls.map((asked, n): Question => ({ n, call: asked })))
      const replies = packed.flatMap((question) =>
        repliesTo(question, { value: question.call[0] === 'appendAll' ? gone : undefined }),
      )
      const done: Outcome = { value: undefined }
      expect(replies.flatMap(atLength)).toEqual(
        calls.map(([, meeting, sheet, { length }], n) => {
          const isPacked = sheet === 'analysis' && length < 20_000
          const isGone = isPacked && gone.includes(meeting)
          return {
            n,
            outcome: isGone ? { error: `There is no meeting ${meeting}`, trouble: false } : done,
          }
        }),
      )
    }),
  )
})

test('R15.10 trouble with the disk is told to each of those that were packed', () => {
  const trouble: Outcome = { error: 'full', trouble: true }
  const [packed] = pack([1, 2, 3].map((n) => ({ n, call: ['append', 'a', 'analysis', new Uint8Array(1)] })))
  if (!packed) throw new Error('nothing was packed')
  expect(repliesTo(packed, trouble).flatMap(atLength)).toEqual(
    [1, 2, 3].map((n) => ({ n, outcome: trouble })),
  )
})

function atLength({ n, to = n, outcome }: Reply): Reply[] {
  if (n === undefined || to === undefined) return [{ outcome }]
  return Array.from({ length: to - n + 1 }, (_, i) => ({ n: n + i, outcome }))
}
