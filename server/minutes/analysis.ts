import type { Block, Run } from '../../shared/analysis/read.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { type Reading, section } from './reading.ts'
import { byStatement, viewsUnder, whoSays } from './statements.ts'

/** The verklarende analyse as it stood; an empty part says so, for it is still to be filled in. */
export function analysisText(minutes: MinutesDocument, reading: Reading): Html | undefined {
  const { words } = reading
  const { analysis, gathering } = minutes
  const put = (one: Block) => block(one, minutes, reading)
  const titles = words.partTitles(gathering.child)
  return section(
    'analysis',
    words.analysis,
    html`<p class="soft">${words.analysisAsItStood}</p>\n`,
    ...analysis.map(
      ({ kind, blocks }) => html`<div class="part">
<h3>${titles[kind]}</h3>
${blocks.length > 0 ? blocks.map(put) : html`<p class="soft">${words.emptyPart}</p>`}
</div>
`,
    ),
  )
}

function block(one: Block, minutes: MinutesDocument, reading: Reading): Html {
  const items = (all: readonly (readonly Block[])[]) =>
    all.map((item) => html`<li>${item.map((inner) => block(inner, minutes, reading))}</li>`)
  switch (one.type) {
    case 'paragraph':
      return html`<p>${paragraph(one.runs, minutes, reading)}</p>${viewsUnder(one, minutes, reading)}`
    case 'bulletList':
      return html`<ul>${items(one.items)}</ul>`
    case 'orderedList':
      return html`<ol>${items(one.items)}</ol>`
  }
}

/** With who says it behind what somebody said. */
function paragraph(runs: readonly Run[], minutes: MinutesDocument, reading: Reading): Html[] {
  return byStatement(runs, minutes).map(({ runs: inner, statement }) =>
    statement
      ? html`<span class="said">${inner.map(run)}</span> <span class="by">(<bdi>${whoSays(statement, reading)}</bdi>)</span>`
      : html`${inner.map(run)}`,
  )
}

function run({ text, bold, italic }: Run): Html {
  const leaning = italic ? html`<em>${text}</em>` : html`${text}`
  return bold ? html`<strong>${leaning}</strong>` : leaning
}
