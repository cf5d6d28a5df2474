import type { QuestionMinutes } from '../../shared/meeting/questions.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { detail, details, type Reading, section } from './reading.ts'

/** The richtvragen with what became of each. */
export function questionList({ questions }: MinutesDocument, reading: Reading): Html | undefined {
  const { words } = reading
  return section(
    'questions',
    words.questions,
    questions.length > 0
      ? html`<ol class="cards">\n${questions.map((question) => card(question, reading))}</ol>`
      : html`<p class="soft">${words.noQuestions}</p>`,
  )
}

function card(question: QuestionMinutes, reading: Reading): Html {
  const { text, author, state, answer, heard, alike = [] } = question
  const { words } = reading
  const fates = {
    open: words.open,
    answered: undefined,
    carried: words.carried,
    parked: words.parkedQuestion,
    nextTime: words.nextTime,
  }
  return html`<li>
<h3>${text ?? words.takenBack}</h3>
${text !== undefined && author ? html`<p class="soft">${words.askedBy(reading.said(author))}</p>` : undefined}
${fates[state] === undefined ? undefined : html`<p class="mark">${fates[state]}</p>`}
${details(
  detail(
    words.alike,
    alike.length > 0 ? html`<ul>\n${alike.map((one) => original(one, reading))}</ul>` : undefined,
  ),
  detail(words.answer, answer && html`<p>${answer.text}</p>`),
  ...passedBy(heard ?? {}, reading).map((line) => html`<div class="soft"><dd>${line}</dd></div>\n`),
)}
</li>
`
}

/** A question that was laid under another, in its own words. */
function original({ text, author }: Pick<QuestionMinutes, 'text' | 'author'>, reading: Reading): Html {
  const asker = author && html` <span class="soft">(${reading.said(author)})</span>`
  return html`<li>${text}${asker}</li>\n`
}

/** Past whom the round on it went. */
function passedBy(heard: NonNullable<QuestionMinutes['heard']>, { words, name }: Reading): string[] {
  const of = (state: 'spoke' | 'passed') =>
    Object.entries(heard)
      .filter(([, how]) => how === state)
      .map(([person]) => name(person))
      .join(', ')
  const [spoke, passed] = [of('spoke'), of('passed')]
  return [...(spoke ? [words.heard(spoke)] : []), ...(passed ? [words.passed(passed)] : [])]
}
