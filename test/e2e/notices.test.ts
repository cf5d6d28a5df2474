import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { look } from './journey/look.ts'
import { startMeeting } from './journey/sitDown.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

describeInBrowser('what the page has to say', (browser) => {
  test.each([
    ['wide', wide],
    ['on a phone', phone],
  ])(
    'R20.207 a notice over a dialog is read out and can be put away there; the dialog keeps its words: %s',
    async (_screen, viewport) => {
      const { host } = await startMeeting(browser(), server, 'Anne', viewport)
      const { keptSeats, toast, menu } = host.words
      const inMenu = host.button(menu)
      if (viewport === phone) await inMenu.click()
      const dialog = host.page.getByRole('dialog', { name: keptSeats.heading })
      const keep = async (name: string) => {
        await host.button(keptSeats.keep).first().click()
        await host.fill(keptSeats.name, name, dialog)
        await host.press(keptSeats.keep, dialog)
      }
      for (let places = 1; places <= 8; places += 1) {
        await keep(`Tante ${places}`)
        await dialog.waitFor({ state: 'detached' })
      }
      await keep('Oom Kees')
      const notice = dialog.getByRole('alert')
      await notice.getByText('Er passen er hier 8.').waitFor()
      await look(host)
      await host.press(toast.close, notice)
      await notice.waitFor({ state: 'detached' })
      expect(await dialog.getByLabel(keptSeats.name).inputValue()).toBe('Oom Kees')
      // a dialog that goes takes no notice with it
      await host.press(keptSeats.keep, dialog)
      await notice.waitFor()
      await host.press(host.words.button.close, dialog)
      await host.sees('Er passen er hier 8.')
      await host.page.context().close()
    },
  )
})
