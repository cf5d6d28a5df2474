import { questionForms } from '../../shared/meeting/agenda.ts'
import { inTalk } from '../../shared/meeting/questions.ts'
import { useTable } from '../sync/hooks.ts'
import { useWords } from './useWords.ts'

/** What the talk is about. */
export type Middle = {
  /** What stands above it, small: which question it is, or that we have not begun. */
  readonly over?: string
  /** The question in hand, else the title of the item. */
  readonly title: string
  /** The title of the item, whatever is pinned. */
  readonly item: string
  readonly pinned: boolean
}

/** Follows what the talk is about: the question in hand, or the item's title. */
export function useMiddle(): Middle {
  const { gathering, agenda, clock, questions, pin } = useTable()
  const { table: words, questions: content } = useWords()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  const plain = (title: string, over?: string) => ({
    title,
    item: title,
    pinned: false,
    ...(over && { over }),
  })
  if (clock.endedAt !== undefined) return plain(words.ended)
  if (!item) return plain(gathering.title, words.notStarted)
  const question = pin && questionForms.includes(item.form) && questions[pin.question]
  if (!question) return plain(item.title)
  const taken = inTalk(questions)
  const number = taken.findIndex((one) => one.id === question.id) + 1
  return {
    over: number > 0 ? words.questionOf(number, taken.length) : content.inHand,
    title: question.text ?? content.takenBack,
    item: item.title,
    pinned: true,
  }
}
