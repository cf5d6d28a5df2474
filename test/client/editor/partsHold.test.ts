import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragmentName, partKinds, partName } from '../../../shared/analysis/parts.ts'
import { sitDownToWrite, type Writer } from './writers.ts'

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: object[]) => ({ type: 'listItem', content })
const copied = [
  [line('een'), line('twee'), line('drie')],
  [
    {
      type: 'bulletList',
      content: [
        item(line('melk')),
        item(line('brood'), { type: 'orderedList', content: [item(line('wit'))] }),
      ],
    },
  ],
  [
    { type: partName, attrs: { kind: 'lifeLine' }, content: [line('een deel')] },
    { type: partName, attrs: { kind: 'whatWeShare' }, content: [line('en nog een')] },
  ],
]

const place = fc.double({ min: 0, max: 1, noNaN: true })
const key = fc.constantFrom('Backspace', 'Delete', 'Enter', 'Tab')
type What =
  | { does: 'type'; text: string }
  | { does: 'press'; key: string; ctrlKey: boolean; shiftKey: boolean }
  | { does: 'paste'; what: number; openStart: number; openEnd: number }
  | { does: 'copyTo'; from: number; to: number }
  | { does: 'drag'; to: number }
  | { does: 'selectAll' | 'bullets' | 'numbers' | 'bold' | 'undo' | 'redo' }

const whatOne: fc.Arbitrary<What> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      text: fc.constantFrom('a', ' Daan', '. ', '- ', '1. '),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('press' as const),
      key,
      ctrlKey: fc.boolean(),
      shiftKey: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('selectAll' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('paste' as const),
      what: fc.nat(copied.length - 1),
      openStart: fc.nat(1),
      openEnd: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('copyTo' as const), from: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('drag' as const), to: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('bullets' as const, 'numbers' as const, 'bold' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
)
const act = fc.record({
  who: fc.nat(3),
  select: fc.option(fc.record({ from: place, to: fc.option(place, { nil: undefined }) }), { nil: undefined }),
  what: whatOne,
  /** Whose line is cut, or mended, after it. */
  line: fc.option(fc.record({ who: fc.nat(3), cut: fc.boolean() }), { nil: undefined, freq: 4 }),
  arrives: fc.array(fc.nat(7), { maxLength: 8 }),
})

function doIt(writer: Writer, what: What): void {
  const { commands, state } = writer.editor
  switch (what.does) {
    case 'type':
      writer.type(what.text)
      break
    case 'press':
      writer.press(what.key, what)
      break
    case 'selectAll':
      writer.press('a', { ctrlKey: true })
      break
    case 'paste': {
      const nodes = copied[what.what]?.map((json) => Node.fromJSON(state.schema, json))
      writer.paste(new Slice(Fragment.from(nodes), what.openStart, what.openEnd))
      break
    }
    case 'copyTo': {
      const ends = [what.from, what.to].map((at) => Math.round(at * state.doc.content.size))
      writer.paste(state.doc.slice(Math.min(...ends), Math.max(...ends)))
      break
    }
    case 'drag':
      writer.dragTo(what.to)
      break
    case 'bullets':
      commands.toggleBulletList()
      break
    case 'numbers':
      commands.toggleOrderedList()
      break
    case 'bold':
      commands.toggleBold()
      break
    default:
      commands[what.does]()
  }
}

/** What is on the screen is what is in the doc. */
function expectDocOnScreen({ desk, editor }: Writer): void {
  const { doc, schema } = editor.state
  const fragment = desk.sheet.doc.getXmlFragment(fragmentName)
  expect(doc.toJSON()).toEqual(yXmlFragmentToProseMirrorRootNode(fragment, schema).toJSON())
}

/** Anne and Samira, before an analysis in which nothing stands. */
function two() {
  const table = sitDownToWrite(['Anne', 'Samira'])
  const [anne, samira] = table.writers
  if (!anne || !samira) throw new Error('both sat down')
  return { table, anne, samira }
}

test('R13.64 who has selected all while another makes a list in the empty analysis sees that list', () => {
  const { table, anne, samira } = two()
  anne.select(0, 1)
  samira.select(0)
  samira.press('Enter')
  samira.editor.commands.toggleBulletList()
  table.settle()
  expect(anne.editor.state.doc.toString()).toContain('part(paragraph, bulletList(listItem(paragraph)))')
  expectDocOnScreen(anne)
})

test('R13.64 who comes in has the cursor in the first line of the first part, not around it', () => {
  const { anne } = two()
  const { empty, $from } = anne.editor.state.selection
  expect([empty, $from.parent.type.name, $from.index(0)]).toEqual([true, 'paragraph', 0])
})

test('R13.64 four who edit anyhow, over whatever parts, with lines that are cut and mended, keep eight parts and end equal; the server has nothing to refuse', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
      const table = sitDownToWrite(['Anne', 'Samira', 'Joost', 'Esther'])
      const { writers } = table
      for (const { who, select, what, line, arrives } of acts) {
        const writer = writers[who]
        if (!writer) continue
        if (select) writer.select(select.from, select.to)
        doIt(writer, what)
        if (line) writers[line.who]?.cut(line.cut)
        for (const step of arrives) {
          const one = writers[step % writers.length]
          if (!one?.isCut()) (step < writers.length ? table.send : table.receive)(one?.desk ?? writer.desk)
        }
      }
      table.settle()

      const [server, ...others] = table.texts()
      for (const text of others) expect(text).toBe(server)
      for (const writer of writers) {
        const { doc } = writer.editor.state
        doc.check()
        expect(doc.children.map(({ attrs }) => attrs.kind)).toEqual([...partKinds])
        expectDocOnScreen(writer)
      }
      expect(
        Object.keys(table.verdicts).filter((said) => said !== 'apply' && said !== 'nothing-new'),
      ).toEqual([])
      taken += table.verdicts.apply ?? 0
    }),
    { numRuns: 60 },
  )
  // something really happened
  expect(taken).toBeGreaterThan(500)
})
