import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { type Reading, section } from './reading.ts'

const minute = 60_000

/** The agenda with planned and real times: next time's plan is better for it. */
export function agendaTable(
  { agenda, loans, inHand, endedAt }: MinutesDocument,
  { words }: Reading,
): Html | undefined {
  if (agenda.length === 0) return undefined
  const planned = agenda.reduce((sum, item) => sum + item.minutes, 0)
  const titleOf = (id: string) => agenda.find((item) => item.id === id)?.title ?? ''
  const borrowed =
    loans.length === 0
      ? undefined
      : html`\n<ul>${loans.map(
          ({ from, to, minutes }) =>
            html`<li>${words.borrowed(words.minutes(minutes), titleOf(to), titleOf(from))}</li>`,
        )}</ul>`
  const spent = agenda.reduce((sum, item) => sum + item.spent, 0)
  return section(
    'agenda',
    words.agenda,
    html`<table>
<thead><tr><th scope="col">${words.item}</th><th scope="col">${words.planned}</th><th scope="col">${words.real}</th></tr></thead>
<tbody>
${agenda.map(
  (item) =>
    html`<tr><th scope="row">${item.title}</th><td>${words.minutes(item.minutes)}</td>${
      item.id === inHand
        ? html`<td class="soft">${words.inHand}</td>`
        : item.spent > 0
          ? html`<td>${words.minutes(inMinutes(item.spent))}</td>`
          : html`<td class="soft">${endedAt === undefined ? words.notYet : words.notReached}</td>`
    }</tr>\n`,
)}</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td>${words.minutes(planned)}</td><td>${words.minutes(inMinutes(spent))}</td></tr></tfoot>
</table>${borrowed}`,
  )
}

/** Whole minutes; what was begun counts for one. */
function inMinutes(spent: number): number {
  return spent === 0 ? 0 : Math.max(1, Math.round(spent / minute))
}
