import { expect, test } from 'vitest'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { begin, goTo, sitDown } from './simulatedTable.ts'

/** A table that looks back in writing. */
function lookingBack({ anonymous = true, seed = 1 } = {}) {
  const table = begin({ seed })
  const item = goTo(table, 'close')
  table.act(table.samira, 'reflection.set', { item, written: true, anonymous })
  const write = (who: string, words: object) => table.act(who, 'reflection.write', { item, ...words })
  return { table, item, write }
}

test('R24.1 a reflection is spoken, unless the procesbewaker has it written before anybody wrote', () => {
  const table = begin()
  const item = goTo(table, 'close')
  const set = { item, written: true, anonymous: true }
  expect(table.view().reflecting[item]).toEqual({ written: false, anonymous: false, people: 0 })
  expect(table.refused(table.esther, 'reflection.write', { item, helped: 'De rust' })).toBe('not-found')
  expect(table.refused(table.anne, 'reflection.set', set)).toBe('only-hat')
  const roddel = table.item('roddel')
  expect(table.refused(table.samira, 'reflection.set', { ...set, item: roddel })).toBe('not-found')
  table.act(table.samira, 'reflection.set', set)
  expect(table.view().reflecting[item]).toMatchObject({ written: true, anonymous: true })
  table.act(table.samira, 'reflection.set', { ...set, written: false })
  expect(table.view().reflecting[item]).toMatchObject({ written: false, anonymous: false })
  table.act(table.samira, 'reflection.set', set)
  table.act(table.esther, 'reflection.write', { item, helped: 'De rust' })
  expect(table.refused(table.samira, 'reflection.set', { ...set, anonymous: false })).toBe(
    'words-already-written',
  )
})

test('R24.2 what one wrote is one’s own alone, in one row; the table sees how many people wrote', () => {
  const { table, item, write } = lookingBack()
  const { anne, esther, joost } = table
  write(esther, { helped: 'De rust', light: 'Daan lachte' })
  write(joost, { change: 'Meer pauze' })
  expect(table.view().reflecting[item]?.people).toBe(2)
  expect(Object.values(table.desk(esther).reflections)).toMatchObject([
    { item, for: esther, helped: 'De rust', light: 'Daan lachte' },
  ])
  expect(JSON.stringify([table.view(), table.meeting(), table.ledger, table.desk(anne)])).not.toMatch(
    /De rust|Daan lachte|Meer pauze/,
  )
  expect(Object.keys(table.state().sealed)).toHaveLength(2)
})

test('R24.3 words are changed and taken away until they are shown; a helper types for who can’t', () => {
  const { table, item, write } = lookingBack()
  const { anne, esther } = table
  write(esther, { helped: 'De rust', change: 'Meer pauze' })
  write(esther, { helped: 'De stilte', change: null })
  expect(Object.values(table.desk(esther).reflections)).toMatchObject([{ helped: 'De stilte' }])
  expect(JSON.stringify(table.desk(esther))).not.toContain('pauze')
  write(esther, { helped: null })
  expect(table.state().sealed).toEqual({})
  table.helps(anne, esther)
  write(anne, { light: 'Koffie', for: esther })
  for (const who of [anne, esther])
    expect(Object.values(table.desk(who).reflections)).toMatchObject([{ for: esther, by: anne }])
  expect(table.view().reflecting[item]?.people).toBe(1)
  // what another helper types stands beside it: the first one's words are not theirs to see
  table.helps(table.joost, esther)
  write(table.joost, { light: 'Thee', for: esther })
  expect(JSON.stringify(table.desk(table.joost))).not.toContain('Koffie')
  expect(table.view().reflecting[item]?.people).toBe(1)
})

test('R24.4 with names all words are shown at once, each with whose it is, and its author can take it back', () => {
  const { table, item, write } = lookingBack({ anonymous: false })
  const { samira, esther, joost } = table
  write(esther, { helped: 'De rust' })
  write(joost, { light: 'Daan lachte' })
  table.act(samira, 'reflection.show', { item })
  expect(table.state().sealed).toEqual({})
  const shown = Object.values(table.view().reflected)
  expect(shown.map(({ text, author }) => [text, author?.for]).toSorted()).toEqual([
    ['Daan lachte', joost],
    ['De rust', esther],
  ])
  const word = shown.find(({ text }) => text === 'De rust')?.id
  expect(table.refused(joost, 'reflection.takeBack', { word })).toBe('only-author')
  table.act(table.anne, 'meeting.end')
  table.act(esther, 'reflection.takeBack', { word })
  expect(JSON.stringify(table.view())).not.toContain('De rust')
  expect(table.refused(esther, 'reflection.takeBack', { word: table.newId() })).toBe('not-found')
})

