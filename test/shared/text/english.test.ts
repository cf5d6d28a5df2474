import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { timesFor } from '../../../shared/text/times.ts'
import { everythingIn, texts } from './texts.ts'

const everything = texts(everythingIn('en'))
const minute = 60_000

/** Words that are common in Dutch, and none in English. */
const dutch =
  /\b(het|een|niet|voor|naar|geen|van|wordt|uur|minuten|wie|wat|met|zonder|je|jij|uw|zijn|straks)\b/i

describe('English', () => {
  it('R28.22 has no Dutch left in it, neither words nor the six words of the field', () => {
    const field =
      /casusoverleg|netwerkberaad|procesbewaker|richtvra|verklarende|roddel|parkeerplaats|lichtpunt/i
    expect(everything.filter(([, text]) => dutch.test(text) || field.test(text))).toEqual([])
  })

  it('R28.22 has one word for you: family and team read the same', () => {
    const [you, too] = (['u', 'je'] as const).map((address) =>
      texts(catalogueFor({ language: 'en', address })),
    )
    expect(you).toEqual(too)
  })

  it('R28.23 tells times and days as they are written in Britain', () => {
    const { clock, hour, day, date, calendarDay, left, over, minutesLong } = timesFor('en', 'Europe/London')
    const at = Date.parse('2026-03-04T14:30:00Z')
    expect([clock(at), hour(Date.parse('2026-03-04T00:05:00Z'))]).toEqual(['14:30', '00:05'])
    expect([day(at), date(at)]).toEqual(['Wednesday 4 March', '4 March 2026'])
    expect(calendarDay('2026-03-04', at)).toBe('Wednesday 4 March')
    expect(calendarDay('2027-03-04', at)).toBe('Thursday, 4 March 2027')
    expect([minutesLong(1), left(8.2 * minute), left(0.5 * minute)]).toEqual([
      '1 minute',
      '9 minutes left',
      'less than a minute left',
    ])
    expect([over(0.5 * minute), over(3.9 * minute)]).toEqual(['the time is up', '3 minutes over'])
  })

  it('R28.23 tells who has been heard', () => {
    const { heardLine } = catalogueFor({ language: 'en', address: 'u' }).names
    expect(heardLine(['Esther'], ['Daan', 'the father'])).toBe(
      'Esther has been heard. Daan and the father have not yet.',
    )
    expect(heardLine([], ['the father'])).toBe('The father has not been heard yet.')
    expect(heardLine([], [])).toBe('')
  })
})
