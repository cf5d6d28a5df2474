import { expect, test, vi } from 'vitest'
import { StorageTrouble } from '../../../server/storage/storage.ts'
import { full, troubled, well } from '../../kit/troubledStorage.ts'
import { openSite } from './site.ts'

test('R15.82 while the disk is full who asks hears so at once, nothing is half done, and the server is not ready', async () => {
  const { disk, around } = troubled()
  const site = await openSite({ around })
  const meeting = await site.start()
  const ready = async () => (await site.get('/health/ready')).statusCode
  expect(await ready()).toBe(200)

  disk.fails = full
  const join = { secret: meeting.guestSecret, name: 'Bram' }
  for (const [path, body] of [
    ['/api/meetings', { template: 'casusoverleg', title: 'T', goal: 'D', name: 'N' }],
    [`/api/meetings/${meeting.id}/join`, join],
  ] as const) {
    const reply = await site.post(path, body)
    expect([reply.statusCode, reply.json()]).toEqual([503, { code: 'storage-failed' }])
  }
  expect(await ready()).toBe(503)
  // what only reads goes on
  const me = await site.get(`/api/meetings/${meeting.id}/me`, meeting.cookie)
  expect(me.json().persons).toHaveLength(1)

  disk.fails = well
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 8000 })
  await site.join(meeting.id, join)
  const read = await site.rooms.read(meeting.id)
  expect(Object.values(read?.meeting.people ?? {}).map(({ name }) => name)).toEqual(['Anne', 'Bram'])
  await site.close()
})

test('R30.11 who comes in, or takes up a seat, is stored with their ticket or not at all', async () => {
  let fails = false
  const site = await openSite({
    around: (storage) => ({
      ...storage,
      async commit(id, change) {
        if (fails && change.seating) throw new StorageTrouble('no ticket can be stored')
        return storage.commit(id, change)
      },
    }),
  })
  const meeting = await site.start()
  const bram = await site.join(meeting.id, { secret: meeting.guestSecret, name: 'Bram' })
  const ledger = async () => (await site.storage.history(meeting.id)).ledger.length
  const before = await ledger()

  fails = true
  const coming = { secret: meeting.guestSecret, name: 'Cas' }
  const taking = { secret: meeting.hostSecret, name: 'Bram', as: bram.personId }
  for (const body of [coming, taking])
    expect((await site.post(`/api/meetings/${meeting.id}/join`, body)).statusCode).toBe(503)
  expect(await ledger()).toBe(before)
  expect((await site.get(`/api/meetings/${meeting.id}/me`, bram.cookie)).statusCode).toBe(200)
  await site.close()
})
