import type { AnalysisContent } from '../analysis/seed.ts'
import type { PersonId } from '../meeting/person.ts'
import type { State } from '../meeting/slice.ts'
import { isRefusal } from '../refusal.ts'
import { newMeeting } from '../templates/newMeeting.ts'
import type { TemplateItemKey } from '../templates/templates.ts'
import type { ExampleWords } from '../text/example.ts'
import type { Language } from '../text/languages.ts'
import { writeAnalysis } from './analysis.ts'
import { openersRole } from './cast.ts'
import { openStage } from './stage.ts'
import { minutesUnderWay, playStory, seatEveryone } from './story.ts'

type Request = {
  readonly id: string
  readonly language: Language
  readonly now: number
  readonly newId: () => string
  readonly words: ExampleWords
  readonly titleOf: (key: TemplateItemKey) => string
}

/** The invented case, some 40 minutes under way. */
export type Example = {
  readonly state: State
  /** The seat of whoever opened it. */
  readonly opener: PersonId
  /** Everyone else at the table. */
  readonly invented: readonly PersonId[]
  readonly analysis: AnalysisContent
}

/** Plays the invented case by ordinary commands, so that it is a meeting like any other. Pure. */
export function makeExample({ id, language, now, newId, words, titleOf }: Request): Example {
  const from = now - minutesUnderWay * 60_000
  const meeting = newMeeting({
    id,
    template: 'casusoverleg',
    language,
    title: words.title,
    goal: words.goal,
    child: words.child,
    family: true,
    invented: true,
    now: from,
    newId,
    titleOf,
  })
  if (isRefusal(meeting)) throw new Error(`the example is refused: ${meeting.code}`)
  const stage = openStage(meeting, from, newId)
  const cast = seatEveryone(stage, words, newId)
  playStory(stage, words, cast, now)
  const analysis = writeAnalysis(stage, words, cast)
  const opener = cast[openersRole]
  return {
    state: stage.state(),
    opener,
    invented: Object.values(cast).filter((person) => person !== opener),
    analysis,
  }
}
