import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { describeInBrowser } from '../kit/browser.ts'
import { comingAndGoing, missing } from './journey/chapters/comingAndGoing.ts'
import { deciding, proposing } from './journey/chapters/deciding.ts'
import { ending } from './journey/chapters/ending.ts'
import { opening } from './journey/chapters/opening.ts'
import { questions } from './journey/chapters/questions.ts'
import { sittingDown } from './journey/chapters/sittingDown.ts'
import { firstQuestion, pause, secondQuestion } from './journey/chapters/talking.ts'
import { understanding } from './journey/chapters/understanding.ts'
import { Six } from './journey/six.ts'

// six screens are looked at in a chapter, on a machine that does more
vi.setConfig({ testTimeout: 180_000 })

/**
 * One meeting of 75 minutes in fast time, from its first page to its last; each chapter goes on where the one before
 * it ended.
 */
describeInBrowser('six people hold a casusoverleg', (browser) => {
  let six: Six | undefined
  let broken = false

  beforeAll(async () => {
    six = await Six.meet(browser())
  })
  afterAll(() => six?.part())
  beforeEach(({ skip }) => {
    if (broken) skip('a chapter before this one failed')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })
  const atTable = () => {
    if (!six) throw new Error('they sit together only while tests run')
    return six
  }

  sittingDown(atTable)
  missing(atTable)
  opening(atTable)
  questions(atTable)
  pause(atTable)
  comingAndGoing(atTable)
  firstQuestion(atTable)
  proposing(atTable)
  secondQuestion(atTable)
  understanding(atTable)
  deciding(atTable)
  ending(atTable)
})
