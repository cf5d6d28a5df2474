import { upgrade } from '../../shared/meeting/upgrade.ts'
import type { Storage, StoredMeeting } from '../storage/storage.ts'
import { meetingOf } from './core.ts'

/**
 * Brings a stored meeting to the shape of today, once: all its patches are applied in the shape they were made in,
 * then it is upgraded and stored as a fresh snapshot. What was done before can't be undone after it: its inverses
 * are of the former shape.
 */
export async function upToDate(
  id: string,
  stored: StoredMeeting,
  storage: Pick<Storage, 'commit'>,
): Promise<StoredMeeting> {
  const meeting = upgrade(meetingOf(stored))
  if (!meeting) return stored
  const snapshot = { seq: stored.ledger.at(-1)?.seq ?? stored.snapshot.seq, meeting }
  await storage.commit(id, { snapshot })
  return { ...stored, snapshot, ledger: [] }
}
