import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { State } from './state.ts'
import { Table } from './table.ts'

const {
  decisions: words,
  actions,
  end,
  questions,
  analysis,
  huddle,
} = catalogueFor({
  language: 'nl',
  address: 'je',
})

/** What is decided and agreed, the analysis under it, time among themselves, and the end with its verslag. */
export async function deciding(address: string): Promise<State[]> {
  const [table, over, among] = await Promise.all([decide(address), finish(address), huddled(address)])
  return [
    { name: 'proposals', show: table.seenBy('Bram', (seat) => seat.sees(words.heading)) },
    { name: 'a proposal to write', show: table.seenBy('Bram', (seat) => seat.press(words.propose)) },
    {
      name: 'what was decided, to write',
      show: table.seenBy('Anne', (seat) =>
        seat.page.getByRole('button', { name: words.decide }).first().click(),
      ),
    },
    {
      name: 'what holds back, to write',
      show: table.seenBy('Bram', (seat) =>
        seat.page.getByRole('button', { name: words.object }).first().click(),
      ),
    },
    { name: 'an agreement to write', show: table.seenBy('Bram', (seat) => seat.press(actions.add)) },
    {
      name: 'who holds the pen',
      opens: 'client/editor/PenHolders.tsx',
      show: over.laid.seenBy('Anne', (seat) => seat.press(analysis.pen.choose)),
    },
    { name: 'the analysis', show: over.laid.seenBy('Anne', (seat) => seat.sees(questions.laid.heading)) },
    {
      name: 'whether to take words off the table',
      opens: 'client/editor/OnTable.tsx',
      show: over.laid.seenBy('Anne', (seat) => seat.press(questions.laid.takeOffThis(answer))),
    },
    {
      name: 'the analysis, with text that was refused',
      show: async (seat) => {
        const refused = await Table.start(address, { template: 'netwerkberaad', family: true })
        await refused.does('Anne', 'clock.start')
        await refused.goTo('analysis')
        await refused.seenBy('Anne')(seat)
        const part = seat.page.getByRole('textbox', { name: analysis.heading })
        await part.locator('p').first().click()
        await seat.page.context().setOffline(true)
        await seat.page.keyboard.type('Dit is geschreven zonder verbinding.')
        await refused.goTo('huddle')
        await seat.page.context().setOffline(false)
        await seat.sees(analysis.refusedHeading)
        refused.leave()
      },
    },
    {
      name: 'the family among themselves',
      show: among.seenBy('Esther', (seat) => seat.sees(huddle.callBack)),
    },
    { name: 'beside the family', show: among.seenBy('Anne', (seat) => seat.sees(huddle.outside)) },
    { name: 'the end', show: over.table.seenBy('Anne', (seat) => seat.sees(end.over)) },
    {
      name: 'whether to delete the meeting',
      opens: 'client/panels/DeleteMeeting.tsx',
      show: over.table.seenBy('Anne', (seat) => seat.press(end.delete)),
    },
    {
      name: 'the verslag',
      show: async (seat) => {
        await over.table.seenBy('Anne')(seat)
        const { id } = over.table.meeting
        await seat.page.goto(`${address}/api/meetings/${id}/minutes.html`)
        await seat.page.getByRole('heading', { level: 1 }).waitFor()
      },
    },
  ]
}

const answer = 'Voorlezen helpt, bij vader en bij moeder. Dat proberen we drie weken.'

async function decide(address: string): Promise<Table> {
  const table = await Table.start(address)
  await table.join('Bram', 'team')
  await table.does('Anne', 'clock.start')
  await table.goTo('decisions')
  const proposal = 'Daan blijft bij zijn vader, en is elk weekend bij zijn moeder.'
  const home = await table.does('Anne', 'decisions.propose', {
    proposal,
    aboutHome: true,
    grounds: 'De school.',
  })
  await table.does('Bram', 'decisions.object', { decision: home, text: 'Eerst wil ik Daan zelf horen.' })
  const start = await table.does('Bram', 'decisions.propose', { proposal: 'We beginnen maandag.' })
  await table.does('Anne', 'decisions.decide', { decision: start, outcome: 'We beginnen maandag.' })
  await table.does('Bram', 'actions.add', { what: 'De school bellen', who: { person: table.person('Bram') } })
  await table.does('Bram', 'actions.add', { what: 'Een tas klaarzetten' })
  return table
}

/** One that ended, and one with an answer laid on the table for the analysis. */
async function finish(address: string): Promise<{ readonly table: Table; readonly laid: Table }> {
  const table = await decide(address)
  await table.does('Anne', 'meeting.end')
  const laid = await Table.start(address)
  await laid.join('Bram', 'team')
  await laid.does('Anne', 'clock.start')
  const item = await laid.goTo('richtvragen')
  await laid.does('Bram', 'questions.write', { item, text: 'Wat helpt Daan om te slapen?' })
  await laid.does('Anne', 'questions.show', { item })
  const [question = ''] = await laid.idsOf('questions')
  await laid.does('Anne', 'questions.pin', { question })
  const people = [laid.person('Bram')]
  const round = await laid.does('Anne', 'round.start', { on: { kind: 'question', id: question }, people })
  await laid.does('Bram', 'round.spoke', { round, person: laid.person('Bram') })
  await laid.does('Anne', 'questions.carry', { question, text: answer })
  await laid.goTo('analysis')
  return { table, laid }
}

async function huddled(address: string): Promise<Table> {
  const table = await Table.start(address, { template: 'netwerkberaad', family: true })
  await table.join('Esther', 'family')
  await table.does('Anne', 'clock.start')
  await table.goTo('huddle')
  return table
}
