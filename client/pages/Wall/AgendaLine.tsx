import { allotted, inOrder } from '../../../shared/meeting/agenda.ts'
import { useTable } from '../../sync/hooks.ts'
import { useItemClock } from '../../ui/useItemClock.ts'
import { useWords } from '../../ui/useWords.ts'

/** The agenda as one line of time, with where we are and what comes next in words. */
export function AgendaLine() {
  const { agenda, clock } = useTable()
  const { agenda: words, screens } = useWords()
  const inHand = useItemClock()
  const items = inOrder(agenda)
  const current =
    clock.endedAt === undefined ? items.findIndex((item) => item.id === clock.item) : items.length
  const next = items[current + 1]
  return (
    <section aria-label={screens.agenda} className="flex flex-col gap-2">
      <ol className="flex gap-1.5">
        {items.map((item, index) => {
          const state = index < current ? 'done' : index === current ? 'now' : 'later'
          const gone = state === 'now' && inHand?.shown ? Math.min(1, inHand.spent / inHand.all) : 0
          return (
            <li
              aria-current={state === 'now' ? 'step' : undefined}
              className="min-w-0"
              key={item.id}
              style={{ flex: `${allotted(item)} 0 0` }}
            >
              <span
                aria-hidden="true"
                className={`block overflow-hidden rounded-full ${state === 'now' ? 'h-3 bg-wood-edge' : 'mt-1 h-2'} ${state === 'done' ? 'bg-deep/35' : state === 'later' ? 'bg-line' : ''}`}
              >
                <span className="block h-full rounded-full bg-deep" style={{ width: `${100 * gone}%` }} />
              </span>
              <span className="sr-only">
                {item.title}, {words[state]}
              </span>
            </li>
          )
        })}
      </ol>
      <p aria-hidden="true" className="flex justify-between gap-8 text-lg">
        <strong className="min-w-0 truncate">{items[current]?.title ?? ''}</strong>
        {next && <span className="min-w-0 truncate text-soft">{screens.next(next.title)}</span>}
      </p>
    </section>
  )
}
