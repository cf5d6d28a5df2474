import { expect, test } from 'vitest'
import { closeCode } from '../../../shared/wire.ts'
import { follow, openTable } from '../../kit/memoryRoom.ts'

test('R15.111 who comes in just as the server ends is sent away to come back too, so that its end waits for nobody', async () => {
  const table = await openTable()
  const seated = await table.follow('table', table.host)
  const room = await table.room()
  await table.rooms.close()
  const late = follow('analysis', table.host)
  await room.subscribe(late)
  expect([seated.closed, late.closed]).toEqual([[closeCode.askAgain], [closeCode.askAgain]])
  expect(room.subscribers()).not.toContain(late)
  await table.close()
})
