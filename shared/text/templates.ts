import { templates as nl } from './nl/templates.ts'
import type { Language } from './speech.ts'

export type TemplateWords = typeof nl

const languages: Record<Language, TemplateWords> = { nl }

/** Names of templates, and the titles of their items. */
export function templatesFor(language: Language): TemplateWords {
  return languages[language]
}
