import type { ExampleWords } from './example.ts'
import { type Language, languages, languageTags } from './languages.ts'
import { loadWords, type Words } from './words.ts'

/** The words of every language at once: for the server, which speaks them all. A browser fetches its own. */
export const everyLanguage = Object.fromEntries(await Promise.all(languageTags.map(wordsOf))) as Record<
  Language,
  Words & { readonly example: ExampleWords }
>

async function wordsOf(language: Language) {
  const [words, { example }] = await Promise.all([loadWords(language), languages[language].example()])
  return [language, { ...words, example }] as const
}
