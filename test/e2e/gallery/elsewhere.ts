import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { isNarrow, type State } from './state.ts'
import { Table } from './table.ts'

const english = catalogueFor({ language: 'en', address: 'je' })
const dutch = catalogueFor({ language: 'nl', address: 'je' })

/** In another language, with a full agenda, without a connection, and with a notice. */
export async function elsewhere(address: string): Promise<State[]> {
  const table = await Table.start(address, { language: 'en' })
  await table.join('Bram', 'team')
  await table.does('Anne', 'clock.start')
  const full = await Table.start(address)
  for (let minutes = 2; minutes < 8; minutes += 1)
    await full.does('Anne', 'agenda.add', {
      title: `Nog een punt over wonen, ${minutes}`,
      minutes,
      kind: 'meedenken',
      form: 'open',
    })
  await full.does('Anne', 'clock.start')
  return [
    { name: 'in English', show: table.seenBy('Anne', (seat) => seat.sees(english.notes.heading)) },
    {
      name: 'in English, what to park',
      opens: 'client/panels/ActBar/ParkDialog.tsx',
      show: table.seenBy('Bram', async (seat) => {
        if (isNarrow(seat)) await seat.press(english.act.write)
        await seat.press(english.act.park)
      }),
    },
    { name: 'a full agenda', show: full.seenBy('Anne', (seat) => seat.sees(dutch.notes.heading)) },
    {
      name: 'no connection',
      show: full.seenBy('Anne', async (seat) => {
        await seat.sees(dutch.notes.heading)
        await seat.page.context().setOffline(true)
        await seat.sees(dutch.status.lost)
      }),
    },
  ]
}
