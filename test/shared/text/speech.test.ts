import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { Address } from '../../../shared/text/speech.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'
import { texts } from './texts.ts'

function thatSay(pattern: RegExp, part: unknown): string[] {
  return texts(part)
    .filter(([, text]) => pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`)
}

const informal = /\b(je|jij|jou|jouw|jullie)\b/i
const formal = /\b(u|uw|uzelf)\b/i

/** The languages that say u and je to different people. */
const dutch = ['nl', 'nl-BE'] as const

describe.each(dutch)('how a page speaks in %s', (language) => {
  // one sentence explains u and je themselves to the host; richtvragen for who becomes 18 are asked of them
  const explains = /krijgen u te lezen|^\.packs: /
  const said = (pattern: RegExp, address: Address) =>
    thatSay(pattern, catalogueFor({ language, address })).filter((text) => !explains.test(text))

  it('R20.1 to family and guests every text says u, and none says je', () => {
    expect(said(informal, 'u')).toEqual([])
  })

  it('R20.1 to the team every text says je, and none says u', () => {
    expect(said(formal, 'je')).toEqual([])
  })

  it('R20.1 the guest’s way in says u', () => {
    expect(thatSay(informal, wayInFor(language))).toEqual([])
    expect(thatSay(formal, wayInFor(language))).not.toEqual([])
  })
})
