import { partKinds } from '../../../shared/analysis/parts.ts'
import { inOrder } from '../../../shared/meeting/agenda.ts'
import { laterItems } from '../../../shared/meeting/limit.ts'
import type { PersonId } from '../../../shared/meeting/person.ts'
import { reflectionKinds } from '../../../shared/meeting/reflection.ts'
import { type SealedKind, sealedOf } from '../../../shared/meeting/sealed.ts'
import { statementKinds } from '../../../shared/meeting/statements.ts'
import type { SimulatedTable } from './simulatedTable.ts'

/** One random act: numbers that are read against the table as it then is. */
export type RandomAct = { who: number; what: number; one: number; two: number; flag: boolean; wait: number }

type Inputs = (table: SimulatedTable, act: RandomAct, word: string) => object

/** What each command is given: mostly ids that are there, so that much is accepted. */
export const inputs: Readonly<Record<string, Inputs>> = {
  'meeting.rename': (_table, _act, word) => ({ goal: word }),
  'meeting.end': () => ({}),
  'meeting.reopen': () => ({}),
  'people.rename': (table, { one }, word) => ({ person: person(table, one), name: word }),
  'people.place': (table, { one, flag }) => ({ person: person(table, one), side: flag ? 'family' : 'team' }),
  'people.giveHat': (table, { one, two }) => ({
    person: person(table, one),
    hat: pick(['notulist', 'voorzitter', 'procesbewaker', 'toehoorder'], two),
  }),
  'people.handOver': (table, { one }) => ({ to: person(table, one) }),
  'people.inRoom': (table, { one, flag }) => ({ person: person(table, one), here: flag }),
  'screens.cover': (_table, { flag }) => ({ covered: flag }),
  'pen.limit': (table, { one, two }) => ({ people: [person(table, one), person(table, two)] }),
  'pen.free': () => ({}),
  'people.nameDeputy': (table, { one }) => ({ person: person(table, one) }),
  'people.standIn': (table) => ({
    from: Object.values(table.meeting().people).find((one) => one.hats.procesbewaker)?.id,
  }),
  'people.stepOut': (table, { one, flag }) => ({ person: person(table, one), out: flag }),
  'people.chooseHelper': (table, { one, flag }) => ({ helper: flag ? person(table, one) : null }),
  'seats.keep': (_table, _act, word) => ({ name: word }),
  'seats.clear': (table, { one }) => ({ seat: pick(Object.keys(table.meeting().keptSeats), one) }),
  'agenda.add': (_table, { one, flag }, word) => ({
    title: word,
    minutes: one + 1,
    kind: 'meedenken',
    form: flag ? 'richtvragen' : one % 4 ? 'open' : 'huddle',
    protected: one % 3 === 0,
  }),
  'agenda.change': (table, { one, two, flag }) => ({
    item: item(table, one),
    ...(flag ? { minutes: two + 1 } : { form: two % 2 ? 'round' : 'huddle', protected: two % 3 === 0 }),
  }),
  'agenda.move': (table, { one, two, flag }) => ({
    item: item(table, one),
    ...(flag && { before: item(table, two) }),
  }),
  'agenda.borrow': (table, { one, two, flag }) => ({
    item: inHand(table, true, one),
    from: (pick(laterItems(table.meeting()), two) ?? { id: item(table, two) }).id,
    minutes: 1 + (one % 8),
    knowingly: flag,
  }),
  'agenda.remove': (table, { one }) => ({ item: item(table, one) }),
  'clock.next': (table, { flag, one }) => ({ from: inHand(table, flag, one) }),
  'clock.back': (table, { flag, one }) => ({ from: inHand(table, flag, one) }),
  'clock.jump': (table, { flag, one, two }) => ({
    from: inHand(table, flag, one),
    to: pick(flag ? huddles(table) : [], one) ?? item(table, two),
  }),
  'clock.pause': (table) => ({ item: table.meeting().clock.item }),
  'clock.quiet': (table) => ({ item: table.meeting().clock.item }),
  'clock.resume': (table) => ({ item: table.meeting().clock.item }),
  'clock.addMinute': (table, { flag, one }) => ({ item: inHand(table, flag, one) }),
  'clock.finish': (table, { flag, one }) => ({ item: inHand(table, flag, one) }),
  'clock.parkRest': (table, { flag, one }) => ({ from: inHand(table, flag, one) }),
  'huddle.callBack': (table, { flag, one }) => ({ from: inHand(table, flag, one) }),
  'questions.write': (table, { one, two, flag }, word) => ({
    item: collecting(table, one),
    text: word,
    ...(flag && { for: person(table, two) }),
  }),
  'questions.withdraw': (table, { one }) => ({
    card: pick(sealedOf(table.state().sealed, 'card'), one)?.id,
  }),
  'questions.setNames': (table, { one, flag }) => ({ item: collecting(table, one), withNames: flag }),
  'questions.show': (table, { one }) => ({ item: collecting(table, one) }),
  'questions.pin': (table, { one }) => ({ question: question(table, one) }),
  'questions.unpin': (table) => ({ question: table.meeting().pin?.question }),
  'questions.answer': (table, { one }, word) => {
    const all = Object.values(table.meeting().questions)
    return { question: (all.find((question) => question.heard) ?? pick(all, one))?.id, text: word }
  },
  'questions.writeAnswer': (table, { flag }, word) => {
    const { pin, questions } = table.meeting()
    const from = questions[pin?.question ?? '']?.answer?.text ?? null
    return { question: pin?.question, text: flag ? word : null, from }
  },
  'questions.carry': (table, { one }, word) => {
    const all = Object.values(table.meeting().questions)
    return { question: (all.find((question) => question.heard) ?? pick(all, one))?.id, text: word }
  },
  'questions.merge': (table, { one, two }) => ({
    question: question(table, one),
    into: question(table, two),
  }),
  'questions.split': (table, { one }) => {
    const under = Object.values(table.meeting().questions).filter((one) => one.under !== undefined)
    return { question: pick(under, one)?.id ?? question(table, one) }
  },
  'questions.move': (table, { one, two, flag }) => ({
    question: question(table, one),
    ...(flag && { before: question(table, two) }),
  }),
  'questions.choose': (table, { one, two }) => {
    const all = Object.values(table.meeting().questions)
    return {
      item: pick(all, one)?.item ?? collecting(table, one),
      questions: all.slice(0, two % 4).map(({ id }) => id),
    }
  },
  'questions.openDots': (table, { one, two }) => ({ item: collecting(table, one), each: (two % 5) + 1 }),
  'questions.dot': (table, { one, two, flag }) => ({
    question: question(table, one),
    ...(flag && { for: person(table, two) }),
  }),
  'questions.undot': (table, { one }) => {
    const dot = pick(sealedOf(table.state().sealed, 'dot'), one)
    return { question: dot?.value.question, for: dot?.person }
  },
  'questions.closeDots': (table) => ({ item: Object.keys(table.meeting().dotting)[0] }),
  'questions.keepForNextTime': (table, { one }) => ({ question: question(table, one) }),
  'laid.placed': (table, { one, two }) => ({
    laid: pick(Object.keys(table.meeting().laid), one),
    part: pick(partKinds, two),
  }),
  'laid.takeOff': (table, { one }) => ({ laid: pick(Object.keys(table.meeting().laid), one) }),
  'statements.mark': (table, { one, two, flag }) => ({
    who: two % 3 ? { person: person(table, one) } : { name: 'Daan' },
    ...(flag && { for: person(table, one) }),
    ...((flag || two % 3 === 0) && { kind: pick(statementKinds, two) }),
  }),
  'statements.setKind': (table, { one, two, flag }) => ({
    statement: pick(Object.keys(table.meeting().statements), one),
    kind: two % 4 ? pick(statementKinds, two) : null,
    ...(flag && { for: person(table, two) }),
  }),
  'statements.view': (table, { one, two, flag }, word) => ({
    statement: pick(Object.keys(table.meeting().statements), one),
    recognises: flag,
    ...(two % 2 && { text: word }),
    ...(two % 5 === 0 && { for: person(table, two) }),
  }),
  'statements.takeBackView': (table, { two }) => {
    const statement = viewedStatement(table)
    return { statement: statement?.id, person: pick(Object.keys(statement?.views ?? {}), two) }
  },
  'statements.remove': (table, { one }) => ({
    statement: pick(Object.keys(table.meeting().statements), one),
  }),
  'questions.park': (table, { one }) => ({ question: question(table, one) }),
  'questions.bringBack': (table, { one }) => ({
    question: question(table, one),
  }),
  'questions.takeBack': (table, { one }) => ({ question: question(table, one) }),
  'round.start': (table, { one, two }) => ({
    on: table.meeting().pin
      ? { kind: 'question', id: table.meeting().pin?.question }
      : { kind: 'item', id: table.meeting().clock.item },
    people: [person(table, one), person(table, two)],
    ...(one % 3 === 0 && { order: pick(['seats', 'reversed', 'least'], two), seconds: 60 }),
  }),
  'round.spoke': seat,
  'round.pass': seat,
  'round.later': seat,
  'round.join': seat,
  'hands.raise': (table, { one, flag }) => (flag ? { for: person(table, one) } : {}),
  'hands.lower': (table, { one, flag }) => ({
    person: flag ? pick(Object.keys(table.meeting().hands), one) : person(table, one),
  }),
  'hands.give': (table, { one }) => ({ person: pick(Object.keys(table.meeting().hands), one) }),
  'floor.end': (table, { one, flag }) => ({
    person: flag ? table.meeting().floor?.person : person(table, one),
  }),
  'round.stop': (table) => ({ round: table.meeting().round?.id }),
  'roddel.write': (table, { one, two, flag }, word) => ({
    item: roddelItem(table),
    about: person(table, one),
    text: word,
    ...(flag && { for: person(table, two) }),
  }),
  'roddel.withdraw': (table, { one }) => ({ card: sealedId(table, 'praise', one) }),
  'roddel.give': (table, { one }) => ({ card: sealedId(table, 'praise', one) }),
  'roddel.keep': (table, { one }) => ({ gift: sealedId(table, 'gift', one) }),
  'roddel.lay': (table, { one }) => ({ gift: sealedId(table, 'gift', one) }),
  'roddel.erase': (table, { one }) => ({ gift: sealedId(table, 'gift', one) }),
  'roddel.ask': (table, { one }) => ({ item: roddelItem(table), person: person(table, one) }),
  'roddel.takeBackAsk': (table, { one }) => ({ ask: sealedId(table, 'ask', one) }),
  'roddel.answer': (table, { one, two }) => ({ ask: sealedId(table, 'ask', one), yes: two % 4 > 0 }),
  'roddel.openCircle': (table, { one, two, flag }) => ({
    ask: sealedId(table, 'ask', one, true),
    people: flag ? [] : [person(table, one), person(table, two)],
  }),
  'roddel.stop': (table) => ({ round: table.meeting().round?.id }),
  'reflection.set': (table, { flag, one }) => ({
    item: closing(table),
    written: one % 4 > 0,
    anonymous: flag,
  }),
  'reflection.write': (table, { one, two, flag }, word) => ({
    item: closing(table),
    [pick(reflectionKinds, one) ?? '']: word,
    ...(flag && { light: null, for: person(table, two) }),
  }),
  'reflection.show': (table) => ({ item: closing(table) }),
  'reflection.takeBack': (table, { one }) => ({ word: pick(Object.keys(table.meeting().reflected), one) }),
  'decisions.propose': (table, { one, flag }, word) => ({
    proposal: word,
    kind: flag ? 'vote' : 'consent',
    owner: { person: person(table, one) },
  }),
  'decisions.change': (table, { one, flag }, word) => ({
    decision: decision(table, one),
    grounds: flag ? null : word,
    ...(one % 3 === 0 && { kind: flag ? 'vote' : 'consent' }),
    ...(one % 5 === 0 && { aboutHome: flag ? true : null, otherWay: word }),
  }),
  'decisions.addVoice': (table, { one, two, flag }, word) => ({
    decision: decision(table, one),
    role: pick(['mother', 'father', 'network'], two),
    ...(flag ? { who: { person: person(table, two) } } : { heard: false, text: word }),
  }),
  'decisions.hear': (table, { one, two, flag }, word) => ({
    ...voice(table, one, two),
    heard: flag,
    text: word,
  }),
  'decisions.removeVoice': (table, { one, two }) => voice(table, one, two),
  'decisions.agree': (table, { one, two, flag }) => ({
    decision: decision(table, one),
    ...(flag && { for: person(table, two) }),
  }),
  'decisions.takeBackAgreement': (table, { two }) => {
    const card = agreedCard(table)
    return { decision: card?.id, for: pick(Object.keys(card?.agreed ?? {}), two) }
  },
  'decisions.vote': (table, { one, two, flag }) => ({
    decision:
      Object.values(table.meeting().decisions).find(({ kind }) => kind === 'vote')?.id ??
      decision(table, one),
    choice: flag ? 'for' : 'abstain',
    for: person(table, two),
  }),
  'decisions.object': (table, { one }, word) => ({ decision: decision(table, one), text: word }),
  'decisions.takeBackObjection': (table, { one, two }) => ({
    decision: decision(table, one),
    person: pick(Object.keys(table.meeting().decisions[decision(table, one) ?? '']?.objections ?? {}), two),
  }),
  'decisions.decide': (table, { one }, word) => ({ decision: decision(table, one), outcome: word }),
  'decisions.reopen': (table, { one }) => ({ decision: decision(table, one) }),
  'decisions.withdraw': (table, { one }) => ({ decision: decision(table, one) }),
  'actions.add': (_table, { one }, word) => ({
    what: word,
    who: { name: 'Karel' },
    ...(one % 4 === 0 && { closes: one % 8 ? 'tell' : 'file' }),
  }),
  'actions.change': (table, { one, flag }) => ({
    action: pick(Object.keys(table.meeting().actions), one),
    who: flag ? null : { name: 'Oma' },
  }),
  'actions.done': (table, { one, flag }) => ({
    action: pick(Object.keys(table.meeting().actions), one),
    done: flag,
  }),
  'actions.remove': (table, { one }) => ({ action: pick(Object.keys(table.meeting().actions), one) }),
  'filing.tell': (_table, _act, word) => ({ where: word }),
  'filing.takeBack': () => ({}),
  'parking.park': (_table, _act, word) => ({ text: word }),
  'parking.settle': (table, { one }) => ({ parked: pick(Object.keys(table.meeting().parking), one) }),
  'parking.bringBack': (table, { one }) => ({ parked: pick(Object.keys(table.meeting().parking), one) }),
  'parking.remove': (table, { one }) => ({ parked: pick(Object.keys(table.meeting().parking), one) }),
  'notes.write': (table, { one }, word) => ({ item: item(table, one), text: word }),
  'notes.change': (table, { one }, word) => ({
    note: pick(Object.keys(table.meeting().notes), one),
    text: word,
  }),
  'notes.remove': (table, { one }) => ({ note: pick(Object.keys(table.meeting().notes), one) }),
  'corrections.add': (_table, _act, word) => ({ text: word }),
  'corrections.remove': (table, { one }) => ({
    correction: pick(Object.keys(table.meeting().corrections), one),
  }),
}

