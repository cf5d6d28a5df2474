/* Writes docs/commands.md from the slices; with --check it only tells whether the page is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { slices } from '../shared/meeting/meeting.ts'
import type { Command, Slice } from '../shared/meeting/slice.ts'
import type { Standstill } from '../shared/meeting/standstill.ts'
import { undoName, undoSchema } from '../shared/meeting/undo.ts'
import { shapeOf } from './inputShape.ts'

const page = new URL('../docs/commands.md', import.meta.url)
const all: Readonly<Record<string, Slice<object, object>>> = slices

const head = `# Commands

Made from the slices by \`npm run commands\`; don't edit it by hand.

Every intent of a person, by slice. A field with \`?\` may be left out, and null empties it where it says so.
\`for\` names whose words it is when a helper types them. Any command can also be refused with \`unknown-command\`,
\`invalid-input\`, \`too-long\`, \`not-a-member\`, \`meeting-ended\`, \`among-themselves\` or
\`you-listen\`.
`

const alsoWhen: Readonly<Record<Standstill, string>> = {
  ended: 'also when the meeting has ended',
  huddle: 'also when the family is among themselves',
  circle: 'also by whom a roddel in de kring is about',
}

const undo = `## undo

### ${undoName}
Takes back an act that can be undone: its inverse becomes a new act.
- Who: as the act itself says under 'Undo'
- Input: \`${shapeOf(undoSchema)}\`
- Refusals: not-undoable, built-upon, and those of who may undo it
`

const wanted = [head, ...Object.entries(all).map(sliceSection), undo].join('\n')

if (process.argv.includes('--check')) {
  if (read() === wanted) process.exit(0)
  process.stderr.write('docs/commands.md is out of date: run npm run commands\n')
  process.exit(1)
}
writeFileSync(page, wanted)

function sliceSection([name, slice]: [string, Slice<object, object>]): string {
  return `## ${name}\n\n${Object.entries(slice.commands).map(commandSection).join('\n')}`
}

function commandSection([name, command]: [string, Command]): string {
  const refusals = [...new Set([...command.allow.reasons, ...command.reasons])]
  const marks = [
    command.sealed && 'on sealed input',
    ...command.alsoWhen.map((moment) => alsoWhen[moment]),
  ].filter((mark) => mark !== false)
  const lines = [
    `### ${name}`,
    `- Who: ${command.allow.words}`,
    `- Input: \`${shapeOf(command.schema)}\``,
    `- Refusals: ${refusals.join(', ') || 'none of its own'}`,
    ...(command.undo ? [`- Undo: ${command.undo.words}`] : []),
    ...(marks.length > 0 ? [`- ${marks.join('; ')}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function read(): string {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return ''
  }
}
