import fc from 'fast-check'
import { vi } from 'vitest'
import { mayTypeFor } from '../../../shared/meeting/helping.ts'
import { inHuddle } from '../../../shared/meeting/huddle.ts'
import { commands } from '../../../shared/meeting/meeting.ts'
import type { PersonId } from '../../../shared/meeting/person.ts'
import { sealedOf } from '../../../shared/meeting/sealed.ts'
import type { State } from '../../../shared/meeting/slice.ts'
import { undoName } from '../../../shared/meeting/undo.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { agreedCard, inputs, person, pick, type RandomAct, viewedStatement } from './randomActs.ts'
import { begin, goTo, type SimulatedTable } from './simulatedTable.ts'

// a machine that does much else is no reason to fail
vi.setConfig({ testTimeout: 120_000 })
/** So long (ms) a property goes on with other meetings: on a busy machine it sees fewer of them. */
const patience = 20_000

/** What an act did, at the table as it is after it. */
export type Look = (table: SimulatedTable, before: State & { now: number }, name: string) => void

/**
 * Plays random meetings, other ones in each run, and looks after every act that was accepted. What must be in these
 * meetings for a property to mean something is counted in `accepted.test.ts`, in meetings that are always the same.
 * @param end sees the table once more when its meeting is over
 */
export function everyMeeting(look: Look, end: (table: SimulatedTable) => void = () => {}): void {
  fc.assert(
    fc.property(randomActs, (acts) => end(play(acts, look))),
    { numRuns: 40, interruptAfterTimeLimit: patience },
  )
}

/** Plays the random meeting of a seed: the same one in every run. */
export function playSeed(seed: number, look: Look): void {
  for (const acts of fc.sample(randomActs, { seed, numRuns: 1 })) play(acts, look)
}

/** What can be seen in a meeting that has begun and is not deleted. */
export const expectedNames = [...commands]
  .filter(([, command]) => !command.byServer)
  .map(([name]) => name)
  .filter((name) => !['clock.start', 'meeting.delete', 'people.takeHat'].includes(name))

const randomActs: fc.Arbitrary<RandomAct[]> = fc.noBias(
  fc.array(
    fc.record({
      who: fc.nat(99),
      what: fc.nat(9999),
      one: fc.nat(99),
      two: fc.nat(99),
      flag: fc.boolean(),
      wait: fc.nat(9),
    }),
    { minLength: 60, maxLength: 160, size: 'max' },
  ),
)

/** Some of these meetings start from a round or a circle on, or where these are near. */
const beginnings = [
  begin,
  inRound,
  inCircle,
  () => lookingBack(false),
  () => lookingBack(true),
  () => agreed().table,
]

function play(acts: readonly RandomAct[], look: Look): SimulatedTable {
  const table = pick(beginnings, acts.length)?.() ?? begin()
  let before = { ...table.state(), now: table.now() }
  const seen = (name: string) => {
    look(table, before, name)
    before = { ...table.state(), now: table.now() }
  }
  for (const [index, act] of acts.entries()) {
    table.wait(act.wait / 3)
    const { who, name, input } = readAct(table, act, `woord-${index}-`)
    if (isRefusal(table.attempt(who, name, input))) continue
    seen(name)
    // every now and then the last act is undone at once, or one of a while ago
    if (act.what % 7 > 0 && act.what % 5 > 0) continue
    const seq = table.ledger.length - (act.what % 7 === 0 ? act.what % 3 : act.two % 12)
    if (table.undoAt(who, Math.max(1, seq)) === undefined) seen(undoName)
  }
  return table
}

const actNames = Object.keys(inputs)
/** What a meeting is mostly made of comes more often; its end seldom, or little would follow. */
const often = actNames.filter((name) =>
  /^(round|hands|roddel\.(answer|openCircle|stop)|parking|laid|clock\.jump|questions\.(write|show|pin|answer|bringBack|carry|merge|split|openDots|u?n?dot$))/.test(
    name,
  ),
)
const drawn = [...actNames, ...actNames, ...often, ...often, ...often, ...often].filter(
  (name, index, all) => name !== 'meeting.end' || all.indexOf(name) === index,
)

