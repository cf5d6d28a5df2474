import { offeredPacks } from '../packs.ts'
import type { Address } from '../speech.ts'
import { analysis } from './analysis.ts'
import { around } from './around.ts'
import { content } from './content.ts'
import { deciding } from './deciding.ts'
import { guarding } from './guarding.ts'
import { hands } from './hands.ts'
import { invented } from './invented.ts'
import { buttons, meeting } from './meeting.ts'
import {
  decisionKindNames,
  formNames,
  hatNames,
  heardLine,
  kindNames,
  sideNames,
  voiceNames,
  voiceRoleNames,
} from './names.ts'
import { packs } from './packs.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { reflection } from './reflection.ts'
import { refusals } from './refusals.ts'
import { roddel } from './roddel.ts'
import { screens } from './screens.ts'
import { start } from './start.ts'
import { statements } from './statements.ts'
import type { Terms } from './terms.ts'
import { times } from './times.ts'

/** Everything a screen says, by page and panel. */
export function catalogue(address: Address, terms: Terms, locale: string) {
  return {
    refusal: refusals(address, terms),
    names: {
      hatNames: hatNames(terms),
      sideNames,
      kindNames,
      formNames: formNames(terms),
      decisionKindNames,
      voiceNames: voiceNames(terms),
      voiceRoleNames: voiceRoleNames(terms),
      heardLine,
    },
    time: times(locale),
    button: buttons,
    start: start(address),
    analysis: analysis(address, terms),
    around: around(address),
    screens: screens(address),
    questions: questions(address, terms),
    ...guarding(address),
    packs: offeredPacks(packs, 'het kind'),
    ...meeting(address, terms),
    ...people(address),
    ...hands(address),
    ...content(address),
    ...statements,
    ...deciding(address),
    ...roddel(address, terms),
    ...reflection(address),
    ...invented(address),
  }
}
