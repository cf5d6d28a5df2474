import type { AgendaItem, ItemId } from '../meeting/agenda.ts'

/** An agenda item of a template; its title is in the catalogue, under its key. */
export type TemplateItem<Key extends string = string> = Pick<
  AgendaItem,
  'minutes' | 'kind' | 'form' | 'protected'
> & { readonly key: Key }

/** The agenda of a kind of meeting, and how it is when family is at the table. */
export type Template<Key extends string = string> = {
  readonly items: readonly TemplateItem<Key>[]
  readonly withFamily: readonly TemplateItem<Key>[]
  /** There is no such meeting without the family. */
  readonly family?: true
}

/** With an interpreter everything is said twice, but not heard twice: half as long again. */
const interpreted = 1.5

/** The minutes of an item as planned; more with an interpreter. */
function plannedFor(minutes: number, interpreter: boolean): number {
  return interpreter ? Math.round(minutes * interpreted) : minutes
}

/** How long a meeting by these items takes, in minutes. */
export function lengthOf(items: readonly TemplateItem[], interpreter: boolean): number {
  return items.reduce((sum, item) => sum + plannedFor(item.minutes, interpreter), 0)
}

/** Makes the agenda of a new meeting. */
export function seedAgenda<Key extends string>(
  items: readonly TemplateItem<Key>[],
  titleOf: (key: Key) => string,
  newId: () => string,
  interpreter = false,
): Record<ItemId, AgendaItem> {
  return Object.fromEntries(
    items.map(({ key, minutes, ...plan }, index) => {
      const id = newId()
      const planned = plannedFor(minutes, interpreter)
      return [id, { id, order: index + 1, title: titleOf(key), minutes: planned, extra: 0, ...plan }]
    }),
  )
}
