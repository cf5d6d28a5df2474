import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'
import { usePageWords } from './words.ts'

type PageFrameProps = {
  readonly children: ReactNode
  /** Room for two columns. */
  readonly wide?: boolean
  /** What stands at the end of the first line. */
  readonly aside?: ReactNode
}

/** A quiet page with one thing on it. */
export function PageFrame({ children, wide = false, aside }: PageFrameProps) {
  const { start } = usePageWords()
  return (
    <div
      className={`mx-auto flex min-h-dvh flex-col gap-6 px-5 py-6 wide:gap-10 wide:py-10 ${
        wide ? 'max-w-[36rem] wide:max-w-[66rem]' : 'max-w-[36rem]'
      }`}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Logo />
        <p className="mr-auto font-bold text-xl">{start.product}</p>
        {aside}
      </header>
      <main className="flex flex-col gap-6">{children}</main>
    </div>
  )
}
