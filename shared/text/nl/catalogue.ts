import type { Address } from '../speech.ts'
import { analysis } from './analysis.ts'
import { around } from './around.ts'
import { content } from './content.ts'
import { deciding } from './deciding.ts'
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
import { offeredPacks } from './packs.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { refusals } from './refusals.ts'
import { start } from './start.ts'
import { times } from './times.ts'

/** Everything a screen says, by page and panel. */
export function catalogue(address: Address) {
  return {
    refusal: refusals(address),
    names: {
      hatNames,
      sideNames,
      kindNames,
      formNames,
      decisionKindNames,
      voiceNames,
      voiceRoleNames,
      heardLine,
    },
    time: times(),
    button: buttons,
    start: start(address),
    analysis: analysis(address),
    around: around(address),
    questions: questions(address),
    packs: offeredPacks,
    ...meeting(address),
    ...people(address),
    ...content(address),
    ...deciding(address),
    ...invented(address),
  }
}
