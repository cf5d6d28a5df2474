import { type Extensions, Mark, Node } from '@tiptap/core'
import Bold from '@tiptap/extension-bold'
import Document from '@tiptap/extension-document'
import Italic from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import Paragraph from '@tiptap/extension-paragraph'
import Text from '@tiptap/extension-text'
import { statementMark } from './marks.ts'
import { partName } from './parts.ts'

/**
 * One of the eight parts. Its title is no content: what is not there can't be deleted. And any number of blocks
 * will do, even none: two people who delete at once would else have broken the whole part.
 */
const Part = Node.create({
  name: partName,
  content: 'block*',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ kind: { default: null, rendered: false } }),
  // no parseHTML: pasted text never brings a part along
  renderHTML: () => ['section', 0],
})

/** Whose words it is. What is typed beside them is not theirs; inside them it is. */
const Statement = Mark.create({
  name: statementMark,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-statement'),
      renderHTML: ({ id }) => ({ 'data-statement': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-statement]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** What an analysis is made of. It runs in the browser and in Node. */
export const analysisSchema: Extensions = [
  Document.extend({ content: `${partName}+` }),
  Part,
  Paragraph,
  Text,
  // around the manners of writing: words of one person are one stretch, whatever is bold in it
  Statement,
  Bold,
  Italic,
  BulletList,
  OrderedList,
  // with a fixed first paragraph, two people who delete at once would lose what stands below it
  ListItem.extend({ content: 'block+' }),
  ListKeymap,
]
