import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { commands } from '../../../shared/meeting/meeting.ts'
import { type Follower, openTable, type Table } from '../../kit/memoryRoom.ts'

let table: Table
let joost: string
let esther: string
let huddle: string
let collect: string
beforeEach(async () => {
  table = await openTable()
  ;[joost, esther] = [await table.join('Joost'), await table.join('Esther')]
  await table.follow('table', esther)
  await table.act(table.host, 'people.place', { person: esther, side: 'family' })
  const added = await table.act(table.host, 'agenda.add', {
    title: 'Tijd onder elkaar',
    minutes: 30,
    kind: 'meedenken',
    form: 'huddle',
  })
  huddle = (added as { id: string }).id
  const items = Object.values((await meeting()).agenda)
  collect = items.find((item) => item.form === 'richtvragen')?.id ?? ''
  await table.act(table.host, 'agenda.move', {
    item: huddle,
    before: items.find((item) => item.form === 'reflection')?.id,
  })
})
afterEach(() => table.close())

async function meeting() {
  const read = await table.rooms.read(table.id)
  if (!read) throw new Error('the meeting is gone')
  return read.meeting
}

async function goApart() {
  await table.act(table.host, 'clock.start')
  const from = (await meeting()).clock.item
  expect(await table.act(table.host, 'clock.jump', { from, to: huddle })).toEqual({})
}

/** What somebody types in the first part of their own copy of the analysis. */
function typeIn({ doc }: Follower, words: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const part = doc.getXmlFragment('analysis').get(0) as Y.XmlElement
  const paragraph = part.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  ;(paragraph.get(0) as Y.XmlText).insert(0, words)
  return Y.encodeStateAsUpdate(doc, before)
}

describe('a room while the family is among themselves', () => {
  it('R22.1 refuses every act that writes, from the family too, and keeps not a word of it', async () => {
    const question = await table.act(joost, 'parking.park', { text: 'De fiets van Daan is stuk.' })
    const parked = (question as { id: string }).id
    await goApart()
    const attacks: [string, object][] = [
      ['meeting.rename', { goal: 'geheimwoord' }],
      ['people.rename', { person: esther, name: 'geheimwoord' }],
      ['agenda.add', { title: 'geheimwoord', minutes: 5, kind: 'meedenken', form: 'open' }],
      ['agenda.change', { item: huddle, title: 'geheimwoord' }],
      ['agenda.change', { item: huddle, form: 'open' }],
      ['questions.write', { item: collect, text: 'geheimwoord' }],
      ['decisions.propose', { proposal: 'geheimwoord', kind: 'consent' }],
      ['actions.add', { what: 'geheimwoord' }],
      ['parking.park', { text: 'geheimwoord' }],
      ['parking.park', { text: 'geheimwoord', for: esther }],
      ['parking.settle', { parked }],
      ['notes.write', { item: huddle, text: 'geheimwoord' }],
      ['corrections.add', { text: 'geheimwoord' }],
      ['clock.parkRest', { from: huddle }],
      ['round.start', { on: { kind: 'item', id: huddle }, people: [esther] }],
    ]
    for (const [name, input] of attacks)
      for (const who of [table.host, joost, esther])
        expect(await table.act(who, name, input), `${name} by ${who}`).toEqual({ code: 'among-themselves' })
    const follower = await table.follow('table', joost)
    expect(JSON.stringify(follower.view())).not.toContain('geheimwoord')
    expect(JSON.stringify(await table.storage.history(table.id))).not.toContain('geheimwoord')
  })

  it('R22.1 takes no letter in the analysis, and takes it again when the others are back', async () => {
    const own = await table.follow('analysis', esther)
    await goApart()
    const room = await table.room()
    const update = typeIn(own, 'wat Daan zei')
    expect(await room.write({ from: own, update })).toEqual({ code: 'among-themselves' })
    const other = await table.follow('analysis', joost)
    expect(JSON.stringify(other.doc.getXmlFragment('analysis'))).not.toContain('wat Daan zei')
    expect(await table.act(esther, 'huddle.callBack', { from: huddle })).toEqual({})
    // the words were not lost: the same update is accepted now
    expect(await room.write({ from: own, update })).toBe('stored')
  })

  it('R22.7 whatever is accepted then brings no words to the table', () => {
    const accepted = [...commands].filter(([, command]) => command.alsoWhen.includes('huddle'))
    const wordy = /^(notes|questions|decisions|actions|parking|corrections|agenda|roddel|reflection)\./
    expect(accepted.map(([name]) => name).filter((name) => wordy.test(name))).toEqual([])
  })
})
