import { type Decision, voices } from '../../shared/meeting/decisions.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { detail, details, type Reading, section } from './reading.ts'

/** What was decided, and what stayed a proposal: each with its grounds, who was heard and what held back. */
export function decisionList(minutes: MinutesDocument, reading: Reading): Html | undefined {
  const { decisions, gathering } = minutes
  const { words } = reading
  const voiceNames = words.voiceNames(gathering.child)
  return section(
    'decisions',
    words.decisions,
    decisions.length > 0
      ? html`<ol class="cards">\n${decisions.map((decision) => card(decision, voiceNames, reading))}</ol>`
      : html`<p class="soft">${words.noDecisions}</p>`,
  )
}

type VoiceNames = ReturnType<Reading['words']['voiceNames']>

function card(decision: Decision, voiceNames: VoiceNames, reading: Reading): Html {
  const { words, day, who } = reading
  const decided = decision.status === 'decided'
  return html`<li class="${decided ? 'decided' : 'proposed'}">
<p class="label">${decided ? words.decided : words.proposal}</p>
<h3>${(decided ? decision.outcome : undefined) ?? decision.proposal}</h3>
${decided ? undefined : html`<p class="mark">${words.proposalOnly}</p>`}
${decision.unannounced ? html`<p class="soft">${words.unannounced}</p>` : undefined}
${details(
  detail(words.proposal, decided && decision.outcome !== decision.proposal ? decision.proposal : undefined),
  detail(words.grounds, decision.grounds),
  detail(words.options, decision.options),
  detail(words.ours, decision.ours),
  detail(words.kind, words.decisionKindNames[decision.kind]),
  detail(words.decider, decision.kind === 'person' && decision.decider ? who(decision.decider) : undefined),
  detail(words.voices, heard(decision, voiceNames)),
  detail(words.owner, decision.owner && who(decision.owner)),
  detail(words.day, decision.day && day(decision.day)),
  detail(words.lookAgain, decision.lookAgain && day(decision.lookAgain)),
)}
${objections(decision, reading)}
</li>
`
}

function heard({ voices: told }: Decision, voiceNames: VoiceNames): Html | undefined {
  const lines = voices.filter((voice) => told[voice] !== undefined)
  if (lines.length === 0) return undefined
  return html`<ul>\n${lines.map((voice) => html`<li><b>${voiceNames[voice]}:</b> ${told[voice]}</li>\n`)}</ul>`
}

/** Dissent in the objector's own words: it stays with the decision, whatever was decided. */
function objections({ objections }: Decision, { words, said }: Reading): Html | undefined {
  const all = Object.values(objections).sort((a, b) => a.at - b.at)
  if (all.length === 0) return undefined
  return html`<div class="objections">
<h4>${words.objections}</h4>
${all.map(
  (objection) =>
    html`<figure><blockquote>${objection.text}</blockquote><figcaption><bdi>${said(objection)}</bdi></figcaption></figure>\n`,
)}<p class="soft">${words.objectionGloss}</p>
</div>`
}
