import type { Hat, PersonId, Side } from '../meeting/person.ts'
import type { ExampleWords } from '../text/example.ts'

/** Somebody of the invented case; the names stand in the catalogue. */
export type Role = keyof ExampleWords['names']

/** Who plays whom: the ids of the invented people. */
export type Cast = Readonly<Record<Role, PersonId>>

/** Whoever opens the example takes this seat: as procesbewaker one feels what Beraad is for. */
export const openersRole: Role = 'samira'

/** Everyone at the table of the example, in the order in which they sit. */
export const roles: readonly { readonly role: Role; readonly side: Side; readonly hat?: Hat }[] = [
  { role: 'samira', side: 'team' },
  { role: 'anne', side: 'team', hat: 'voorzitter' },
  { role: 'joost', side: 'team', hat: 'casusinbrenger' },
  { role: 'fatma', side: 'team' },
  { role: 'esther', side: 'family' },
  { role: 'marco', side: 'family' },
  { role: 'karel', side: 'family' },
  { role: 'bram', side: 'family' },
]
