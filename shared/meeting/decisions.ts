import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import {
  type Decision,
  type DecisionId,
  type DecisionKind,
  decisionKinds,
  inDecisionOrder,
  lacking,
} from './decision.ts'
import type { Meeting } from './meeting.ts'
import { familyPresent, wearer } from './person.ts'
import type { Question } from './questions.ts'
import { authorRule, participant, whoDidIt, whoWears } from './rules.ts'
import { command, type Rule, type Slice, type State } from './slice.ts'
import { askAnew, standCommands } from './stands.ts'
import { clearable, dayText, forWhom, longText, put } from './text.ts'
import { cardEditors, firstVoices, mostVoices, voiceCommands, voiceSchema } from './voices.ts'
import { isKnown, whoSchema } from './who.ts'
import { type Author, authorOf } from './words.ts'

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
  restsOn: clearable(idSchema),
  aboutHome: clearable(v.literal(true)),
  otherWay: clearable(longText),
  dangerNow: clearable(v.literal(true)),
  owner: clearable(whoSchema),
  day: clearable(dayText),
  lookAgain: clearable(dayText),
}
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

export const decisions = {
  commands: {
    'decisions.propose': command({
      schema: v.strictObject({
        proposal: longText,
        kind: v.optional(v.picklist(decisionKinds), 'consent'),
        ...details,
        voices: v.optional(v.pipe(v.array(voiceSchema), v.maxLength(mostVoices))),
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
          ...(isForDeciding(meeting.agenda[meeting.clock.item ?? '']) && { planned: true as const }),
          proposal,
          kind,
          voices: firstVoices(voices, acting),
          objections: {},
          agreed: {},
          votes: {},
        }
        const refusal = fill(meeting, decision, { kind, ...rest })
        if (refusal) return refusal
        if (!Object.values(decision.voices).every(({ who }) => isKnown(meeting, who)))
          return refuse('not-found')
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
      }),
      allow: cardEditors,
      reasons: ['not-found', 'already-decided', 'no-vote-with-family'],
      undo: whoDidIt,
      apply({ meeting }, { decision: id, proposal, kind, ...rest }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (decision.status !== 'proposal') return refuse('already-decided')
        const refusal = fill(meeting, decision, { kind, ...rest })
        if (refusal) return refusal
        if (proposal === undefined || proposal === decision.proposal) return
        decision.proposal = proposal
        askAnew(decision)
      },
    }),

    'decisions.decide': command({
      schema: v.strictObject({
        decision: idSchema,
        outcome: longText,
        owner: details.owner,
        day: details.day,
        lookAgain: details.lookAgain,
        otherWay: details.otherWay,
        dangerNow: details.dangerNow,
      }),
      allow: chair,
      reasons: [
        'not-found',
        'not-started',
        'overtaken',
        'no-vote-with-family',
        'no-date-to-look-again',
        'other-way-not-answered',
      ],
      undo: chair,
      apply({ meeting }, { decision: id, outcome, ...rest }, { now }) {
        const decision = meeting.decisions[id]
        if (!decision) return refuse('not-found')
        if (meeting.clock.startedAt === undefined) return refuse('not-started')
        if (decision.status !== 'proposal') return refuse('overtaken')
        const refusal = fill(meeting, decision, { kind: decision.kind, ...rest })
        if (refusal) return refusal
        const lack = lacking(decision)
        if (lack) return refuse(lack)
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

    ...voiceCommands,
    ...standCommands,
  },

  table: ({ decisions }) => ({ decisions }),

  // a withdrawn proposal is withdrawn from the minutes too
  minutes: ({ decisions }) => ({
    decisions: inDecisionOrder(decisions).filter((decision) => decision.status !== 'withdrawn'),
  }),
} satisfies Slice<DecisionsView, Record<never, never>, DecisionsMinutes>

function cardAuthor({ meeting }: State, input: { readonly decision: DecisionId }): Author | undefined {
  return meeting.decisions[input.decision]
}

type Filling = {
  kind?: DecisionKind | undefined
} & { [Key in keyof typeof details]?: v.InferOutput<(typeof details)[Key]> }

/** Fills in what is given and empties what is null; with family at the table no heads are counted. */
function fill(
  meeting: Meeting,
  decision: Decision,
  { kind, ...rest }: Filling,
): Refusal<'not-found' | 'no-vote-with-family'> | undefined {
  if (kind === 'vote' && familyPresent(meeting)) return refuse('no-vote-with-family')
  if (!isKnown(meeting, rest.owner) || !isKnown(meeting, rest.decider)) return refuse('not-found')
  const newGround = rest.restsOn !== decision.restsOn && rest.restsOn
  if (newGround && !isAnswered(meeting.questions[newGround])) return refuse('not-found')
  if (kind !== undefined && kind !== decision.kind) {
    decision.kind = kind
    askAnew(decision)
  }
  put(decision, rest)
}

/** Whether an item was there for deciding before the meeting began. */
function isForDeciding(item: AgendaItem | undefined): boolean {
  return item !== undefined && !item.late && (item.form === 'decisions' || item.kind === 'besluiten')
}

function isAnswered(question: Question | undefined): boolean {
  return question?.state === 'answered' || question?.state === 'carried'
}
