import { isLanguage, type Language, usualLanguage } from '../../shared/text/languages.ts'

const key = 'beraad-language'

/** Remembers what this browser spoke last, from the guest's way in to the meeting, and for the next time. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // a browser that keeps nothing hears it from the meeting
  }
}

/** What this browser spoke last. */
export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(key)
    return isLanguage(kept) ? kept : usualLanguage
  } catch {
    return usualLanguage
  }
}
