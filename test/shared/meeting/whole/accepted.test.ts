import { expect, test } from 'vitest'
import { turnOf } from '../../../../shared/meeting/round.ts'
import type { SealedKind } from '../../../../shared/meeting/sealed.ts'
import { undoName } from '../../../../shared/meeting/undo.ts'
import { expectedNames, playSeed } from '../randomMeetings.ts'

const sealedKinds: Record<SealedKind, true> = {
  card: true,
  praise: true,
  gift: true,
  ask: true,
  dot: true,
  reflection: true,
}

/** What must be in random meetings, or the properties that hold over all of them would say nothing. */
const wanted = [
  ...expectedNames,
  ...Object.keys(sealedKinds).map((kind) => `sealed ${kind}`),
  'a turn given',
  'a circle at its subject',
  'a question with a round in hand',
  'a loan undone',
  'talk time',
  'words without names',
]

/** From this seed on they are the same meetings in every run. */
const firstSeed = 1
/** The seldom ones come in many meetings. */
const mostMeetings = 2000
/** What was there twice was there by no accident. */
const enough = 2

test(`random meetings from seed ${firstSeed} on see every command accepted, and all that the properties look at`, () => {
  const seen = new Map<string, number>()
  const lacking = () => wanted.filter((one) => (seen.get(one) ?? 0) < enough)
  for (let seed = firstSeed; seed < firstSeed + mostMeetings && lacking().length > 0; seed += 1)
    playSeed(seed, (table, before, name) => {
      const { floor, loans, pin, reflected, reflecting, round, talk } = table.meeting()
      const happened = {
        [name]: true,
        'a turn given': floor !== undefined,
        'a circle at its subject': round?.subject !== undefined && turnOf(round) === round.subject,
        'a question with a round in hand': pin !== undefined && round?.on.kind === 'question',
        'a loan undone': name === undoName && Object.keys(before.meeting.loans).some((id) => !loans[id]),
        'talk time': Object.keys(talk).length > 0,
        'words without names': Object.values(reflected).some(({ item }) => reflecting[item]?.anonymous),
        ...Object.fromEntries(
          Object.values(table.state().sealed).map(({ kind }) => [`sealed ${kind}`, true]),
        ),
      }
      for (const [one, there] of Object.entries(happened)) if (there) seen.set(one, (seen.get(one) ?? 0) + 1)
    })
  expect(lacking()).toEqual([])
})
