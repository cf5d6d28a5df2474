import { afterAll, beforeAll, test } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import { look } from './journey/look.ts'
import { sitDown, startMeeting } from './journey/sitDown.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.clear())

describeInBrowser('a name that was mistyped', (browser) => {
  test('R20.210 R2.5 is set right by who started the meeting, or by whose it is, and all see the new one', async () => {
    const started = await startMeeting(browser(), server, 'Anne', wide)
    const { host } = started
    const guest = await sitDown(browser(), server, started, 'Ester', phone)
    await host.press(host.words.people.edit('Ester'))
    const dialog = host.page.getByRole('dialog')
    await host.fill(host.words.people.name, 'Esther', dialog)
    await look(host)
    await host.press(host.words.button.save, dialog)
    await dialog.getByRole('heading', { name: 'Esther' }).waitFor()

    await guest.press(guest.words.menu)
    await guest.sees('Esther')
    await guest.press(guest.words.people.changeName)
    const own = guest.page.getByRole('dialog', { name: guest.words.people.changeName })
    await guest.fill(guest.words.people.name, 'Esther, moeder', own)
    await look(guest)
    await guest.press(guest.words.button.save, own)
    await own.waitFor({ state: 'detached' })
    await host.sees('Esther, moeder', host.table)
    const minutes = await host.page.context().newPage()
    await minutes.goto(`${server.url}/api/meetings/${started.id}/minutes.html`)
    await minutes.getByText('Esther, moeder').first().waitFor()
    await Promise.all([host, guest].map(({ page }) => page.context().close()))
  })
})
