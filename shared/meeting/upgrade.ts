import * as v from 'valibot'
import type { Voice, VoiceRole } from './decision.ts'
import { type Meeting, meetingSchema } from './meeting.ts'

/** A stored meeting of some version, of which a step knows no more than it says itself. */
type StoredShape = Readonly<Record<string, unknown>>

/**
 * Each brings a stored meeting of its version (the first: version 1) to the next, whole and pure. A step is never
 * changed once meetings were stored with it; a new shape is a new step at the end, and one more `meetingSchema`.
 * A field that may be absent needs none.
 */
const steps: readonly ((meeting: StoredShape) => StoredShape)[] = [voicesApart]

const versioned = v.looseObject({ gathering: v.looseObject({ schema: v.pipe(v.number(), v.integer()) }) })
type Versioned = v.InferOutput<typeof versioned>

/**
 * Brings a stored meeting, with all its patches applied, to the shape of today. Gives undefined when it already has
 * it; throws for one of a newer Beraad.
 */
export function upgrade(stored: object): Meeting | undefined {
  const { schema } = v.parse(versioned, stored).gathering
  if (schema === meetingSchema) return undefined
  if (schema < 1 || schema > meetingSchema)
    throw new Error(`a meeting of version ${schema} is not known here`)
  const next = steps.slice(schema - 1).reduce((meeting, step) => step(meeting), { ...stored } as StoredShape)
  const { gathering } = v.parse(versioned, next)
  const upgraded = { ...next, gathering: { ...gathering, schema: meetingSchema } }
  trust(upgraded)
  return upgraded
}

/** What is stored is our own, and the last step gives the shape of today: its version is believed in this one place. */
function trust(meeting: Versioned): asserts meeting is Versioned & Meeting {
  if (meeting.gathering.schema !== meetingSchema) throw new Error('not a meeting of today')
}

const cardOfVersion1 = v.looseObject({ voices: v.record(v.string(), v.string()) })
const cardsOfVersion1 = v.record(v.string(), cardOfVersion1)

const rolesOfVersion1: readonly (readonly [string, VoiceRole])[] = [
  ['child', 'child'],
  ['parents', 'parent'],
  ['fosterParents', 'fosterParent'],
  ['network', 'network'],
]

/** 1 → 2: a line for 'the parents' together became a voice for each; who agreed and how each voted came beside. */
function voicesApart(meeting: StoredShape): StoredShape {
  const decisions = Object.entries(v.parse(cardsOfVersion1, meeting.decisions)).map(([id, card]) => {
    const told = rolesOfVersion1.flatMap(([key, role]): Omit<Voice, 'id' | 'order'>[] => {
      const text = card.voices[key]
      // the screen and the verslag of then called such a line 'heard'
      return text === undefined ? [] : [{ role, heard: true, text }]
    })
    // an id need only be one of its card's own, and the same whoever upgrades
    const made = told.map((voice, order): Voice => ({ ...voice, order, id: `${id.slice(0, -1)}${order}` }))
    const voices = Object.fromEntries(made.map((voice) => [voice.id, voice]))
    return [id, { ...card, voices, agreed: {}, votes: {} }]
  })
  return { ...meeting, decisions: Object.fromEntries(decisions) }
}
