import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFolder, readBuilt } from '../../server/http/built.ts'
import { addHeaders } from '../../server/http/headers.ts'
import { minutesHtml } from '../../server/minutes/page.ts'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { minutesOfDaan } from '../server/minutes/daan.ts'

const daan = minutesOfDaan()
const hostile = '<img src=x onerror="document.title=\'gekraakt\'"><script>document.title="gekraakt"</script>'
let site: FastifyInstance
let address: string

beforeAll(async () => {
  site = fastify()
  addHeaders(site, (host) => `http://${host}`)
  site.register(fastifyStatic, { root: builtFolder, serve: true, index: false })
  const style = readBuilt().minutesStyle
  const pages = {
    '/verslag': daan,
    '/vijandig': { ...daan, gathering: { ...daan.gathering, title: hostile, goal: hostile } },
  }
  for (const [path, minutes] of Object.entries(pages)) {
    site.get(path, (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(minutesHtml(minutes, style)),
    )
  }
  address = await site.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => site.close())

describeInBrowser('the verslag on a screen', (browser) => {
  async function look<Seen>(
    path: string,
    see: (page: Page) => Promise<Seen>,
    options: { viewport: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {
      viewport: wide,
    },
  ): Promise<Seen> {
    const context = await browser().newContext(options)
    const page = await context.newPage()
    await page.goto(`${address}${path}`)
    await page.evaluate(() => document.fonts.ready)
    const seen = await see(page)
    await context.close()
    return seen
  }

  test.each([
    ['wide', { viewport: wide }],
    ['wide and dark', { viewport: wide, colorScheme: 'dark' }],
    ['on a phone', { viewport: phone }],
  ] as const)('R17.16 axe holds nothing against it: %s', async (_name, options) => {
    expect(await look('/verslag', violationsOn, options)).toEqual([])
  })

  test('R17.16 on a phone nothing sticks out, and the text is in its own typeface', async () => {
    const seen = await look(
      '/verslag',
      (page) =>
        page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          typeface: document.fonts.check('18px "Atkinson Hyperlegible"'),
          styled: getComputedStyle(document.body).fontSize,
        })),
      { viewport: phone },
    )
    expect(seen).toEqual({ width: phone.width, typeface: true, styled: '18px' })
  })

  test('R17.16 it is read by its headings, in their order', async () => {
    const headings = await look('/verslag', (page) =>
      page.getByRole('heading', { level: 2 }).allTextContents(),
    )
    expect(headings).toEqual([
      'Wie er waren',
      'Besluiten van deze tafel',
      'Afspraken',
      'Richtvragen',
      'Gedeelde verklarende analyse',
      'Wat we hoorden',
      'Parkeerplaats',
      'Agenda',
      'Aanvullingen',
    ])
  })

  test('R17.12 hostile words in a title are read, not run', async () => {
    const seen = await look('/vijandig', async (page) => ({
      title: await page.title(),
      heading: await page.getByRole('heading', { level: 1 }).textContent(),
      images: await page.locator('img').count(),
    }))
    expect(seen).toEqual({ title: `Verslag: ${hostile}`, heading: hostile, images: 0 })
  })

  test('R17.17 printed it is a document of some pages of A4', async () => {
    const printed = await look('/verslag', (page) => page.pdf({ preferCSSPageSize: true }))
    const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(1)
    expect(pages).toBeLessThan(6)
    expect(printed.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })
})
