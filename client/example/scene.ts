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
  /** The acts that were tried, by key, for those of which the table can't tell. */
  readonly tried: ReadonlyMap<string, Tried>
  /** The server's time in ms. */
  readonly now: number
}

/** When an act was tried, and the id of what it made. */
export type Tried = { readonly at: number; readonly made?: string | undefined }

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

/** The same of somebody's own words: for who has no device, whoever they chose types. */
export function saidBy(
  scene: Scene,
  person: PersonView,
  name: string,
  input: object,
  key?: string,
): Act | undefined {
  const helper = inventedPeople(scene).find(({ id }) => id === person.helper)
  return person.inRoom && helper
    ? actOf(scene, helper.id, name, { ...input, for: person.id }, key)
    : actOf(scene, person.id, name, input, key)
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
