import type { Role } from '../../shared/example/cast.ts'
import type { AgendaItem } from '../../shared/meeting/agenda.ts'
import type { TableView } from '../../shared/meeting/meeting.ts'
import type { PersonView } from '../../shared/meeting/people.ts'
import { bySeat, type PersonId } from '../../shared/meeting/person.ts'
import type { ExampleWords } from '../../shared/text/example.ts'

/** What an invented person sees and knows, to act on: no more than the table, and what was done here before. */
export type Scene = {
  readonly table: TableView
  readonly words: ExampleWords
  /** The keys of the acts that were tried, for those of which the table can't tell. */
  readonly tried: ReadonlySet<string>
}

/** Something an invented person does: an ordinary command. */
export type Act = {
  readonly by: PersonId
  readonly name: string
  readonly input: object
  /** The same again is the same act: it is tried once. */
  readonly key: string
}

/** One thing that invented people do of themselves: looks at the scene, and perhaps acts. */
export type Behaviour = (scene: Scene) => Act | undefined

/** Makes an act of somebody; undefined when it was tried before. */
export function actOf(
  scene: Scene,
  by: PersonId,
  name: string,
  input: object,
  key = JSON.stringify([by, name, input]),
): Act | undefined {
  return scene.tried.has(key) ? undefined : { by, name, input, key }
}

/** The invented people who are there, in the order of their seats. */
export function inventedPeople({ table }: Scene): PersonView[] {
  return bySeat(table.people).filter((person) => person.invented && !person.away)
}

/** Who plays a role, for as long as they keep its name. */
export function playerOf(scene: Scene, role: Role): PersonView | undefined {
  return inventedPeople(scene).find((person) => person.name === scene.words.names[role])
}

/** The item in hand. */
export function itemInHand({ table }: Scene): AgendaItem | undefined {
  return table.clock.item === undefined ? undefined : table.agenda[table.clock.item]
}

/** Whether these words stand in a note already. */
export function isNoted({ table }: Scene, text: string): boolean {
  return Object.values(table.notes).some((note) => note.text === text)
}
