import { type ItemForm, inOrder } from '../meeting/agenda.ts'
import type { PersonId } from '../meeting/person.ts'
import type { ExampleWords } from '../text/example.ts'
import { type Cast, openersRole, type Role, roles } from './cast.ts'
import { dayAhead, weekdays } from './days.ts'
import type { Stage } from './stage.ts'

/** How long the example has been going on when it is opened, in minutes: the sum of what `playStory` waits. */
export const minutesUnderWay = 44

/** Everyone sits down. */
export function seatEveryone(stage: Stage, words: ExampleWords, newId: () => string): Cast {
  const cast = Object.fromEntries(roles.map(({ role }) => [role, newId()])) as Record<
    keyof ExampleWords['names'],
    PersonId
  >
  const host = cast[openersRole]
  for (const { role } of roles) {
    const opener = role === openersRole
    stage.serve(cast[role], 'people.join', {
      name: words.names[role],
      ...(opener ? { host: true } : { invented: true }),
    })
  }
  for (const { role, side, hat } of roles) {
    stage.act(host, 'people.place', { person: cast[role], side })
    if (hat) stage.act(host, 'people.giveHat', { person: cast[role], hat })
    stage.serve(cast[role], 'people.arrive')
  }
  // Karel has no device: Joost types for him and reads it back
  stage.act(cast.karel, 'people.inRoom', { person: cast.karel, here: true })
  stage.act(cast.karel, 'people.chooseHelper', { helper: cast.joost })
  stage.act(cast.esther, 'seats.keep', { name: words.child })
  return cast
}

/** A casusoverleg with the family, from before its start until the second richtvraag is in hand. */
export function playStory(stage: Stage, words: ExampleWords, cast: Cast, openedAt: number): void {
  const { samira, esther, marco, karel, joost } = cast
  const proposal = propose(stage, words, cast, openedAt)
  const close = inOrder(stage.meeting().agenda).at(-1)?.id
  stage.act(samira, 'reflection.set', { item: close, written: true, anonymous: true })

  stage.act(samira, 'clock.start')
  stage.wait(4)
  next(stage, samira)
  stage.wait(5)
  const story = next(stage, samira, 'situation')
  stage.wait(3)
  note(stage, esther, story, words.story.esther)
  stage.wait(3)
  note(stage, marco, story, words.story.marco)
  stage.wait(1)
  stage.act(joost, 'notes.write', { item: story, text: words.story.karel, for: karel })
  stage.wait(1)
  speakWell(stage, words, cast, next(stage, samira))
  stage.wait(5)

  const collect = next(stage, samira, 'richtvragen')
  const questions = askQuestions(stage, words, cast, collect)
  next(stage, samira)
  stage.wait(5)
  const discuss = next(stage, samira, 'discussion')
  answerFirst(stage, words, cast, questions.bram)
  agree(stage, words, cast, openedAt)
  stage.act(marco, 'decisions.object', { decision: proposal, text: words.decision.objection })
  stage.act(cast.fatma, 'decisions.agree', { decision: proposal })

  stage.act(samira, 'questions.pin', { question: questions.esther })
  const round = stage.act(samira, 'round.start', {
    on: { kind: 'question', id: questions.esther },
    people: [esther, marco, karel, cast.bram, joost, cast.fatma, cast.anne, samira],
  })
  stage.wait(2)
  note(stage, esther, discuss, words.heard.esther)
  stage.act(esther, 'round.spoke', { round, person: esther })
  stage.wait(1)
  note(stage, marco, discuss, words.heard.marco)
  stage.act(marco, 'round.spoke', { round, person: marco })
  stage.wait(1)
}

/** Joost laid his proposal on the table beforehand. */
function propose(
  stage: Stage,
  { decision }: ExampleWords,
  { joost, esther, marco }: Cast,
  openedAt: number,
): string {
  return stage.act(joost, 'decisions.propose', {
    proposal: decision.proposal,
    ours: decision.ours,
    options: decision.options,
    grounds: decision.grounds,
    voices: [
      { role: 'child' },
      { role: 'mother', who: { person: esther }, heard: true, text: decision.esther },
      { role: 'father', who: { person: marco } },
    ],
    owner: { person: joost },
    lookAgain: dayAhead(openedAt, weekdays.wednesday, 28),
  })
}

