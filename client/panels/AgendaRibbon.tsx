import { useEffect, useRef, useState } from 'react'
import { inOrder } from '../../shared/meeting/agenda.ts'
import { standstillOf } from '../../shared/meeting/standstill.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'
import { AgendaItemDialog } from './AgendaRibbon/AgendaItemDialog.tsx'
import { BreakHint } from './AgendaRibbon/BreakHint.tsx'
import { ClockChoice } from './AgendaRibbon/ClockChoice.tsx'
import { EditButtons } from './AgendaRibbon/EditButtons.tsx'
import type { Place } from './AgendaRibbon/RibbonBar.tsx'
import { RibbonItem } from './AgendaRibbon/RibbonItem.tsx'

/** The agenda as a ribbon of time: each item as high as its minutes. */
export function AgendaRibbon() {
  const table = useTable()
  const { agenda: items, clock } = table
  const { agenda: words } = useWords()
  const { id: me, person } = useMe()
  const [editing, setEditing] = useState(false)
  const [open, setOpen] = useState<string>()
  const ordered = inOrder(items)
  const current = ordered.findIndex((item) => item.id === clock.item)
  const placeNow = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item in hand is what it waits for
  useEffect(() => placeNow.current?.scrollIntoView({ block: 'nearest' }), [clock.item])
  const keeps = person.hats.procesbewaker || person.hats.voorzitter
  const mayEdit = keeps && standstillOf(table, { by: me, for: me }) === undefined
  const edits = mayEdit && editing

  return (
    <section aria-labelledby="agenda-heading" className="flex flex-col gap-3">
      <h2 className="font-bold text-soft text-sm" id="agenda-heading">
        {words.heading}
      </h2>
      <ol className="flex flex-col gap-1">
        {ordered.map((item, index) => {
          const place = placeOf(index, current, clock.endedAt !== undefined)
          return (
            <RibbonItem item={item} key={item.id} place={place} ref={place === 'now' ? placeNow : undefined}>
              {edits && <EditButtons index={index} onChange={() => setOpen(item.id)} ordered={ordered} />}
            </RibbonItem>
          )
        })}
      </ol>
      {edits && <BreakHint />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayEdit && (
          <Button aria-pressed={editing} look="plain" onClick={() => setEditing(!editing)}>
            {editing ? words.editDone : words.edit}
          </Button>
        )}
        {edits && <Button onClick={() => setOpen('new')}>{words.addHeading}</Button>}
        {!edits && <ClockChoice />}
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

function placeOf(index: number, current: number, ended: boolean): Place {
  if (ended || index < current) return 'done'
  return index === current ? 'now' : 'later'
}