test('R24.5 without names all words are shown at once, authorless, in the order of new ids, and no row stays', () => {
  const orders = new Set<string>()
  for (let seed = 1; seed <= 20; seed += 1) {
    const { table, item, write } = lookingBack({ seed })
    const { samira, esther, joost, anne } = table
    for (const who of [esther, joost, anne]) write(who, { helped: `h-${who}`, light: `l-${who}` })
    const told = [
      ...Object.keys(table.state().sealed)
        .flatMap((key) => key.split(/[/|]/))
        .filter((id) => id.length === 12),
    ]
    table.act(samira, 'reflection.show', { item })
    expect(table.state().sealed).toEqual({})
    const shown = Object.values(table.view().reflected)
    expect(shown).toHaveLength(6)
    for (const word of shown) expect(Object.keys(word).toSorted()).toEqual(['id', 'item', 'kind', 'text'])
    expect(shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id).toSorted())
    const act = table.ledger.at(-1)?.act
    const laid = act?.patches.filter((patch) => patch.path[0] === 'reflected').map((patch) => patch.path[1])
    expect(laid).toEqual(laid?.toSorted())
    const kept = JSON.stringify(act?.patches).replaceAll(/[hl]-\w{12}/g, '')
    for (const id of told) expect(kept).not.toContain(id)
    orders.add(shown.map(({ text }) => [esther, joost, anne].findIndex((who) => text?.endsWith(who))).join())
    for (const who of [esther, joost, anne]) expect(table.desk(who).reflections).toEqual({})
    expect(table.refused(esther, 'reflection.takeBack', { word: shown[0]?.id })).toBe('only-author')
  }
  expect(orders.size).toBeGreaterThan(10)
})

test('R24.6 without names nothing is shown while fewer than three people wrote', () => {
  const { table, item, write } = lookingBack()
  const { samira, esther, joost, anne } = table
  expect(table.refused(samira, 'reflection.show', { item })).toBe('nothing-to-show')
  write(esther, { helped: 'a', change: 'b', light: 'c' })
  table.helps(anne, joost)
  write(anne, { helped: 'd', for: joost })
  expect(table.refused(samira, 'reflection.show', { item })).toBe('too-few')
  expect(table.view().reflected).toEqual({})
  write(anne, { helped: 'e' })
  table.act(samira, 'reflection.show', { item })
  expect(Object.keys(table.view().reflected)).toHaveLength(5)
})

test('R24.7 what was never shown goes when the meeting ends; nothing of it is in the minutes', () => {
  const { table, item, write } = lookingBack({ anonymous: false })
  write(table.esther, { helped: 'De rust' })
  table.act(table.samira, 'reflection.show', { item })
  expect(JSON.stringify(minutesOf(table.meeting()))).not.toContain('De rust')
  const other = lookingBack()
  other.write(other.table.esther, { helped: 'De rust' })
  other.table.act(other.table.anne, 'meeting.end')
  expect(other.table.state().sealed).toEqual({})
})

test('R24.8 only at a reflection that is written and not shown one writes; only the procesbewaker shows, once', () => {
  const { table, item, write } = lookingBack({ anonymous: false })
  const { samira, anne, esther, tom } = table
  write(esther, { helped: 'De rust' })
  expect(table.refused(tom, 'reflection.write', { item, helped: 'x' })).toBe('observers-only-listen')
  expect(table.refused(anne, 'reflection.show', { item })).toBe('only-hat')
  expect(table.refused(samira, 'reflection.show', { item: table.item('roddel') })).toBe('not-found')
  table.act(samira, 'reflection.show', { item })
  expect(table.refused(samira, 'reflection.show', { item })).toBe('already-shown')
  expect(table.refused(esther, 'reflection.write', { item, helped: 'x' })).toBe('already-shown')
  expect(table.refused(samira, 'reflection.set', { item, written: false, anonymous: false })).toBe(
    'already-shown',
  )
  const early = sitDown()
  expect(early.refused(early.samira, 'reflection.show', { item: early.item('close') })).toBe('not-started')
})
