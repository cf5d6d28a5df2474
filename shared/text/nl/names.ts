import type { ItemForm, ItemKind } from '../../meeting/agenda.ts'
import type { DecisionKind, VoiceRole } from '../../meeting/decision.ts'
import type { Hat, Side } from '../../meeting/person.ts'
import { capital } from '../sentence.ts'
import type { Terms } from './terms.ts'

export const hatNames = (terms: Terms): Record<Hat, string> => ({
  voorzitter: 'voorzitter',
  procesbewaker: 'procesbewaker',
  notulist: terms.notulist,
  casusinbrenger: 'casusinbrenger',
  toehoorder: 'toehoorder',
})

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

export const formNames = (terms: Terms): Record<ItemForm, string> => ({
  open: 'vrij',
  'check-in': 'check-in',
  situation: 'stand van zaken',
  richtvragen: 'richtvragen verzamelen',
  discussion: 'richtvragen bespreken',
  analysis: terms.explanatoryAnalysis,
  roddel: 'wat goed gaat',
  round: 'rondje',
  decisions: 'besluiten en afspraken',
  actions: 'afspraken',
  break: 'pauze',
  huddle: 'tijd onder elkaar',
  reflection: 'terugkijken',
})

export const decisionKindNames: Record<DecisionKind, string> = {
  consent: 'als niets iemand echt tegenhoudt',
  consensus: 'als iedereen het eens is',
  vote: 'door te stemmen',
  person: 'door één persoon',
}

/** What somebody is to the child. */
export const voiceRoleNames = (terms: Terms): Record<VoiceRole, string> => ({
  child: 'kind',
  mother: 'moeder',
  father: 'vader',
  parent: 'ouder',
  fosterParent: terms.fosterParent,
  network: 'netwerk',
})

/** Whose voice a decision asks after, where no name was told; the child by name where there is one. */
export const voiceNames =
  (terms: Terms) =>
  (child: string | undefined): Record<VoiceRole, string> => ({
    child: child ?? 'het kind',
    mother: 'de moeder',
    father: 'de vader',
    parent: 'een ouder',
    fosterParent: `een ${terms.fosterParent}`,
    network: 'het netwerk',
  })

/** 'Esther is gehoord. Daan en de vader nog niet.' */
export function heardLine(heard: readonly string[], notYet: readonly string[]): string {
  const are = (names: readonly string[]) =>
    `${capital(list.format(names))} ${names.length > 1 ? 'zijn' : 'is'}`
  if (heard.length === 0) return notYet.length === 0 ? '' : `${are(notYet)} nog niet gehoord.`
  const others = notYet.length === 0 ? '' : ` ${capital(list.format(notYet))} nog niet.`
  return `${are(heard)} gehoord.${others}`
}

const list = new Intl.ListFormat('nl', { type: 'conjunction' })
