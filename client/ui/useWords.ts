import type { Catalogue } from '../../shared/text/catalogue.ts'
import { languageOf } from '../../shared/text/languages.ts'
import { addressOf } from '../../shared/text/speech.ts'
import { loadedWords, loadWords } from '../../shared/text/words.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { useFetched } from './useFetched.ts'

/**
 * The words of this meeting, in its language, as its reader is spoken to: `u` or `je`, the same on the whole page.
 * The screen waits where the language is not fetched yet.
 */
export function useWords(): Catalogue {
  const address = addressOf(useMe().person.side)
  const language = languageOf(useTable().gathering)
  const words = useFetched(loadedWords(language), () => loadWords(language))
  return words.catalogue(address)
}
