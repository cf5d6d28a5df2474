import { everyLanguage } from './everyLanguage.ts'
import type { Speech } from './speech.ts'
import type { Words } from './words.ts'

/** All words of the screens around and in a meeting. */
export type Catalogue = ReturnType<Words['catalogue']>

/** The words of the screens; a browser fetches those of its language alone (`loadWords`). */
export function catalogueFor({ language, address }: Speech): Catalogue {
  return everyLanguage[language].catalogue(address)
}
