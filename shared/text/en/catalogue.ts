import { offeredPacks } from '../packs.ts'
import type { Words } from '../words.ts'
import { analysis } from './analysis.ts'
import { around } from './around.ts'
import { content } from './content.ts'
import { deciding } from './deciding.ts'
import { guarding } from './guarding.ts'
import { hands } from './hands.ts'
import { invented } from './invented.ts'
import { buttons, meeting } from './meeting.ts'
import * as names from './names.ts'
import { packs } from './packs.ts'
import { people } from './people.ts'
import { questions } from './questions.ts'
import { reflection } from './reflection.ts'
import { refusals } from './refusals.ts'
import { roddel } from './roddel.ts'
import { screens } from './screens.ts'
import { start } from './start.ts'
import { statements } from './statements.ts'
import { times } from './times.ts'

/** Everything a screen says, by page and panel. */
export const catalogue: ReturnType<Words['catalogue']> = {
  refusal: refusals,
  names,
  time: times(),
  button: buttons,
  start,
  analysis,
  around,
  screens,
  questions,
  ...guarding,
  packs: offeredPacks(packs, 'the child'),
  ...meeting,
  ...people,
  ...hands,
  ...content,
  ...statements,
  ...deciding,
  ...roddel,
  ...reflection,
  ...invented,
}
