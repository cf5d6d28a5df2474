import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, manifestSchema, meetingPage, wordsOf } from '../../../server/http/buildManifest.ts'
import { builtFolder } from '../../../server/http/built.ts'
import { makeId } from '../../../shared/ids.ts'
import { languageTags } from '../../../shared/text/languages.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'
import { type Begun, openSite, type Site } from './site.ts'

let site: Site
let meeting: Begun
let assets: string[]
beforeAll(async () => {
  site = await openSite()
  meeting = await site.start()
  assets = (await readdir(join(builtFolder, 'assets'))).map((file) => `/assets/${file}`)
})
afterAll(() => site.close())

const way = () => site.get(`/g/${meeting.id}`)
const addresses = (page: string) =>
  [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, found]) => found ?? '')

describe('R18.40 the strict headers', () => {
  test('are on every answer: pages, assets, health, minutes, API, and each refusal', async () => {
    const { id, cookie } = meeting
    const replies = [
      ...(await Promise.all(
        ['/', `/m/${id}`, `/g/${id}`, '/health/live', '/health/ready', '/nergens', '/m/%zz', ...assets].map(
          (path) => site.get(path),
        ),
      )),
      ...(await Promise.all(
        ['me', 'minutes.html', 'minutes.json'].flatMap((what) => [
          site.get(`/api/meetings/${id}/${what}`, cookie),
          site.get(`/api/meetings/${id}/${what}`),
        ]),
      )),
      await site.post('/api/meetings', {}),
      await site.post(`/api/meetings/${id}/invitation`, { secret: meeting.guestSecret }),
      await site.http.inject({ method: 'POST', url: '/api/meetings', headers: { host: 'localhost:3000' } }),
    ]
    for (const { headers } of replies) {
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
          "connect-src 'self' ws://localhost:3000; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-robots-tag': 'noindex',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test('keep everything out of caches but assets, whose names change with what they hold', async () => {
    for (const path of assets)
      expect((await site.get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', `/m/${meeting.id}`, `/g/${meeting.id}`, '/assets/nergens.js', '/health/ready'])
      expect((await site.get(path)).headers['cache-control']).toBe('no-store')
  })

  test('name the socket address behind https too', async () => {
    const behind = await openSite({ baseUrl: 'https://beraad.example' })
    const { headers } = await behind.get('/')
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://beraad.example;")
    await behind.close()
  })
})

describe('R19.13 files of text', () => {
  const getAs = (url: string, encoding: string) =>
    site.http.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } })

  test('come gzipped to who takes it, and are the same', async () => {
    const files = assets.filter((path) => /\.(js|css|svg)$/.test(path))
    expect(files.length).toBeGreaterThan(3)
    for (const path of files) {
      const [plain, zipped] = [await site.get(path), await getAs(path, 'gzip, deflate, br')]
      expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
      expect(zipped.headers).not.toHaveProperty('content-length')
      expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true)
      expect(plain.headers).toMatchObject({ vary: 'accept-encoding' })
      expect(plain.headers).not.toHaveProperty('content-encoding')
    }
  })

  test.each(['', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'come as they are with "%s"',
    async (other) => {
      const script = assets.find((path) => path.endsWith('.js')) ?? ''
      expect((await getAs(script, other)).headers).not.toHaveProperty('content-encoding')
    },
  )

  test('leave alone what is small already, and every page and answer', async () => {
    const font = assets.find((path) => path.endsWith('.woff2')) ?? ''
    for (const path of [font, `/g/${meeting.id}`, '/health/live', '/assets/nergens.js'])
      expect((await getAs(path, 'gzip')).headers).not.toHaveProperty('content-encoding')
  })
})

