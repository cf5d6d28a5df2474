import { Lock, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { allotted, inOrder } from '../../shared/meeting/agenda.ts'
import { spentOn } from '../../shared/meeting/clock.ts'
import { useMe, useNow, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useItemClock } from '../ui/useItemClock.ts'
import { useWords } from '../ui/useWords.ts'
import { AgendaItemDialog } from './AgendaRibbon/AgendaItemDialog.tsx'
import { type Place, RibbonBar } from './AgendaRibbon/RibbonBar.tsx'

/** The agenda as a ribbon of time: each item as high as its minutes. */
export function AgendaRibbon() {
  const { agenda: items, clock, gathering } = useTable()
  const { agenda: words } = useWords()
  const { hats } = useMe().person
  const [editing, setEditing] = useState(false)
  const [open, setOpen] = useState<string>()
  const now = useNow(5000)
  const inHand = useItemClock()
  const ordered = inOrder(items)
  const current = ordered.findIndex((item) => item.id === clock.item)
  const placeNow = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item in hand is what it waits for
  useEffect(() => placeNow.current?.scrollIntoView({ block: 'nearest' }), [clock.item])
  const mayEdit = (hats.procesbewaker || hats.voorzitter) && gathering.endedAt === undefined

  function timeOf(id: string, place: Place): string {
    const item = items[id]
    if (!item) return ''
    const planned = allotted(item)
    if (place === 'later') return words.minutes(planned)
    if (place === 'done') {
      const real = Math.round(spentOn(clock, id, now) / 60_000)
      return real === item.minutes
        ? words.minutes(real)
        : `${words.minutes(real)}, ${words.planned(item.minutes)}`
    }
    if (!inHand || inHand.state === 'quiet') return words.minutes(planned)
    return inHand.left >= 0
      ? words.leftOf(Math.ceil(inHand.left / 60_000), planned)
      : words.overOf(Math.floor(-inHand.left / 60_000), planned)
  }

  return (
    <section aria-labelledby="agenda-heading" className="flex flex-col gap-3">
      <h2 className="font-bold text-soft text-sm" id="agenda-heading">
        {words.heading}
      </h2>
      <ol className="flex flex-col gap-1">
        {ordered.map((item, index) => {
          const place = placeOf(index, current, clock.endedAt !== undefined)
          return (
            <li
              aria-current={place === 'now' ? 'step' : undefined}
              className="relative flex scroll-mb-8 gap-3"
              key={item.id}
              ref={place === 'now' ? placeNow : undefined}
              style={{ minHeight: `${allotted(item) * 0.3}rem` }}
            >
              <RibbonBar
                gone={place === 'now' && inHand && inHand.state !== 'quiet' ? inHand.spent / inHand.all : 0}
                place={place}
              />
              <div
                className={`min-w-0 flex-1 leading-snug ${place === 'now' ? 'self-start rounded-card bg-card px-4 py-3 shadow-card' : 'px-1'}`}
              >
                <p className={place === 'now' ? 'font-bold' : place === 'done' ? 'text-soft' : ''}>
                  {item.title}
                  <span className="sr-only">, {words[place]}</span>
                </p>
                <p
                  className={`flex flex-wrap items-center gap-x-2 text-sm ${place === 'now' ? 'font-bold text-deep' : 'text-soft'}`}
                >
                  {timeOf(item.id, place)}
                  {item.protected && place !== 'done' && (
                    <span className="inline-flex items-center gap-1 font-normal text-soft">
                      <Lock aria-hidden="true" size={13} />
                      {words.protected}
                    </span>
                  )}
                </p>
              </div>
              {editing && (
                <span className="shrink-0">
                  <Button
                    aria-label={words.change(item.title)}
                    icon={<Pencil aria-hidden="true" size={18} />}
                    look="plain"
                    onClick={() => setOpen(item.id)}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {mayEdit && (
        <div className="flex flex-wrap gap-2">
          <Button aria-pressed={editing} look="plain" onClick={() => setEditing(!editing)}>
            {editing ? words.editDone : words.edit}
          </Button>
          {editing && <Button onClick={() => setOpen('new')}>{words.addHeading}</Button>}
        </div>
      )}
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
