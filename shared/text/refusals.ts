import type { Refusal } from '../refusal.ts'
import { catalogueFor } from './catalogue.ts'
import type { Speech } from './speech.ts'

/** Gives a function that says a refusal in plain words. */
export function refusalsFor(speech: Speech): (refusal: Refusal) => string {
  return catalogueFor(speech).refusal
}
