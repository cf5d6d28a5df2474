import type { Role } from '../../shared/example/cast.ts'
import { actOf, type Behaviour, firstOf, itemInHand, playerOf, saidBy } from './scene.ts'

/** At 'Wat gaat goed?' some write a good word about somebody, who tries it too, and then give it to them. */
export const speakWell: Behaviour = (scene) => {
  const item = itemInHand(scene)
  if (item?.form !== 'roddel' || scene.table.circle) return undefined
  return firstOf(scene.words.playAlong.praise, ({ role, about: whom, text }) => {
    const person = playerOf(scene, role as Role)
    const name = scene.words.names[whom as Role]
    const about = Object.values(scene.table.people).find((one) => one.name === name)
    if (!person || !about) return undefined
    const writing = `praise ${item.id} ${role}`
    const card = scene.tried.get(writing)?.made
    return card === undefined
      ? actOf(scene, person.id, 'roddel.write', { item: item.id, about: about.id, text }, writing)
      : actOf(scene, person.id, 'roddel.give', { card }, `give ${card}`)
  })
}

/** Where the table looks back in writing some write; nobody sees whose, these neither. */
export const reflect: Behaviour = (scene) => {
  const item = itemInHand(scene)
  const here = item && scene.table.reflecting[item.id]
  if (!here?.written || here.shownAt !== undefined) return undefined
  return firstOf(Object.entries(scene.words.playAlong.reflections), ([role, said]) => {
    const person = playerOf(scene, role as Role)
    const key = `reflect ${item?.id} ${role}`
    return person && saidBy(scene, person, 'reflection.write', { item: item?.id, ...said }, key)
  })
}