/** Good words are said and given; Samira keeps hers. */
function speakWell(stage: Stage, { praised }: ExampleWords, cast: Cast, item: string): void {
  for (const { role, about, text } of praised) {
    const speaker = cast[role as Role]
    const card = stage.act(speaker, 'roddel.write', { item, about: cast[about as Role], text })
    stage.act(speaker, 'roddel.give', { card })
  }
  for (const { id, kind, person } of Object.values(stage.state().sealed)) {
    if (kind === 'gift' && person === cast.samira) stage.act(person, 'roddel.keep', { gift: id })
  }
}

type Asking = keyof ExampleWords['questions']

/** Four write a question; then all are shown, with names. Gives the questions by who asked. */
function askQuestions(
  stage: Stage,
  words: ExampleWords,
  cast: Cast,
  item: string,
): Readonly<Record<Asking, string>> {
  const asking: readonly Asking[] = ['esther', 'marco', 'bram', 'joost']
  stage.act(cast.samira, 'questions.setNames', { item, withNames: true })
  stage.wait(4)
  for (const role of asking) stage.act(cast[role], 'questions.write', { item, text: words.questions[role] })
  stage.wait(2)
  stage.act(cast.samira, 'questions.show', { item })
  const shown = Object.values(stage.meeting().questions)
  const askedBy = (role: Asking) => shown.find(({ text }) => text === words.questions[role])?.id ?? ''
  const questions = {
    esther: askedBy('esther'),
    marco: askedBy('marco'),
    bram: askedBy('bram'),
    joost: askedBy('joost'),
  }
  choose(stage, cast, item, questions)
  return questions
}

/** Everyone spreads two dots; the three questions with most of them are chosen. */
function choose(stage: Stage, cast: Cast, item: string, questions: Readonly<Record<Asking, string>>): void {
  const { samira, anne, joost, fatma, esther, marco, karel, bram } = cast
  const dots: Readonly<Record<Asking, readonly PersonId[]>> = {
    bram: [samira, anne, joost, fatma, bram, karel],
    esther: [esther, marco, karel, bram, anne],
    marco: [marco, esther, samira],
    joost: [joost, fatma],
  }
  stage.act(samira, 'questions.openDots', { item, each: 2 })
  for (const role of Object.keys(dots) as Asking[]) {
    for (const person of dots[role]) stage.act(person, 'questions.dot', { question: questions[role] })
  }
  stage.wait(3)
  stage.act(samira, 'questions.closeDots', { item })
  stage.act(samira, 'questions.choose', {
    item,
    questions: [questions.bram, questions.esther, questions.marco],
  })
}

/** The question of Bram went past everyone, and has its answer. */
function answerFirst(stage: Stage, words: ExampleWords, cast: Cast, question: string): void {
  stage.act(cast.samira, 'questions.pin', { question })
  const people = [cast.esther, cast.marco, cast.bram, cast.karel]
  const round = stage.act(cast.samira, 'round.start', { on: { kind: 'question', id: question }, people })
  stage.wait(2)
  for (const person of people) {
    stage.act(person, person === cast.karel ? 'round.pass' : 'round.spoke', { round, person })
  }
  stage.wait(1)
  stage.act(cast.anne, 'questions.answer', { question, text: words.answer })
}

/** What is agreed so far; one agreement has nobody yet who does it. */
function agree(stage: Stage, { actions, parked }: ExampleWords, cast: Cast, openedAt: number): void {
  const { anne, karel, marco, esther, bram } = cast
  stage.act(anne, 'actions.add', {
    ...actions.swimming,
    who: { person: karel },
    helper: { person: marco },
    day: dayAhead(openedAt, weekdays.wednesday),
  })
  stage.act(anne, 'actions.add', {
    ...actions.telling,
    who: { person: esther },
    helper: { person: bram },
    day: dayAhead(openedAt, weekdays.friday),
  })
  stage.act(anne, 'actions.add', actions.onceOnly)
  stage.act(karel, 'parking.park', { text: parked })
  stage.wait(1)
}

function note(stage: Stage, by: PersonId, item: string, text: string): void {
  stage.act(by, 'notes.write', { item, text })
}

/** Goes on to the next item, or to the first after it that has this form; gives its id. */
function next(stage: Stage, procesbewaker: PersonId, form?: ItemForm): string {
  const { agenda, clock } = stage.meeting()
  const items = inOrder(agenda)
  const from = clock.item ?? ''
  const later = items.slice(items.findIndex(({ id }) => id === from) + 1)
  const to = form ? later.find((item) => item.form === form) : later[0]
  if (!to) throw new Error(`the example has no item ${form ?? 'more'}`)
  stage.act(procesbewaker, 'clock.jump', { from, to: to.id })
  return to.id
}
