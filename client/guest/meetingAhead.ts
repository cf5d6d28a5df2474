import type { Language } from '../../shared/text/languages.ts'

/** What a page of ours is made of, and the words that it speaks. */
const partsIn = (language: Language) =>
  `script[src], link[rel="modulepreload"], link[rel="stylesheet"], link[rel="words"][hreflang="${language}"]`

/**
 * Fetches the meeting's page with all that it names, while a name is being typed: who comes in then finds it in the
 * browser's store. What does not come is not missed here.
 */
export async function fetchMeetingAhead(address: string, language: Language): Promise<void> {
  try {
    const page = await fetch(address, { priority: 'low' })
    const read = new DOMParser().parseFromString(await page.text(), 'text/html')
    const files = [...read.querySelectorAll(partsIn(language))].map(
      (part) => part.getAttribute('src') ?? part.getAttribute('href') ?? '',
    )
    await Promise.all(files.map(async (file) => (await fetch(file, { priority: 'low' })).blob()))
  } catch {
    // no connection: it is asked for again when it is wanted
  }
}
