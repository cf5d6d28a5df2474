import { useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../shared/meeting/agenda.ts'
import { standstillOf } from '../../shared/meeting/standstill.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { dialogLater } from '../ui/later.tsx'
import { useWords } from '../ui/useWords.ts'
import { BreakHint } from './AgendaRibbon/BreakHint.tsx'
import { DragHandle } from './AgendaRibbon/DragHandle.tsx'
import { EditButtons } from './AgendaRibbon/EditButtons.tsx'
import type { Place } from './AgendaRibbon/RibbonBar.tsx'
import { RibbonItem } from './AgendaRibbon/RibbonItem.tsx'
import { useAgendaMove } from './AgendaRibbon/useAgendaMove.ts'
import { useDragInList } from './AgendaRibbon/useDragInList.ts'

const AgendaItemDialog = dialogLater(
  async () => (await import('./AgendaRibbon/AgendaItemDialog.tsx')).AgendaItemDialog,
)

/** The agenda as a ribbon of time: each item as high as its minutes. */
export function AgendaRibbon() {
  const table = useTable()
  const { agenda: items, clock } = table
  const { agenda: words } = useWords()
  const { id: me, person } = useMe()
  const [editing, setEditing] = useState(false)
  const [open, setOpen] = useState<string>()
  const { ordered, told, move } = useAgendaMove()
  const current = ordered.findIndex((item) => item.id === clock.item)
  const placeNow = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item in hand is what it waits for
  useEffect(() => placeNow.current?.scrollIntoView({ block: 'nearest' }), [clock.item])
  const keeps = person.hats.procesbewaker || person.hats.voorzitter
  const mayEdit = keeps && standstillOf(table, { by: me, for: me }) === undefined
  const edits = mayEdit && editing
  const list = useRef<HTMLOListElement>(null)
  // what is in hand, or behind us, stays where it is
  const movable = edits ? ordered.slice(current + 1).map(({ id }) => id) : []
  const { dragged, start } = useDragInList(list, movable, move)
  const { id: draggedId, landing } = dragged ?? {}

  return (
    <section aria-labelledby="agenda-heading" className="flex flex-col gap-3">
      <h2 className="font-bold text-soft text-sm" id="agenda-heading">
        {words.heading}
      </h2>
      <ol className="flex flex-col gap-1" ref={list}>
        {ordered.map((item, index) => {
          const place = placeOf(index, current, clock.endedAt !== undefined)
          return (
            <RibbonItem
              item={item}
              key={item.id}
              landing={landing && landsAt(landing.before, item.id, index === ordered.length - 1)}
              place={place}
              ref={place === 'now' ? placeNow : undefined}
              shift={item.id === draggedId ? dragged?.shift : undefined}
            >
              {edits && (
                <EditButtons
                  held={item.id === draggedId}
                  index={index}
                  onChange={() => setOpen(item.id)}
                  onMove={(before) => void move(item.id, before?.id)}
                  ordered={ordered}
                >
                  {movable.includes(item.id) && (
                    <DragHandle
                      held={item.id === draggedId}
                      onHold={(event) => start(item.id, event)}
                      title={item.title}
                    />
                  )}
                </EditButtons>
              )}
            </RibbonItem>
          )
        })}
      </ol>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      {edits && <BreakHint />}
      <div
        className={`flex flex-wrap empty:hidden ${edits ? '[&_button]:px-3! wide:-bottom-2 sticky bottom-2 z-10 gap-1 rounded-card bg-card p-1 shadow-card' : ''}`}
      >
        {mayEdit && (
          <Button aria-pressed={editing} look="plain" onClick={() => setEditing(!editing)}>
            {editing ? words.editDone : words.edit}
          </Button>
        )}
        {edits && <Button onClick={() => setOpen('new')}>{words.addHeading}</Button>}
      </div>
      {open !== undefined && (
        <AgendaItemDialog
          item={open === 'new' ? undefined : items[open]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function landsAt(before: ItemId | undefined, item: ItemId, isLast: boolean) {
  if (before === item) return 'before'
  return before === undefined && isLast ? 'after' : undefined
}

function placeOf(index: number, current: number, ended: boolean): Place {
  if (ended || index < current) return 'done'
  return index === current ? 'now' : 'later'
}
