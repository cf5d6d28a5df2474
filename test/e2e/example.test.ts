import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueFor } from '../../shared/text/catalogue.ts'
import { exampleFor } from '../../shared/text/example.ts'
import { minutesWordsFor } from '../../shared/text/minutes.ts'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

const catalogue = catalogueFor({ language: 'nl', address: 'je' })
const { invented: words } = catalogue
const { names, playAlong, praised } = exampleFor('nl')

describeInBrowser('the invented case', (browser) => {
  async function openExample(
    viewport: { width: number; height: number },
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page> {
    const context = await browser().newContext({ viewport, reducedMotion: 'reduce' })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await prepare?.(page)
    await page.goto(server.url)
    await page.getByRole('button', { name: words.tryIt }).click()
    await page.getByText(words.notice).first().waitFor()
    return page
  }

  test.each([
    ['wide', wide],
    ['on a phone', phone],
  ])(
    'R27.11 one click opens it, marked; a second lets the others take part: %s',
    async (_screen, viewport) => {
      const page = await openExample(viewport)
      await page.getByText(words.seat(names.samira)).waitFor()
      expect(await violationsOn(page)).toEqual([])
      await page.getByRole('button', { name: words.letPlay }).click()
      // Karel says what he has to say, and after him meester Bram
      for (const said of [playAlong.onQuestion.esther.karel, playAlong.onQuestion.esther.bram])
        await page.getByText(said).first().waitFor({ state: 'attached' })
      await page.getByRole('button', { name: words.stopPlaying }).click()
      await page.getByRole('button', { name: words.letPlay }).waitFor()
      await page.context().close()
    },
  )

  test.each([
    ['wide', wide],
    ['on a phone', phone],
  ])(
    'R27.27 from the home page to the verslag, in fast time: %s',
    { timeout: 90_000 },
    async (_screen, viewport) => {
      const heard = new EventEmitter()
      const page = await openExample(viewport, async (opened) => {
        await opened.clock.install()
        opened.on('websocket', (socket) => socket.on('framereceived', () => heard.emit('frame')))
      })
      const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
      const sees = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()
      /**
       * Time goes by, about an act at each look, until this is there. It must not outrun a busy server: a page that
       * hears nothing for half a minute of its own time gives its socket up.
       */
      const until = async (text: string) => {
        const there = () => page.getByText(text).filter({ visible: true }).count()
        await expect
          .poll(
            async () => {
              if ((await there()) === 0) {
                const answered = Promise.race([once(heard, 'frame'), pause(2_000)])
                await page.clock.fastForward(8000)
                await answered
              }
              return await there()
            },
            { timeout: 30_000, interval: 60 },
          )
          .toBeGreaterThan(0)
      }
      const clean = async () => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        expect(await violationsOn(page)).toEqual([])
      }

      await sees(words.hint[0] ?? '')
      await clean()
      await press(words.hintSeen)
      await press(words.letPlay)
      await until(catalogue.round.mine)
      await press(catalogue.round.spokeButton)
      await press(catalogue.control.next)
      await press(catalogue.control.next)
      await until(playAlong.voices.father)
      await press(catalogue.decisions.stands.sayConsent)
      await until(playAlong.outcome)
      await clean()
      await press(catalogue.control.next)
      await until(catalogue.reflection.count(4))
      await press(catalogue.reflection.show)
      await press(catalogue.reflection.showYes)
      await sees(playAlong.reflections.karel.light)
      await press(catalogue.end.end)
      await press(catalogue.end.confirmYes)
      await sees(catalogue.end.over)
      await sees(praised.at(-1)?.text ?? '')
      await clean()

      const minutes = await page.request.get(`${meetingOf(page)}/minutes.html`)
      const verslag = await minutes.text()
      expect(verslag).toContain(minutesWordsFor('nl').invented)
      expect(verslag).toContain(playAlong.outcome)
      for (const { text } of praised) expect(verslag).not.toContain(text)
      await page.context().close()
    },
  )

  test('R27.26 the first hint, once put away, does not come back on this device', async () => {
    const page = await openExample(wide)
    await page.getByRole('button', { name: words.hintSeen }).click()
    await page.reload()
    await page.getByText(words.seat(names.samira)).waitFor()
    expect(await page.getByText(words.hint[0] ?? '').count()).toBe(0)
    await page.context().close()
  })

  test('R27.12 who opened it is alone on the device: their desk is open, and nobody is asked who is typing', async () => {
    const page = await openExample(wide)
    const { persons } = await (await page.request.get(`${meetingOf(page)}/me`)).json()
    expect(persons).toHaveLength(8)
    await page.reload()
    await page.getByText(words.seat(names.samira)).waitFor()
    await page.context().close()
  })

  function meetingOf(page: Page): string {
    return `${server.url}/api/meetings/${new URL(page.url()).pathname.split('/')[2]}`
  }
})
