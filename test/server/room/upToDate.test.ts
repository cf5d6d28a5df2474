import { expect, it } from 'vitest'
import { openRooms } from '../../../server/room/rooms.ts'
import { makeId } from '../../../shared/ids.ts'
import { meetingSchema } from '../../../shared/meeting/meeting.ts'
import { openTable } from '../../kit/memoryRoom.ts'

const log = { info() {}, warn() {}, error() {} }
const parts = { now: () => 2, newId: makeId, log, lingerMs: 0 }

it('R21.32 a stored meeting of an older shape is brought to that of today once, its later patches first', async () => {
  const table = await openTable()
  const proposed = await table.act(table.host, 'decisions.propose', { proposal: 'Karel past op' })
  const decision = 'id' in proposed ? String(proposed.id) : ''
  const stored = await table.storage.loadMeeting(table.id)
  const seq = stored?.ledger.at(-1)?.seq ?? 0
  // as the former server left it: a snapshot of its shape, and a patch on an old path after it
  const now = await (await table.room()).read()
  const meeting = JSON.parse(JSON.stringify(now.meeting))
  meeting.gathering.schema = 1
  meeting.decisions[decision].voices = { child: 'Daan wil graag.' }
  const patch = {
    op: 'add' as const,
    path: ['decisions', decision, 'voices', 'parents'],
    value: 'Esther ook.',
  }
  const act = { at: 1, by: table.host, for: table.host, name: 'decisions.change', patches: [patch] }
  await table.storage.commit(table.id, {
    snapshot: { seq, meeting },
    ledger: { seq: seq + 1, act: { ...act, inverses: [{ op: 'remove', path: patch.path }] } },
  })
  await table.rooms.close()

  for (const life of ['first', 'second']) {
    const reopened = openRooms({ ...parts, storage: table.storage })
    const upgraded = await reopened.read(table.id)
    const voices = Object.values(upgraded?.meeting.decisions[decision]?.voices ?? {})
    expect({ life, told: voices.map(({ text }) => text) }).toEqual({
      life,
      told: ['Daan wil graag.', 'Esther ook.'],
    })
    const undone = await reopened.use(table.id, (room) =>
      room.act({ commandId: `undo-${life}-1`, name: 'undo', input: { seq: seq + 1 } }, table.host),
    )
    expect(undone).toEqual({ code: 'not-undoable' })
    await reopened.close()
  }
  const after = await table.storage.loadMeeting(table.id)
  expect(after?.snapshot).toMatchObject({ seq: seq + 1, meeting: { gathering: { schema: meetingSchema } } })
  expect(after?.ledger).toEqual([])
  await table.close()
})
