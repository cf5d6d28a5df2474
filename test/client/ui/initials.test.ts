import { describe, expect, it } from 'vitest'
import { initials } from '../../../client/ui/initials.ts'

describe('the letters on a seat', () => {
  it('R20.4 are the first two of one name, and of several the first of the first and the last', () => {
    expect(initials('Samira')).toBe('SA')
    expect(initials('meester Bram')).toBe('MB')
    expect(initials('Jan de Vries')).toBe('JV')
  })

  it('R20.4 do not break on one letter, spaces, or letters beyond ours', () => {
    expect(initials(' A ')).toBe('A')
    expect(initials('Şule')).toBe('ŞU')
    expect(initials('𝒜nna')).toBe('𝒜N')
  })
})
