import * as Y from 'yjs'
import { type MinutesDocument, minutesJson } from '../../../server/minutes/document.ts'
import { fragmentName } from '../../../shared/analysis/parts.ts'
import { readAnalysis } from '../../../shared/analysis/read.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { begin, goTo, type SimulatedTable } from '../../shared/meeting/simulatedTable.ts'

const titles = templatesFor('nl').titles

/** Words that were typed in the meeting of Daan and belong to nobody else: each is looked for in the minutes. */
export const neverTold = ['NIETGETOOND', 'TERUGGETROKKEN', 'WEGGEHAALD', 'INGETROKKENVOORSTEL'] as const

/** The invented meeting of TEXTS.md, held to its end. */
export function meetingOfDaan(): SimulatedTable {
  const table = begin({ family: true })
  const { anne, samira, joost, esther, tom } = table
  table.act(anne, 'meeting.rename', {
    title: 'Overleg over Daan',
    goal: 'Daan blijft thuis. Wat is nodig als Esther niet uit bed kan?',
  })
  table.place(samira, 'team')
  table.place(joost, 'team')
  table.place(tom, 'team')
  table.place(esther, 'family')
  table.give(joost, 'casusinbrenger')
  const marco = table.join('Marco')
  const bram = table.join('meester Bram')
  table.place(marco, 'family')
  table.attempt(table.newId(), 'people.join', { name: 'Karel' }, true)

  table.wait(4)
  goTo(table, 'checkIn')
  table.wait(6)
  goTo(table, 'familyStory')
  const story = table.item('familyStory')
  table.act(joost, 'notes.write', { item: story, text: 'Esther appt school eerlijk hoe de nacht was.' })
  const removed = table.act(joost, 'notes.write', { item: story, text: neverTold[2] })
  table.act(joost, 'notes.remove', { note: removed })
  table.wait(9)
  goTo(table, 'whatGoesWell')
  table.wait(5)

  const collect = goTo(table, 'collect')
  table.act(samira, 'questions.setNames', { item: collect, withNames: true })
  const write = (who: string, text: string, speaker?: string) =>
    table.act(who, 'questions.write', { item: collect, text, ...(speaker && { for: speaker }) })
  write(esther, 'Hoe zorg ik dat Daan niet steeds op mij let?')
  table.act(marco, 'people.chooseHelper', { helper: joost })
  write(joost, 'Ik ben er weinig. Wat kan ik dan wél doen?', marco)
  write(bram, 'Maandags is Daan doodmoe. Hoe gaan de zondagen?')
  const withdrawn = write(anne, neverTold[1])
  table.act(anne, 'questions.withdraw', { card: withdrawn })
  table.wait(8)
  table.act(samira, 'questions.show', { item: collect })

  goTo(table, 'break')
  table.wait(6)
  goTo(table, 'discuss')
  const named = (part: string) => {
    const found = Object.values(table.meeting().questions).find((question) => question.text?.includes(part))
    if (!found) throw new Error(`no question with ${part}`)
    return found.id
  }
  const first = named('op mij let')
  table.act(samira, 'questions.pin', { question: first })
  const round = table.act(samira, 'round.start', {
    on: { kind: 'question', id: first },
    people: [esther, marco, bram],
  })
  table.act(esther, 'round.spoke', { round, person: esther })
  table.act(marco, 'round.pass', { round, person: marco })
  table.act(bram, 'round.spoke', { round, person: bram })
  table.act(joost, 'questions.answer', {
    question: first,
    text: 'Als Daan weet wie er bij mama is, kan hij spelen.\nDus maken we dat zichtbaar: een briefje op de koelkast.',
  })
  table.act(samira, 'questions.park', { question: named('zondagen') })
  table.act(bram, 'parking.park', { text: 'Wie haalt Daan op als het sneeuwt?' })
  table.wait(23)
  goTo(table, 'analysis')
  table.wait(7)

  goTo(table, 'decisions')
  const sleepover = table.act(anne, 'decisions.propose', {
    proposal: 'Donderdags, na Esthers infuus, slaapt Daan bij buurman Karel.',
    kind: 'consent',
    grounds: 'Na het infuus kan Esther niet uit bed. Daan kent Karel goed en slaapt daar rustig.',
    options: 'Een logeerhuis (te ver), oma (ziek), Marco thuis (vaart dan).',
    ours: 'Waar Daan één nacht per week slaapt. De maatregel van de rechter verandert niet.',
    restsOn: first,
    aboutHome: true,
    otherWay: 'Karel komt slapen bij Esther thuis. De wijkverpleging komt een uur eerder.',
    voices: [
      {
        role: 'child',
        heard: true,
        text: 'Daan zei tegen Bram: bij Karel mag ik de hond uitlaten.',
      },
      { role: 'mother', who: { person: esther }, heard: true },
      { role: 'father', who: { person: marco }, heard: false, text: 'Marco vaart. Joost belt hem vrijdag.' },
      { role: 'network', who: { name: 'Oma Riet' } },
    ],
    owner: { person: esther },
    lookAgain: '2026-03-25',
  })
  table.act(marco, 'decisions.object', {
    decision: sleepover,
    text: 'Straks slaapt hij overal, behalve bij mij.',
  })
  table.act(esther, 'decisions.agree', { decision: sleepover })
  table.act(anne, 'decisions.decide', {
    decision: sleepover,
    outcome: 'Tot 25 maart slaapt Daan donderdags bij Karel. Daarna kijken we samen opnieuw.',
  })
  table.act(bram, 'decisions.propose', {
    proposal: 'Op school komt een rustige plek voor de maandagochtend.',
  })
  const dropped = table.act(joost, 'decisions.propose', { proposal: neverTold[3] })
  table.act(joost, 'decisions.withdraw', { decision: dropped })
  table.act(joost, 'actions.add', {
    what: 'Daan elke woensdag naar zwemles brengen; Marco betaalt.',
    who: { name: 'Karel' },
    helper: { person: marco },
    day: '2026-03-11',
    seenBy: 'Daan vertelt op donderdag hoe het was.',
  })
  table.act(joost, 'actions.add', { what: 'Vertellen aan Daan wat we bespraken.' })
  table.wait(11)
  goTo(table, 'close')
  table.wait(3)
  for (const { id, title: key } of Object.values(table.meeting().agenda)) {
    table.act(samira, 'agenda.change', {
      item: id,
      title: Object.entries(titles).find(([k]) => k === key)?.[1] ?? key,
    })
  }
  // a second collecting, whose only card is never shown
  const late = table.act(samira, 'agenda.add', {
    title: 'Nog vragen?',
    minutes: 5,
    kind: 'meedenken',
    form: 'richtvragen',
  })
  table.act(esther, 'questions.write', { item: late, text: neverTold[0] })
  table.act(anne, 'meeting.end')
  table.wait(60)
  table.act(marco, 'corrections.add', { text: 'Ik vaar tot 1 april. Daarna ben ik elk weekend thuis.' })
  return table
}

