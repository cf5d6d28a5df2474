import type { Action } from '../../shared/meeting/actions.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { detail, details, type Reading, section } from './reading.ts'

/** Who does what, and when. What nobody took on is marked. */
export function actionList({ actions }: MinutesDocument, reading: Reading): Html | undefined {
  const { words } = reading
  return section(
    'actions',
    words.actions,
    actions.length > 0
      ? html`<ol class="cards">\n${actions.map((action) => card(action, reading))}</ol>`
      : html`<p class="soft">${words.noActions}</p>`,
  )
}

function card(action: Action, { words, day, who }: Reading): Html {
  return html`<li>
<h3>${action.what}${action.done ? html` <span class="label">${words.done}</span>` : undefined}</h3>
${action.who ? undefined : html`<p class="mark">${words.noOwner}</p>`}
${details(
  detail(words.who, action.who && who(action.who)),
  detail(words.day, action.day && day(action.day)),
  detail(words.helper, action.helper && who(action.helper)),
  detail(words.seenBy, action.seenBy),
)}
</li>
`
}
