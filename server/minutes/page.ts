import { html } from '../html.ts'
import { actionList } from './actions.ts'
import { agendaTable } from './agenda.ts'
import { analysisText } from './analysis.ts'
import { decisionList } from './decisions.ts'
import type { MinutesDocument } from './document.ts'
import { attendance, opening } from './opening.ts'
import { questionList } from './questions.ts'
import { type Reading, readingOf } from './reading.ts'
import { correctionList, noteList, parkingList } from './words.ts'

/** In the order in which somebody reads who opens it years later: what was decided, and on what grounds. */
const sections = [
  attendance,
  decisionList,
  actionList,
  questionList,
  analysisText,
  noteList,
  parkingList,
  agendaTable,
  correctionList,
] as const

/**
 * The verslag as a page to read, print and put in a file. It needs no script.
 * @param stylesheet the address of its stylesheet, as built from client/minutes/minutes.css
 */
export function minutesHtml(minutes: MinutesDocument, stylesheet: string): string {
  const reading = readingOf(minutes)
  const { words, times } = reading
  const page = html`<!doctype html>
<html lang="${reading.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title(minutes.gathering.title)}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<main>
${opening(minutes, reading)}${sections.map((part) => part(minutes, reading))}<footer>
<p>${words.made(`${times.date(minutes.madeAt)}, ${times.clock(minutes.madeAt)}`)}</p>
<p>${words.leftOut}</p>
<p>${filedLine(minutes, reading)}</p>
</footer>
</main>
</body>
</html>
`
  return page.text
}

/** In which file it stands; until that is told, that it belongs in one. */
function filedLine({ filed }: MinutesDocument, { words, times, said }: Reading): string {
  return filed ? words.filed(filed.text, said(filed), times.date(filed.at)) : words.notTheFile
}
