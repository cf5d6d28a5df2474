import type { Role } from '../../shared/example/cast.ts'
import { type ItemForm, spokenForms } from '../../shared/meeting/agenda.ts'
import { dotsAreOpen } from '../../shared/meeting/dots.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { agree, decide, hear, object, takeAction } from './deciding.ts'
import { comeBack, endFloor, lowerHand, raiseHand, stepOut } from './moving.ts'
import { reflect, speakWell } from './privately.ts'
import {
  actOf,
  type Behaviour,
  firstOf,
  inventedPeople,
  isNoted,
  itemInHand,
  playerOf,
  type Scene,
  saidBy,
} from './scene.ts'

/** Whose turn it is in a round says something: first it is noted, where there is something to note; then it is done. */
export const takeTurn: Behaviour = (scene) => {
  const { round } = scene.table
  const turn = round && turnOf(round)
  const person = inventedPeople(scene).find(({ id }) => id === turn)
  const item = itemInHand(scene)
  if (!round || !person || !item) return undefined
  const line = spokenForms.includes(item.form) ? undefined : lineOnQuestion(scene, person.name)
  if (line !== undefined && !isNoted(scene, line))
    return saidBy(scene, person, 'notes.write', { item: item.id, text: line })
  return actOf(scene, person.id, 'round.spoke', { round: round.id, person: person.id })
}

/** What somebody has to say on the question in hand. */
function lineOnQuestion({ table, words }: Scene, name: string): string | undefined {
  const text = table.pin && table.questions[table.pin.question]?.text
  const asked = Object.entries(words.questions).find(([, question]) => question === text)?.[0]
  const lines: Record<string, Record<string, string>> = words.playAlong.onQuestion
  const role = Object.entries(words.names).find(([, known]) => known === name)?.[0]
  return asked === undefined || role === undefined ? undefined : lines[asked]?.[role]
}

/** While questions are collected some write one; nobody sees whose, these neither. */
export const writeCard: Behaviour = (scene) => {
  const item = itemInHand(scene)
  const collecting = item && scene.table.collecting[item.id]
  if (item?.form !== 'richtvragen' || collecting?.shownAt !== undefined) return undefined
  return firstOf(Object.entries(scene.words.playAlong.cards), ([role, text]) => {
    const person = playerOf(scene, role as Role)
    return person && saidBy(scene, person, 'questions.write', { item: item.id, text })
  })
}

/** While dots are spread each gives one after another, not all to the same question. */
export const spreadDots: Behaviour = (scene) => {
  const { dotting, questions } = scene.table
  const item = Object.keys(dotting).find((id) => dotsAreOpen(scene.table, id))
  const open = item === undefined ? undefined : dotting[item]
  const those = heads(questions).filter((one) => one.item === item && one.state === 'open')
  if (!open || those.length === 0) return undefined
  return firstOf(inventedPeople(scene), (person) =>
    firstOf(
      Array.from({ length: open.each }, (_, dot) => dot),
      (dot) => {
        const question = those[(person.seat + dot) % those.length]?.id
        const key = `dot ${open.openedAt} ${person.id} ${dot}`
        return question === undefined ? undefined : saidBy(scene, person, 'questions.dot', { question }, key)
      },
    ),
  )
}

/** Now and then somebody notes something at the item in hand; not while a round asks for everyone's ear. */
export const note: Behaviour = (scene) => {
  const { round } = scene.table
  const item = itemInHand(scene)
  if (!item || (round && turnOf(round))) return undefined
  const lines: Partial<Record<ItemForm, readonly { readonly role: string; readonly text: string }[]>> =
    scene.words.playAlong.notes
  return firstOf(lines[item.form] ?? [], ({ role, text }) => {
    const person = playerOf(scene, role as Role)
    if (!person || isNoted(scene, text)) return undefined
    return saidBy(scene, person, 'notes.write', { item: item.id, text })
  })
}

/** All of them, what others wait for first. */
export const behaviours: readonly Behaviour[] = [
  takeTurn,
  endFloor,
  comeBack,
  lowerHand,
  spreadDots,
  writeCard,
  speakWell,
  reflect,
  object,
  takeAction,
  hear,
  agree,
  decide,
  raiseHand,
  note,
  stepOut,
]
