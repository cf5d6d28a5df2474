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
}

/** Makes the agenda of a new meeting. */
export function seedAgenda<Key extends string>(
  items: readonly TemplateItem<Key>[],
  titleOf: (key: Key) => string,
  newId: () => string,
): Record<ItemId, AgendaItem> {
  return Object.fromEntries(
    items.map(({ key, ...plan }, index) => {
      const id = newId()
      return [id, { id, order: index + 1, title: titleOf(key), extra: 0, ...plan }]
    }),
  )
}
