import type { Block, Run } from '../../shared/analysis/read.ts'
import { type OwnView, type Statement, speakerOf } from '../../shared/meeting/statements.ts'
import { type Html, html } from '../html.ts'
import type { MinutesDocument } from './document.ts'
import type { Reading } from './reading.ts'

/** The runs of a paragraph, taken together by whose words they are; undefined for words of nobody in particular. */
export function byStatement(
  runs: readonly Run[],
  { statements }: MinutesDocument,
): { readonly runs: readonly Run[]; readonly statement: Statement | undefined }[] {
  const groups: { runs: Run[]; statement: Statement | undefined }[] = []
  for (const run of runs) {
    // a mark of which the meeting knows nothing tells nothing
    const statement = run.statement === undefined ? undefined : statements[run.statement]
    const last = groups.at(-1)
    if (last && last.statement === statement) last.runs.push(run)
    else groups.push({ runs: [run], statement })
  }
  return groups
}

/** Who says it, what it is to them, and who wrote it down where that is somebody else. */
export function whoSays({ who, by, kind }: Statement, { words, name, who: nameOf }: Reading): string {
  const speaker = 'table' in who ? words.statementLines.theTable : nameOf(who)
  const isWriter = 'person' in who && who.person === by
  return [
    speaker,
    ...(kind ? [words.statementLines.kinds[kind.is]] : []),
    ...(isWriter ? [] : [words.statementLines.writtenBy(name(by))]),
  ].join(', ')
}

/** How each sees what stands in a paragraph; nothing where nobody told. */
export function viewsUnder(block: Block, minutes: MinutesDocument, reading: Reading): Html | undefined {
  if (block.type !== 'paragraph') return undefined
  const here = new Set(byStatement(block.runs, minutes).flatMap(({ statement }) => statement ?? []))
  const told = [...here].flatMap((statement) => {
    const which = here.size > 1 ? wordsOf(statement, reading) : ''
    return Object.values(statement.views).map((view) => viewLine(which, view, statement, reading))
  })
  return told.length === 0 ? undefined : html`<ul class="views">\n${told}</ul>\n`
}

function wordsOf({ who }: Statement, { words: { statementLines: lines }, who: nameOf }: Reading): string {
  return 'table' in who ? lines.toAnswer : lines.toWordsOf(nameOf(who))
}

function viewLine(which: string, view: OwnView, statement: Statement, { words, said }: Reading): Html {
  const { statementLines: lines } = words
  const [yes, no] =
    speakerOf(statement) === view.for ? [lines.asMeant, lines.notSo] : [lines.recognises, lines.seesOtherwise]
  const line = (view.recognises ? yes : no)(said(view))
  return html`<li>${which}${line}${view.text === undefined ? undefined : html`: ${view.text}`}</li>\n`
}
