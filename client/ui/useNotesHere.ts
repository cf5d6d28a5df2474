import { type AgendaItem, spokenForms } from '../../shared/meeting/agenda.ts'
import { isCollecting } from '../../shared/meeting/collecting.ts'
import { dotsAreOpen } from '../../shared/meeting/dots.ts'
import { useTable } from '../sync/hooks.ts'

/**
 * The item in hand, where notes are taken at it now. There is one thing to do at a time: while questions are
 * written or dotted it is that.
 */
export function useNotesHere(): AgendaItem | undefined {
  const table = useTable()
  const item = table.agenda[table.clock.item ?? '']
  if (!item || spokenForms.includes(item.form) || isCollecting(table)) return undefined
  return dotsAreOpen(table, item.id) ? undefined : item
}
