import { useState } from 'react'
import { type AgendaItem, type ItemId, inOrder } from '../../../shared/meeting/agenda.ts'
import { useTable } from '../../sync/hooks.ts'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type Move = { readonly item: ItemId; readonly before?: ItemId | undefined }

/** The agenda in its order, how to move an item in it, and what to say of the last move. */
export function useAgendaMove() {
  const { agenda } = useTable()
  const { agendaEditor: words } = useWords()
  const act = useAct()
  // it stands where it was put from the moment it is put there
  const [sent, setSent] = useState<Move>()
  const [told, setTold] = useState('')
  const items = inOrder(agenda)

  async function move(item: ItemId, before?: ItemId) {
    const mine: Move = { item, before }
    setSent(mine)
    const done = await act('agenda.move', { item, ...(before !== undefined && { before }) })
    setSent((last) => (last === mine ? undefined : last))
    const title = agenda[item]?.title ?? ''
    const next = before === undefined ? undefined : agenda[before]?.title
    if (done) setTold(next === undefined ? words.last(title) : words.before(title, next))
  }
  return { ordered: sent ? moved(items, sent) : items, told, move }
}

function moved(items: readonly AgendaItem[], { item, before }: Move): readonly AgendaItem[] {
  const one = items.find(({ id }) => id === item)
  const others = items.filter(({ id }) => id !== item)
  const place = others.findIndex(({ id }) => id === before)
  return one ? others.toSpliced(place < 0 ? others.length : place, 0, one) : items
}
