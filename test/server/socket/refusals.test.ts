import { expect, it } from 'vitest'
import { countRefusals } from '../../../server/socket/refusals.ts'

it('R18.80 a flood of refusals is counted in the log, and does not flood it', () => {
  const lines: object[] = []
  const log = { info() {}, error() {}, warn: (fields: object) => lines.push(fields) }
  const refused = countRefusals(log, { meeting: 'm', person: 'p' })
  for (let n = 0; n < 1000; n += 1) refused('malformed-frame')
  refused('too-long')
  expect(lines).toEqual([
    ...[1, 10, 100, 1000].map((count) => ({ meeting: 'm', person: 'p', code: 'malformed-frame', count })),
    { meeting: 'm', person: 'p', code: 'too-long', count: 1 },
  ])
})
