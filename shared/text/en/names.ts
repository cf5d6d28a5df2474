import type { ItemForm, ItemKind } from '../../meeting/agenda.ts'
import type { DecisionKind, VoiceRole } from '../../meeting/decision.ts'
import type { Hat, Side } from '../../meeting/person.ts'
import { capital } from '../sentence.ts'

export const hatNames: Record<Hat, string> = {
  voorzitter: 'chair',
  procesbewaker: 'facilitator',
  notulist: 'minute taker',
  casusinbrenger: 'case presenter',
  toehoorder: 'observer',
}

export const sideNames: Record<Side, string> = {
  team: 'team',
  family: 'family and network',
  guest: 'not said yet',
}

export const kindNames: Record<ItemKind, string> = {
  informeren: 'to inform',
  meedenken: 'to think along',
  besluiten: 'to decide',
}

export const formNames: Record<ItemForm, string> = {
  open: 'open conversation',
  'check-in': 'check-in',
  situation: 'how things stand',
  richtvragen: 'collecting guiding questions',
  discussion: 'talking about the questions',
  analysis: 'shared understanding',
  roddel: 'what goes well',
  round: 'round',
  decisions: 'decisions and actions',
  actions: 'actions',
  break: 'break',
  huddle: 'time among yourselves',
  reflection: 'looking back',
}

export const decisionKindNames: Record<DecisionKind, string> = {
  consent: 'when nothing really holds anyone back',
  consensus: 'when everyone agrees',
  vote: 'by voting',
  person: 'by one person',
}

/** What somebody is to the child. */
export const voiceRoleNames: Record<VoiceRole, string> = {
  child: 'child',
  mother: 'mother',
  father: 'father',
  parent: 'parent',
  fosterParent: 'foster parent',
  network: 'network',
}

/** Whose voice a decision asks after, where no name was told; the child by name where there is one. */
export const voiceNames = (child: string | undefined): Record<VoiceRole, string> => ({
  child: child ?? 'the child',
  mother: 'the mother',
  father: 'the father',
  parent: 'a parent',
  fosterParent: 'a foster parent',
  network: 'the network',
})

/** 'Esther has been heard. Daan and the father have not yet.' */
export function heardLine(heard: readonly string[], notYet: readonly string[]): string {
  const have = (names: readonly string[]) =>
    `${capital(list.format(names))} ${names.length > 1 ? 'have' : 'has'}`
  if (heard.length === 0) return notYet.length === 0 ? '' : `${have(notYet)} not been heard yet.`
  return `${have(heard)} been heard.${notYet.length === 0 ? '' : ` ${have(notYet)} not yet.`}`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
