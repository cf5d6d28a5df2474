import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import type { Language } from '../../../shared/text/languages.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { flanders, netherlands, type Terms } from '../../../shared/text/nl/terms.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { everythingIn, texts } from './texts.ts'

const keys = Object.keys(netherlands) as (keyof Terms)[]
const different = keys.filter((key) => netherlands[key] !== flanders[key])

/** Everything that is said where Dutch is spoken, on screens, in the verslag and in the invented case. */
const said = { nl: texts(everythingIn('nl')), 'nl-BE': texts(everythingIn('nl-BE')) }

/** Texts with a term in them; not those in which `zorgen` is what somebody does. */
function withTerm(language: 'nl' | 'nl-BE', term: string): [string, string][] {
  // an abbreviation is written in capitals, and is no part of another word
  const abbreviation = term === term.toUpperCase()
  const pattern = abbreviation ? new RegExp(`\\b${term}\\b`) : new RegExp(`\\b${term}(?! dat| voor)`, 'i')
  return said[language].filter(([, text]) => pattern.test(text))
}

describe('Dutch in Flanders', () => {
  it.each(different)('R28.3 has its own word: no text says %s as in the Netherlands', (key) => {
    // red? take the word from `terms` (shared/text/nl/terms.ts), as shared/text/nl/analysis.ts does
    expect(withTerm('nl-BE', netherlands[key])).toEqual([])
  })

  it.each(different)('R28.24 and none in the Netherlands says %s as in Flanders', (key) => {
    expect(withTerm('nl', flanders[key])).toEqual([])
  })

  it('R28.3 says the same in other words: the verslag has a verslaggever, the analysis is a beeldvorming', () => {
    expect(minutesWordsFor('nl-BE').hatNames.notulist).toBe('verslaggever')
    expect(minutesWordsFor('nl').hatNames.notulist).toBe('notulist')
    expect(headingOfAnalysis('nl-BE')).toBe('Gedeelde beeldvorming')
    expect(headingOfAnalysis('nl')).toBe('Gedeelde verklarende analyse')
    expect(templatesFor('nl-BE').titles.worries).toBe('Bezorgdheden, en wat minstens nodig is')
  })
})

function headingOfAnalysis(language: Language): string {
  return catalogueFor({ language, address: 'je' }).analysis.heading
}
