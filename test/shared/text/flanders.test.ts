import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { flanders, netherlands, type Terms } from '../../../shared/text/nl/terms.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { texts } from './texts.ts'

const keys = Object.keys(netherlands) as (keyof Terms)[]
const different = keys.filter((key) => netherlands[key] !== flanders[key])

/** Everything that is said in Flanders, on screens and in the verslag. */
const flemish = [
  catalogueFor({ language: 'nl-BE', address: 'u' }),
  catalogueFor({ language: 'nl-BE', address: 'je' }),
  minutesWordsFor('nl-BE'),
  templatesFor('nl-BE'),
].flatMap((part) => texts(part))

describe('Dutch in Flanders', () => {
  it.each(different)('R28.3 has its own word: no text says %s as in the Netherlands', (key) => {
    // an abbreviation is written in capitals, and is no part of another word
    const term = netherlands[key]
    const abbreviation = term === term.toUpperCase()
    const pattern = new RegExp(abbreviation ? `\\b${term}\\b` : term, abbreviation ? '' : 'i')
    // red? take the word from `terms` (shared/text/nl/terms.ts), as shared/text/nl/analysis.ts does
    expect(flemish.filter(([, text]) => pattern.test(text))).toEqual([])
  })

  it('R28.3 says the same in other words: the verslag has a verslaggever, the analysis is a beeldvorming', () => {
    expect(minutesWordsFor('nl-BE').hatNames.notulist).toBe('verslaggever')
    expect(minutesWordsFor('nl').hatNames.notulist).toBe('notulist')
    expect(catalogueFor({ language: 'nl-BE', address: 'je' }).analysis.heading).toBe('Gedeelde beeldvorming')
    expect(catalogueFor({ language: 'nl', address: 'je' }).analysis.heading).toBe(
      'Gedeelde verklarende analyse',
    )
  })
})
