import type { Words } from '../words.ts'
import { catalogue } from './catalogue.ts'
import { templates } from './templates.ts'
import { times } from './times.ts'

/** English, with one word for you: it speaks to family and team alike. Its readers live where Beraad is used. */
export const words: Words = {
  timeZone: 'Europe/Amsterdam',
  catalogue: () => catalogue,
  templates,
  times,
}
