import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { openSite, plan, type Site, setCookieOf } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const me = async (id: string, cookie: string) => (await site.get(`/api/meetings/${id}/me`, cookie)).json()

describe('starting a meeting', () => {
  test('R1.1 gives its id, the host, two links and a ticket', async () => {
    const reply = await site.post('/api/meetings', { ...plan, child: 'Daan', family: true })
    expect(reply.statusCode).toBe(201)
    const { id, personId, hostUrl, guestUrl, ...rest } = reply.json()
    expect(rest).toEqual({})
    expect(hostUrl).toMatch(new RegExp(`^http://localhost:3000/m/${id}#[\\w-]{43}$`))
    expect(guestUrl).toMatch(new RegExp(`^http://localhost:3000/g/${id}#[\\w-]{43}$`))
    expect(new URL(hostUrl).hash).not.toBe(new URL(guestUrl).hash)
    const read = await site.rooms.read(id)
    expect(read?.meeting).toMatchObject({
      hostId: personId,
      people: { [personId]: { name: 'Anne', hats: { voorzitter: true, procesbewaker: true } } },
      gathering: { title: 'Gesprek over Daan', child: 'Daan', family: true },
    })
  })

  test('R3.32 an interpreter is asked for in the body, and the form by its name', async () => {
    const reply = await site.post('/api/meetings', { ...plan, template: 'vervolgberaad', interpreter: true })
    const read = await site.rooms.read(reply.json().id)
    expect(read?.meeting.gathering).toMatchObject({
      template: 'vervolgberaad',
      family: true,
      interpreter: true,
    })
    const minutes = Object.values(read?.meeting.agenda ?? {}).reduce((sum, item) => sum + item.minutes, 0)
    expect(minutes).toBe(137)
  })

  test('R1.2 its ticket is a cookie of that meeting alone, that no script reads', async () => {
    const reply = await site.post('/api/meetings', plan)
    const [ticket, ...flags] = setCookieOf(reply).split('; ')
    expect(ticket).toMatch(new RegExp(`^beraad-${reply.json().id}=[\\w-]{43}$`))
    expect(flags.sort()).toEqual(['HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Lax'])
  })

  test('R1.2 under https the ticket is Secure, and the links are https', async () => {
    const behind = await openSite({ baseUrl: 'https://beraad.example' })
    const reply = await behind.post('/api/meetings', plan)
    expect(setCookieOf(reply)).toContain('; Secure')
    const { id, hostUrl, guestUrl } = reply.json()
    expect(hostUrl).toContain(`https://beraad.example/m/${id}#`)
    expect(guestUrl).toContain(`https://beraad.example/g/${id}#`)
    const guestSecret = new URL(guestUrl).hash.slice(1)
    const joined = await behind.join(id, { secret: guestSecret, name: 'Karel' })
    expect(joined.setCookie).toContain('; Secure')
    await behind.close()
  })

  test('R1.3 no secret and no ticket is in any file', async () => {
    const { hostSecret, guestSecret, cookie, id } = await site.start()
    const guest = await site.join(id, { secret: guestSecret, name: 'Karel' })
    const folder = site.folder
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))))
    const bytes = Buffer.concat(files)
    expect(bytes.includes(id)).toBe(true)
    for (const secret of [hostSecret, guestSecret, tokenOf(cookie), tokenOf(guest.cookie)])
      expect(bytes.includes(secret)).toBe(false)
  })

  test('R19.8 where a start secret is asked nobody starts without it', async () => {
    const closed = await openSite({ startSecret: 'open de tafel' })
    for (const startSecret of [undefined, '', 'open de tafe', 'open de tafel '])
      expect((await closed.post('/api/meetings', { ...plan, startSecret })).json()).toEqual({
        code: 'wrong-start-secret',
      })
    const refused = await closed.post('/api/meetings', plan)
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['set-cookie']).toBeUndefined()
    const { personId, cookie, id } = await closed.start({ startSecret: 'open de tafel' })
    expect((await closed.get(`/api/meetings/${id}/me`, cookie)).json().persons[0].id).toBe(personId)
    await closed.close()
  })
})

