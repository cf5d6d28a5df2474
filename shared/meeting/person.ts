export type PersonId = string

export const hats = ['voorzitter', 'procesbewaker', 'notulist', 'casusinbrenger', 'toehoorder'] as const
/** What somebody does at this table. A `toehoorder` listens and learns, and writes nothing. */
export type Hat = (typeof hats)[number]

export const sides = ['team', 'family', 'guest'] as const
/** Of the team, of the family and their people, or not said yet. */
export type Side = (typeof sides)[number]

export type Person = {
  readonly id: PersonId
  name: string
  side: Side
  hats: Partial<Record<Hat, true>>
  /** Which of the eight person colours, 0 to 7. */
  readonly colour: number
  /** The fixed place at the table, clockwise. */
  readonly seat: number
  readonly joinedAt: number
  /** Of an invented case: nobody sits here, however much they take part. */
  readonly invented?: true
  /** First seen at the table, by a device or 'in de kamer'; absent until then. */
  arrivedAt?: number
  /** In the room without a device of their own. */
  inRoom?: true
  /** When somebody last took this seat up on another device with the host's secret. */
  seatTakenAt?: number
  /** Who types for them, as they chose. */
  helper?: PersonId
  /** Takes the hat procesbewaker over when its head has no connection. */
  deputy?: true
  /** 'Is er even niet': the seat stays, nobody asks anything of it, and no reason is kept. */
  away?: true
}

/** The people in the order of their seats. */
export function bySeat<P extends Person>(all: Readonly<Record<PersonId, P>>): P[] {
  return Object.values(all).sort((a, b) => a.seat - b.seat)
}

/** Whether family, or their people, are at the table. */
export function familyPresent(meeting: {
  readonly gathering: { readonly family: boolean }
  readonly people: Readonly<Record<PersonId, Person>>
}): boolean {
  return meeting.gathering.family || Object.values(meeting.people).some((person) => person.side === 'family')
}

/** Who wears a hat, the first by seat; undefined when nobody does. */
export function wearer<P extends Person>(all: Readonly<Record<PersonId, P>>, hat: Hat): P | undefined {
  return bySeat(all).find((person) => person.hats[hat])
}
