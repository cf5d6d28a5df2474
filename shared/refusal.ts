/**
 * Every reason for which Beraad can say no. The words for each stand in the catalogue (`shared/text`),
 * whose type demands an entry per code.
 */
export const refusalCodes = [
  // what came in could not be read
  'unknown-command',
  'invalid-input',
  'too-long',
  'malformed-frame',
  'foreign-client-id',
  'too-many-client-ids',
  'parts-are-fixed',
  'sheet-full',
  // who sent it may not
  'only-hat',
  'only-host',
  'only-author',
  'only-speaker',
  'only-family',
  'observers-only-listen',
  'not-a-member',
  'no-pen',
  'server-writes-this',
  // the moment has passed, or has not come
  'overtaken',
  'not-found',
  'not-started',
  'already-started',
  'meeting-ended',
  'meeting-not-ended',
  'among-themselves',
  'you-listen',
  'only-the-subject',
  'already-asked',
  'not-with-family',
  'paused',
  'last-item',
  'first-item',
  'item-takes-no-notes',
  'item-protected',
  'keeps-a-minute',
  'form-is-fixed',
  'already-shown',
  'not-shown-yet',
  'nothing-to-show',
  'cards-already-written',
  'words-already-written',
  'too-few',
  'nothing-pinned',
  'lies-under',
  'dots-open',
  'dots-not-open',
  'no-dots-left',
  'choose-helper-first',
  'only-deputy',
  'round-not-finished',
  'no-round',
  'round-running',
  'no-timed-turns',
  'not-your-turn',
  'already-decided',
  'no-vote-with-family',
  'no-date-to-look-again',
  'other-way-not-answered',
  'not-undoable',
  'built-upon',
  'too-many',
  'meeting-full',
  // the way in
  'wrong-secret',
  'wrong-start-secret',
  'foreign-origin',
  'unknown-template',
  'storage-failed',
  'too-quick',
  // a bug of ours: nothing was changed
  'failed',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A no with its reason: `params` fill the catalogue's words (a person id, a hat, a number). */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number>>
}

export function refuse<Code extends RefusalCode>(
  code: Code,
  params?: Record<string, string | number>,
): Refusal<Code> {
  return params ? { code, params } : { code }
}

/** Tells a refusal from any other outcome. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome
}
