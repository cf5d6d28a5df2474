import type { Block, Run } from '../../shared/analysis/read.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { type Reading, section } from './reading.ts'

/** The verklarende analyse as it stood; an empty part says so, for it is still to be filled in. */
export function analysisText(minutes: MinutesDocument, { words }: Reading): Html | undefined {
  const { analysis, gathering } = minutes
  const titles = words.partTitles(gathering.child)
  return section(
    'analysis',
    words.analysis,
    html`<p class="soft">${words.analysisAsItStood}</p>\n`,
    ...analysis.map(
      ({ kind, blocks }) => html`<div class="part">
<h3>${titles[kind]}</h3>
${blocks.length > 0 ? blocks.map(block) : html`<p class="soft">${words.emptyPart}</p>`}
</div>
`,
    ),
  )
}

function block(one: Block): Html {
  switch (one.type) {
    case 'paragraph':
      return html`<p>${one.runs.map(run)}</p>`
    case 'bulletList':
      return html`<ul>${one.items.map((item) => html`<li>${item.map(block)}</li>`)}</ul>`
    case 'orderedList':
      return html`<ol>${one.items.map((item) => html`<li>${item.map(block)}</li>`)}</ol>`
  }
}

function run({ text, bold, italic }: Run): Html {
  const leaning = italic ? html`<em>${text}</em>` : html`${text}`
  return bold ? html`<strong>${leaning}</strong>` : leaning
}
