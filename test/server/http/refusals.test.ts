import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { type Begun, openSite, origin, plan, type Site } from './site.ts'

let site: Site
let meeting: Begun
beforeAll(async () => {
  site = await openSite()
  meeting = await site.start()
})
afterAll(() => site.close())

const peopleNow = async () => Object.keys((await site.rooms.read(meeting.id))?.meeting.people ?? {}).length

describe('R1.9 one and the same 404', () => {
  test('whether the meeting is unknown, the secret wrong, or there is no or a wrong ticket', async () => {
    const other = await site.start()
    const { id } = meeting
    const wrong = `beraad-${id}=${other.cookie.split('=')[1]}`
    const karel = { name: 'Karel' }
    const replies = await Promise.all([
      site.post(`/api/meetings/${makeId()}/join`, { secret: meeting.guestSecret, ...karel }),
      site.post(`/api/meetings/${id}/join`, { secret: other.guestSecret, ...karel }),
      site.post(`/api/meetings/${id}/join`, { secret: '', ...karel }),
      site.post(`/api/meetings/${makeId()}/invitation`, { secret: meeting.guestSecret }),
      site.post(`/api/meetings/${id}/invitation`, { secret: other.hostSecret }),
      ...['me', 'minutes.html', 'minutes.json'].flatMap((what) => [
        site.get(`/api/meetings/${id}/${what}`),
        site.get(`/api/meetings/${id}/${what}`, wrong),
        site.get(`/api/meetings/${id}/${what}`, other.cookie),
        site.get(`/api/meetings/${makeId()}/${what}`, meeting.cookie),
        site.get(`/api/meetings/__proto__/${what}`, 'beraad-__proto__=x'),
        site.get(`/api/meetings/%00/${what}`, `beraad-${id}=`),
      ]),
      site.get('/api/meetings'),
      site.get('/nergens'),
      site.get('/m/%zz'),
      site.get(`/m/${'x'.repeat(500)}`),
      site.get('/assets/nergens.js'),
      site.get('/assets/../../package.json'),
      site.get('/assets/%2e%2e/%2e%2e/package.json'),
    ])
    const seen = replies.map(({ statusCode, headers: { date: _date, ...headers }, body }) =>
      JSON.stringify([statusCode, headers, body]),
    )
    expect(new Set(seen)).toEqual(new Set([seen[0]]))
    expect(replies[0]?.statusCode).toBe(404)
    expect(replies[0]?.body).toBe('{"code":"not-found"}')
  })
})

