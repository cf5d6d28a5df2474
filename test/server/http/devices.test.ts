import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeLivesMs } from '../../../server/access/deviceCodes.ts'
import { makeId } from '../../../shared/ids.ts'
import { type Begun, type Entered, openSite, type Site } from './site.ts'

let site: Site
let passed = 0
let meeting: Begun
let esther: Entered
beforeAll(async () => {
  site = await openSite({ now: () => Date.now() + passed })
})
beforeEach(async () => {
  passed = 0
  meeting = await site.start()
  esther = await site.join(meeting.id, { secret: meeting.guestSecret, name: 'Esther' })
})
afterAll(() => site.close())

const path = (what: string) => `/api/meetings/${meeting.id}/${what}`
const askFor = (cookie: string, as = esther.personId) => site.post(path('devices'), { as }, cookie)
const codeFor = async (cookie = esther.cookie) => new URL((await askFor(cookie)).json().url).hash.slice(1)
const come = (secret: string, id = meeting.id) =>
  site.post(`/api/meetings/${id}/join`, { secret, name: 'Esther' })
const personsOf = async (cookie: string) =>
  (await site.get(path('me'), cookie)).json().persons.map((person: { id: string }) => person.id)

test('R1.70 a code puts the same person on one more device, asks no name, and closes nothing', async () => {
  const reply = await askFor(esther.cookie)
  expect(reply.statusCode).toBe(201)
  const { url, until, ...rest } = reply.json()
  expect(rest).toEqual({})
  expect(url).toMatch(new RegExp(`^http://localhost:3000/g/${meeting.id}#[\\w-]{43}$`))
  expect(Math.abs(until - Date.now() - codeLivesMs)).toBeLessThan(5000)
  const phone = await site.join(meeting.id, { secret: new URL(url).hash.slice(1) })
  expect(phone.personId).toBe(esther.personId)
  expect(phone.cookie).not.toBe(esther.cookie)
  expect(await personsOf(phone.cookie)).toEqual([esther.personId])
  expect(await personsOf(esther.cookie)).toEqual([esther.personId])
  const people = Object.values((await site.rooms.read(meeting.id))?.meeting.people ?? {})
  expect(people.map(({ name, seatTakenAt }) => [name, seatTakenAt])).toEqual([
    ['Anne', undefined],
    ['Esther', undefined],
  ])
})

test('R1.71 a code works once, also for two who come at the same moment', async () => {
  const secret = await codeFor()
  const both = await Promise.all([come(secret), come(secret)])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404])
  expect((await come(secret)).statusCode).toBe(404)
})

test('R1.71 a code ends after ten minutes, and opens no other meeting', async () => {
  const secret = await codeFor()
  const other = await site.start()
  expect((await come(secret, other.id)).statusCode).toBe(404)
  passed = codeLivesMs + 1
  expect((await come(secret)).statusCode).toBe(404)
  passed = 0
  const fresh = await codeFor()
  passed = codeLivesMs - 1000
  expect((await come(fresh)).statusCode).toBe(200)
})

test('R1.71 a person has three codes at most: the oldest makes room; none is in a file', async () => {
  const codes: string[] = []
  for (let asked = 0; asked < 4; asked += 1) codes.push(await codeFor())
  const open = await Promise.all(codes.map((secret) => site.post(path('invitation'), { secret })))
  expect(open.map(({ statusCode }) => statusCode)).toEqual([404, 200, 200, 200])
  const files = await Promise.all(
    (await readdir(site.folder)).map((file) => readFile(join(site.folder, file))),
  )
  const bytes = Buffer.concat(files)
  for (const code of codes) expect(bytes.includes(code)).toBe(false)
})

test('R1.72 no ticket, a wrong one, or a person who is not on it: the same 404 as ever', async () => {
  const unknown = await site.get('/api/meetings/nergens/me')
  const replies = [
    await site.post(path('devices'), { as: esther.personId }),
    await askFor(meeting.cookie),
    await askFor(esther.cookie, makeId()),
    await site.post(`/api/meetings/${makeId()}/devices`, { as: esther.personId }, esther.cookie),
  ]
  for (const { statusCode, body } of replies) expect([statusCode, body]).toEqual([404, unknown.body])
  const foreign = await site.http.inject({
    method: 'POST',
    url: path('devices'),
    headers: { host: 'localhost:3000', origin: 'http://evil.example', cookie: esther.cookie },
    payload: { as: esther.personId },
  })
  expect(foreign.statusCode).toBe(403)
})

test('R1.72 a seat taken up with the host’s secret ends the codes of who sat there', async () => {
  const secret = await codeFor()
  await site.join(meeting.id, { secret: meeting.hostSecret, name: 'Esther', as: esther.personId })
  expect((await come(secret)).statusCode).toBe(404)
})

test('R1.74 a code tells whose seat it is, and is not used by asking', async () => {
  const secret = await codeFor()
  for (let asked = 0; asked < 2; asked += 1)
    expect((await site.post(path('invitation'), { secret })).json()).toEqual({
      inviter: 'Anne',
      title: 'Gesprek over Daan',
      language: 'nl',
      name: 'Esther',
    })
  expect((await come(secret)).statusCode).toBe(200)
})

test('R1.70 who comes with an ordinary link still says a name', async () => {
  const reply = await site.post(path('join'), { secret: meeting.guestSecret })
  expect([reply.statusCode, reply.json()]).toEqual([
    400,
    { code: 'invalid-input', params: { field: 'name' } },
  ])
})
