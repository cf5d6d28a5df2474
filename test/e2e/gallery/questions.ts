import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { State } from './state.ts'
import { Table } from './table.ts'

const { questions: words } = catalogueFor({ language: 'nl', address: 'je' })
const panels = 'client/panels'

const written = [
  'Wat heeft Daan nodig om ’s avonds rustig te worden, bij zijn vader en bij zijn moeder?',
  'Wie uit het netwerk kan op donderdag mee naar voetbal?',
  'Hoe weten we of het op school beter gaat?',
]

/** Richtvragen on their way: written, shown, dotted, chosen, and one in hand. */
export async function questions(address: string): Promise<State[]> {
  const [collecting, shown, dotting, chosen, inHand] = await Promise.all([
    collect(address),
    show(address),
    dot(address),
    choose(address),
    pin(address),
  ])
  return [
    { name: 'written by each alone', show: collecting.seenBy('Bram', (seat) => seat.sees(words.own)) },
    {
      name: 'a question to draw',
      opens: `${panels}/Collect/DrawFromPacks.tsx`,
      show: collecting.seenBy('Bram', (seat) => seat.press(words.drawing.open)),
    },
    {
      name: 'whether to show them',
      opens: `${panels}/Collect.tsx`,
      show: collecting.seenBy('Anne', (seat) => seat.press(words.show)),
    },
    { name: 'on the table', show: shown.seenBy('Anne', (seat) => seat.sees(words.onTable)) },
    {
      name: 'what to do with one',
      opens: `${panels}/Questions/SortDialog.tsx`,
      show: shown.seenBy('Anne', (seat) => seat.press(words.sorting.moreOf(written[0] ?? ''))),
    },
    {
      name: 'dots to give',
      opens: `${panels}/Questions/NextStep.tsx`,
      show: shown.seenBy('Anne', (seat) => seat.press(words.dots.give)),
    },
    { name: 'which to choose', show: shown.seenBy('Anne', (seat) => seat.press(words.choosing.open)) },
    {
      name: 'whether to take one back',
      opens: `${panels}/Questions/QuestionLine.tsx`,
      show: shown.seenBy('Bram', (seat) =>
        seat.page.getByRole('button', { name: words.takeBack }).first().click(),
      ),
    },
    { name: 'dots, to lay', show: dotting.seenBy('Bram', (seat) => seat.sees(words.dots.heading)) },
    {
      name: 'whether to close the dots',
      opens: `${panels}/Dots.tsx`,
      show: dotting.seenBy('Anne', (seat) => seat.press(words.dots.close)),
    },
    { name: 'chosen, with their dots', show: chosen.seenBy('Anne', (seat) => seat.sees(words.others)) },
    { name: 'one in hand', show: inHand.seenBy('Bram', (seat) => seat.sees(words.answerHeading)) },
    { name: 'one in hand, to answer', show: inHand.seenBy('Anne', (seat) => seat.sees(words.answerHeading)) },
  ]
}

async function collect(address: string): Promise<Table> {
  const table = await Table.start(address)
  await table.join('Bram', 'team')
  await table.does('Anne', 'clock.start')
  const item = await table.goTo('richtvragen')
  await table.does('Anne', 'questions.setNames', { item, withNames: true })
  for (const text of written) await table.does('Bram', 'questions.write', { item, text })
  return table
}

async function show(address: string): Promise<Table> {
  const table = await collect(address)
  await table.does('Anne', 'questions.show', { item: table.item })
  return table
}

async function dot(address: string): Promise<Table> {
  const table = await show(address)
  await table.does('Anne', 'questions.openDots', { item: table.item })
  const [question] = await table.idsOf('questions')
  await table.does('Bram', 'questions.dot', { question })
  return table
}

async function choose(address: string): Promise<Table> {
  const table = await dot(address)
  const { item } = table
  await table.does('Anne', 'questions.closeDots', { item })
  const [one, other] = await table.idsOf('questions')
  await table.does('Anne', 'questions.choose', { item, questions: [one, other] })
  return table
}

async function pin(address: string): Promise<Table> {
  const table = await choose(address)
  await table.goTo('discussion')
  const [question] = await table.idsOf('questions')
  await table.does('Anne', 'questions.pin', { question })
  const people = ['Anne', 'Bram'].map((name) => table.person(name))
  await table.does('Anne', 'round.start', { on: { kind: 'question', id: question }, people })
  return table
}