/** Its verslag, with something in three parts of the analysis. */
export function minutesOfDaan(table: SimulatedTable = meetingOfDaan()): MinutesDocument {
  return minutesJson(minutesOf(table.meeting()), readAnalysis(analysisOfDaan()), table.now())
}

function analysisOfDaan(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedAnalysis(1))
  const parts = doc.getXmlFragment(fragmentName).toArray() as Y.XmlElement[]
  const say = (index: number, ...blocks: Y.XmlElement[]) => parts[index]?.insert(0, blocks)
  say(0, paragraph(['Bij het bouwen denk ik nergens aan.']))
  say(
    1,
    list(
      ['Esther appt eerlijk hoe de nacht was.'],
      ['Karel ', ['woont naast hen', 'bold'], ' en heeft een hond.'],
    ),
  )
  say(
    3,
    paragraph([
      ['Esther: ', 'bold'],
      'Hoor ik Daan zachtjes de vaatwasser uitruimen, dan ben ik trots. En ik schaam me.',
    ]),
    paragraph([
      ['Bram: ', 'bold'],
      'Daan vroeg deze week zes keer of hij mama mocht bellen. ',
      ['Bij het bouwen niet één keer.', 'italic'],
    ]),
  )
  return doc
}

type Piece = string | readonly [string, 'bold' | 'italic']

function paragraph(pieces: readonly Piece[]): Y.XmlElement {
  const text = new Y.XmlText()
  const delta = pieces.map((piece) =>
    typeof piece === 'string' ? { insert: piece } : { insert: piece[0], attributes: { [piece[1]]: true } },
  )
  text.applyDelta(delta)
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [text])
  return made
}

function list(...items: readonly (readonly Piece[])[]): Y.XmlElement {
  const made = new Y.XmlElement('bulletList')
  made.insert(
    0,
    items.map((pieces) => {
      const item = new Y.XmlElement('listItem')
      item.insert(0, [paragraph(pieces)])
      return item
    }),
  )
  return made
}
