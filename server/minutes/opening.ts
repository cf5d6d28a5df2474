import { hats } from '../../shared/meeting/person.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import { type Reading, section } from './reading.ts'

/** What meeting this was: title, goal, about whom and when. */
export function opening(minutes: MinutesDocument, { words, times }: Reading): Html {
  const { gathering, startedAt, endedAt, corrections } = minutes
  const began = startedAt ?? gathering.createdAt
  return html`<header>
<p class="label">${words.heading}</p>
<h1>${gathering.title}</h1>
<p class="when"><time datetime="${new Date(began).toISOString()}">${times.date(began)}</time>${
    startedAt !== undefined && endedAt !== undefined
      ? html`<br>${words.from(times.clock(startedAt), times.clock(endedAt))}`
      : undefined
  }${gathering.child === undefined ? undefined : html`<br>${words.about(gathering.child)}`}</p>
${gathering.invented ? html`<p class="notice">${words.invented}</p>` : undefined}
${gathering.endedAt === undefined ? html`<p class="notice">${words.notEnded}</p>` : undefined}
<p class="goal"><span class="label">${words.goal}</span> ${gathering.goal}</p>
${corrections.length > 0 ? html`<p class="pointer"><a href="#corrections">${words.corrections}: ${corrections.length}</a></p>` : undefined}
</header>
`
}

/** Who was at the table, and who was asked but did not come. */
export function attendance({ people }: MinutesDocument, reading: Reading): Html | undefined {
  const { words } = reading
  const there = people.filter((person) => person.there)
  const absent = people.filter((person) => !person.there)
  return section(
    'people',
    words.present,
    there.length > 0
      ? html`<ul class="people">\n${there.map((person) => listed(person, reading))}</ul>`
      : html`<p class="soft">${words.nobodyPresent}</p>`,
    absent.length > 0
      ? html`<h3>${words.absent}</h3>\n<ul class="people">\n${absent.map((person) => listed(person, reading))}</ul>`
      : undefined,
  )
}

type Attendant = MinutesDocument['people'][number]

function listed({ name, side, hats: worn }: Attendant, { words }: Reading): Html {
  // of whom nobody said where they belong, the minutes don't say so either
  const place = side === 'guest' ? [] : [words.sideNames[side]]
  const told = [...place, ...hats.filter((hat) => worn[hat]).map((hat) => words.hatNames[hat])]
  return html`<li><bdi>${name}</bdi>${told.length > 0 ? html` <span>${told.join(', ')}</span>` : undefined}</li>\n`
}
