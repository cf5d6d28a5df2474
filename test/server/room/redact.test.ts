import { describe, expect, it } from 'vitest'
import { redactEntry } from '../../../server/room/redact.ts'
import type { LedgerEntry } from '../../../server/storage/storage.ts'

const entry = (patches: NonNullable<LedgerEntry['act']>['patches']): LedgerEntry => ({
  seq: 1,
  act: { at: 1, by: 'a', for: 'a', name: 'notes.write', patches, inverses: patches },
})
const secret = 'geheim'

describe('redaction', () => {
  it.each([
    ['the very path', { op: 'replace', path: ['notes', 'n1', 'text'], value: secret }],
    ['a path above it', { op: 'add', path: ['notes', 'n1'], value: { text: secret, at: 3 } }],
    [
      'the whole record',
      { op: 'replace', path: ['notes'], value: { n1: { text: secret }, n2: { text: 'blijft' } } },
    ],
    ['a path below it', { op: 'replace', path: ['notes', 'n1', 'text', 'deep'], value: [secret] }],
  ] as const)('R14.21 nulls a text in a patch on %s, and in its inverse', (_where, patch) => {
    const redacted = redactEntry(entry([{ ...patch, path: [...patch.path] }]), [['notes', 'n1', 'text']])
    expect(JSON.stringify(redacted)).not.toContain(secret)
    expect(redacted.act?.patches[0]?.path).toEqual(patch.path)
  })

  it('R14.22 leaves every other text as it was', () => {
    const other = entry([
      { op: 'add', path: ['notes', 'n2'], value: { text: 'blijft' } },
      { op: 'replace', path: ['gathering', 'title'], value: 'Gesprek' },
    ])
    expect(redactEntry(other, [['notes', 'n1', 'text']])).toEqual(other)
  })
})
