import { expect, test } from 'vitest'
import { makeOutbox } from '../../../client/sync/outbox.ts'
import { refuse } from '../../../shared/refusal.ts'
import type { CommandFrame } from '../../../shared/wire.ts'

const anne = '0123456789ab'

function outboxOnWire() {
  const wire: CommandFrame[] = []
  let ids = 0
  const line = { up: true }
  const outbox = makeOutbox(
    (frame) => {
      if (line.up) wire.push(frame)
    },
    () => `command-${++ids}`,
  )
  return { outbox, wire, line }
}

test('R16.3 a command made without a connection is sent once there is one', async () => {
  const { outbox, wire, line } = outboxOnWire()
  line.up = false
  const outcome = outbox.send('parking.add', { text: 'De fiets is stuk.' }, anne)
  expect(wire).toEqual([])
  expect(outbox.empty.get()).toBe(false)
  line.up = true
  outbox.sendAgain()
  expect(wire).toEqual([
    { id: 'command-1', name: 'parking.add', input: { text: 'De fiets is stuk.' }, as: anne },
  ])
  outbox.answered({ id: 'command-1', ok: true, value: { id: 'new' } })
  await expect(outcome).resolves.toEqual({ ok: true, value: { id: 'new' } })
  expect(outbox.empty.get()).toBe(true)
})

test('R16.3 after a reconnect what is unanswered goes again, in order and with the same id; what is answered not', () => {
  const { outbox, wire } = outboxOnWire()
  for (const name of ['one', 'two', 'three']) outbox.send(name, {}, anne)
  outbox.answered({ id: 'command-2', ok: true, value: {} })
  wire.length = 0
  outbox.sendAgain()
  expect(wire.map(({ id, name }) => [id, name])).toEqual([
    ['command-1', 'one'],
    ['command-3', 'three'],
  ])
})

test('R16.3 an answer that comes twice, or to nobody, changes nothing', async () => {
  const { outbox } = outboxOnWire()
  const outcome = outbox.send('clock.next', { from: 'a' }, anne)
  outbox.answered({ id: 'command-1', ok: true, value: {} })
  outbox.answered({ id: 'command-1', ok: false, reason: refuse('overtaken') })
  outbox.answered({ id: 'never-sent', ok: true, value: {} })
  outbox.answered({ id: null, ok: false, reason: refuse('no-pen') })
  await expect(outcome).resolves.toEqual({ ok: true, value: {} })
})

test('R16.4 a refused command tells why', async () => {
  const { outbox } = outboxOnWire()
  const outcome = outbox.send('clock.next', { from: 'a' }, anne)
  outbox.answered({ id: 'command-1', ok: false, reason: refuse('overtaken') })
  await expect(outcome).resolves.toEqual({ ok: false, refusal: { code: 'overtaken' } })
})

test('R16.5 when the server wants us no more, all that waits is refused, and all that comes', async () => {
  const { outbox, wire } = outboxOnWire()
  const waiting = outbox.send('notes.add', { text: 'Ik hoor twijfel.' }, anne)
  outbox.giveUp(refuse('not-a-member'))
  wire.length = 0
  const late = outbox.send('notes.add', { text: 'Nog één.' }, anne)
  const refused = { ok: false, refusal: { code: 'not-a-member' } }
  await expect(waiting).resolves.toEqual(refused)
  await expect(late).resolves.toEqual(refused)
  expect(wire).toEqual([])
  expect(outbox.empty.get()).toBe(true)
})

test('R2.70 what waits stays said by who said it, whoever acts by then', () => {
  const { outbox, wire, line } = outboxOnWire()
  line.up = false
  void outbox.send('notes.write', { text: 'Van Anne' }, anne)
  void outbox.send('notes.write', { text: 'Van Karel' }, 'ba9876543210')
  line.up = true
  outbox.sendAgain()
  expect(wire.map(({ as }) => as)).toEqual([anne, 'ba9876543210'])
})
