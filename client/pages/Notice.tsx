import { type ReactNode, useEffect } from 'react'
import { PageFrame } from './PageFrame.tsx'
import { usePageWords } from './words.ts'

type NoticeProps = {
  readonly title: string
  readonly children?: ReactNode
  /** Show the way to the start page. */
  readonly home?: boolean
}

/** A page that tells why there is nothing else to see, and what to do. */
export function Notice({ title, children, home = false }: NoticeProps) {
  const { start } = usePageWords()
  useEffect(() => {
    document.title = `${title} · ${start.product}`
  }, [title, start])
  return (
    <PageFrame>
      <div className="flex flex-col gap-4 rounded-card bg-card p-6 shadow-card">
        <h1 className="text-2xl font-bold">{title}</h1>
        {children}
        {home && (
          <a
            className="self-start py-3 font-bold text-deep underline decoration-2 underline-offset-4"
            href="/"
          >
            {start.toHome}
          </a>
        )}
      </div>
    </PageFrame>
  )
}