describe('R1.10 a wrong or missing Origin', () => {
  const strangers = [
    undefined,
    'null',
    'http://evil.example',
    'https://localhost:3000',
    'http://localhost:3001',
    'http://localhost',
    'http://localhost:3000.evil.example',
    'http://LOCALHOST:3000/',
  ]

  test.each(strangers)('%s is forbidden at every POST, and does nothing', async (stranger) => {
    const { id, guestSecret: secret, cookie } = meeting
    const before = await peopleNow()
    for (const [url, payload] of [
      ['/api/meetings', plan],
      [`/api/meetings/${id}/join`, { secret, name: 'Karel' }],
      [`/api/meetings/${id}/invitation`, { secret }],
      ['/nergens', {}],
    ] as const) {
      const headers = { host: 'localhost:3000', cookie, ...(stranger ? { origin: stranger } : {}) }
      const reply = await site.http.inject({ method: 'POST', url, headers, payload })
      expect([reply.statusCode, reply.json()]).toEqual([403, { code: 'foreign-origin' }])
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
    expect(await peopleNow()).toBe(before)
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000'])('%s is ours', async (own) => {
    const reply = await site.http.inject({
      method: 'POST',
      url: `/api/meetings/${meeting.id}/invitation`,
      headers: { origin: own },
      payload: { secret: meeting.guestSecret },
    })
    expect(reply.statusCode).toBe(200)
  })

  test('a Host header of a stranger is in no link', async () => {
    const reply = await site.http.inject({
      method: 'POST',
      url: '/api/meetings',
      headers: { origin, host: 'evil.example' },
      payload: plan,
    })
    expect(reply.statusCode).toBe(201)
    expect(reply.body).not.toContain('evil')
    expect(JSON.stringify(reply.headers)).not.toContain('evil')
  })
})

describe('R18.41 a body that is no good is refused with the reason, and does nothing', () => {
  const long = (length: number) => 'x'.repeat(length)
  const tooLong = (field: string, most: number) => ({ code: 'too-long', params: { field, most } })
  const invalid = (field: string) => ({ code: 'invalid-input', params: { field } })

  test.each([
    ['no title', { ...plan, title: undefined }, invalid('title')],
    ['an empty title', { ...plan, title: '  ' }, invalid('title')],
    ['a title of another kind', { ...plan, title: ['a'] }, invalid('title')],
    ['a title too long', { ...plan, title: long(121) }, tooLong('title', 120)],
    ['a goal too long', { ...plan, goal: long(301) }, tooLong('goal', 300)],
    ['a name too long', { ...plan, name: long(61) }, tooLong('name', 60)],
    ['a family that is no yes or no', { ...plan, family: 'ja' }, invalid('family')],
    ['an unknown template', { ...plan, template: 'constructor' }, { code: 'unknown-template' }],
    ['a list', [], invalid('template')],
    ['null', null, invalid('')],
    ['a word', 'hallo', invalid('')],
  ])('starting with %s', async (_what, body, refusal) => {
    const reply = await site.post('/api/meetings', body)
    expect([reply.statusCode, reply.json()]).toEqual([400, refusal])
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['without a secret', { name: 'Karel' }, invalid('secret')],
    ['with a secret too long', { secret: long(201), name: 'Karel' }, tooLong('secret', 200)],
    ['without a name', { secret: 's' }, invalid('name')],
    ['with a name of white space', { secret: 's', name: ' \n ' }, invalid('name')],
    ['as something that is no id', { secret: 's', name: 'Karel', as: '__proto__' }, invalid('as')],
  ])('joining %s', async (_what, body, refusal) => {
    const before = await peopleNow()
    const reply = await site.post(`/api/meetings/${meeting.id}/join`, body)
    expect([reply.statusCode, reply.json()]).toEqual([400, refusal])
    expect(await peopleNow()).toBe(before)
  })

  test.each([
    ['that is no JSON', '{"title":', 400],
    ['that is empty', '', 400],
    ['that reaches for a prototype', '{"title":"a","__proto__":{"admin":true}}', 400],
    ['that does so deep down', '{"title":{"__proto__":{"admin":true}}}', 400],
    ['that does so by the constructor', '{"constructor":{"prototype":{"admin":true}}}', 400],
    ['of more than 16 KiB', `{"title":"${long(17_000)}"}`, 413],
  ])('a body %s', async (_what, payload, status) => {
    const reply = await site.http.inject({
      method: 'POST',
      url: '/api/meetings',
      headers: { origin, 'content-type': 'application/json' },
      payload,
    })
    expect(reply.statusCode).toBe(status)
    expect(reply.json()).toEqual({ code: status === 413 ? 'too-long' : 'invalid-input' })
    expect({}).not.toHaveProperty('admin')
  })

  test.each([
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
  ])('as %s, however good it is', async (type, status) => {
    const reply = await site.http.inject({
      method: 'POST',
      url: '/api/meetings',
      headers: { origin, 'content-type': type },
      payload: JSON.stringify(plan),
    })
    expect([reply.statusCode, reply.json().code]).toEqual([status, 'invalid-input'])
  })
})

describe('R18.42 the log of what was refused', () => {
  test('tells route and status, and none of what was sent', async () => {
    const own = await openSite()
    await own.post(`/api/meetings/${makeId()}/join?zoek=Esther`, { secret: 'geheim', name: 'Esther' })
    await own.post('/api/meetings', { title: 'Esther', geheim: 1 })
    await own.post('/nergens?Esther', {})
    expect(own.logged).toEqual([
      { code: 'POST /api/meetings/:id/join 404', count: 1 },
      { code: 'POST /api/meetings 400', count: 1 },
      { code: 'POST  404', count: 1 },
    ])
    await own.close()
  })

  test('a fault is told to who asked as one, without its inside', async () => {
    const failing = await openSite({
      around: (storage) => ({ ...storage, secrets: () => Promise.reject(new TypeError('Esther')) }),
    })
    const reply = await failing.post(`/api/meetings/${makeId()}/invitation`, { secret: 's' })
    expect([reply.statusCode, reply.json()]).toEqual([503, { code: 'storage-failed' }])
    await failing.close()
  })
})
