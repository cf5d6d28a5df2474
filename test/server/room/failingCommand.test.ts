import { expect, it, vi } from 'vitest'
import { openCore } from '../../../server/room/core.ts'
import { makeId } from '../../../shared/ids.ts'
import { commands } from '../../../shared/meeting/meeting.ts'
import { bareMeeting } from '../../kit/bareMeeting.ts'

it('R18.82 a command that fails by a bug is refused and logged, changes nothing, and the room goes on', async () => {
  const meeting = bareMeeting()
  const failed = vi.fn()
  const core = openCore(
    { snapshot: { seq: 0, meeting }, ledger: [], sealed: [], clientIds: new Map() },
    async () => ({ ledger: [], snapshots: [] }),
    failed,
  )
  const by = makeId()
  const acting = { by, for: by, now: 0, newId: makeId }
  const join = commands.get('people.join')
  if (!join) throw new Error('nobody can join')
  const bug = new Error('a bug')
  const broken = vi.spyOn(join, 'run').mockImplementation(() => {
    throw bug
  })
  expect(await core.plan('people.join', { name: 'Anne' }, acting, true)).toEqual({ code: 'failed' })
  expect(failed).toHaveBeenCalledWith('people.join', bug)
  expect(core.state().meeting).toEqual(meeting)
  broken.mockRestore()
  expect(await core.plan('people.join', { name: 'Anne' }, acting, true)).toMatchObject({ value: { id: by } })
})
