import type { ItemId } from './agenda.ts'
import type { SealedAsk } from './circle.ts'
import type { SealedCard } from './collecting.ts'
import type { SealedDot } from './dots.ts'
import type { PersonId } from './person.ts'
import { type SealedReflection, writersByItem } from './reflection.ts'
import type { SealedGift, SealedPraise } from './roddel.ts'
import { isAuthor } from './words.ts'

/** What all sealed words tell: who typed them, and who may not open them any more. */
export type SealedWords = {
  readonly by: PersonId
  /** Whose seat was taken up on another device since: whoever sits there now did not write this. */
  closedTo?: Record<PersonId, true>
}

/** What each kind of sealed input holds. A slice with sealed input adds its line here. */
export type SealedValues = {
  /** A richtvraag that is not shown yet. */
  card: SealedCard
  /** Something good about somebody, not said yet. */
  praise: SealedPraise
  /** The same once it was said: it belongs to whom it is about. */
  gift: SealedGift
  /** Somebody is asked in private to sit in de kring. */
  ask: SealedAsk
  /** A dot on a question, while nobody is to see where they lie. */
  dot: SealedDot
  /** What somebody looks back with, not shown yet. */
  reflection: SealedReflection
}

export type SealedKind = keyof SealedValues

type AnyRow = {
  [K in SealedKind]: { kind: K; id: string; person: PersonId; value: SealedValues[K] }
}[SealedKind]

/** Something one person wrote that is not (yet) for others. Kept beside the meeting, never in it. */
export type SealedRow<Kind extends SealedKind = SealedKind> = Extract<AnyRow, { kind: Kind }>

/** All sealed input of a meeting, by `sealedKey`. */
export type Sealed = Record<string, SealedRow>

/** How many cards there are, and how many people wrote a reflection, by item: all that others may know of them. */
export type SealedCounts = {
  readonly card: Readonly<Record<ItemId, number>>
  readonly reflection: Readonly<Record<ItemId, number>>
}

/**
 * The rows that are one person's words, or were typed by them for another: for that person's desk. Not those
 * from before somebody took up the seat.
 */
export type OwnSealed = <Kind extends SealedKind>(kind: Kind) => SealedRow<Kind>[]

/** Where a row lives: its entity (`card/<id>`) and whose it is. */
export function sealedKey(row: Pick<SealedRow, 'kind' | 'id' | 'person'>): string {
  return `${row.kind}/${row.id}|${row.person}`
}

/** Lays a row down, over what the same person wrote there before. */
export function seal(sealed: Sealed, row: SealedRow): void {
  sealed[sealedKey(row)] = row
}

/** The rows of a kind, of everybody. For `apply` and counting only: never for a view. */
export function sealedOf<Kind extends SealedKind>(sealed: Sealed, kind: Kind): SealedRow<Kind>[] {
  return Object.values(sealed).filter((row): row is SealedRow<Kind> => row.kind === kind)
}

export function unseal(sealed: Sealed, row: Pick<SealedRow, 'kind' | 'id' | 'person'>): void {
  delete sealed[sealedKey(row)]
}

export function countSealed(sealed: Sealed): SealedCounts {
  const card: Record<ItemId, number> = {}
  for (const { value } of sealedOf(sealed, 'card')) card[value.item] = (card[value.item] ?? 0) + 1
  return { card, reflection: writersByItem(sealedOf(sealed, 'reflection')) }
}

export function ownSealed(sealed: Sealed, person: PersonId): OwnSealed {
  return (kind) =>
    sealedOf(sealed, kind).filter(
      (row) => isAuthor({ by: row.value.by, for: row.person }, person) && !row.value.closedTo?.[person],
    )
}

/** Closes to a person all that was written from this seat until now; it still waits to be shown. */
export function closeTo(sealed: Sealed, person: PersonId): void {
  for (const row of Object.values(sealed)) {
    if (isAuthor({ by: row.value.by, for: row.person }, person))
      row.value.closedTo = { ...row.value.closedTo, [person]: true }
  }
}
