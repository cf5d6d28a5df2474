import { yUndoPluginKey } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sitDownToWrite } from './writers.ts'

/** Anne and Samira, with a line in the first part that both have. */
function two(line = 'Daan lacht') {
  const table = sitDownToWrite(['Anne', 'Samira', 'Joost'])
  const [anne, samira, joost] = table.writers
  if (!anne || !samira || !joost) throw new Error('all sat down')
  if (line !== '') {
    anne.select(0)
    anne.type(line)
  }
  table.settle()
  return { table, anne, samira, joost }
}

/** Every order in which two updates can reach the server and the other. */
const orders = ['anne first', 'samira first'] as const

function arrive({ table, anne, samira }: ReturnType<typeof two>, order: (typeof orders)[number]) {
  const [first, second] = order === 'anne first' ? [anne, samira] : [samira, anne]
  while (first.desk.outgoing.length > 0) table.send(first.desk)
  while (second.desk.outgoing.length > 0) table.send(second.desk)
  table.settle()
}

const wholeText = ({ table }: ReturnType<typeof two>) => {
  const [server, ...others] = table.texts()
  for (const text of others) expect(text).toBe(server)
  return server ?? ''
}

for (const order of orders) {
  test(`R13.60 who types while another makes a list of the line keeps the words, and types on behind them (${order})`, () => {
    const both = two()
    both.anne.cursorBehind('lacht')
    both.anne.type(' en zingt')
    both.samira.cursorBehind('Daan')
    both.samira.editor.commands.toggleBulletList()
    arrive(both, order)
    both.anne.type(' weer')
    both.table.settle()
    expect(wholeText(both)).toContain(
      '<bulletlist><listitem><paragraph>Daan lacht en zingt weer</paragraph></listitem></bulletlist>',
    )
  })

  test(`R13.60 words in the middle of a line stay in the middle (${order})`, () => {
    const both = two()
    both.anne.cursorBehind('Daan')
    both.anne.type(' van Esther')
    both.samira.cursorBehind('Daan')
    both.samira.editor.commands.toggleOrderedList()
    arrive(both, order)
    expect(wholeText(both)).toContain('<paragraph>Daan van Esther lacht</paragraph>')
  })

  test(`R13.60 the first words in an empty line come into the list that was made of it (${order})`, () => {
    const both = two('')
    both.anne.select(0)
    both.anne.type('Trots')
    both.samira.select(0)
    both.samira.editor.commands.toggleBulletList()
    arrive(both, order)
    expect(wholeText(both)).toContain('<listitem><paragraph>Trots</paragraph></listitem>')
  })

  test(`R13.60 who types in a line that another joins to the one above keeps the words (${order})`, () => {
    const both = two()
    both.anne.press('Enter')
    both.anne.type('Marco ook')
    both.table.settle()
    both.anne.type(' vaak')
    both.samira.cursorBehind('lacht')
    both.samira.editor.commands.joinForward()
    arrive(both, order)
    expect(wholeText(both)).toContain('<paragraph>Daan lachtMarco ook vaak</paragraph>')
  })

  test(`R13.61 words typed in a line that another took away stand on as a line, what that one knew does not (${order})`, () => {
    const both = two()
    both.anne.cursorBehind('lacht')
    both.anne.type(' niet')
    both.samira.press('Enter')
    both.samira.cursorBehind('lacht')
    both.samira.editor.commands.deleteNode('paragraph')
    arrive(both, order)
    expect(wholeText(both)).toContain('<paragraph> niet</paragraph>')
    expect(wholeText(both)).not.toContain('lacht')
  })
}

test('R13.62 who undoes the making of a list leaves what others typed in it since', () => {
  const both = two()
  both.samira.cursorBehind('Daan')
  both.samira.editor.commands.toggleBulletList()
  both.table.settle()
  both.anne.cursorBehind('lacht')
  both.anne.type(' en zingt')
  both.table.settle()
  both.samira.editor.commands.undo()
  both.table.settle()
  expect(wholeText(both)).toContain('<paragraph>Daan lacht en zingt</paragraph></part>')
})

test('R13.61 what another meant to take away is not put back', () => {
  const both = two()
  both.anne.cursorBehind('lacht')
  both.anne.type(' niet')
  both.table.settle()
  both.samira.cursorBehind('niet')
  both.samira.editor.commands.deleteNode('paragraph')
  both.table.settle()
  expect(wholeText(both)).not.toMatch(/lacht|niet/)
})

