import type { ReactNode } from 'react'
import { Logo } from './Logo.tsx'
import { usePageWords } from './words.ts'

type PageFrameProps = {
  readonly children: ReactNode
  /** Room for two columns. */
  readonly wide?: boolean
}

/** A quiet page with one thing on it. */
export function PageFrame({ children, wide = false }: PageFrameProps) {
  const { start } = usePageWords()
  return (
    <div
      className={`mx-auto flex min-h-dvh flex-col gap-6 px-5 py-6 wide:gap-10 wide:py-10 ${
        wide ? 'max-w-[36rem] wide:max-w-[66rem]' : 'max-w-[36rem]'
      }`}
    >
      <header className="flex items-center gap-3 font-bold text-xl">
        <Logo />
        {start.product}
      </header>
      <main className="flex flex-col gap-6">{children}</main>
    </div>
  )
}
