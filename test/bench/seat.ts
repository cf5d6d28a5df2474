import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Place } from './contenders.ts'

const step = { one: 0, two: 1, update: 2 } as const

/** One person's open socket; what comes in is looked at, and applied only by who writes. */
export type Seat = {
  /** Puts one letter behind the former, and gives its clock. */
  readonly type: () => number
  readonly clientId: number
  readonly close: () => void
}

/** An update that came in: its bytes, when by `performance.now()`, and the client ID of whose screen it is. */
export type Arrived = (update: Uint8Array, at: number, screen: number) => void

/** Whose letters an update holds, and which. */
export function lettersIn(update: Uint8Array): { clientId: number; clock: number }[] {
  return Y.decodeUpdate(update).structs.flatMap(({ id, length }) =>
    Array.from({ length }, (_, i) => ({ clientId: id.client, clock: id.clock + i })),
  )
}

/**
 * Sits down and waits until what is stored has come in.
 * @param paragraph the place of this writer's own paragraph; undefined for who only reads
 */
export async function sitDown(place: Place, paragraph: number | undefined, arrived: Arrived): Promise<Seat> {
  const { format } = place
  const doc = new Y.Doc()
  const socket = new WebSocket(place.address, { headers: place.headers, perMessageDeflate: false })
  const synced = Promise.withResolvers<void>()
  let live = false

  socket.on('message', (data: Buffer) => {
    const at = performance.now()
    const frame = format.read(data)
    if (!frame) return
    if (frame.step === step.one) {
      socket.send(format.sync(step.two, Y.encodeStateAsUpdate(doc, frame.payload)))
      // a relay answers nothing
      return
    }
    if (!live) {
      Y.applyUpdate(doc, frame.payload, socket)
      if (frame.step === step.two) synced.resolve()
      return
    }
    arrived(frame.payload, at, doc.clientID)
  })
  await once(socket, 'open')
  for (const greeting of format.greeting) socket.send(greeting)
  socket.send(format.sync(step.one, Y.encodeStateVector(doc)))
  // a relay has nobody who answers: then there is nothing to wait for
  await Promise.race([synced.promise, new Promise((resolve) => setTimeout(resolve, 2_000))])
  live = true
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.send(format.sync(step.update, update))
  })
  const text = paragraph === undefined ? undefined : ownParagraph(doc, paragraph)
  return {
    clientId: doc.clientID,
    type() {
      if (!text) throw new Error('a reader types nothing')
      const clock = Y.getState(doc.store, doc.clientID)
      text.insert(text.length, 'a')
      return clock
    },
    close: () => socket.terminate(),
  }
}

/** A paragraph at the end of one of the parts; where a server seeds no parts, of the document itself. */
function ownParagraph(doc: Y.Doc, place: number): Y.XmlText {
  const root = doc.getXmlFragment('analysis')
  const part = root.length > 0 ? root.get(place % root.length) : undefined
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  doc.transact(() => {
    paragraph.insert(0, [text])
    const parent = part instanceof Y.XmlElement ? part : root
    parent.insert(parent.length, [paragraph])
  })
  return text
}