/** What somebody does, where, and what arrives at whom after it. */
const act = fc.record({
  who: fc.nat(2),
  at: fc.double({ min: 0, max: 0.3, noNaN: true }),
  what: fc.constantFrom('bullets', 'numbers', 'enter', 'deeper', 'out', 'join', 'undo', 'redo'),
  types: fc.boolean(),
  arrives: fc.array(fc.nat(5), { maxLength: 6 }),
})

type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

/** All in the first line. */
const doing = (who: number, what: Act['what'] | 'type', arrives: number[] = []): Act =>
  what === 'type'
    ? { who, at: 0, what: 'out', types: true, arrives }
    : { who, at: 0, what, types: false, arrives }

/**
 * Meetings in which a word was lost: put back before a like word, put at a place that was guessed, or
 * taken away again by a redo.
 */
const foundOnce: [Act[]][] = [
  [
    [
      doing(1, 'type'),
      doing(0, 'deeper', [1, 5]),
      doing(0, 'type'),
      doing(1, 'type'),
      doing(2, 'bullets'),
      doing(0, 'redo'),
      doing(0, 'type'),
      doing(2, 'bullets', [2]),
      doing(0, 'type'),
      doing(0, 'type'),
      doing(1, 'type'),
      doing(0, 'type', [1, 4]),
      doing(0, 'type', [1]),
      doing(0, 'type'),
      doing(0, 'type'),
      doing(1, 'type', [1]),
      doing(0, 'deeper'),
    ],
  ],
  [
    [
      doing(1, 'type'),
      doing(0, 'type'),
      doing(0, 'type', [0, 1, 5]),
      doing(1, 'type', [3, 1]),
      doing(0, 'redo', [5, 3]),
      doing(0, 'type'),
      doing(0, 'type'),
      doing(0, 'redo', [0]),
      doing(2, 'bullets'),
      doing(0, 'type'),
    ],
  ],
  [
    [
      doing(2, 'bullets'),
      doing(0, 'type', [2]),
      doing(0, 'join', [3]),
      doing(0, 'type', [0, 0]),
      doing(0, 'type', [5]),
      doing(0, 'type', [5]),
      doing(2, 'undo'),
      doing(0, 'type'),
      doing(0, 'join'),
      doing(2, 'redo'),
      doing(0, 'type'),
    ],
  ],
]

test('R13.63 two who type while they and a third make lists, join and undo the last step, in any order and however late it arrives, lose no word', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      const { table, joost } = two()
      const typed: string[] = []
      let hasUndone = false
      for (const [number, { who, at, what, types, arrives }] of acts.entries()) {
        const writer = table.writers[who]
        if (!writer) continue
        const { editor } = writer
        // Joost types nothing: what is undone is never a word that somebody typed
        const does = types && writer !== joost ? 'type' : what
        writer.select(at)
        const { $head } = editor.state.selection
        // he undoes what he did last and no more: further back words of others may go along, the known limit of R13.62
        if (writer === joost) yUndoPluginKey.getState(editor.state).undoManager.stopCapturing()
        if (writer === joost && what !== 'undo' && what !== 'redo') hasUndone = false
        // at the end of a line: a word that another cuts in two is no whole word, but not lost
        editor.commands.setTextSelection(does === 'join' ? $head.start() : $head.end())
        if (does === 'type') {
          const word = ` w${number}.`
          writer.type(word)
          typed.push(word)
        } else if (does === 'bullets') editor.commands.toggleBulletList()
        else if (does === 'numbers') editor.commands.toggleOrderedList()
        else if (does === 'enter') writer.press('Enter')
        else if (does === 'deeper') writer.press('Tab')
        else if (does === 'out') writer.press('Tab', { shiftKey: true })
        else if (does === 'join') editor.commands.joinTextblockBackward()
        else if (writer === joost && does === (hasUndone ? 'redo' : 'undo')) {
          editor.commands[hasUndone ? 'redo' : 'undo']()
          hasUndone = !hasUndone
        }
        for (const step of arrives) {
          const one = table.writers[step % 3]
          if (one) (step < 3 ? table.send : table.receive)(one.desk)
        }
      }
      table.settle()
      const [server = '', ...others] = table.texts()
      for (const text of others) expect(text).toBe(server)
      for (const word of typed) expect(server.replaceAll(/<[^>]*>/g, '|')).toContain(word)
      kept += typed.length
    }),
    { numRuns: 60, examples: foundOnce },
  )
  expect(kept).toBeGreaterThan(200)
})
