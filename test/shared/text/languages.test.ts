import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { languages, languageTags } from '../../../shared/text/languages.ts'
import { minutesWordsFor } from '../../../shared/text/minutes.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { timesFor } from '../../../shared/text/times.ts'
import { loadedWords, loadWords } from '../../../shared/text/words.ts'
import { texts } from './texts.ts'

const at = Date.parse('2026-03-04T14:30:00Z')

describe.each(languageTags)('the language %s', (language) => {
  it('R28.1 has words for all that is said: none is empty or unfinished', () => {
    const all = [
      catalogueFor({ language, address: 'u' }),
      catalogueFor({ language, address: 'je' }),
      minutesWordsFor(language),
      templatesFor(language),
      exampleFor(language),
      languages[language].wayIn,
    ].flatMap((part) => texts(part))
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(([, text]) => text.trim() === '' || /undefined|\[object/.test(text))).toEqual([])
  })

  it('R28.1 has a name of its own, and tells dates with its own names of the days', () => {
    expect(languages[language].name).toMatch(/^\p{Lu}/u)
    const { day, calendarDay } = timesFor(language)
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' }).format(at)
    expect(day(at)).toContain(weekday)
    expect(calendarDay('2026-03-04', at)).toContain(weekday)
  })

  it('R28.2 is fetched once, however often it is asked for', async () => {
    expect(loadWords(language)).toBe(loadWords(language))
    expect(loadedWords(language)).toBe(await loadWords(language))
  })
})
