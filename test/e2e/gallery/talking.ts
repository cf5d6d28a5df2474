import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { PassingTime } from '../../kit/passingTime.ts'
import { behindMenu, isNarrow, type State } from './state.ts'
import { Table } from './table.ts'

const words = catalogueFor({ language: 'nl', address: 'je' })
const { act, limit, forWhom, notes } = words

/** An item in hand, with all that lies around it: two at a device, hands, a turn, the cover, the time that is up. */
export async function talking(address: string, time: PassingTime): Promise<State[]> {
  const table = await Table.start(address)
  await table.does('Anne', 'clock.start')
  await table.join('Joost', 'team')
  await table.join('Fatma', 'team', 'Joost')
  await table.join('Esther', 'guest')
  await table.join('Bram', 'team')
  // before any other table begins: time goes by for all
  await time.pass(6, [])
  await table.does('Anne', 'people.nameDeputy', { person: table.person('Bram') })
  const item = table.item
  await table.does('Joost', 'notes.write', { item, text: 'Daan slaapt beter sinds hij weer voetbalt.' })
  await table.does('Anne', 'seats.keep', { name: 'Daan' })
  await table.does('Anne', 'parking.park', { text: 'De vakantie van moeder' })
  await table.does('Esther', 'hands.raise')
  await table.does('Joost', 'hands.raise')
  await table.does('Bram', 'hands.raise')
  await table.does('Anne', 'hands.give', { person: table.person('Esther') })
  const quiet = await around(address)
  return [
    {
      name: 'of who guards, when the time is up',
      show: table.seenBy('Anne', (seat) => seat.sees(limit.heading)),
    },
    { name: 'of a guest who has the turn', show: table.seenBy('Esther') },
    { name: 'of two at a device', show: table.seenBy('Joost', (seat) => seat.sees('Fatma')) },
    {
      name: 'time to borrow',
      opens: 'client/panels/ControlBar/BorrowDialog.tsx',
      show: table.seenBy('Anne', (seat) => seat.press(limit.borrow, seat.region(limit.heading))),
    },
    {
      name: 'the wall',
      on: 'wide',
      show: table.seenBy('Anne', (seat) => seat.page.getByRole('listitem').first().waitFor(), '/wall'),
    },
    ...quiet,
  ]
}

/** The same before its time is up, in other states. */
async function around(address: string): Promise<State[]> {
  const table = await Table.start(address)
  await table.does('Anne', 'clock.start')
  await table.join('Bram', 'team')
  await table.join('Fatma', 'team', 'Anne')
  await table.join('Vera', 'team')
  await table.does('Vera', 'people.stepOut', { person: table.person('Vera'), out: true })
  await table.does('Anne', 'clock.pause', { item: table.item })
  const covered = await Table.start(address)
  await covered.does('Anne', 'clock.start')
  await covered.does('Anne', 'screens.cover', { covered: true })
  const round = await Table.start(address)
  await round.does('Anne', 'clock.start')
  await round.join('Bram', 'team')
  await round.join('Fatma', 'team', 'Anne')
  const checkIn = await round.goTo('check-in')
  await round.does('Anne', 'round.start', {
    on: { kind: 'item', id: checkIn },
    people: ['Anne', 'Bram', 'Fatma'].map((name) => round.person(name)),
  })
  return [
    { name: 'of who guards, at a device of two', show: table.seenBy('Anne', (seat) => seat.sees('Fatma')) },
    { name: 'of who guards, with the turn, at a device of two', show: round.seenBy('Anne') },
    {
      name: 'of who waits for a turn',
      show: round.seenBy('Bram', (seat) => seat.sees(words.round.heading)),
    },
    {
      name: 'what to park',
      opens: 'client/panels/ActBar/ParkDialog.tsx',
      show: table.seenBy('Bram', async (seat) => {
        if (isNarrow(seat)) await seat.press(act.write)
        await seat.press(act.park)
      }),
    },
    {
      name: 'who types for me',
      opens: 'client/ui/SayInstead.tsx',
      show: table.seenBy('Bram', (seat) => seat.press(forWhom.sayInstead)),
    },
    {
      name: 'the cover, of who may lift it',
      opens: 'client/pages/Covered.tsx',
      show: covered.seenBy('Anne', (seat) => seat.sees(words.around.cover.lift)),
    },
    {
      name: 'what to write',
      opens: 'client/panels/ActBar/Writing.tsx',
      on: 'narrow',
      show: table.seenBy('Bram', (seat) => seat.press(act.write)),
    },
    {
      name: 'a note to change',
      show: table.seenBy('Bram', (seat) => seat.fill(notes.mine, 'Daan slaapt beter.')),
    },
    {
      name: 'one’s own name',
      opens: 'client/panels/PeoplePanel/NameDialog.tsx',
      show: table.seenBy('Bram', async (seat) => {
        await behindMenu(seat)
        await seat.press(words.people.changeName)
        await seat.page.getByRole('dialog', { name: words.people.changeName, exact: true }).waitFor()
      }),
    },
    { name: 'stepped out', show: table.seenBy('Vera', (seat) => seat.sees(words.myPlace.youAreOut)) },
  ]
}