export function pick<Item>(from: readonly Item[], index: number): Item | undefined {
  return from[index % Math.max(1, from.length)]
}

export function person(table: SimulatedTable, index: number): PersonId | undefined {
  return pick(Object.keys(table.meeting().people), index)
}

function item(table: SimulatedTable, index: number): string | undefined {
  return pick(Object.keys(table.meeting().agenda), index)
}

function collecting(table: SimulatedTable, index: number): string | undefined {
  const items = Object.values(table.meeting().agenda).filter((item) => item.form === 'richtvragen')
  return pick(items, index)?.id
}

function roddelItem(table: SimulatedTable): string | undefined {
  return Object.values(table.meeting().agenda).find((item) => item.form === 'roddel')?.id
}

function closing(table: SimulatedTable): string | undefined {
  return Object.values(table.meeting().agenda).find((item) => item.form === 'reflection')?.id
}

/** A sealed row of a kind; of the questions to somebody one with a yes, when there is. */
function sealedId(
  table: SimulatedTable,
  kind: SealedKind,
  index: number,
  agreed = false,
): string | undefined {
  const rows = sealedOf(table.state().sealed, kind)
  const yes = agreed ? sealedOf(table.state().sealed, 'ask').filter((row) => row.value.yes) : []
  return pick(yes.length > 0 ? yes : rows, index)?.id
}

