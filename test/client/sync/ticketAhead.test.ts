import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askAhead, whoAmIAtFirst } from '../../../client/sync/ticketAhead.ts'

const [here, elsewhere] = ['0123456789ab', 'ba9876543210']
let asked: string[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response('{"code":"not-found"}', { status: 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('R16.95 whose ticket this is was asked before, and is asked anew the next time', async () => {
  askAhead(here)
  expect(asked).toEqual([`/api/meetings/${here}/me`])
  expect(await whoAmIAtFirst(here)).toMatchObject({ ok: false, status: 404 })
  expect(asked).toHaveLength(1)
  await whoAmIAtFirst(here)
  expect(asked).toHaveLength(2)
})

test('R16.95 what was asked for one meeting is no answer for another', async () => {
  askAhead(here)
  await whoAmIAtFirst(elsewhere)
  expect(asked).toEqual([`/api/meetings/${here}/me`, `/api/meetings/${elsewhere}/me`])
})
