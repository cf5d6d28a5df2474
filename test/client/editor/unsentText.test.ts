import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keptIn, unsentText } from '../../../client/editor/unsentText.ts'
import { sitDownToWrite } from './writers.ts'

const lettersOf = (text: string) => [...text.replaceAll(/[\s|]/g, '')].toSorted()

test('R13.75 of what was typed each letter is either in the analysis or in the text to copy, and once', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.array(fc.nat(60), { maxLength: 8 }), (reach, places) => {
      const table = sitDownToWrite(['Anne', 'Samira'])
      const [anne] = table.writers
      if (!anne) throw new Error('Anne sat down')
      const typed = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN']
      for (const [at, letter] of typed.entries()) {
        const place = places[at % 8]
        if (at % 5 === 0 && place !== undefined) anne.select(place / 200)
        anne.type(letter)
        if (at < reach) table.send(anne.desk)
      }
      const kept = new Y.Doc()
      Y.applyUpdate(kept, Y.encodeStateAsUpdate(table.serverDoc))
      const inAnalysis = table.serverDoc
        .getXmlFragment('analysis')
        .toString()
        .replaceAll(/<[^>]*>/g, '|')
      const toCopy = unsentText(anne.desk.sheet.doc, keptIn(kept))
      expect(lettersOf(inAnalysis + toCopy)).toEqual(typed.toSorted())
    }),
    { numRuns: 40 },
  )
})
