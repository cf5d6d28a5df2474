import { type AnalysisContent, seedAnalysis } from '../../shared/analysis/seed.ts'
import { makeExample } from '../../shared/example/example.ts'
import { decide } from '../../shared/meeting/decide.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { newMeeting } from '../../shared/templates/newMeeting.ts'
import { exampleFor } from '../../shared/text/example.ts'
import type { Language } from '../../shared/text/languages.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import type { Commit, SecretHashes, Storage } from '../storage/storage.ts'

/** What every new meeting needs, whatever is in it. */
export type RoomKeys = {
  readonly id: string
  readonly language: Language
  readonly secrets: SecretHashes
  /** The hash of the host's first ticket. */
  readonly ticketHash: string
}

/** What somebody asks for who starts a meeting. */
export type NewRoom = RoomKeys & {
  readonly template: string
  readonly title: string
  readonly goal: string
  readonly child?: string
  readonly family: boolean
  readonly interpreter?: boolean
  readonly hostName: string
}

type Parts = { readonly storage: Storage; readonly now: () => number; readonly newId: () => string }

/** What a new meeting is stored with. */
type Beginning = {
  readonly meeting: Meeting
  readonly first?: Pick<Commit, 'ledger' | 'seal'>
  readonly analysis?: AnalysisContent
  /** Who sit on the ticket of whoever started it. */
  readonly persons: readonly PersonId[]
}

/** Makes a meeting with its agenda, its seeded analysis and its host, and stores it whole. */
export async function storeNewMeeting(
  request: NewRoom,
  parts: Parts,
): Promise<{ personId: PersonId } | Refusal> {
  const { now, newId } = parts
  const at = now()
  const { titles } = templatesFor(request.language)
  const meeting = newMeeting({ ...request, now: at, newId, titleOf: (key) => titles[key] })
  if (isRefusal(meeting)) return meeting
  const host = newId()
  const joined = decide(
    { meeting, sealed: {} },
    'people.join',
    { name: request.hostName, host: true },
    { by: host, for: host, now: at, newId },
    true,
  )
  if (isRefusal(joined)) return joined
  const { patches, inverses } = joined
  const act = { at, by: host, for: host, name: 'people.join', patches, inverses }
  const beginning = { meeting, first: { ledger: { seq: 1, act } }, persons: [host] }
  await store(request, beginning, parts.storage)
  return { personId: host }
}

/**
 * Makes a meeting with the invented case. The invented people are on the ticket too: whoever opened it can let them
 * take part.
 */
export async function storeExample(keys: RoomKeys, parts: Parts): Promise<{ personId: PersonId }> {
  const { id, language } = keys
  const { titles } = templatesFor(language)
  const { state, opener, invented, analysis } = makeExample({
    id,
    language,
    now: parts.now(),
    newId: parts.newId,
    words: exampleFor(language),
    titleOf: (key) => titles[key],
  })
  const beginning = {
    meeting: state.meeting,
    first: { seal: Object.values(state.sealed) },
    analysis,
    persons: [opener, ...invented],
  }
  await store(keys, beginning, parts.storage)
  return { personId: opener }
}

async function store(
  { id, secrets, ticketHash }: RoomKeys,
  { meeting, first, analysis, persons }: Beginning,
  storage: Storage,
): Promise<void> {
  await storage.createMeeting(
    id,
    secrets,
    { seq: 0, meeting },
    {
      ...first,
      sheets: [{ sheet: 'analysis', replace: seedAnalysis(undefined, analysis) }],
      seating: { ticket: { hash: ticketHash, persons } },
    },
  )
}
