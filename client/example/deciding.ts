import { type Decision, inDecisionOrder, inVoiceOrder } from '../../shared/meeting/decision.ts'
import {
  actOf,
  type Behaviour,
  firstOf,
  inventedPeople,
  itemInHand,
  playerOf,
  type Scene,
  saidBy,
} from './scene.ts'

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
              : saidBy(scene, person, 'decisions.agree', { decision: id }),
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

/** At the proposal of the case Marco tells how he sees it, and Anne why Daan was not asked yet. */
export const hear: Behaviour = (scene) => {
  const decision = proposalOfCase(scene)
  if (!decision) return undefined
  const { voices } = scene.words.playAlong
  return firstOf(inVoiceOrder(decision), ({ id, role, heard }) => {
    const person = playerOf(scene, role === 'child' ? 'anne' : 'marco')
    if (heard !== undefined || !person || (role !== 'child' && role !== 'father')) return undefined
    const told = { heard: role === 'father', text: voices[role] }
    return actOf(scene, person.id, 'decisions.hear', { decision: decision.id, voice: id, ...told })
  })
}

/** When everyone has answered to it, who tries it too, Anne writes down what becomes of the proposal of the case. */
export const decide: Behaviour = (scene) => {
  const anne = playerOf(scene, 'anne')
  const decision = proposalOfCase(scene)
  if (!anne?.hats.voorzitter || !decision) return undefined
  const { id, agreed, objections, for: author } = decision
  const waits = Object.values(scene.table.people).some(
    (person) =>
      !(agreed[person.id] || objections[person.id] || person.id === author) &&
      !(person.away || person.hats.toehoorder),
  )
  const { outcome } = scene.words.playAlong
  return waits ? undefined : actOf(scene, anne.id, 'decisions.decide', { decision: id, outcome })
}

/** What Joost proposed before it began, when it is time to decide and for as long as it stands. */
function proposalOfCase(scene: Scene): Decision | undefined {
  if (itemInHand(scene)?.form !== 'decisions') return undefined
  const { proposal } = scene.words.decision
  return inDecisionOrder(scene.table.decisions).find(
    (one) => one.status === 'proposal' && one.kind === 'consent' && one.proposal === proposal,
  )
}
