import * as v from 'valibot'
import { expect, test } from 'vitest'
import { commands } from '../../../shared/meeting/meeting.ts'
import { undoSchema } from '../../../shared/meeting/undo.ts'
import { parseJson } from '../../../shared/wire.ts'
import { samplesOf } from './inputSamples.ts'
import { begin } from './simulatedTable.ts'

/** What every object has without anybody having put it there. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

test('R18.90 no command takes an id or a key that every object inherits, and nothing is polluted', () => {
  const table = begin()
  const before = Object.getOwnPropertyDescriptors(Object.prototype)
  for (const [name, { schema, byServer }] of commands) {
    if (byServer) continue
    const { usual, wrong } = samplesOf(schema, inherited)
    // what is spoilt was fine
    expect([name, v.is(schema, usual)]).toEqual([name, true])
    const refusals = new Set(wrong.map((input) => table.refused(table.anne, name, input)))
    expect([name, ...refusals]).toEqual([name, 'invalid-input'])
  }
  expect(samplesOf(undoSchema, inherited).wrong.filter((input) => v.is(undoSchema, input))).toEqual([])
  for (const name of inherited) expect(table.refused(table.anne, name)).toBe('unknown-command')
  expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before)
})

test('R18.62 JSON that would lay something under a prototype is not read', () => {
  for (const json of ['{"__proto__":{"a":1}}', '{"a":[{"__proto__":1}]}', '{"__pro\\u0074o__":1}'])
    expect(parseJson(json)).toBeUndefined()
  expect(parseJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' })
})
