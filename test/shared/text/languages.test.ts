import { describe, expect, it } from 'vitest'
import { languages, languageTags, usualLanguage } from '../../../shared/text/languages.ts'
import { timesFor } from '../../../shared/text/times.ts'
import { loadedWords, loadWords } from '../../../shared/text/words.ts'
import { everythingIn, keysOf, texts } from './texts.ts'

const at = Date.parse('2026-03-04T14:30:00Z')

describe.each(languageTags)('the language %s', (language) => {
  const everything = everythingIn(language)

  it('R28.1 has words for all that is said: none is empty or unfinished', () => {
    const all = texts(everything)
    expect(all.length).toBeGreaterThan(1000)
    expect(all.filter(([, text]) => text.trim() === '' || /undefined|\[object/.test(text))).toEqual([])
  })

  it('R28.20 says what every other language says, and no more', () => {
    expect(keysOf(everything)).toEqual(keysOf(everythingIn(usualLanguage)))
  })

  it('R28.1 has a name of its own, and tells dates with its own names of the days', () => {
    expect(languages[language].name).toMatch(/^\p{Lu}/u)
    const { day, calendarDay } = timesFor(language)
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' }).format(at)
    expect(day(at)).toContain(weekday)
    expect(calendarDay('2026-03-04', at)).toContain(weekday)
  })

  it('R28.21 ends a sentence once, also where it ends in a title that is a question', () => {
    const { around } = everything.je
    expect(around.late.where('Check-in')).toMatch(/Check-in\.$/)
    expect(around.late.where('Wat gaat goed?')).toMatch(/Wat gaat goed\?$/)
  })

  it('R16.97 makes what it says once, for each way of speaking to somebody', async () => {
    const words = await loadWords(language)
    for (const address of ['u', 'je'] as const)
      expect(words.catalogue(address)).toBe(words.catalogue(address))
  })

  it('R28.2 is fetched once, however often it is asked for', async () => {
    expect(loadWords(language)).toBe(loadWords(language))
    expect(loadedWords(language)).toBe(await loadWords(language))
  })
})
