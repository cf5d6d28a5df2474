import type { Page } from 'playwright-core'
import { makeId } from '../../../shared/ids.ts'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'
import { protocolVersion } from '../../../shared/wire.ts'
import { join, startMeeting, takeSeat } from '../../outside/seats.ts'
import type { Seat } from '../journey/seat.ts'
import type { State } from './state.ts'
import { Table } from './table.ts'

const { start, status, end } = catalogueFor({ language: 'nl', address: 'je' })
const polite = catalogueFor({ language: 'nl', address: 'u' }).start
const wayIn = wayInFor('nl')

/** The pages before a meeting, and those of who can't come in, or not any more. */
export async function doors(address: string): Promise<State[]> {
  const meeting = await startMeeting(address, { title: 'Gesprek over Daan' })
  const to = (path: string, told: string) => async (seat: Seat) => {
    await seat.page.goto(address + path)
    await seat.sees(told)
  }
  return [
    { name: 'home', show: to('/', start.lead) },
    { name: 'a page that is not there', show: to('/m/niet_hier', start.notFound) },
    { name: 'the way in', show: to(`/g/${meeting.id}#${meeting.guestSecret}`, 'Gesprek over Daan') },
    {
      name: 'the way in on a device of somebody at the table',
      async show(seat) {
        const guest = await join(meeting, 'Karel')
        const [name = '', value = ''] = guest.cookie.split('=')
        await seat.page.context().addCookies([{ name, value, url: address }])
        await to(`/g/${meeting.id}#${meeting.guestSecret}`, wayIn.welcomeBack)(seat)
      },
    },
    { name: 'the way in, with an unknown link', show: to(`/g/${meeting.id}#oud`, wayIn.wrongLink) },
    {
      name: 'the way in, too late',
      async show(seat) {
        const table = await Table.start(address)
        await table.does('Anne', 'meeting.delete')
        table.leave()
        const { id, guestSecret } = table.meeting
        await to(`/g/${id}#${guestSecret}`, wayIn.wrongLink)(seat)
      },
    },
    {
      name: 'the way in, without a name',
      async show(seat) {
        await to(`/g/${meeting.id}#${meeting.guestSecret}`, 'Gesprek over Daan')(seat)
        await seat.press(wayIn.enter)
        await seat.sees(wayIn.nameMissing)
      },
    },
    { name: 'joining by the host’s link', show: to(`/m/${meeting.id}#${meeting.hostSecret}`, start.join) },
    { name: 'joining by an unknown link', show: to(`/m/${makeId()}#oud`, start.wrongLink) },
    { name: 'no ticket', show: to(`/m/${meeting.id}`, polite.noTicketTitle) },
    {
      name: 'a meeting that is not reached',
      async show(seat) {
        await seat.page.route('**/api/**', (route) => route.abort())
        await to(`/m/${meeting.id}`, start.noConnection)(seat)
      },
    },
    {
      name: 'a meeting whose sheets are not reached',
      async show(seat) {
        await seat.page.routeWebSocket(/\/sync\//, (socket) => socket.close())
        await enter(seat.page, await startMeeting(address))
        await seat.sees(start.noConnection)
      },
    },
    {
      name: 'a page of an older version',
      async show(seat) {
        await speakOlder(seat.page)
        await enter(seat.page, await startMeeting(address))
        await seat.sees(start.outdated)
      },
    },
    {
      name: 'a meeting that is deleted',
      async show(seat) {
        const table = await Table.start(address)
        await table.seenBy('Anne')(seat)
        await table.does('Anne', 'meeting.delete')
        table.leave()
        await seat.sees(end.deleted)
      },
    },
    {
      name: 'a seat that was taken up on another device',
      async show(seat) {
        const taken = await startMeeting(address)
        await enter(seat.page, taken)
        await seat.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
        await takeSeat(taken, taken.host.person, 'Anna')
        await seat.at(seat.page).sees(catalogueFor({ language: 'nl', address: 'u' }).status.closed)
      },
    },
    {
      name: 'a mishap in a part of the screen',
      async show(seat) {
        const table = await Table.start(address)
        await table.does('Anne', 'clock.start')
        await table.goTo('decisions')
        await breakPart(seat.page, 'Decisions')
        await table.seenBy('Anne')(seat)
        await seat.sees(start.somethingBroke)
        table.leave()
      },
    },
    {
      name: 'a part that does not come',
      async show(seat) {
        const table = await Table.start(address)
        await table.does('Anne', 'clock.start')
        await table.goTo('decisions')
        await seat.page.route('**/assets/Decisions-*.js', (route) => route.abort())
        await table.seenBy('Anne')(seat)
        await seat.sees(status.notComing)
        table.leave()
      },
    },
  ]
}

type Started = Awaited<ReturnType<typeof startMeeting>>

async function enter(page: Page, { id, host }: Started): Promise<void> {
  const [name = '', value = ''] = host.cookie.split('=')
  await page.context().addCookies([{ name, value, url: host.address }])
  await page.goto(`${host.address}/m/${id}`)
}

/** A tab that was open while the server got another version. */
async function speakOlder(page: Page): Promise<void> {
  await page.addInitScript((version) => {
    const True = globalThis.WebSocket
    globalThis.WebSocket = class extends True {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(String(address).replace(`v=${version}`, `v=${version - 1}`), protocols)
      }
    }
  }, protocolVersion)
}

/** A bug in a part that is fetched: all that it gives fails as soon as it is drawn. */
async function breakPart(page: Page, part: string): Promise<void> {
  await page.route(`**/assets/${part}-*.js`, async (route) => {
    const text = await (await route.fetch()).text()
    const [, given = ''] = /export\s*\{([^}]*)\}/.exec(text) ?? []
    const names = [...given.matchAll(/as (\w+)/g)].map(([, name]) => name)
    const body = names.map((name) => `const ${name} = () => { throw new Error('a bug') }`).join('\n')
    await route.fulfill({
      contentType: 'text/javascript',
      body: `${body}\nexport { ${names.join(', ')} }`,
    })
  })
}
