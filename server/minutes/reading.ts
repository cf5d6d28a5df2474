import type { PersonId } from '../../shared/meeting/person.ts'
import type { Who } from '../../shared/meeting/who.ts'
import type { Author } from '../../shared/meeting/words.ts'
import { type Language, languageOf } from '../../shared/text/languages.ts'
import { type MinutesWords, minutesWordsFor } from '../../shared/text/minutes.ts'
import { type Times, timesFor } from '../../shared/text/times.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'

/** How a document is put into words: what every section needs beside its own part. */
export type Reading = {
  readonly language: Language
  readonly words: MinutesWords
  readonly times: Times
  /** A calendar day in words; with the year when it is not the year of these minutes. */
  readonly day: (day: string) => string
  readonly name: (person: PersonId) => string
  readonly who: (who: Who) => string
  /** Whose words, and who typed them where that is somebody else. */
  readonly said: (author: Author) => string
}

export function readingOf({ gathering, people, madeAt }: MinutesDocument): Reading {
  const language = languageOf(gathering)
  const words = minutesWordsFor(language)
  const times = timesFor(language)
  const names = new Map(people.map((person) => [person.id, person.name]))
  const name = (person: PersonId) => names.get(person) ?? words.unknownPerson
  return {
    language,
    words,
    times,
    day: (day) => times.calendarDay(day, madeAt),
    name,
    who: (who) => ('name' in who ? who.name : name(who.person)),
    said: (author) =>
      author.by === author.for ? name(author.for) : words.typedBy(name(author.for), name(author.by)),
  }
}

/** A section with its heading; nothing when it has no content. */
export function section(
  id: string,
  heading: string,
  ...content: readonly (Html | undefined)[]
): Html | undefined {
  if (content.every((part) => part === undefined)) return undefined
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>
`
}

/** A named detail of a card; nothing when there is nothing to tell. */
export function detail(term: string, told: string | Html | undefined): Html | undefined {
  return told === undefined || told === '' ? undefined : html`<div><dt>${term}</dt><dd>${told}</dd></div>\n`
}

/** The details that there are, as a list; nothing when there are none. */
export function details(...all: readonly (Html | undefined)[]): Html | undefined {
  return all.some((one) => one !== undefined) ? html`<dl>\n${all}</dl>` : undefined
}