describe('joining', () => {
  test('R1.4 with the guest link gives a seat without hats, and no link', async () => {
    const { id, guestSecret } = await site.start()
    const reply = await site.post(`/api/meetings/${id}/join`, { secret: guestSecret, name: '  Karel ' })
    expect(reply.statusCode).toBe(200)
    const { personId } = reply.json()
    expect(reply.json()).toEqual({ personId, admitted: true })
    expect((await site.rooms.read(id))?.meeting.people[personId]).toMatchObject({
      name: 'Karel',
      side: 'guest',
      hats: {},
    })
  })

  test('R1.4 a hat, a side or being host can not be asked for', async () => {
    const { id, guestSecret } = await site.start()
    const asked = { host: true, side: 'team', hats: { voorzitter: true } }
    const { personId } = await site.join(id, { secret: guestSecret, name: 'Karel', ...asked })
    const read = await site.rooms.read(id)
    expect(read?.meeting.hostId).not.toBe(personId)
    expect(read?.meeting.people[personId]).toMatchObject({ side: 'guest', hats: {} })
  })

  test('R1.4 with the host link gives the guest link too, so that one can invite', async () => {
    const { id, hostSecret, guestUrl } = await site.start()
    const reply = await site.post(`/api/meetings/${id}/join`, { secret: hostSecret, name: 'Samira' })
    expect(reply.json()).toMatchObject({ admitted: true, guestUrl })
  })

  test('R1.5 again on a device adds a person to its ticket', async () => {
    const { id, guestSecret: secret } = await site.start()
    const esther = await site.join(id, { secret, name: 'Esther' })
    const marco = await site.join(id, { secret, name: 'Marco' }, esther.cookie)
    expect(marco.cookie).toBe(esther.cookie)
    const { persons } = await me(id, esther.cookie)
    expect(persons.map(({ name }: { name: string }) => name)).toEqual(['Esther', 'Marco'])
  })

  test('R1.5 five who sit down on one device at once all have a seat on it', async () => {
    const { id, guestSecret: secret, cookie } = await site.start()
    const names = ['Bram', 'Esther', 'Fatma', 'Joost', 'Karel']
    await Promise.all(names.map((name) => site.join(id, { secret, name }, cookie)))
    const { persons } = await me(id, cookie)
    expect(persons.map(({ name }: { name: string }) => name).sort()).toEqual(['Anne', ...names].sort())
  })

  test('R1.6 on another device gives another ticket, and one browser can be in several meetings', async () => {
    const [one, two] = [await site.start(), await site.start()]
    const first = await site.join(one.id, { secret: one.guestSecret, name: 'Karel' })
    const second = await site.join(one.id, { secret: one.guestSecret, name: 'Bram' })
    expect(second.cookie).not.toBe(first.cookie)
    const other = await site.join(two.id, { secret: two.guestSecret, name: 'Karel' }, first.cookie)
    const both = `${first.cookie}; ${other.cookie}`
    expect((await me(one.id, both)).persons).toMatchObject([{ id: first.personId }])
    expect((await me(two.id, both)).persons).toMatchObject([{ id: other.personId }])
  })

  test('R2.7 a full table is told so', async () => {
    const { id, guestSecret: secret, cookie } = await site.start()
    for (let seat = 1; seat < 150; seat += 1) await site.join(id, { secret, name: `G${seat}` }, cookie)
    const reply = await site.post(`/api/meetings/${id}/join`, { secret, name: 'Te laat' })
    expect([reply.statusCode, reply.json()]).toEqual([409, { code: 'meeting-full', params: { most: 150 } }])
    expect(reply.headers['set-cookie']).toBeUndefined()
  })
})

