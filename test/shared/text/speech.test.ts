import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'

/** Every text in a part of the catalogue with its place; functions are asked with a few ordinary values. */
function texts(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function')
    return said(part as (...asked: unknown[]) => unknown).map((text) => [path, text])
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

function said(say: (...asked: unknown[]) => unknown): string[] {
  const asked = [
    ['Daan', 'Anne'],
    [0, 1],
    [3, 5],
    [true, false],
    [false, true],
  ]
  return asked.flatMap((values) => {
    try {
      const text = say(...values)
      return typeof text === 'string' ? [text] : texts(text).map(([, one]) => one)
    } catch {
      return []
    }
  })
}

function thatSay(pattern: RegExp, part: unknown): string[] {
  return texts(part)
    .filter(([, text]) => pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`)
}

const informal = /\b(je|jij|jou|jouw|jullie)\b/i
const formal = /\b(u|uw|uzelf)\b/i

describe('how a page speaks', () => {
  // one sentence explains u and je themselves to the host; richtvragen for who becomes 18 are asked of them
  const explains = /krijgen u te lezen|^\.packs: /

  it('R20.1 to family and guests every text says u, and none says je', () => {
    expect(
      thatSay(informal, catalogueFor({ language: 'nl', address: 'u' })).filter(
        (text) => !explains.test(text),
      ),
    ).toEqual([])
  })

  it('R20.1 to the team every text says je, and none says u', () => {
    expect(
      thatSay(formal, catalogueFor({ language: 'nl', address: 'je' })).filter((text) => !explains.test(text)),
    ).toEqual([])
  })

  it('R20.1 the guest’s way in says u', () => {
    expect(thatSay(informal, wayInFor('nl'))).toEqual([])
    expect(thatSay(formal, wayInFor('nl'))).not.toEqual([])
  })
})
