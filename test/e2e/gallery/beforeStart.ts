import type { Browser } from 'playwright-core'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { Seat } from '../journey/seat.ts'
import { behindMenu, type State } from './state.ts'

const words = catalogueFor({ language: 'nl', address: 'je' })
const { start, people, invite, keptSeats, shared, otherDevice, agenda, screens } = words
const panels = 'client/panels'

/** A meeting that its host began from the home page, before its first item. */
export async function beforeStart(address: string, browser: Browser): Promise<State[]> {
  const home = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await home.goto(address)
  await home.getByLabel(start.title).fill('Gesprek over Daan')
  await home.getByLabel(start.goal).fill('Daan blijft thuis.')
  await home.getByLabel(start.name).fill('Anne')
  await home.getByRole('button', { name: start.begin }).click()
  await home.getByRole('heading', { name: 'Gesprek over Daan', level: 1 }).waitFor()
  const meeting = home.url()
  const { cookies, origins } = await home.context().storageState()
  const kept = origins.flatMap(({ localStorage }) => localStorage)
  await home.context().close()

  /** As the host's own browser, with the links that it keeps. */
  const seen = (act: (seat: Seat) => Promise<unknown>) => async (seat: Seat) => {
    await seat.page.context().addCookies(cookies)
    await seat.page.addInitScript((all) => {
      for (const { name, value } of all) localStorage.setItem(name, value)
    }, kept)
    seat.side = 'team'
    await seat.page.goto(meeting)
    await act(seat)
  }
  const open = (title: string, ...names: readonly string[]) =>
    seen(async (seat) => {
      await behindMenu(seat)
      for (const name of names) await seat.press(name)
      await seat.page.getByRole('dialog', { name: title, exact: true }).waitFor()
    })

  return [
    { name: 'the page', show: seen((seat) => seat.sees(words.before.heading)) },
    { name: 'the menu', opens: 'client/pages/PhoneMeeting.tsx', on: 'narrow', show: open(words.menu) },
    {
      name: 'the menu',
      opens: 'client/pages/MeetingHead.tsx',
      on: 'wide',
      show: seen((seat) => seat.press(words.menu)),
    },
    {
      name: 'the invitation, large',
      opens: `${panels}/InvitePanel.tsx`,
      show: seen((seat) => seat.press(invite.showLarge)),
    },
    {
      name: 'hats and side of somebody',
      opens: `${panels}/PeoplePanel/PersonDialog.tsx`,
      show: open('Anne', people.edit('Anne')),
    },
    {
      name: 'on one more device',
      opens: `${panels}/PeoplePanel/OtherDevice.tsx`,
      show: open(otherDevice.heading, otherDevice.open),
    },
    {
      name: 'a place to keep',
      opens: `${panels}/PeoplePanel/KeptSeats.tsx`,
      show: open(keptSeats.heading, keptSeats.keep),
    },
    {
      name: 'one more here',
      opens: 'client/ui/OneMoreHere.tsx',
      show: open(shared.oneMoreHeading, shared.oneMoreHeading),
    },
    {
      name: 'the agenda, to change',
      show: seen(async (seat) => {
        await behindMenu(seat)
        await seat.press(agenda.edit)
      }),
    },
    {
      name: 'an item to add',
      opens: `${panels}/AgendaRibbon/AgendaItemDialog.tsx`,
      show: open(agenda.addHeading, agenda.edit, agenda.addHeading),
    },
    {
      name: 'the keys',
      opens: `${panels}/ScreenMenu/ShortcutsDialog.tsx`,
      show: seen(async (seat) => {
        await seat.press(words.menu)
        await seat.press(screens.shortcuts)
      }),
    },
  ]
}
