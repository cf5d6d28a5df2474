import type { Patch } from 'immer'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { Path } from '../../shared/meeting/slice.ts'
import type { LedgerEntry, Snapshot } from '../storage/storage.ts'

/** A ledger entry in which every text under these paths is null, in its patches and their inverses. */
export function redactEntry(entry: LedgerEntry, paths: readonly Path[]): LedgerEntry {
  if (!entry.act) return entry
  const redact = (patch: Patch): Patch => paths.reduce(redactPatch, patch)
  return {
    ...entry,
    act: { ...entry.act, patches: entry.act.patches.map(redact), inverses: entry.act.inverses.map(redact) },
  }
}

/** A snapshot in which every text under these paths is null. */
export function redactSnapshot(snapshot: Snapshot, paths: readonly Path[]): Snapshot {
  return { ...snapshot, meeting: paths.reduce(nullAt, snapshot.meeting as unknown) as Meeting }
}

function redactPatch(patch: Patch, path: Path): Patch {
  const shared = Math.min(patch.path.length, path.length)
  for (let i = 0; i < shared; i += 1) if (String(patch.path[i]) !== String(path[i])) return patch
  return { ...patch, value: nullAt(patch.value, path.slice(patch.path.length)) }
}

function nullAt(value: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) return withoutTexts(value)
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value
  return { ...value, [step]: nullAt((value as Record<string, unknown>)[step], rest) }
}

function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutTexts)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]))
}
