import type { ExampleWords } from './example.ts'
import { type Language, languages, languageTags } from './languages.ts'
import type { MinutesWords } from './minutes.ts'
import { loadWords, type Words } from './words.ts'

type AllWords = Words & { readonly minutes: MinutesWords; readonly example: ExampleWords }

/** The words of every language at once: for the server, which speaks them all. A browser fetches its own. */
export const everyLanguage = Object.fromEntries(await Promise.all(languageTags.map(wordsOf))) as Record<
  Language,
  AllWords
>

async function wordsOf(language: Language): Promise<[Language, AllWords]> {
  const { minutes, example } = languages[language]
  const [words, ofMinutes, ofExample] = await Promise.all([loadWords(language), minutes(), example()])
  return [language, { ...words, minutes: ofMinutes, example: ofExample }]
}