function question(table: SimulatedTable, index: number): string | undefined {
  return pick(Object.keys(table.meeting().questions), index)
}

function decision(table: SimulatedTable, index: number): string | undefined {
  return pick(Object.keys(table.meeting().decisions), index)
}

/** A proposal that somebody agreed with. */
export function agreedCard(table: SimulatedTable) {
  return Object.values(table.meeting().decisions).find(
    ({ agreed, status }) => status === 'proposal' && Object.keys(agreed).length > 0,
  )
}

/** A statement of which somebody told how they see it. */
export function viewedStatement(table: SimulatedTable) {
  return Object.values(table.meeting().statements).find(({ views }) => Object.keys(views).length > 0)
}

/** Times among themselves that have something to be called back to. */
function huddles(table: SimulatedTable): string[] {
  const items = inOrder(table.meeting().agenda).slice(0, -1)
  return items.filter((one) => one.form === 'huddle').map((one) => one.id)
}

function voice(table: SimulatedTable, one: number, two: number) {
  const id = decision(table, one)
  return { decision: id, voice: pick(Object.keys(table.meeting().decisions[id ?? '']?.voices ?? {}), two) }
}

/** The item in hand, or now and then another: somebody who looks at an old screen. */
function inHand(table: SimulatedTable, flag: boolean, index: number): string | undefined {
  return flag || index % 3 ? table.meeting().clock.item : item(table, index)
}

function seat(table: SimulatedTable, { one, two, flag }: RandomAct) {
  const { round } = table.meeting()
  return {
    round: round?.id,
    person: flag && round ? pick(Object.keys(round.seats), one) : person(table, two),
  }
}
