import { describe, expect, it } from 'vitest'
import { timesFor } from '../../../shared/text/times.ts'

const { clock, hour, day, date, calendarDay, left, over, minutesLong } = timesFor('nl', 'Europe/Amsterdam')
const at = Date.parse('2026-03-04T14:30:00Z')
const minute = 60_000

describe('dates and times in Dutch', () => {
  it('R20.3 a time is told with a point, in the zone that was asked', () => {
    expect(clock(at)).toBe('15.30 uur')
    expect(hour(Date.parse('2026-03-04T23:05:00Z'))).toBe('00.05')
  })

  it('R20.3 a day is told with its weekday, and with the year only where it is not this one', () => {
    expect(day(at)).toBe('woensdag 4 maart')
    expect(date(at)).toBe('4 maart 2026')
    expect(calendarDay('2026-03-04', at)).toBe('woensdag 4 maart')
    expect(calendarDay('2027-03-04', at)).toBe('donderdag 4 maart 2027')
  })

  it('R20.3 one minute is not minutes; time left is rounded up and overtime down', () => {
    expect(minutesLong(1)).toBe('1 minuut')
    expect(left(8.2 * minute)).toBe('nog 9 minuten')
    expect(left(0.5 * minute)).toBe('nog geen minuut')
    expect(over(0.5 * minute)).toBe('de tijd is om')
    expect(over(3.9 * minute)).toBe('3 minuten uitloop')
  })
})