/** What this act is at this table: who does what with which input, and the word that is in it. */
function readAct(table: SimulatedTable, act: RandomAct, word: string) {
  // while the family is among themselves hardly anything is accepted: they call back soon
  const callsBack = act.flag && inHuddle(table.meeting())
  // most acts come from who wears the hats, or little would ever happen
  const { anne } = table
  const people = Object.values(table.meeting().people)
  const holder = people.find((one) => one.hats.procesbewaker)?.id ?? anne
  const relative = people.find((one) => one.side === 'family')?.id
  const usual = act.who < 40 ? holder : act.who < 55 ? anne : (person(table, act.who) ?? anne)
  if (callsBack) return { who: relative ?? usual, name: 'huddle.callBack', input: inputOf('huddle.callBack') }

  function inputOf(name: string): object {
    return inputs[name]?.(table, act, word) ?? {}
  }
  // what there is nothing yet to do it to gives way to another act
  let [name, input]: [string, object] = ['', {}]
  for (let draw = 0; draw < 4; draw += 1) {
    name = pick(drawn, act.what + draw * 37) ?? ''
    input = inputOf(name)
    if (Object.values(input).every((value) => value !== undefined)) break
  }
  const who = ownerOf(table, act, name) ?? usual
  return { who, name, input: asHelper(table, who, act, input) }
}

/** Mostly one types for who chose one as helper, and else for oneself; now and then for somebody who did not. */
function asHelper(table: SimulatedTable, who: PersonId, { wait }: RandomAct, input: object): object {
  if (!('for' in input) || wait === 0 || mayTypeFor(table.meeting().people, who, String(input.for)))
    return input
  const { for: _speaker, ...own } = input
  return own
}

/** Whose it is, of what only its owner takes away. */
function ownerOf(table: SimulatedTable, { one, two }: RandomAct, name: string): PersonId | undefined {
  if (name === 'questions.undot') return pick(sealedOf(table.state().sealed, 'dot'), one)?.value.by
  if (name === 'statements.takeBackView') return pick(Object.keys(viewedStatement(table)?.views ?? {}), two)
  if (name !== 'decisions.takeBackAgreement') return undefined
  return pick(Object.values(agreedCard(table)?.agreed ?? {}), two)?.by
}

/** A table that has a question in hand, with a round on it. */
function inRound(): SimulatedTable {
  const table = begin()
  const { samira, joost, esther } = table
  const item = table.item('collect')
  for (const who of [joost, esther]) table.act(who, 'questions.write', { item, text: 'Wie let op Daan?' })
  table.act(samira, 'questions.show', { item })
  const [question] = Object.keys(table.meeting().questions)
  table.act(samira, 'questions.pin', { question })
  table.act(samira, 'round.start', { on: { kind: 'question', id: question }, people: [joost, esther] })
  return table
}

/** A table of a team at a roddel, where Joost said yes to in de kring; Esther was given words. */
function agreed() {
  const table = begin()
  const { anne, samira, joost, esther } = table
  for (const who of [anne, joost, esther]) table.place(who, 'team')
  const item = goTo(table, 'roddel')
  const card = table.act(anne, 'roddel.write', { item, about: esther, text: 'Je gaat eerst zitten.' })
  table.act(anne, 'roddel.give', { card })
  const ask = table.act(samira, 'roddel.ask', { item, person: joost })
  table.act(joost, 'roddel.answer', { ask, yes: true })
  return { table, ask }
}

/** The same, in de kring. */
function inCircle(): SimulatedTable {
  const { table, ask } = agreed()
  table.act(table.samira, 'roddel.openCircle', { ask, people: [table.anne, table.esther] })
  return table
}

/** A table that looks back in writing; some have written. */
function lookingBack(anonymous: boolean): SimulatedTable {
  const table = begin()
  const item = goTo(table, 'close')
  table.act(table.samira, 'reflection.set', { item, written: true, anonymous })
  const writers = [table.joost, table.esther, ...(anonymous ? [table.anne] : [])]
  for (const [index, who] of writers.entries())
    table.act(who, 'reflection.write', { item, helped: `rust-${index}` })
  return table
}
