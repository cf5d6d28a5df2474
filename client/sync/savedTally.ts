/** What of one sheet is known to be stored. Counts are those of the present socket. */
export type SavedTally = {
  /** Something was typed here since all was last known to be stored. */
  readonly unsaved: boolean
  /** Step-2 and update frames sent. */
  readonly sent: number
  /** Our step 2, with all we have, is among them. */
  readonly stepTwo: boolean
}

export const allSaved: SavedTally = { unsaved: false, sent: 0, stepTwo: false }

export function typed(tally: SavedTally): SavedTally {
  return tally.unsaved ? tally : { ...tally, unsaved: true }
}

/** A new socket counts from nothing; what was typed before stays unsaved until it is offered and stored. */
export function connected(tally: SavedTally): SavedTally {
  return { ...tally, sent: 0, stepTwo: false }
}

export function sentFrame(tally: SavedTally, isStepTwo: boolean): SavedTally {
  return { ...tally, sent: tally.sent + 1, stepTwo: tally.stepTwo || isStepTwo }
}

/** The server tells how many of this socket's frames it has stored. */
export function stored(tally: SavedTally, count: number): SavedTally {
  return tally.stepTwo && count === tally.sent ? { ...tally, unsaved: false } : tally
}
