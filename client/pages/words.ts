import { useSyncExternalStore } from 'react'
import type { Catalogue } from '../../shared/text/catalogue.ts'
import { type Language, usualLanguage } from '../../shared/text/languages.ts'
import type { Address } from '../../shared/text/speech.ts'
import { loadedWords, loadWords, type Words } from '../../shared/text/words.ts'
import { keepLanguage } from '../sync/language.ts'
import { makeStore } from '../sync/store.ts'

const spoken = makeStore<Language>(usualLanguage)

/** Lets all pages speak a language from now on; resolves when they do. Pages are drawn only after a first time. */
export async function speak(language: Language): Promise<void> {
  await loadWords(language)
  document.documentElement.lang = language
  keepLanguage(language)
  spoken.set(language)
}

/** The language that the pages speak now. */
export function usePageLanguage(): Language {
  return useSyncExternalStore(spoken.subscribe, spoken.get)
}

/** Names of the forms a meeting can have. */
export function usePageTemplates(): Words['templates'] {
  return useLoadedWords().templates
}

/**
 * The words of the pages around a meeting. Who starts one or has the host's link is of the team; of whom we don't
 * know who it is, is spoken to with `u`.
 */
export function usePageWords(address: Address = 'je'): Catalogue {
  return useLoadedWords().catalogue(address)
}

function useLoadedWords(): Words {
  const words = loadedWords(usePageLanguage())
  if (!words) throw new Error('no language was loaded before this page')
  return words
}
