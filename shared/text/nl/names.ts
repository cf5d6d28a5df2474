import type { ItemForm, ItemKind } from '../../meeting/agenda.ts'
import type { DecisionKind, Voice } from '../../meeting/decisions.ts'
import type { Hat, Side } from '../../meeting/person.ts'

export const hatNames: Record<Hat, string> = {
  voorzitter: 'voorzitter',
  procesbewaker: 'procesbewaker',
  notulist: 'notulist',
  casusinbrenger: 'casusinbrenger',
  toehoorder: 'toehoorder',
}

export const sideNames: Record<Side, string> = {
  team: 'team',
  family: 'gezin en netwerk',
  guest: 'nog niet gezegd',
}

export const kindNames: Record<ItemKind, string> = {
  informeren: 'informeren',
  meedenken: 'meedenken',
  besluiten: 'besluiten',
}

export const formNames: Record<ItemForm, string> = {
  open: 'vrij',
  'check-in': 'check-in',
  situation: 'stand van zaken',
  richtvragen: 'richtvragen verzamelen',
  discussion: 'richtvragen bespreken',
  analysis: 'verklarende analyse',
  roddel: 'wat goed gaat',
  round: 'rondje',
  decisions: 'besluiten en afspraken',
  actions: 'afspraken',
  break: 'pauze',
  huddle: 'tijd onder elkaar',
  reflection: 'terugkijken',
}

export const decisionKindNames: Record<DecisionKind, string> = {
  consent: 'als niemand een zwaar bezwaar heeft',
  consensus: 'als iedereen het eens is',
  vote: 'door te stemmen',
  person: 'door één persoon',
}

/** Whose voice a decision asks after; the child by name where there is one. */
export function voiceNames(child: string | undefined): Record<Voice, string> {
  return {
    child: child ?? 'het kind',
    parents: 'ouders',
    fosterParents: 'pleegouders',
    network: 'netwerk',
  }
}
