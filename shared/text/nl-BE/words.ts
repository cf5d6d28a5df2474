import { dutch } from '../nl/dutch.ts'
import { flanders } from '../nl/terms.ts'

/** Dutch as it is spoken in Flanders. */
export const words = dutch({ locale: 'nl-BE', timeZone: 'Europe/Brussels', terms: flanders })
