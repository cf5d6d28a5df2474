import type { ReactNode } from 'react'
import icon from '../icon.svg'
import { words } from './words.ts'

/** A quiet page with one thing on it. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[36rem] flex-col gap-8 px-5 py-6 wide:py-12">
      <header className="flex items-center gap-3 text-xl font-bold">
        <img src={icon} alt="" width="34" height="34" />
        {words.start.product}
      </header>
      <main className="flex flex-col gap-6">{children}</main>
    </div>
  )
}
