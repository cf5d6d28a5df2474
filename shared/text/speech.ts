import type { Side } from '../meeting/person.ts'
import type { Language } from './languages.ts'

/** How a page speaks to its reader: family and guests are `u`, the team is `je`, never mixed on a page. */
export type Address = 'u' | 'je'

export type Speech = { readonly language: Language; readonly address: Address }

export function addressOf(side: Side): Address {
  return side === 'team' ? 'je' : 'u'
}

/** Picks the words for the reader out of the two ways to say them. */
export type Say = <Words>(u: Words, je: Words) => Words

export function sayTo(address: Address): Say {
  return (u, je) => (address === 'u' ? u : je)
}
