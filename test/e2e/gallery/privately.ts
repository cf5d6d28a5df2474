import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { State } from './state.ts'
import { Table } from './table.ts'

const { roddel: words, gifts, circle, reflection, end } = catalogueFor({ language: 'nl', address: 'je' })

/** What is one person's alone for a while: words of a roddel, in de kring, and looking back. */
export async function privately(address: string): Promise<State[]> {
  const [table, inCircle, written, shown] = await Promise.all([
    praise(address),
    listen(address),
    lookBack(address),
    showReflections(address),
  ])
  return [
    { name: 'words ready to say', show: table.seenBy('Anne', (seat) => seat.sees(words.own)) },
    {
      name: 'whether to give words',
      opens: 'client/panels/RoddelDesk/OwnPraise.tsx',
      show: table.seenBy('Anne', (seat) => seat.press(words.give('Bram'))),
    },
    { name: 'words to write', show: table.seenBy('Bram', (seat) => seat.press(words.writeButton)) },
    {
      name: 'whether to lay words on the table',
      opens: 'client/ui/GivenWords.tsx',
      show: table.seenBy('Bram', (seat) => seat.press(gifts.layFrom('Anne'))),
    },
    {
      name: 'whether to delete words',
      opens: 'client/ui/GivenWords.tsx',
      show: table.seenBy('Bram', (seat) => seat.press(gifts.eraseFrom('Anne'))),
    },
    { name: 'asked for in de kring', show: table.seenBy('Bram', (seat) => seat.sees(circle.yes)) },
    {
      name: 'in de kring, who listens',
      show: inCircle.seenBy('Bram', (seat) => seat.sees(circle.listening)),
    },
    {
      name: 'in de kring, who guards',
      show: inCircle.seenBy('Anne', (seat) => seat.sees(circle.stopForAll)),
    },
    {
      name: 'looking back, to write',
      show: written.seenBy('Bram', (seat) => seat.sees(reflection.writeHeading)),
    },
    {
      name: 'whether to show how they look back',
      opens: 'client/panels/Reflection/ShowReflections.tsx',
      show: written.seenBy('Anne', (seat) => seat.press(reflection.show)),
    },
    {
      name: 'whether it is over',
      opens: 'client/panels/ControlBar/EndButton.tsx',
      show: written.seenBy('Anne', (seat) => seat.press(end.end)),
    },
    {
      name: 'whether to take back how one looked back',
      opens: 'client/ui/ShownReflections.tsx',
      show: shown.seenBy('Bram', (seat) =>
        seat.page.getByRole('button', { name: reflection.takeBack }).first().click(),
      ),
    },
  ]
}

async function praise(address: string): Promise<Table> {
  const table = await Table.start(address)
  await table.join('Bram', 'team')
  await table.does('Anne', 'clock.start')
  const item = await table.goTo('roddel')
  const about = table.person('Bram')
  const text = 'Hij blijft rustig als het spannend wordt, en belt altijd terug.'
  const card = await table.does('Anne', 'roddel.write', { item, about, text })
  await table.does('Anne', 'roddel.give', { card })
  await table.does('Anne', 'roddel.write', { item, about, text: 'Hij vraagt door.' })
  await table.does('Anne', 'roddel.ask', { item, person: about })
  return table
}

async function listen(address: string): Promise<Table> {
  const table = await Table.start(address)
  await table.join('Bram', 'team')
  await table.join('Vera', 'team')
  await table.does('Anne', 'clock.start')
  const item = await table.goTo('roddel')
  const ask = await table.does('Anne', 'roddel.ask', { item, person: table.person('Bram') })
  await table.does('Bram', 'roddel.answer', { ask, yes: true })
  const people = ['Anne', 'Vera', 'Bram'].map((name) => table.person(name))
  await table.does('Anne', 'roddel.openCircle', { ask, people })
  return table
}

async function lookBack(address: string): Promise<Table> {
  const table = await Table.start(address)
  await table.join('Bram', 'team')
  await table.does('Anne', 'clock.start')
  const item = await table.goTo('reflection')
  await table.does('Anne', 'reflection.set', { item, written: true, anonymous: false })
  await table.does('Bram', 'reflection.write', { item, light: 'Daan lachte.', helped: 'De rust.' })
  return table
}

async function showReflections(address: string): Promise<Table> {
  const table = await lookBack(address)
  await table.does('Anne', 'reflection.show', { item: table.item })
  return table
}
