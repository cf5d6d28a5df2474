import type { PersonId } from './person.ts'
import type { QuestionId } from './questions.ts'
import type { Who } from './who.ts'
import type { Author, Words } from './words.ts'

export type DecisionId = string

/** How this table decides: nobody has a serious objection, all agree, heads are counted, or one named person. */
export const decisionKinds = ['consent', 'consensus', 'vote', 'person'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What somebody is to the child whose voice a decision asks after; `parent` where it is not said which. */
export const voiceRoles = ['child', 'mother', 'father', 'parent', 'fosterParent', 'network'] as const
export type VoiceRole = (typeof voiceRoles)[number]

/** One whose voice a decision asks after: heard, and with what words; or not heard, and why. */
export type Voice = {
  readonly id: string
  readonly order: number
  readonly role: VoiceRole
  who?: Who
  /** Absent until somebody told it. */
  heard?: boolean
  /** What they said, or why they were not heard. */
  text?: string
}

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** A vote: open, and of a person, whoever typed it. */
export type Vote = Author & { readonly choice: Choice; readonly at: number }

/** A decision card. It starts as a proposal; nothing is decided until the voorzitter says so. */
export type Decision = Author & {
  readonly id: DecisionId
  readonly order: number
  readonly at: number
  status: 'proposal' | 'decided' | 'withdrawn'
  /** Proposed when the meeting had begun: nobody saw these words beforehand. */
  readonly unannounced?: true
  /** Proposed at an item for deciding that everyone had seen: that there would be proposals was known. */
  readonly planned?: true
  proposal: string
  kind: DecisionKind
  /** Who decides, where `kind` is `person`. */
  decider?: Who
  /** What is ours to decide here, and what is not. */
  ours?: string
  options?: string
  /** Why. */
  grounds?: string
  /** The answered richtvraag on which the grounds rest. */
  restsOn?: QuestionId
  /** It is about where a child lives: then it has a date to look again, and an answer to what if placing is no option. */
  aboutHome?: true
  /** 'En als uithuisplaatsing geen optie is?' */
  otherWay?: string
  /** There is danger now: that question can wait. */
  dangerNow?: true
  voices: Record<string, Voice>
  /** By objector, in their own words. */
  objections: Record<PersonId, Words>
  /** Who said to have no objection to the proposal as it stands (consent), or to agree with it (consensus). */
  agreed: Record<PersonId, Author & { readonly at: number }>
  /** Where heads are counted. */
  votes: Record<PersonId, Vote>
  outcome?: string
  owner?: Who
  /** By when. */
  day?: string
  lookAgain?: string
  decidedAt?: number
}

/** The cards in the order in which they were proposed. */
export function inDecisionOrder(all: Readonly<Record<DecisionId, Decision>>): Decision[] {
  return Object.values(all).sort((a, b) => a.order - b.order)
}

/** The voices of a card in their order. */
export function inVoiceOrder({ voices }: Pick<Decision, 'voices'>): Voice[] {
  return Object.values(voices).sort((a, b) => a.order - b.order)
}

/**
 * Whether nobody could prepare for it: it came up beside what was to be decided. On where a child lives one prepares
 * for the proposal itself, not for an item that has room for any.
 */
export function cameUnseen({
  unannounced,
  planned,
  aboutHome,
}: Pick<Decision, 'unannounced' | 'planned' | 'aboutHome'>): boolean {
  return unannounced === true && (aboutHome === true || !planned)
}

/** Why a card can't be decided yet: what a decision on where a child lives still lacks. */
export function lacking({
  aboutHome,
  lookAgain,
  otherWay,
  dangerNow,
}: Pick<Decision, 'aboutHome' | 'lookAgain' | 'otherWay' | 'dangerNow'>):
  | 'no-date-to-look-again'
  | 'other-way-not-answered'
  | undefined {
  if (!aboutHome) return undefined
  if (otherWay === undefined && !dangerNow) return 'other-way-not-answered'
  return lookAgain === undefined ? 'no-date-to-look-again' : undefined
}
