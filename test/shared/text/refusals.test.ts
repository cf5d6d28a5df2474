import { describe, expect, it } from 'vitest'
import { refusalCodes, refuse } from '../../../shared/refusal.ts'
import { refusalsFor } from '../../../shared/text/refusals.ts'

const say = refusalsFor({ language: 'nl', address: 'je' })

describe('a refusal in words', () => {
  it.each(refusalCodes)('R20.2 %s is said in a plain sentence, also without its details', (code) => {
    expect(say(refuse(code))).toMatch(/^[A-Z].*\.$/)
    expect(say(refuse(code))).not.toMatch(/undefined|\{|\}/)
  })

  it('R20.2 who may is called by name, or by hat where nobody wears it', () => {
    expect(say(refuse('only-hat', { hat: 'procesbewaker', name: 'Samira' }))).toBe('Dat kan alleen Samira.')
    expect(say(refuse('only-hat', { hat: 'voorzitter' }))).toContain('de voorzitter')
  })

  it('R20.2 what is too long is told how much fits', () => {
    expect(say(refuse('too-long', { field: 'text', most: 300 }))).toContain('300')
  })
})
