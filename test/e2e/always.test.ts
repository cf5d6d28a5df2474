import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { refusalsFor } from '../../shared/text/refusals.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import { describeInBrowser } from '../kit/browser.ts'
import { phone, wide } from '../kit/chromium.ts'
import { makePassingTime } from '../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../kit/serverProcess.ts'
import type { Seat } from './journey/seat.ts'
import { type Started, sitDown, startMeeting } from './journey/sitDown.ts'

const items = templatesFor('nl').titles
const time = makePassingTime()
let server: ServerProcess
beforeAll(async () => {
  server = await startServer(time.settings)
})
afterAll(() => server.clear())

vi.setConfig({ testTimeout: 90_000 })

describeInBrowser('always there', (browser) => {
  let open: Seat[] = []
  afterEach(async () => {
    await Promise.all(open.map(({ page }) => page.context().close()))
    open = []
  })

  async function begin(): Promise<Started> {
    const started = await startMeeting(browser(), server, 'Anne', wide)
    open.push(started.host)
    await started.host.press(started.host.words.control.start)
    await started.host.sees(items.welcome, started.host.table)
    return started
  }
  async function join(started: Started, name: string): Promise<Seat> {
    const seat = await sitDown(browser(), server, started, name, phone)
    open.push(seat)
    return seat
  }
  const next = (seat: Seat) => seat.press(seat.words.control.next)

  test('R20.101 who comes in the middle sees where the talk is', async () => {
    const started = await begin()
    await next(started.host)
    await next(started.host)
    await time.pass(3, [started.host.page])
    const esther = await join(started, 'Esther')
    await esther.sees(items.roddel, esther.table)
    await esther.sees(esther.words.time.left(2 * 60_000), esther.table)
  })

  test('R20.102 one person in two tabs is one person, and stays there when one of them closes', async () => {
    const started = await begin()
    const esther = await join(started, 'Esther')
    const { host } = started
    const second = await esther.page.context().newPage()
    await second.goto(esther.page.url())
    const tab = esther.at(second)
    await next(host)
    await Promise.all([esther, tab].map((seat) => seat.sees(items.checkIn, seat.table)))
    const seats = host.page.getByRole('list', { name: host.words.table.seats }).getByRole('listitem')
    await expect.poll(() => seats.count()).toBe(2)
    await second.close()
    await next(host)
    await esther.sees(items.roddel, esther.table)
    await host.seesNo(host.words.table.absent)
  })

  test('R20.103 who started the meeting reloads, and goes on with the same hats at the same item', async () => {
    const { host } = await begin()
    await next(host)
    await host.page.reload()
    await host.sees(items.checkIn, host.table)
    await next(host)
    await host.sees(items.roddel, host.table)
  })

  test('R20.104 the procesbewaker falls away: all are told, the clock goes on, and the hat waits', async () => {
    const started = await begin()
    const esther = await join(started, 'Esther')
    const { page } = started.host
    const address = page.url()
    await page.goto('about:blank')
    await esther.sees(esther.words.control.lostProcesbewaker('Anne'))
    await time.pass(1, [esther.page])
    await esther.sees(esther.words.time.left(3 * 60_000), esther.table)
    await page.goto(address)
    await esther.seesNo(esther.words.control.lostProcesbewaker('Anne'))
    await next(started.host)
    await esther.sees(items.checkIn, esther.table)
  })

  test('R20.105 a laptop that slept for a night is where the table is as soon as it wakes', async () => {
    const started = await begin()
    const joost = await join(started, 'Joost')
    await joost.page.context().setOffline(true)
    await joost.sees(joost.words.status.lost)
    await started.host.press(started.host.words.control.pause)
    await started.host.sees(started.host.words.table.paused)
    await time.pass(9 * 60, [started.host.page])
    await started.host.press(started.host.words.control.resume)
    await next(started.host)
    await joost.page.context().setOffline(false)
    await time.pass(0, [joost.page])
    await joost.seesNo(joost.words.status.lost)
    await joost.sees(items.checkIn, joost.table)
    await joost.sees(joost.words.time.left(4 * 60_000), joost.table)
  })

  test('R20.106 an act made without a connection is done once when there is one', async () => {
    const started = await begin()
    const joost = await join(started, 'Joost')
    await joost.page.context().setOffline(true)
    await joost.sees(joost.words.status.lost)
    await joost.fill(joost.words.notes.mine, 'Zonder verbinding gezegd.')
    await joost.press(joost.words.notes.write)
    await joost.seesNo(joost.words.status.saved)
    await joost.page.context().setOffline(false)
    await started.host.sees('Zonder verbinding gezegd.', started.host.item)
    await joost.seesNo(joost.words.status.lost)
    const told = started.host.item.getByText('Zonder verbinding gezegd.')
    await next(started.host)
    await started.host.press(started.host.words.control.back)
    await started.host.sees(items.welcome, started.host.table)
    expect(await told.count()).toBe(1)
  })

  test('R20.107 an act made without a connection that was overtaken is refused with the reason', async () => {
    const { host } = await begin()
    // the same person at a second screen, which keeps its connection
    const second = await host.page.context().newPage()
    await second.goto(host.page.url())
    const kept = host.at(second)
    await kept.sees(items.welcome, kept.table)
    await server.kill()
    await host.sees(host.words.status.lost)
    await next(host)
    await kept.sees(kept.words.status.lost)
    await next(kept)
    await server.start()
    const refusal = refusalsFor({ language: 'nl', address: 'je' })({ code: 'overtaken' })
    await expect
      .poll(
        async () =>
          (await Promise.all([host, kept].map((seat) => seat.page.getByText(refusal).count()))).sort(),
        { timeout: 15_000 },
      )
      .toEqual([0, 1])
    await Promise.all([host, kept].map((seat) => seat.sees(items.checkIn, seat.table)))
  })
})
