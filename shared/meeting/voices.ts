import * as v from 'valibot'
import { idSchema } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { type Decision, type DecisionId, type Voice, voiceRoles } from './decision.ts'
import { authorRule, whoDidIt } from './rules.ts'
import { type Acting, command, type Rule, type State } from './slice.ts'
import { clearable, lineText, put } from './text.ts'
import { isKnown, type Who, whoSchema } from './who.ts'

/** Whose voice every decision asks after, until the table says otherwise: the father too. */
const usualVoices: readonly VoiceInput[] = [{ role: 'child' }, { role: 'mother' }, { role: 'father' }]

export const mostVoices = 20

/** Somebody whose voice is asked after, as it comes in. */
export const voiceSchema = v.strictObject({
  role: v.picklist(voiceRoles),
  who: v.optional(whoSchema),
  heard: v.optional(v.boolean()),
  text: v.optional(lineText),
})
export type VoiceInput = v.InferOutput<typeof voiceSchema>

/** A card's first voices: those given, or the usual ones. */
export function firstVoices(given: readonly VoiceInput[] | undefined, { newId }: Acting): Decision['voices'] {
  const voices = (given ?? usualVoices).map((voice, order) => voiceOf(voice, order, newId()))
  return Object.fromEntries(voices.map((voice) => [voice.id, voice]))
}

function voiceOf({ role, who, heard, text }: VoiceInput, order: number, id: string): Voice {
  return {
    id,
    order,
    role,
    ...(who && { who }),
    ...(heard !== undefined && { heard }),
    ...(text !== undefined && { text }),
  }
}

type OnCard = { readonly decision: DecisionId }

/** Who may change a card. */
export const cardEditors: Rule<OnCard> = authorRule(
  ({ meeting }: State, { decision }: OnCard) => meeting.decisions[decision],
  'voorzitter',
  'notulist',
  'procesbewaker',
)

/** What is told of somebody's voice that person may set right, beside who may change the card. */
const ownVoice: Rule<OnCard & { readonly voice: string }> = {
  words: `whose voice it is, or ${cardEditors.words}`,
  reasons: cardEditors.reasons,
  check(state, acting, input) {
    const who = state.meeting.decisions[input.decision]?.voices[input.voice]?.who
    return isPerson(who, acting.by) ? undefined : cardEditors.check(state, acting, input)
  },
}

function isPerson(who: Who | undefined, person: string): boolean {
  return who !== undefined && 'person' in who && who.person === person
}

/** Who was heard on a decision, person by person: commands of the slice `decisions`. */
export const voiceCommands = {
  'decisions.addVoice': command({
    schema: v.strictObject({ decision: idSchema, ...voiceSchema.entries }),
    allow: cardEditors,
    reasons: ['not-found', 'already-decided', 'too-many'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id, ...input }, { newId }) {
      const decision = meeting.decisions[id]
      if (!decision || !isKnown(meeting, input.who)) return refuse('not-found')
      if (decision.status !== 'proposal') return refuse('already-decided')
      const all = Object.values(decision.voices)
      if (all.length >= mostVoices) return refuse('too-many', { most: mostVoices })
      const order = Math.max(-1, ...all.map((voice) => voice.order)) + 1
      const voice = voiceOf(input, order, newId())
      decision.voices[voice.id] = voice
      return { id: voice.id }
    },
  }),

  'decisions.hear': command({
    schema: v.strictObject({
      decision: idSchema,
      voice: idSchema,
      who: clearable(whoSchema),
      heard: clearable(v.boolean()),
      text: clearable(lineText),
    }),
    allow: ownVoice,
    reasons: ['not-found', 'already-decided'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id, voice: voiceId, ...changes }) {
      const decision = meeting.decisions[id]
      const voice = decision?.voices[voiceId]
      if (!voice || !isKnown(meeting, changes.who)) return refuse('not-found')
      if (decision.status !== 'proposal') return refuse('already-decided')
      put(voice, changes)
    },
  }),

  'decisions.removeVoice': command({
    schema: v.strictObject({ decision: idSchema, voice: idSchema }),
    allow: cardEditors,
    reasons: ['not-found', 'already-decided'],
    undo: whoDidIt,
    apply({ meeting }, { decision: id, voice }) {
      const decision = meeting.decisions[id]
      if (!decision?.voices[voice]) return refuse('not-found')
      if (decision.status !== 'proposal') return refuse('already-decided')
      delete decision.voices[voice]
    },
  }),
}
