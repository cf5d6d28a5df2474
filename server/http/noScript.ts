import { languages, languageTags } from '../../shared/text/languages.ts'
import { html } from '../html.ts'

const wayIns = languageTags.map((tag) => languages[tag].wayIn)
/** Two languages that have the same words say them once. */
const spoken = languageTags.filter((tag, at) => wayIns.indexOf(languages[tag].wayIn) === at)

/** What a page says where there is no script that could ask for a language: it in all of them, the usual one first. */
export const noScript = html`<noscript>${spoken.map(
  (tag) => html`<p class="problem" lang="${tag}">${languages[tag].wayIn.noScript}</p>`,
)}</noscript>`
