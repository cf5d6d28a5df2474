import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { choices, type Decision, type DecisionId } from './decision.ts'
import type { Meeting } from './meeting.ts'
import { familyPresent, type PersonId } from './person.ts'
import { authorRule, participant, whoDidIt } from './rules.ts'
import { command } from './slice.ts'
import { forWhom, longText } from './text.ts'
import { authorOf, isAuthor, wordsOf } from './words.ts'

/** What a person stands on is said of the words as they are: other words, or another way to decide, ask anew. */
export function askAnew(decision: Decision): void {
  decision.agreed = {}
  decision.votes = {}
}

const aboutCard = { decision: idSchema, for: forWhom }

/** Where each stands on a proposal: no objection, an objection, a vote. Commands of the slice `decisions`. */
export const standCommands = {
  'decisions.agree': command({
    schema: v.strictObject(aboutCard),
    allow: participant,
    reasons: ['not-found', 'overtaken'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id }, acting) {
      const decision = openCard(meeting, id)
      if (!decision) return refuse('not-found')
      if (decision.kind !== 'consent' && decision.kind !== 'consensus') return refuse('overtaken')
      decision.agreed[acting.for] ??= { ...authorOf(acting), at: acting.now }
    },
  }),

  'decisions.takeBackAgreement': command({
    schema: v.strictObject(aboutCard),
    allow: participant,
    reasons: ['not-found', 'only-author'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id }, acting) {
      const decision = openCard(meeting, id)
      const agreed = decision?.agreed[acting.for]
      if (!agreed) return refuse('not-found')
      if (!isAuthor(agreed, acting.by)) return refuse('only-author')
      delete decision.agreed[acting.for]
    },
  }),

  'decisions.vote': command({
    schema: v.strictObject({ ...aboutCard, choice: v.picklist(choices) }),
    allow: participant,
    reasons: ['not-found', 'overtaken', 'only-author', 'no-vote-with-family'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id, choice }, acting) {
      const decision = openCard(meeting, id)
      if (!decision) return refuse('not-found')
      if (decision.kind !== 'vote') return refuse('overtaken')
      if (familyPresent(meeting)) return refuse('no-vote-with-family')
      const former = decision.votes[acting.for]
      if (former && !isAuthor(former, acting.by)) return refuse('only-author')
      decision.votes[acting.for] = { choice, ...authorOf(acting), at: acting.now }
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
      // what was agreed when it was decided stays so: this came after
      if (decision.status === 'proposal') delete decision.agreed[acting.for]
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
}

function openCard(meeting: Meeting, id: DecisionId): Decision | undefined {
  const decision = meeting.decisions[id]
  return decision?.status === 'proposal' ? decision : undefined
}
