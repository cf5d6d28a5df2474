/** A richtvraag as its writer typed it, not shown yet. */
export type SealedCard = { item: string; text: string }
