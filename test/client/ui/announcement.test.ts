import { expect, test } from 'vitest'
import { announcementOf, type Told } from '../../../client/ui/announcement.ts'
import { catalogue } from '../../../shared/text/nl/catalogue.ts'
import { netherlands } from '../../../shared/text/nl/terms.ts'

/** What is said while a table goes through these states, one after the other. */
function said(address: 'u' | 'je', ...states: Told[]): (string | undefined)[] {
  const words = catalogue(address, netherlands, 'nl-NL')
  return states.slice(1).map((after, index) => announcementOf(states[index] ?? after, after, words))
}
const samira = { mine: false, name: 'Samira' }
const mine = { mine: true, name: 'Esther' }

test('R20.64 a screen reader is told of the item, the question, the turn and the silence, in u or je', () => {
  const welcome: Told = { state: 'running', item: 'Welkom' }
  const discuss: Told = { state: 'running', item: 'Richtvragen bespreken' }
  const pinned: Told = { ...discuss, question: 'Wat zegt Daan zelf?' }
  expect(
    said(
      'u',
      { state: 'before' },
      welcome,
      discuss,
      pinned,
      { ...pinned, turn: samira },
      { ...pinned, turn: mine },
      { ...pinned, turn: mine, state: 'quiet' },
      { ...pinned, turn: mine },
      { ...pinned, state: 'paused' },
      { ...pinned, state: 'ended' },
    ),
  ).toEqual([
    'We zijn bij Welkom.',
    'We zijn bij Richtvragen bespreken.',
    'Nu: Wat zegt Daan zelf?',
    'Samira is aan de beurt.',
    'U bent aan de beurt. Neem de tijd.',
    'Even stil. Er is geen haast.',
    'We gaan verder.',
    'De klok staat stil',
    'Het gesprek is klaar.',
  ])
  expect(said('je', welcome, { ...welcome, turn: mine })).toEqual(['Je bent aan de beurt. Neem de tijd.'])
})

test('R20.65 of the time only its half and its end are told, once each', () => {
  const item: Told = { state: 'running', item: 'Check-in' }
  const half: Told = { ...item, time: 'half' }
  const up: Told = { ...item, time: 'up' }
  expect(said('u', item, item, half, half, up, up, half)).toEqual([
    undefined,
    'De tijd voor dit punt is op de helft.',
    undefined,
    'De tijd voor dit punt is om. We kiezen rustig hoe we verdergaan.',
    undefined,
    undefined,
  ])
})

test('R20.65 what comes at once is said at once, and in a silence nothing is', () => {
  const before: Told = { state: 'running', item: 'Pauze', time: 'up' }
  const quiet: Told = { state: 'quiet', item: 'Pauze' }
  expect(
    said(
      'u',
      before,
      { state: 'running', item: 'Rondje', question: 'Wie let op?', turn: samira },
      { ...quiet },
      { ...quiet, item: 'Slot' },
    ),
  ).toEqual([
    'We zijn bij Rondje. Nu: Wie let op? Samira is aan de beurt.',
    'Even stil. Er is geen haast.',
    undefined,
  ])
})