describe('the pages', () => {
  test.each(['m', 'g'])('R1.16 /%s/:id is the same page for every meeting, there or not', async (letter) => {
    const replies = await Promise.all([
      site.get(`/${letter}/${meeting.id}`, meeting.cookie),
      site.get(`/${letter}/${meeting.id}`),
      site.get(`/${letter}/${makeId()}`),
      site.get(`/${letter}/nergens`),
    ])
    const seen = replies.map(({ statusCode, headers: { date: _date, ...headers }, body }) =>
      JSON.stringify([statusCode, headers, body]),
    )
    expect(new Set(seen).size).toBe(1)
    expect(replies[0]?.statusCode).toBe(200)
    expect(replies[0]?.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const word of [meeting.id, 'Anne', 'Daan']) expect(replies[0]?.body).not.toContain(word)
  })

  test('hold no inline code and no address but their own assets', async () => {
    for (const path of ['/', `/g/${meeting.id}`, `/m/${meeting.id}`]) {
      const { body } = await site.get(path)
      expect(body).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/)
      for (const address of addresses(body)) expect(assets).toContain(address)
    }
  })

  test('R16.92 the page of a meeting names every script that is waited for there and fetches no words of a language it may not speak, and home does not', async () => {
    const manifest = v.parse(
      manifestSchema,
      JSON.parse(await readFile(join(builtFolder, '.vite', 'manifest.json'), 'utf8')),
    )
    const waitedFor = filesOf(manifest, meetingPage).map((file) => `/${file}`)
    const named = async (path: string) => addresses((await site.get(path)).body)
    for (const path of [`/m/${meeting.id}`, `/m/${meeting.id}/wall`])
      expect(await named(path)).toEqual(expect.arrayContaining(waitedFor))
    expect(waitedFor).toContain(`/${manifest['client/pages/Meeting.tsx']?.file}`)
    const page = (await site.get(`/m/${meeting.id}`)).body
    for (const language of languageTags) {
      const own = filesOf(manifest, wordsOf(language)).filter((file) => !waitedFor.includes(`/${file}`))
      expect(own).not.toEqual([])
      for (const file of own)
        expect(page).toContain(`<link rel="words" hreflang="${language}" href="/${file}">`)
    }
    expect(await named('/')).not.toContain(`/${manifest['client/pages/Meeting.tsx']?.file}`)
  })

  test('R1.15 the way in can be read before any script', async () => {
    const { body } = await way()
    const words = wayInFor('nl')
    for (const text of [words.welcome, words.askName, words.enter, words.sharing, words.noScript])
      expect(body).toContain(text)
    expect(body).toMatch(/<html lang="nl">/)
    expect(body).toMatch(/<label for="name"[ >]/)
  })

  test('R28.29 every page says in every language that it needs a script, and the same words once', async () => {
    for (const path of ['/', `/m/${meeting.id}`, `/g/${meeting.id}`]) {
      const [, told = ''] = (await site.get(path)).body.match(/<noscript>(.*)<\/noscript>/) ?? []
      for (const language of ['nl', 'en'] as const)
        expect(told).toContain(`lang="${language}">${wayInFor(language).noScript}</p>`)
      expect(told.match(/<p /g)).toHaveLength(2)
    }
  })

  test('R1.15 the way in sends nothing by itself: its button waits for the script', async () => {
    const { body } = await way()
    expect(body.match(/<button[^>]*>/g)).toEqual([expect.stringContaining(' disabled')])
    expect(body).not.toMatch(/<form[^>]*(action|method)=/)
  })

  test('R1.15 the whole way in, style and scripts with it, is at most 20 KB over the wire', async () => {
    const { body } = await way()
    const loaded = addresses(body).filter((path) => !path.endsWith('.svg'))
    const scripts = loaded.filter((path) => path.endsWith('.js'))
    for (const script of scripts) {
      const imports = [...(await site.get(script)).body.matchAll(/from\s*"\.\/([^"]+)"/g)]
      loaded.push(...imports.map(([, file]) => `/assets/${file}`))
    }
    expect(scripts).toHaveLength(1)
    const parts = await Promise.all(loaded.map(async (path) => (await site.get(path)).rawPayload))
    const bytes = [Buffer.from(body), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0)
    expect(bytes).toBeLessThan(20_000)
  })
})

describe('health', () => {
  test('R19.7 it lives, and is ready while storing works', async () => {
    expect((await site.get('/health/live')).json()).toEqual({ live: true })
    const ready = await site.get('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([200, { ready: true }])
  })

  test('R19.7 it lives but is not ready when storing does not work', async () => {
    const ill = await openSite({ around: (storage) => ({ ...storage, healthy: async () => false }) })
    expect((await ill.get('/health/live')).statusCode).toBe(200)
    const ready = await ill.get('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false }])
    await ill.close()
  })
})
