import { describe, expect, it } from 'vitest'
import { minutesHtml } from '../../../server/minutes/page.ts'
import { type Language, languageTags } from '../../../shared/text/languages.ts'
import { minutesOfDaan } from './daan.ts'

const daan = minutesOfDaan()
const pages = new Map(languageTags.map((language) => [language, pageIn(language)]))

function pageIn(language: Language): string {
  return minutesHtml({ ...daan, gathering: { ...daan.gathering, language } }, '/assets/minutes.css')
}

/** What Beraad itself says on a page: its headings, what is told, and columns; rows are titles that people gave. */
function labels(page: string): string[] {
  return [...page.matchAll(/<(?:h2|dt|th)\b(?! scope="row")[^>]*>([^<]+)</g)].map(([, label = '']) => label)
}

describe.each(languageTags)('the minutes of a whole meeting in %s', (language) => {
  const page = pages.get(language) ?? ''

  it('R28.27 say that they are in it, and tell the same things', () => {
    expect(page).toContain(`<html lang="${language}">`)
    expect(labels(page)).toHaveLength(labels(pages.get('nl') ?? '').length)
    expect(page.match(/<\w+/g)).toEqual(pages.get('nl')?.match(/<\w+/g))
  })

  it('R28.27 keep what people said as they said it', () => {
    for (const words of ['Straks slaapt hij overal, behalve bij mij.', 'Ik vaar tot 1 april.']) {
      expect(page).toContain(words)
    }
  })
})

describe('the minutes in English', () => {
  const page = pages.get('en') ?? ''

  it('R28.27 have no label in Dutch', () => {
    const dutch = new Set(labels(pages.get('nl') ?? ''))
    expect(labels(page).filter((label) => dutch.has(label))).toEqual(['Agenda'])
  })

  it('R28.27 tell times, days and who it was in English', () => {
    expect(page).toContain('From 14:00 to 15:22')
    expect(page).toContain('Wednesday 25 March')
    expect(page).toContain('Marco (typed by Joost)')
    expect(page).toContain('case presenter')
  })
})

describe('the minutes in Flanders', () => {
  it('R28.27 have the terms of Flanders', () => {
    const page = pages.get('nl-BE') ?? ''
    expect(labels(page)).toContain('Gedeelde beeldvorming')
    expect(page).toContain('verslaggever')
    expect(page).not.toContain('notulist')
    expect(page).toContain('Van 14.00 uur tot 15.22 uur')
  })
})
