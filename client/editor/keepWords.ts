import { Extension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type GoneDown, type Home, type Standing, wordsGoneDown } from './wordsGoneDown.ts'

type KeepWordsOptions = {
  /** The update that is coming in now. */
  readonly arriving: () => Uint8Array | undefined
}

/** What y-tiptap knows of which line on the screen is which in the doc. */
type Sync = {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly binding: {
    readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3]
    readonly beforeTransactionSelection: { readonly head: Y.RelativePosition } | null
  }
}

/**
 * Who types in a line of which another makes a list at that moment, or which another joins or takes away, does not lose
 * those words: each editor puts back what it typed itself and the other did not know of. And who undoes a list puts
 * back what others typed in it since.
 */
export const KeepWords = Extension.create<KeepWordsOptions>({
  name: 'keepWords',
  // heard after y-tiptap itself
  priority: 10,
  addOptions: () => ({ arriving: () => undefined }),
  addProseMirrorPlugins() {
    const { arriving } = this.options
    return [
      new Plugin({
        view(view) {
          const { doc }: Sync = ySyncPluginKey.getState(view.state)
          let waiting: { readonly words: GoneDown; readonly origin: unknown }[] = []
          const notice = (transaction: Y.Transaction) => {
            const { type, binding }: Sync = ySyncPluginKey.getState(view.state)
            const standingOf = standingIn(transaction, arriving())
            if (!standingOf || transaction.deleteSet.clients.size === 0) return
            const cursor = transaction.local ? undefined : binding.beforeTransactionSelection?.head
            // of an undo it is no part: to redo would take them away
            const origin = transaction.local ? KeepWords : ySyncPluginKey
            for (const words of wordsGoneDown(transaction, type, standingOf, cursor))
              waiting.push({ words, origin })
          }
          const putAllBack = () => {
            const found = waiting
            waiting = []
            for (const { words, origin } of found) putBack(view, words, origin)
          }
          doc.on('afterTransaction', notice)
          doc.on('afterAllTransactions', putAllBack)
          return {
            destroy() {
              doc.off('afterTransaction', notice)
              doc.off('afterAllTransactions', putAllBack)
            },
          }
        },
      }),
    ]
  },
})

/** What the letters that this transaction took away were to who made it; undefined where that can't be told. */
function standingIn(transaction: Y.Transaction, update: Uint8Array | undefined) {
  const own = transaction.doc.clientID
  // an undo knows of its own letters alone
  if (transaction.local)
    return transaction.origin instanceof Y.UndoManager
      ? ({ client }: Y.ID): Standing => (client === own ? 'known' : 'unmeant')
      : undefined
  if (!update) return undefined
  const { ds: told } = Y.decodeUpdate(update)
  return ({ client, clock }: Y.ID): Standing => {
    if (Y.isDeleted(told, Y.createID(client, clock))) return 'known'
    return client === own ? 'unmeant' : 'of another'
  }
}

/**
 * Writes into the doc itself, and not by way of the screen: there y-tiptap guesses which letters are new, and of ' w2.'
 * before ' w1.' it takes the ' w' that stood there for the one put back. Who takes away the one would cut the other.
 */
function putBack(view: EditorView, { home, runs, cursor }: GoneDown, origin: unknown): void {
  if (placeOf(view, home.type, 0) === undefined) return
  const { doc }: Sync = ySyncPluginKey.getState(view.state)
  if (home.kind === 'text') {
    const marked = runs.map((run) => ({ ...run, marks: marksAt(view, home.type, run.at) }))
    const found = home.type instanceof Y.XmlText ? home.type : home.type.get(0)
    const into = found instanceof Y.XmlText ? found : new Y.XmlText()
    doc.transact(() => {
      if (!into.doc && home.type instanceof Y.XmlElement) home.type.insert(0, [into])
      for (const { at, text, marks } of marked.toReversed()) into.insert(at, text, marks)
    }, origin)
    if (cursor !== undefined) setCursor(view, into, cursor)
    return
  }
  const text = runs.map((run) => run.text).join(' ')
  if (text === '') {
    if (cursor !== undefined) setCursor(view, home.type, home.index)
    return
  }
  const words = new Y.XmlText(text)
  doc.transact(() => insertLine(view.state.schema, home, words), origin)
  if (cursor !== undefined) setCursor(view, words, text.length)
}

/** A line of its own, as it fits where it comes: among blocks, or among the items of a list. */
function insertLine({ nodes }: Schema, { type, index }: Home & { kind: 'between' }, words: Y.XmlText): void {
  const line = new Y.XmlElement('paragraph')
  const isList = nodes.listItem && nodes[type.nodeName]?.contentMatch.matchType(nodes.listItem)
  const item = isList && new Y.XmlElement('listItem')
  type.insert(index, [item ?? line])
  item?.insert(0, [line])
  line.insert(0, [words])
}

function setCursor(view: EditorView, type: Y.XmlText | Y.XmlElement, index: number): void {
  const position = placeOf(view, type, index)
  if (position === undefined) return
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position), -1)))
}

/** What is typed there would be so marked, as y-tiptap writes marks. */
function marksAt(view: EditorView, type: Y.XmlText | Y.XmlElement, index: number) {
  const position = placeOf(view, type, index)
  const marks = position === undefined ? [] : view.state.doc.resolve(position).marks()
  return Object.fromEntries(marks.map(({ type: { name }, attrs }) => [name, attrs]))
}

/** Where on the screen a place of the doc is, if it is there. */
function placeOf(view: EditorView, type: Y.XmlText | Y.XmlElement, index: number): number | undefined {
  const { doc, type: whole, binding }: Sync = ySyncPluginKey.getState(view.state)
  const at = Y.createRelativePositionFromTypeIndex(type, index)
  return relativePositionToAbsolutePosition(doc, whole, at, binding.mapping) ?? undefined
}
