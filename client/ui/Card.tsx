import { type ReactNode, useId } from 'react'
import { Unbroken } from './Unbroken.tsx'

type CardProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  /** What stands beside the title. */
  readonly aside?: ReactNode
  readonly look?: 'card' | 'tint' | 'bare'
  /** A heading below another one. */
  readonly level?: 2 | 3
  readonly hideTitle?: boolean
}

const looks = {
  card: 'rounded-card bg-card p-5 shadow-card',
  tint: 'rounded-card bg-deep-tint p-5',
  bare: '',
}

/** A named part of the screen. */
export function Card({ title, children, aside, look = 'card', level = 2, hideTitle = false }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className={`flex min-w-0 flex-col gap-3 ${looks[look]}`}>
      <div className={hideTitle ? 'sr-only' : 'flex flex-wrap items-baseline justify-between gap-x-4'}>
        <Heading className={`font-bold ${level === 2 ? 'text-lg' : ''}`} id={id}>
          {typeof title === 'string' ? <Unbroken>{title}</Unbroken> : title}
        </Heading>
        {aside && <div className="text-soft text-sm">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
