import {
  cameUnseen,
  choices,
  type Decision,
  inVoiceOrder,
  type Voice,
} from '../../shared/meeting/decision.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { detail, details, type Reading, section } from './reading.ts'

/** What was decided, and what stayed a proposal: each with its grounds, who was heard and what held back. */
export function decisionList(minutes: MinutesDocument, reading: Reading): Html | undefined {
  const { decisions } = minutes
  const { words } = reading
  return section(
    'decisions',
    words.decisions,
    decisions.length > 0
      ? html`<ol class="cards">\n${decisions.map((decision) => card(decision, minutes, reading))}</ol>`
      : html`<p class="soft">${words.noDecisions}</p>`,
  )
}

type VoiceNames = ReturnType<Reading['words']['voiceNames']>

function card(decision: Decision, { gathering, questions }: MinutesDocument, reading: Reading): Html {
  const { words, day, who } = reading
  const voiceNames = words.voiceNames(gathering.child)
  const decided = decision.status === 'decided'
  return html`<li class="${decided ? 'decided' : 'proposed'}">
<p class="label">${decided ? words.decided : words.proposal}</p>
<h3>${(decided ? decision.outcome : undefined) ?? decision.proposal}</h3>
${decided ? undefined : html`<p class="mark">${words.proposalOnly}</p>`}
${cameUnseen(decision) ? html`<p class="soft">${words.unannounced}</p>` : undefined}
${details(
  detail(words.proposal, decided && decision.outcome !== decision.proposal ? decision.proposal : undefined),
  detail(words.grounds, decision.grounds),
  detail(words.restsOn, restsOn(decision, questions)),
  detail(words.otherWay, otherWay(decision, reading)),
  detail(words.options, decision.options),
  detail(words.ours, decision.ours),
  detail(words.kind, words.decisionKindNames[decision.kind]),
  detail(words.decider, decision.kind === 'person' && decision.decider ? who(decision.decider) : undefined),
  detail(words.voices, heard(decision, voiceNames, reading)),
  agreed(decision, reading),
  voted(decision, reading),
  detail(words.owner, decision.owner && who(decision.owner)),
  detail(words.day, decision.day && day(decision.day)),
  detail(words.lookAgain, decision.lookAgain && day(decision.lookAgain)),
)}
${objections(decision, reading)}
</li>
`
}

/** Each whose voice was asked after: what they said, or why they were not heard. */
function heard(decision: Decision, voiceNames: VoiceNames, { words, who }: Reading): Html | undefined {
  const voices = inVoiceOrder(decision)
  if (voices.length === 0) return undefined
  const told = ({ heard, text }: Voice) => {
    if (heard) return text ?? words.voiceHeard
    if (heard === undefined) return words.voiceNotYet
    return text === undefined ? words.voiceNotHeard : `${words.voiceNotHeard}. ${text}`
  }
  const named = (voice: Voice) =>
    voice.who ? `${who(voice.who)} (${words.voiceRoleNames[voice.role]})` : voiceNames[voice.role]
  return html`<ul>\n${voices.map((voice) => html`<li><b>${named(voice)}:</b> ${told(voice)}</li>\n`)}</ul>`
}

/** Who had no objection, or agreed: by name, nobody is counted. */
function agreed({ agreed, kind }: Decision, { words, name }: Reading): Html | undefined {
  const names = Object.keys(agreed).map(name).join(', ')
  return detail(kind === 'consensus' ? words.inAgreement : words.noObjection, names)
}

/** An open vote, with heads counted and names beside them. */
function voted({ votes, kind }: Decision, { words, name }: Reading): Html | undefined {
  if (kind !== 'vote' || Object.keys(votes).length === 0) return undefined
  const lines = choices.map((choice) => {
    const voters = Object.entries(votes).flatMap(([person, vote]) =>
      vote.choice === choice ? [name(person)] : [],
    )
    return html`<li>${words.choices[choice]}: ${String(voters.length)}${voters.length > 0 ? ` (${voters.join(', ')})` : undefined}</li>\n`
  })
  return detail(words.votes, html`<ul>\n${lines}</ul>`)
}

/** What the table answered to 'and if placing is no option?', or that there was danger. */
function otherWay({ aboutHome, otherWay, dangerNow }: Decision, { words }: Reading): string | undefined {
  return aboutHome ? (otherWay ?? (dangerNow ? words.dangerNow : words.otherWayOpen)) : undefined
}

/** The answered richtvraag on which it rests. */
function restsOn({ restsOn }: Decision, questions: MinutesDocument['questions']): string | undefined {
  return questions.find(({ id }) => id === restsOn)?.text
}

/** Dissent in the objector's own words: it stays with the decision, whatever was decided. */
function objections({ objections, decidedAt }: Decision, { words, said }: Reading): Html | undefined {
  const all = Object.values(objections).sort((a, b) => a.at - b.at)
  if (all.length === 0) return undefined
  const later = (at: number) => decidedAt !== undefined && at > decidedAt
  return html`<div class="objections">
<h4>${words.objections}</h4>
${all.map(
  (objection) =>
    html`<figure><blockquote>${objection.text}</blockquote><figcaption><bdi>${said(objection)}</bdi>${later(objection.at) ? `, ${words.afterDeciding}` : undefined}</figcaption></figure>\n`,
)}<p class="soft">${words.objectionGloss}</p>
</div>`
}
