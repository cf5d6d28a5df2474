import { type Language, languages } from './languages.ts'
import type { dutch } from './nl/dutch.ts'

/** What the screens say in one language. Dutch was there first: a language is whole when it has all that Dutch has. */
export type Words = ReturnType<typeof dutch>

const loaded = new Map<Language, Words>()
const loading = new Map<Language, Promise<Words>>()

/** Fetches the words of a language, once. */
export function loadWords(language: Language): Promise<Words> {
  const known = loading.get(language)
  if (known) return known
  const fetching = languages[language].words().then(({ words }) => {
    loaded.set(language, words)
    return words
  })
  loading.set(language, fetching)
  // who asks again after a lost connection gets a new try
  fetching.catch(() => loading.delete(language))
  return fetching
}

/** The words of a language that was fetched before; undefined when it was not. */
export function loadedWords(language: Language): Words | undefined {
  return loaded.get(language)
}
