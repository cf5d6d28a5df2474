import { everyLanguage } from './everyLanguage.ts'
import type { Language } from './languages.ts'
import type { Words } from './words.ts'

/** Names of templates, and the titles of their items. */
export function templatesFor(language: Language): Words['templates'] {
  return everyLanguage[language].templates
}
