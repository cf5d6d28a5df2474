import { Lock } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { type AgendaItem, allotted, type ItemForm } from '../../../shared/meeting/agenda.ts'
import { spentOn } from '../../../shared/meeting/clock.ts'
import { useNow, useTable } from '../../sync/hooks.ts'
import { Unbroken } from '../../ui/Unbroken.tsx'
import { useItemClock } from '../../ui/useItemClock.ts'
import { useWords } from '../../ui/useWords.ts'
import { ItemQuestions } from './ItemQuestions.tsx'
import { type Place, RibbonBar, type RibbonTime } from './RibbonBar.tsx'

const minute = 60_000

/** Forms that take the richtvragen one at a time. */
const takesQuestions: readonly ItemForm[] = ['richtvragen', 'discussion']

type RibbonItemProps = {
  readonly item: AgendaItem
  readonly place: Place
  /** What can be done with it while the agenda is changed. */
  readonly children: ReactNode
  /** How far (px) it is dragged from its place. */
  readonly shift?: number | undefined
  /** What is dragged lands here. */
  readonly landing?: 'before' | 'after' | undefined
  readonly ref?: Ref<HTMLLIElement> | undefined
}

/** One item on the ribbon: how long it has or took, and what it lent or borrowed. */
export function RibbonItem({ item, place, children, shift, landing, ref }: RibbonItemProps) {
  const { agenda: words } = useWords()
  const time = useRibbonTime(item, place)
  const now = place === 'now'
  return (
    <li
      aria-current={now ? 'step' : undefined}
      className={`relative flex scroll-mb-40 gap-3 ${shift === undefined ? '' : 'z-10 rounded-card bg-card shadow-card'}`}
      data-item={item.id}
      ref={ref}
      style={{
        minHeight: `${(time.has + time.over) * 0.3}rem`,
        ...(shift !== undefined && { transform: `translateY(${shift}px)` }),
      }}
    >
      {landing && <LandingLine at={landing} />}
      <RibbonBar place={place} time={time} />
      <div
        className={`min-w-0 flex-1 leading-snug ${now ? 'rounded-card bg-card px-4 py-3 shadow-card self-start' : 'px-1'}`}
      >
        <p className={now ? 'font-bold' : place === 'done' ? 'text-soft' : ''}>
          <Unbroken>{item.title}</Unbroken>
          <span className="sr-only">, {words[place]}</span>
        </p>
        <p
          className={`flex flex-wrap items-center gap-x-2 text-sm ${now ? 'font-bold text-deep' : 'text-soft'}`}
        >
          <TimeOf item={item} place={place} />
          {item.protected && place !== 'done' && (
            <span className="inline-flex items-center gap-1 font-normal text-soft">
              <Lock aria-hidden="true" size={13} />
              {words.protected}
            </span>
          )}
        </p>
        <Lending item={item.id} />
        {now && takesQuestions.includes(item.form) && <ItemQuestions />}
        {children}
      </div>
    </li>
  )
}

/** Where the dragged item comes to stand, between two others. */
function LandingLine({ at }: { readonly at: 'before' | 'after' }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-0 z-20 h-1 rounded-full bg-deep ${at === 'before' ? '-top-1' : '-bottom-1'}`}
    >
      <span className="absolute -top-1 left-0 size-3 rounded-full bg-deep" />
    </span>
  )
}

/** In minutes, as high as the ribbon is at this item. */
function useRibbonTime(item: AgendaItem, place: Place): RibbonTime {
  const { clock, loans } = useTable()
  const inHand = useItemClock()
  const now = useNow(5000)
  const has = allotted(item)
  const borrowed = Object.values(loans).reduce(
    (sum, loan) => sum + (loan.to === item.id ? loan.minutes : 0),
    0,
  )
  if (place === 'later' || (place === 'now' && !inHand?.shown)) return { has, borrowed, gone: 0, over: 0 }
  const spent = (place === 'now' && inHand ? inHand.spent : spentOn(clock, item.id, now)) / minute
  // there is no clock among themselves, not even afterwards
  const over = item.form === 'huddle' ? 0 : Math.max(0, spent - has)
  if (place === 'now') return { has, borrowed, gone: spent, over }
  // what is behind us is as high as the time it really took
  const took = Math.max(1, Math.min(spent, has))
  return { has: took, borrowed: Math.max(0, borrowed - (has - took)), gone: 0, over }
}

function TimeOf({ item, place }: { readonly item: AgendaItem; readonly place: Place }) {
  const { clock } = useTable()
  const { agenda: words } = useWords()
  const inHand = useItemClock()
  const now = useNow(5000)
  const has = allotted(item)
  if (place === 'later') return words.minutes(has)
  if (place === 'done') {
    const real = Math.round(spentOn(clock, item.id, now) / minute)
    return real === item.minutes
      ? words.minutes(real)
      : `${words.minutes(real)}, ${words.planned(item.minutes)}`
  }
  if (!inHand?.shown) return words.minutes(has)
  // a first minute over is no overtime to speak of
  return inHand.left > -minute
    ? words.leftOf(Math.max(0, Math.ceil(inHand.left / minute)), has)
    : words.overOf(Math.floor(-inHand.left / minute), has)
}

/** Who lent it what, and what it lent to whom. */
function Lending({ item }: { readonly item: string }) {
  const { agenda, loans } = useTable()
  const { limit: words } = useWords()
  const sums = new Map<string, number>()
  for (const { from, to, minutes } of Object.values(loans)) {
    if (from === item) sums.set(to, (sums.get(to) ?? 0) - minutes)
    if (to === item) sums.set(from, (sums.get(from) ?? 0) + minutes)
  }
  return [...sums].map(([other, minutes]) => {
    const title = agenda[other]?.title ?? ''
    return (
      <p className="text-soft text-sm" key={other}>
        {minutes > 0 ? words.gained(minutes, title) : words.lent(-minutes, title)}
      </p>
    )
  })
}
