import { seedAnalysis } from '../../shared/analysis/seed.ts'
import { decide } from '../../shared/meeting/decide.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { newMeeting } from '../../shared/templates/newMeeting.ts'
import { templatesFor } from '../../shared/text/templates.ts'
import type { SecretHashes, Storage } from '../storage/storage.ts'

/** What somebody asks for who starts a meeting. */
export type NewRoom = {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly goal: string
  readonly child?: string
  readonly family: boolean
  readonly hostName: string
  readonly secrets: SecretHashes
  /** The hash of the host's first ticket. */
  readonly ticketHash: string
}

type Parts = { readonly storage: Storage; readonly now: () => number; readonly newId: () => string }

/** Makes a meeting with its agenda, its seeded analysis and its host, and stores it whole. */
export async function storeNewMeeting(
  request: NewRoom,
  { storage, now, newId }: Parts,
): Promise<{ personId: PersonId } | Refusal> {
  const at = now()
  const titles = templatesFor('nl').casusoverleg.items
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
  await storage.createMeeting(
    request.id,
    request.secrets,
    { seq: 0, meeting },
    {
      ledger: {
        seq: 1,
        act: {
          at,
          by: host,
          for: host,
          name: 'people.join',
          patches: joined.patches,
          inverses: joined.inverses,
        },
      },
      sheets: [{ sheet: 'analysis', replace: seedAnalysis() }],
    },
  )
  await storage.putTicket(request.id, { hash: request.ticketHash, persons: [host] })
  return { personId: host }
}
