import type { ReactNode } from 'react'

type PrivateProps = {
  /** Only for who acts now: own cards, own dots, own words. */
  readonly children: ReactNode
}

/** What one person alone may see. On a device of one person it is simply there. */
export function Private({ children }: PrivateProps) {
  return children
}
