import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnalysis } from '../../../shared/analysis/read.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const example = { template: 'example' }
const words = exampleFor('nl')

describe('opening the invented case', () => {
  test('R27.5 asks for nothing, and gives what starting any meeting gives', async () => {
    const reply = await site.post('/api/meetings', example)
    expect(reply.statusCode).toBe(201)
    expect(Object.keys(reply.json()).sort()).toEqual(['guestUrl', 'hostUrl', 'id', 'personId'])
  })

  test('R27.5 it is stored whole: the meeting under way and its analysis', async () => {
    const { id, personId } = await site.start(example)
    const read = await site.rooms.read(id)
    expect(read?.meeting.gathering).toMatchObject({ title: words.title, invented: true })
    expect(read?.meeting.hostId).toBe(personId)
    expect(read?.meeting.round).toBeDefined()
    expect(JSON.stringify(read && readAnalysis(read.analysis))).toContain('vaatwasser')
  })

  test('R27.6 who opened it comes first on the ticket, the invented people after that, and marked', async () => {
    const { id, personId, cookie } = await site.start(example)
    const { persons } = (await site.get(`/api/meetings/${id}/me`, cookie)).json()
    expect(persons[0]).toMatchObject({ id: personId, name: 'Samira', host: true })
    expect(persons[0]).not.toHaveProperty('invented')
    expect(
      persons.slice(1).map(({ name, invented }: { name: string; invented: boolean }) => [name, invented]),
    ).toEqual(
      Object.values(words.names)
        .filter((name) => name !== 'Samira')
        .map((name) => [name, true]),
    )
  })

  test('R27.2 its way in and its minutes say that it is invented', async () => {
    const { id, guestSecret, cookie } = await site.start(example)
    const invitation = await site.post(`/api/meetings/${id}/invitation`, { secret: guestSecret })
    expect(invitation.json()).toMatchObject({ inviter: 'Samira', title: words.title })
    expect(words.title).toContain('Voorbeeld')
    const minutes = await site.get(`/api/meetings/${id}/minutes.html`, cookie)
    expect(minutes.body).toContain(minutesWordsFor('nl').invented)
    const { id: own, cookie: ownCookie } = await site.start()
    expect((await site.get(`/api/meetings/${own}/minutes.html`, ownCookie)).body).not.toContain('verzonnen')
  })

  test('R27.7 where starting asks for a secret, the example does too', async () => {
    const closed = await openSite({ startSecret: 'open de tafel' })
    const refused = await closed.post('/api/meetings', example)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'wrong-start-secret'])
    const opened = await closed.post('/api/meetings', { ...example, startSecret: 'open de tafel' })
    expect(opened.statusCode).toBe(201)
    await closed.close()
  })
})
