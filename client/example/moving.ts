import { bySeat } from '../../shared/meeting/person.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import {
  actOf,
  type Behaviour,
  firstOf,
  inventedPeople,
  isNoted,
  itemInHand,
  playerOf,
  type Scene,
} from './scene.ts'

/** How long somebody waits with a hand up, talks, stays away, and until the next hand goes up (ms). */
const patience = { hand: 60_000, floor: 10_000, away: 40_000, betweenHands: 45_000 }
/** Nobody steps out before the table has been seen to live. */
const actsBeforeStepOut = 6

/** Now and then a hand goes up, one at a time: giving the turn is for the procesbewaker. */
export const raiseHand: Behaviour = (scene) => {
  const { hands, floor } = scene.table
  const item = itemInHand(scene)
  if (!item || roundRuns(scene) || floor || Object.keys(hands).length > 0) return undefined
  const last = Math.max(0, ...triedFrom(scene, 'hand ').map(({ at }) => at))
  if (scene.now - last < patience.betweenHands) return undefined
  return firstOf(Object.entries(handLines(scene)), ([role]) => {
    const person = inventedPeople(scene).find(({ name }) => name === nameOf(scene, role))
    return person && actOf(scene, person.id, 'hands.raise', {}, `hand ${item.id} ${person.id}`)
  })
}

/** Who got the turn says what there was to say, and ends it after a while. */
export const endFloor: Behaviour = (scene) => {
  const { floor } = scene.table
  const item = itemInHand(scene)
  const person = inventedPeople(scene).find(({ id }) => id === floor?.person)
  if (!floor || !person || !item) return undefined
  const said = Object.entries(handLines(scene)).find(([role]) => person.name === nameOf(scene, role))?.[1]
  if (said !== undefined && !isNoted(scene, said)) {
    const noting = actOf(scene, person.id, 'notes.write', { item: item.id, text: said })
    if (noting) return noting
  }
  if (scene.now - floor.since < patience.floor) return undefined
  return actOf(scene, person.id, 'floor.end', { person: person.id }, `floor ${floor.since} ${person.id}`)
}

/** A hand to which nobody comes goes down again. */
export const lowerHand: Behaviour = (scene) =>
  firstOf(inventedPeople(scene), ({ id }) => {
    const hand = scene.table.hands[id]
    if (!hand || scene.now - hand.at < patience.hand) return undefined
    return actOf(scene, id, 'hands.lower', { person: id }, `lower ${hand.at} ${id}`)
  })

/** Once, when the talk is under way, Fatma is called away. */
export const stepOut: Behaviour = (scene) => {
  const fatma = playerOf(scene, 'fatma')
  if (!fatma || itemInHand(scene)?.form !== 'discussion' || roundRuns(scene)) return undefined
  if (scene.tried.size < actsBeforeStepOut) return undefined
  return actOf(scene, fatma.id, 'people.stepOut', { person: fatma.id, out: true }, outKey(fatma.id))
}

/** Who stepped out of themselves comes back after a while. */
export const comeBack: Behaviour = (scene) =>
  firstOf(bySeat(scene.table.people), ({ id, invented, away }) => {
    const out = scene.tried.get(outKey(id))
    if (!invented || !away || !out || scene.now - out.at < patience.away) return undefined
    return actOf(scene, id, 'people.stepOut', { person: id, out: false }, `back ${id}`)
  })

/** What is said by whom with a raised hand, at the item in hand. */
function handLines(scene: Scene): Readonly<Record<string, string>> {
  const lines: Readonly<Record<string, Readonly<Record<string, string>>>> = scene.words.playAlong.hands
  return lines[itemInHand(scene)?.form ?? ''] ?? {}
}

function nameOf({ words }: Scene, role: string): string | undefined {
  const names: Readonly<Record<string, string>> = words.names
  return names[role]
}

function roundRuns({ table: { round } }: Scene): boolean {
  return round !== undefined && turnOf(round) !== undefined
}

function triedFrom({ tried }: Scene, start: string) {
  return [...tried].filter(([key]) => key.startsWith(start)).map(([, one]) => one)
}

function outKey(person: string): string {
  return `out ${person}`
}
