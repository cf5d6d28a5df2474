import type { Role } from '../../shared/example/cast.ts'
import { type ItemForm, spokenForms } from '../../shared/meeting/agenda.ts'
import { inDecisionOrder } from '../../shared/meeting/decision.ts'
import { dotsAreOpen } from '../../shared/meeting/dots.ts'
import { heads } from '../../shared/meeting/questions.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import { actOf, type Behaviour, inventedPeople, isNoted, itemInHand, playerOf, type Scene } from './scene.ts'

/** Whose turn it is in a round says something: first it is noted, where there is something to note; then it is done. */
export const takeTurn: Behaviour = (scene) => {
  const { round } = scene.table
  const turn = round && turnOf(round)
  const person = inventedPeople(scene).find(({ id }) => id === turn)
  const item = itemInHand(scene)
  if (!round || !person || !item) return undefined
  const line = spokenForms.includes(item.form) ? undefined : lineOnQuestion(scene, person.name)
  if (line !== undefined && !isNoted(scene, line))
    return actOf(scene, person.id, 'notes.write', { item: item.id, text: line })
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
    return person && actOf(scene, person.id, 'questions.write', { item: item.id, text })
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
        return question === undefined
          ? undefined
          : actOf(scene, person.id, 'questions.dot', { question }, key)
      },
    ),
  )
}

/** At a proposal of somebody real Marco says what holds him back. */
export const object: Behaviour = (scene) => {
  const marco = playerOf(scene, 'marco')
  if (!marco) return undefined
  const text = scene.words.playAlong.objection
  return firstOf(inDecisionOrder(scene.table.decisions), ({ id, status, for: author, objections }) =>
    status !== 'proposal' || scene.table.people[author]?.invented || objections[marco.id]
      ? undefined
      : actOf(scene, marco.id, 'decisions.object', { decision: id, text }),
  )
}

/** When it is time to decide the others say that they have no objection. */
export const agree: Behaviour = (scene) => {
  if (itemInHand(scene)?.form !== 'decisions') return undefined
  return firstOf(
    inDecisionOrder(scene.table.decisions),
    ({ id, status, kind, agreed, objections, for: author }) =>
      status !== 'proposal' || (kind !== 'consent' && kind !== 'consensus')
        ? undefined
        : firstOf(inventedPeople(scene), (person) =>
            agreed[person.id] || objections[person.id] || person.id === author || person.hats.toehoorder
              ? undefined
              : actOf(scene, person.id, 'decisions.agree', { decision: id }),
          ),
  )
}

/** When it is time to agree on things Fatma takes one that nobody took. */
export const takeAction: Behaviour = (scene) => {
  const fatma = playerOf(scene, 'fatma')
  if (!fatma || itemInHand(scene)?.form !== 'decisions') return undefined
  return firstOf(Object.values(scene.table.actions), ({ id, who }) =>
    who ? undefined : actOf(scene, fatma.id, 'actions.change', { action: id, who: { person: fatma.id } }),
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
    return actOf(scene, person.id, 'notes.write', { item: item.id, text })
  })
}

/** All of them, what others wait for first. */
export const behaviours: readonly Behaviour[] = [
  takeTurn,
  spreadDots,
  writeCard,
  object,
  takeAction,
  agree,
  note,
]

/** What the first of these makes that makes anything. */
export function firstOf<One, Made>(
  all: readonly One[],
  make: (one: One) => Made | undefined,
): Made | undefined {
  for (const one of all) {
    const made = make(one)
    if (made !== undefined) return made
  }
  return undefined
}
