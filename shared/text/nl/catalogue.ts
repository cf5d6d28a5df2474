import type { Address } from '../speech.ts'
import * as names from './names.ts'
import { refusals } from './refusals.ts'
import { start } from './start.ts'
import { times } from './times.ts'

/** Everything a screen says, by page. */
export function catalogue(address: Address) {
  return {
    refusal: refusals(address),
    names,
    time: times(),
    start: start(address),
  }
}
