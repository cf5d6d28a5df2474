import { describe, expect, it } from 'vitest'
import { catalogueFor } from '../../../shared/text/catalogue.ts'
import { languageTags } from '../../../shared/text/languages.ts'
import { wayInFor } from '../../../shared/text/wayIn.ts'
import { texts } from './texts.ts'

/** What guests can come to read, sentence by sentence. */
function sentences(part: unknown): [string, string][] {
  return texts(part).flatMap(([path, text]) =>
    text.split(/[.?!:…]\s+|\n/).map((sentence): [string, string] => [path, sentence]),
  )
}

const most = 15

describe.each(languageTags)('what guests read in %s', (language) => {
  const { packs, ...screens } = catalogueFor({ language, address: 'u' })
  const read = {
    screens,
    packs: packs({ child: 'Daan', professionals: false }),
    wayIn: wayInFor(language),
  }

  it(`R28.25 has sentences of at most ${most} words`, () => {
    // red? make two sentences of it
    expect(sentences(read).filter(([, sentence]) => sentence.split(/\s+/).length > most)).toEqual([])
  })
})

describe.each(['nl', 'nl-BE'] as const)('words that hurt or belong in an office, in %s', (language) => {
  const read = (['u', 'je'] as const).flatMap((address) => texts(catalogueFor({ language, address })))

  it('R28.26 are on no screen', () => {
    const never = /onthul|weerwoord|besloten tijd|\bstem\b|jeugdige|\bcasus\b|herziening|conform|middels/i
    expect(read.filter(([, text]) => never.test(text))).toEqual([])
  })

  it('R28.26 an objection is told as what holds back, and said to be no official one', () => {
    expect(
      read.filter(([, text]) => /bezwaar/i.test(text.replace('Dit is geen officieel bezwaar.', ''))),
    ).toEqual([])
  })
})
