import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOn } from '../kit/axe.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

/** Words that are common in Dutch, and none in English. */
const dutch = /\b(het|een|niet|voor|naar|geen|van|wordt|uur|minuten|wie|wat|met|zonder|je|uw|zijn|straks)\b/i

/** All that a page says, seen or heard. */
async function saidOn(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')]
    const names = named.flatMap((one) =>
      ['aria-label', 'placeholder', 'title'].map((key) => one.getAttribute(key)),
    )
    return [document.title, ...document.body.innerText.split('\n'), ...names.filter((name) => name !== null)]
  })
}

async function isEnglish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect((await saidOn(page)).filter((said) => dutch.test(said))).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}

describeInBrowser('a meeting in English', (browser) => {
  async function open(viewport: typeof wide | typeof phone, locale: string): Promise<Page> {
    const context = await browser().newContext({ viewport, locale, reducedMotion: 'reduce' })
    return await context.newPage()
  }

  test('R28.2 R28.28 is started from home, and its guest reads English in a Dutch browser', async () => {
    const anne = await open(wide, 'en-GB')
    await anne.goto(server.url)
    await anne.getByText('English', { exact: true }).click()
    await anne.getByRole('heading', { name: 'Start a meeting' }).waitFor()
    await isEnglish(anne)
    await anne.getByLabel('What is this meeting called?').fill('Meeting about Daan')
    await anne.getByLabel('What is the goal?').fill('Daan stays at home.')
    await anne.getByLabel('What would you like to be called?').fill('Anne')
    await anne.getByRole('button', { name: 'Set up the meeting' }).click()
    await anne.getByText('Everything is saved').waitFor()
    await isEnglish(anne)

    const esther = await open(phone, 'nl-NL')
    const scripts = new Set<string>()
    esther.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(response.url())
    })
    await esther.goto(await anne.getByRole('textbox', { name: 'Guest link' }).inputValue())
    await esther.getByText('Anne invites you to: Meeting about Daan').waitFor()
    await isEnglish(esther)
    await esther.getByLabel('What would you like to be called?').fill('Esther')
    await esther.getByRole('button', { name: 'Here I am' }).click()
    await esther.getByText('Anne will begin shortly.').waitFor()
    await anne.getByRole('button', { name: 'Begin the meeting' }).click()

    for (const item of [
      'Check-in',
      'What goes well',
      'How things stand',
      'Collect and choose guiding questions',
    ]) {
      await anne.getByRole('button', { name: 'Next', exact: true }).click()
      for (const page of [anne, esther])
        await page.getByText(item).filter({ visible: true }).first().waitFor()
      await isEnglish(anne)
      await isEnglish(esther)
    }
    const own = esther.getByLabel('Your question', { exact: true })
    await own.fill('Who takes Daan to his swimming lesson?')
    await esther.getByRole('button', { name: 'Add my question' }).click()
    await anne.getByText('There is 1 question.').filter({ visible: true }).first().waitFor()

    const fetched = (await Promise.all([...scripts].map(async (url) => (await fetch(url)).text()))).join()
    expect(['What we hear', 'Wat we horen'].map((words) => fetched.includes(words))).toEqual([true, false])

    const id = new URL(anne.url()).pathname.split('/')[2]
    await anne.goto(`${server.url}/api/meetings/${id}/minutes.html`)
    await anne.getByRole('heading', { name: 'Shared understanding' }).waitFor()
    await isEnglish(anne)
    expect(await violationsOn(esther)).toEqual([])
    await Promise.all([anne, esther].map((page) => page.context().close()))
  })

  test('R28.28 has its invented case in English too', async () => {
    const page = await open(wide, 'en-GB')
    await page.goto(server.url)
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('button', { name: 'Try an example' }).click()
    await page.getByText('This is an invented example.').filter({ visible: true }).first().waitFor()
    await page.getByText('How do I make sure that Daan is not always watching me?').first().waitFor()
    await isEnglish(page)
    await page.context().close()
  })
})
