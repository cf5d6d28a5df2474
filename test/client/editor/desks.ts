import type { Editor } from '@tiptap/core'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { makeStore, type OwnStore } from '../../../client/sync/store.ts'
import type { RefusedText, WrittenSheet } from '../../../client/sync/writtenSheet.ts'
import { encodeAwareness, vetAwareness } from '../../../server/room/vetAwareness.ts'
import { fixedParts, vetUpdate } from '../../../server/room/vetUpdate.ts'
import { readAnalysis } from '../../../shared/analysis/read.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { isRefusal, type RefusalCode } from '../../../shared/refusal.ts'

/** One person's editor on the page, with the wire to the server in the tests' hands. */
export type Desk = {
  readonly name: string
  sheet: WrittenSheet
  /** What was typed and has not reached the server. */
  readonly outgoing: Uint8Array[]
  /** What the server sent on and has not come in. */
  readonly incoming: Uint8Array[]
  readonly refusedText: OwnStore<RefusedText | undefined>
  readonly followAnalysis: (show: (sheet: WrittenSheet | undefined) => void) => () => void
  /** The server takes nothing of what is under way: as the link does, a new sheet takes the place of the old. */
  readonly refuse: (code: RefusalCode) => void
  /** An update comes in from the server. */
  readonly take: (update: Uint8Array) => void
}

/** A server that vets, and people who write by it; nothing moves until it is told to. */
export function openDesks(names: readonly string[]) {
  const server = new Y.Doc()
  Y.applyUpdate(server, seedAnalysis(1))
  const fixed = fixedParts(server)
  const owners = new Map<number, string>()
  const verdicts: Record<string, number> = {}

  const all = names.map((name, colour) => openDesk(name, colour))

  function openDesk(name: string, colour: number): Desk {
    const outgoing: Uint8Array[] = []
    const refusedText = makeStore<RefusedText | undefined>(undefined)
    let show: (sheet: WrittenSheet | undefined) => void = () => undefined
    let clientId = 100 + colour
    let clock = 0
    let arriving: Uint8Array | undefined

    function openSheet(): WrittenSheet {
      const doc = new Y.Doc()
      doc.clientID = clientId
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server')
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'server') outgoing.push(update)
      })
      const awareness = new Awareness(doc)
      awareness.on('update', (_changes: unknown, origin: unknown) => {
        if (origin === 'local') sendCaret(doc.clientID, encodeAwarenessUpdate(awareness, [doc.clientID]))
      })
      return { doc, awareness, synced: makeStore(true), saved: makeStore(true), arriving: () => arriving }
    }
    function sendCaret(own: number, update: Uint8Array): void {
      const caret = vetAwareness({ update, person: name, own, owner: () => name })
      if (!caret || isRefusal(caret)) throw new Error(`a caret of ${name} was refused`)
      clock += 1
      const state = caret.state && { ...caret.state, user: { id: name, name, colour } }
      const sent = encodeAwareness(caret.clientId, clock, state)
      for (const other of all) {
        if (other.name !== name) applyAwarenessUpdate(other.sheet.awareness, sent, 'server')
      }
    }

    const desk = {
      name,
      sheet: openSheet(),
      outgoing,
      incoming: [],
      refusedText,
      followAnalysis(shown: typeof show) {
        show = shown
        show(desk.sheet)
        return () => shown(undefined)
      },
      refuse(code: RefusalCode) {
        refusedText.set({ doc: desk.sheet.doc, refusal: { code }, stored: 0 })
        outgoing.length = 0
        clientId += 100
        desk.sheet = openSheet()
        show(desk.sheet)
      },
      take(update: Uint8Array) {
        arriving = update
        Y.applyUpdate(desk.sheet.doc, update, 'server')
        arriving = undefined
      },
    }
    return desk
  }

  /** The server takes the next update of a desk and hands it to the others. */
  function send(desk: Desk): void {
    const update = desk.outgoing.shift()
    if (!update) return
    const idsOf = () => 1
    const owner = (clientId: number) => owners.get(clientId)
    const verdict = vetUpdate({ update, person: desk.name, doc: server, owner, idsOf, fixed })
    const said = isRefusal(verdict) ? verdict.code : verdict.kind
    verdicts[said] = (verdicts[said] ?? 0) + 1
    if (isRefusal(verdict) || verdict.kind !== 'apply') return
    for (const id of verdict.newIds) owners.set(id, desk.name)
    Y.applyUpdate(server, update)
    for (const other of all) if (other !== desk) other.incoming.push(update)
  }

  /** The next update comes in at a desk. */
  function receive(desk: Desk): void {
    const update = desk.incoming.shift()
    if (update) desk.take(update)
  }

  /** Until nobody has anything under way. */
  function settle(): void {
    while (all.some(({ outgoing, incoming }) => outgoing.length + incoming.length > 0)) {
      for (const desk of all) {
        send(desk)
        receive(desk)
      }
    }
  }

  const textOf = (doc: Y.Doc) => doc.getXmlFragment('analysis').toString()

  return {
    all,
    serverDoc: server,
    verdicts,
    send,
    receive,
    settle,
    /** Asks the server to take all, and gives the parts as the server then has them. */
    parts: () => {
      settle()
      return readAnalysis(server)
    },
    /** The whole text, of the server and of each desk. */
    texts: () => [server, ...all.map(({ sheet }) => sheet.doc)].map(textOf),
    editorOf: (name: string): Editor => {
      const dom = document.querySelector(`[data-desk="${name}"] .ProseMirror`)
      if (!dom || !('editor' in dom)) throw new Error(`${name} has no editor`)
      return dom.editor as Editor
    },
    /** What each screen draws: the kind of each part, with its words. */
    drawn: () =>
      [...document.querySelectorAll('[data-desk] .ProseMirror')].map((dom) =>
        (dom as unknown as { editor: Editor }).editor.state.doc.children.map(
          (part) => `${part.attrs.kind}: ${part.textContent}`,
        ),
      ),
  }
}
