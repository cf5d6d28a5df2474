import type { Address } from '../speech.ts'
import { catalogue } from './catalogue.ts'
import { templates } from './templates.ts'
import type { Terms } from './terms.ts'
import { times } from './times.ts'

/** Where Dutch is spoken: its own terms, dates as they are written there, and its time. */
export type Region = { readonly locale: string; readonly timeZone: string; readonly terms: Terms }

/** What the screens say in Dutch. */
export function dutch({ locale, timeZone, terms }: Region) {
  const made: Partial<Record<Address, ReturnType<typeof catalogue>>> = {}
  return {
    /** Where its readers live: the server's machine may stand anywhere. */
    timeZone,
    /** Everything a screen says, by page and panel; made once, for every part of a screen asks. */
    catalogue(address: Address) {
      made[address] ??= catalogue(address, terms, locale)
      return made[address]
    },
    /** Names of templates, and the titles of their items. */
    templates: templates(terms),
    /** Without a time zone that of the machine. */
    times: (zone?: string) => times(locale, zone),
  }
}
