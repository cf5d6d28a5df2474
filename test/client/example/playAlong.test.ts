import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { playAlong } from '../../../client/example/playAlong.ts'
import type { Outcome } from '../../../client/sync/outbox.ts'
import { makeStore } from '../../../client/sync/store.ts'
import { refuse } from '../../../shared/refusal.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { openTable } from './playing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const words = exampleFor('nl')
const minute = 60_000

function openStage(answer: () => Promise<Outcome>) {
  const table = openTable()
  const sent: { name: string; as: string; at: number }[] = []
  const stage = {
    table: makeStore(table.scene().table),
    now: Date.now,
    send(name: string, input: object, as = table.opener) {
      sent.push({ name, as, at: Date.now() })
      return answer().then((outcome) => {
        if (outcome.ok) table.act(as, name, input)
        stage.table.set(table.scene().table)
        return outcome
      })
    },
  }
  return { table, sent, stage }
}

it('R27.10 they act one at a time, as themselves, at a human pace, and stop when asked', async () => {
  const { table, sent, stage } = openStage(async () => ({ ok: true, value: {} }))
  const stop = playAlong(stage, words, new Map(), () => 0.5)
  await vi.advanceTimersByTimeAsync(minute / 4)
  expect(sent.length).toBeGreaterThan(1)
  expect(sent.every(({ as }) => as !== table.opener)).toBe(true)
  const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3500)
  stop()
  const before = sent.length
  await vi.advanceTimersByTimeAsync(minute)
  expect(sent).toHaveLength(before)
})

it('R27.10 nobody acts while another’s act has no answer yet', async () => {
  const { sent, stage } = openStage(() => new Promise(() => {}))
  const stop = playAlong(stage, words)
  await vi.advanceTimersByTimeAsync(minute)
  expect(sent).toHaveLength(1)
  stop()
})

it('R27.10 what is refused is not asked for again', async () => {
  const { sent, stage } = openStage(async () => ({ ok: false, refusal: refuse('overtaken') }))
  const stop = playAlong(stage, words, new Map(), () => 0)
  await vi.advanceTimersByTimeAsync(minute * 5)
  stop()
  const again = sent.filter(
    ({ name, as }, index) => index !== sent.findIndex((one) => one.name === name && one.as === as),
  )
  expect(again.map(({ name }) => name)).not.toContain('round.spoke')
  expect(sent.length).toBeLessThan(10)
})
