import type { ReactNode } from 'react'

type Children = { readonly children: ReactNode }

/** The bar itself, named for who can't see whose it is. */
export function Bar({ label, children }: Children & { readonly label: string }) {
  return (
    <section
      aria-label={label}
      className="flex grow flex-wrap items-center justify-end max-sm:[&_button]:px-2.5! max-wide:not-tall:[&_button]:px-2.5! max-[23rem]:text-[0.9rem] max-[23rem]:[&_button]:px-2! wide:rounded-card wide:bg-card wide:p-1.5 wide:shadow-card"
    >
      <span aria-hidden="true" className="hidden px-3 text-soft text-sm min-[86rem]:inline">
        {label}
      </span>
      {children}
    </section>
  )
}

/** What a phone shows only when asked; a wide screen always has room for it. */
export function Fold({ open, children }: Children & { readonly open: boolean }) {
  return (
    <div className={open ? 'flex w-full flex-wrap wide:contents' : 'hidden wide:contents'}>{children}</div>
  )
}

export function WideOnly({ children }: Children) {
  return <span className="hidden wide:inline">{children}</span>
}

export function PhoneOnly({ children }: Children) {
  return <span className="wide:hidden">{children}</span>
}