describe('taking up a seat', () => {
  test('R1.7 takes that person off every other ticket, and leaves the others on it', async () => {
    const { id, hostSecret, guestSecret: secret } = await site.start()
    const esther = await site.join(id, { secret, name: 'Esther' })
    const marco = await site.join(id, { secret, name: 'Marco' }, esther.cookie)
    const karel = await site.join(id, { secret, name: 'Karel' })
    const taken = await site.join(id, { secret: hostSecret, name: 'Esther', as: esther.personId })
    expect(taken.personId).toBe(esther.personId)
    expect((await me(id, taken.cookie)).persons).toMatchObject([{ id: esther.personId, name: 'Esther' }])
    expect((await me(id, esther.cookie)).persons).toMatchObject([{ id: marco.personId }])
    await site.join(id, { secret: hostSecret, name: 'Karel', as: karel.personId })
    expect((await site.get(`/api/meetings/${id}/me`, karel.cookie)).statusCode).toBe(404)
  })

  test('R1.7 is told on the table, adds nobody and renames nobody', async () => {
    const { id, hostSecret, guestSecret: secret } = await site.start()
    const { personId } = await site.join(id, { secret, name: 'Esther' })
    await site.join(id, { secret: hostSecret, name: 'Iemand anders', as: personId })
    const people = (await site.rooms.read(id))?.meeting.people ?? {}
    expect(Object.keys(people)).toHaveLength(2)
    expect(people[personId]).toMatchObject({ name: 'Esther', seatTakenAt: expect.any(Number) })
  })

  test("R1.64 not with the guest's secret, not of a stranger, and nothing changes", async () => {
    const { id, hostSecret, guestSecret, personId, cookie } = await site.start()
    const attempts = [
      { secret: guestSecret, name: 'Anne', as: personId },
      { secret: hostSecret, name: 'Anne', as: makeId() },
      { secret: 'x', name: 'Anne', as: personId },
    ]
    for (const attempt of attempts) {
      const reply = await site.post(`/api/meetings/${id}/join`, attempt)
      expect([reply.statusCode, reply.headers['set-cookie']]).toEqual([404, undefined])
    }
    expect((await me(id, cookie)).persons).toMatchObject([{ id: personId }])
    expect((await site.rooms.read(id))?.meeting.people[personId]).not.toHaveProperty('seatTakenAt')
  })
})

describe('asking', () => {
  test('R1.11 the invitation tells who has a link who invites to what, and nothing else', async () => {
    const { id, hostSecret, guestSecret } = await site.start()
    for (const secret of [hostSecret, guestSecret]) {
      const reply = await site.post(`/api/meetings/${id}/invitation`, { secret })
      expect([reply.statusCode, reply.json()]).toEqual([
        200,
        { inviter: 'Anne', title: plan.title, language: 'nl' },
      ])
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
  })

  test('R1.12 me tells the persons of the ticket with their hats, and nobody else', async () => {
    const { id, guestSecret: secret, personId, cookie } = await site.start()
    const karel = await site.join(id, { secret, name: 'Karel' })
    expect(await me(id, cookie)).toEqual({
      language: 'nl',
      persons: [
        {
          id: personId,
          name: 'Anne',
          hats: { voorzitter: true, procesbewaker: true },
          side: 'team',
          host: true,
        },
      ],
    })
    expect(await me(id, karel.cookie)).toEqual({
      language: 'nl',
      persons: [{ id: karel.personId, name: 'Karel', hats: {}, side: 'guest', host: false }],
    })
  })

  test('R1.13 the minutes, page and JSON, open to every ticket of the meeting', async () => {
    const { id, guestSecret: secret } = await site.start()
    const { cookie } = await site.join(id, { secret, name: 'Karel' })
    const page = await site.get(`/api/meetings/${id}/minutes.html`, cookie)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('Gesprek over Daan')
    const json = await site.get(`/api/meetings/${id}/minutes.json`, cookie)
    expect(json.headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.stringify(json.json())).toContain('Karel')
  })
})

function tokenOf(cookie: string): string {
  return cookie.slice(cookie.indexOf('=') + 1)
}
