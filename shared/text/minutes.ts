import { partTitles } from './nl/analysis.ts'
import { minutes as nl } from './nl/minutes.ts'
import { decisionKindNames, hatNames, sideNames, voiceNames, voiceRoleNames } from './nl/names.ts'
import type { Language } from './speech.ts'

const dutch = { ...nl, hatNames, sideNames, decisionKindNames, voiceNames, voiceRoleNames, partTitles }

export type MinutesWords = typeof dutch

const languages: Record<Language, MinutesWords> = { nl: dutch }

/** The words of the verslag. */
export function minutesWordsFor(language: Language): MinutesWords {
  return languages[language]
}
