import { wayIn as englishWayIn } from './en/wayIn.ts'
import { wayIn as dutchWayIn } from './nl/wayIn.ts'

/**
 * The languages Beraad speaks, an entry each: what it calls itself, the few words of the guest's way in, and how to
 * fetch the words of its screens, of its minutes and of the invented case. A browser fetches what it needs.
 */
export const languages = {
  nl: {
    name: 'Nederlands',
    wayIn: dutchWayIn,
    words: () => import('./nl/words.ts'),
    minutes: () => import('./nl/verslag.ts').then(({ netherlands }) => netherlands),
    example: () => import('./nl/example.ts').then(({ example }) => example),
  },
  'nl-BE': {
    name: 'Nederlands (België)',
    wayIn: dutchWayIn,
    words: () => import('./nl-BE/words.ts'),
    minutes: () => import('./nl/verslag.ts').then(({ flanders }) => flanders),
    example: () => import('./nl/example.ts').then(({ example }) => example),
  },
  en: {
    name: 'English',
    wayIn: englishWayIn,
    words: () => import('./en/words.ts'),
    minutes: () => import('./en/minutes.ts').then(({ minutes }) => minutes),
    example: () => import('./en/example.ts').then(({ example }) => example),
  },
}

/** A language by its BCP 47 tag, as `<html lang>` has it. */
export type Language = keyof typeof languages

/** What is spoken where nobody chose. */
export const usualLanguage: Language = 'nl'

/** All languages, in the order in which one chooses. */
export const languageTags = Object.keys(languages) as Language[]

/** Reads a language from outside. */
export function isLanguage(tag: unknown): tag is Language {
  return languageTags.some((known) => known === tag)
}

/** The language of a meeting; one from before there was a choice speaks the usual one. */
export function languageOf(gathering: { readonly language?: Language }): Language {
  return gathering.language ?? usualLanguage
}
