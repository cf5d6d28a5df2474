import { dutch } from './dutch.ts'
import { netherlands } from './terms.ts'

/** Dutch as it is spoken in the Netherlands. */
export const words = dutch({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam', terms: netherlands })
