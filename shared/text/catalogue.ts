import { catalogue as nl } from './nl/catalogue.ts'
import type { Address, Language, Speech } from './speech.ts'

/** All words of the screens around and in a meeting. */
export type Catalogue = ReturnType<typeof nl>

const languages: Record<Language, (address: Address) => Catalogue> = { nl }

/**
 * The words of the screens. Kept apart from it, for who needs less: `wayInFor`, `refusalsFor`, `timesFor`,
 * `templatesFor`, `minutesWordsFor`.
 */
export function catalogueFor({ language, address }: Speech): Catalogue {
  return languages[language](address)
}
