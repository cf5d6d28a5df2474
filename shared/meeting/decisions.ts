import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Meeting } from './meeting.ts'
import { familyPresent, type PersonId, wearer } from './person.ts'
import { authorRule, participant, whoDidIt, whoWears } from './rules.ts'
import { command, type Rule, type Slice, type State } from './slice.ts'
import { clearable, dayText, forWhom, lineText, longText, put } from './text.ts'
import { isKnown, type Who, whoSchema } from './who.ts'
import { type Author, authorOf, isAuthor, type Words, wordsOf } from './words.ts'

export type DecisionId = string

/** How this table decides: nobody has a serious objection, all agree, heads are counted, or one named person. */
export const decisionKinds = ['consent', 'consensus', 'vote', 'person'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Whose voice every decision asks after: heard, or why not. */
export const voices = ['child', 'parents', 'fosterParents', 'network'] as const
export type Voice = (typeof voices)[number]

/** A decision card. It starts as a proposal; nothing is decided until the voorzitter says so. */
export type Decision = Author & {
  readonly id: DecisionId
  readonly order: number
  readonly at: number
  status: 'proposal' | 'decided' | 'withdrawn'
  /** Proposed when the meeting had begun: nobody saw it beforehand. */
  readonly unannounced?: true
  proposal: string
  kind: DecisionKind
  /** Who decides, where `kind` is `person`. */
  decider?: Who
  /** What is ours to decide here, and what is not. */
  ours?: string
  options?: string
  /** Why, and the answer or statement it rests on. */
  grounds?: string
  /** What each said, or why they were not heard. */
  voices: Partial<Record<Voice, string>>
  /** By objector, in their own words. */
  objections: Record<PersonId, Words>
  outcome?: string
  owner?: Who
  /** By when. */
  day?: string
  lookAgain?: string
  decidedAt?: number
}

export type DecisionsPart = { decisions: Record<DecisionId, Decision> }
export type DecisionsView = DecisionsPart
export type DecisionsMinutes = { decisions: Decision[] }

export const mostDecisions = 60

/** What can be filled in or emptied at any time before the decision. */
const details = {
  decider: clearable(whoSchema),
  ours: clearable(longText),
  options: clearable(longText),
  grounds: clearable(longText),
  owner: clearable(whoSchema),
  day: clearable(dayText),
  lookAgain: clearable(dayText),
}
const voiceLines = v.optional(
  v.strictObject({
    child: clearable(lineText),
    parents: clearable(lineText),
    fosterParents: clearable(lineText),
    network: clearable(lineText),
  }),
)

const chair: Rule = {
  words: 'the voorzitter, or the procesbewaker where there is no voorzitter',
  reasons: ['only-hat'],
  check: (state, acting, input) =>
    (wearer(state.meeting.people, 'voorzitter') ? whoWears('voorzitter') : whoWears('procesbewaker')).check(
      state,
      acting,
      input,
    ),
}
const editors = authorRule(cardAuthor, 'voorzitter', 'notulist', 'procesbewaker')

export const decisions = {
  commands: {
    'decisions.propose': command({
      schema: v.strictObject({
        proposal: longText,
        kind: v.optional(v.picklist(decisionKinds), 'consent'),
        ...details,
        voices: voiceLines,
        for: forWhom,
      }),
      allow: participant,
      reasons: ['too-many', 'no-vote-with-family', 'not-found'],
      undo: whoDidIt,
      apply({ meeting }, { proposal, kind, voices, for: _for, ...rest }, acting) {
        const all = Object.values(meeting.decisions)
        if (all.length >= mostDecisions) return refuse('too-many', { most: mostDecisions })
        const id = acting.newId()
        const decision: Decision = {
          id,
          order: all.length,
          at: acting.now,
          ...authorOf(acting),
          status: 'proposal',
          ...(meeting.clock.startedAt !== undefined && { unannounced: true as const }),
          proposal,
          kind,
          voices: {},
          objections: {},
        }
        const refusal = fill(meeting, decision, { kind, voices, ...rest })
        if (refusal) return refusal
        meeting.decisions[id] = decision
        return { id }
      },
    }),

    'decisions.change': command({
      schema: v.strictObject({
        decision: idSchema,
        proposal: v.optional(longText),
        kind: v.optional(v.picklist(decisionKinds)),
        ...details,
        voices: voiceLines,
      }),
      allow: editors,
      reasons: ['not-found', 'already-decided', 'no-vote-with-family'],
      undo: whoDidIt,
      apply({ meeting }, { decision: id, proposal, kind, voices, ...rest }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (decision.status !== 'proposal') return refuse('already-decided')
        if (proposal !== undefined) decision.proposal = proposal
        return fill(meeting, decision, { kind, voices, ...rest })
      },
    }),

    'decisions.object': command({
      schema: v.strictObject({ decision: idSchema, text: longText, for: forWhom }),
      allow: participant,
      reasons: ['not-found', 'only-author'],
      apply({ meeting }, { decision: id, text }, acting) {
        const decision = meeting.decisions[id]
        if (!decision || decision.status === 'withdrawn') return refuse('not-found')
        const former = decision.objections[acting.for]
        if (former && !isAuthor(former, acting.by)) return refuse('only-author')
        decision.objections[acting.for] = wordsOf(text, acting)
      },
    }),

    'decisions.takeBackObjection': command({
      schema: v.strictObject({ decision: idSchema, person: idSchema }),
      allow: authorRule(
        ({ meeting }, { decision, person }: { readonly decision: DecisionId; readonly person: PersonId }) =>
          meeting.decisions[decision]?.objections[person],
      ),
      reasons: ['not-found'],
      alsoWhen: ['ended'],
      apply({ meeting }, { decision: id, person }) {
        const decision = meeting.decisions[id]
        if (!decision?.objections[person]) return refuse('not-found')
        delete decision.objections[person]
        return { forget: [['decisions', id, 'objections', person]] }
      },
    }),

    'decisions.decide': command({
      schema: v.strictObject({
        decision: idSchema,
        outcome: longText,
        owner: details.owner,
        day: details.day,
        lookAgain: details.lookAgain,
      }),
      allow: chair,
      reasons: ['not-found', 'not-started', 'overtaken', 'no-vote-with-family'],
      undo: chair,
      apply({ meeting }, { decision: id, outcome, ...rest }, { now }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (decision.status !== 'proposal') return refuse('overtaken')
        const refusal = fill(meeting, decision, { kind: decision.kind, ...rest })
        if (refusal) return refusal
        decision.status = 'decided'
        decision.outcome = outcome
        decision.decidedAt = now
      },
    }),

    'decisions.reopen': command({
      schema: v.strictObject({ decision: idSchema }),
      allow: chair,
      reasons: ['not-found', 'overtaken'],
      undo: chair,
      apply({ meeting }, { decision: id }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (decision.status === 'proposal') return refuse('overtaken')
        decision.status = 'proposal'
        delete decision.outcome
        delete decision.decidedAt
      },
    }),

    'decisions.withdraw': command({
      schema: v.strictObject({ decision: idSchema }),
      allow: authorRule(cardAuthor, 'voorzitter'),
      reasons: ['not-found', 'already-decided'],
      undo: whoDidIt,
      apply({ meeting }, { decision: id }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (decision.status !== 'proposal') return refuse('already-decided')
        decision.status = 'withdrawn'
      },
    }),
  },

  table: ({ decisions }) => ({ decisions }),

  // a withdrawn proposal is withdrawn from the minutes too
  minutes: ({ decisions }) => ({
    decisions: inDecisionOrder(decisions).filter((decision) => decision.status !== 'withdrawn'),
  }),
} satisfies Slice<DecisionsView, Record<never, never>, DecisionsMinutes>

/** The cards in the order in which they were proposed. */
export function inDecisionOrder(all: Readonly<Record<DecisionId, Decision>>): Decision[] {
  return Object.values(all).sort((a, b) => a.order - b.order)
}

function cardAuthor({ meeting }: State, input: { readonly decision: DecisionId }): Author | undefined {
  return meeting.decisions[input.decision]
}

type Filling = {
  kind?: DecisionKind | undefined
  voices?: v.InferOutput<typeof voiceLines>
} & { [Key in keyof typeof details]?: v.InferOutput<(typeof details)[Key]> }

/** Fills in what is given and empties what is null; with family at the table no heads are counted. */
function fill(
  meeting: Meeting,
  decision: Decision,
  { kind, voices: lines, ...rest }: Filling,
): Refusal<'not-found' | 'no-vote-with-family'> | undefined {
  if (kind === 'vote' && familyPresent(meeting)) return refuse('no-vote-with-family')
  if (!isKnown(meeting, rest.owner) || !isKnown(meeting, rest.decider)) return refuse('not-found')
  if (kind !== undefined) decision.kind = kind
  put(decision, rest)
  if (lines) put(decision.voices, lines)
}
