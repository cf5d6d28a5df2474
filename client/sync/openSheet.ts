import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Refusal } from '../../shared/refusal.ts'
import { isServerWritten, type Sheet } from '../../shared/sheets.ts'
import {
  type AnswerFrame,
  answerFrame,
  type CommandFrame,
  closeCode,
  frame,
  parseJson,
  protocolVersion,
  storedFrame,
  storingFrame,
  timeAnswer,
} from '../../shared/wire.ts'
import { allSaved, connected, type SavedTally, sentFrame, stored, typed } from './savedTally.ts'
import { makeStore, type Store } from './store.ts'
import { onNetworkGone } from './wake.ts'

/**
 * `connecting` until it is read for the first time; `lost` while it is tried again; `refused` and `outdated` are
 * final.
 */
export type SheetState = 'connecting' | 'open' | 'lost' | 'refused' | 'outdated'

/** Where a sheet is, and who looks at it. */
export type SheetAddress = {
  /** `wss://beraad.example` */
  readonly server: string
  readonly meetingId: string
  readonly sheet: Sheet
  /** The acting person; without it the first of this device. */
  readonly as?: string
}

export type OpenSheet = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly state: Store<SheetState>
  /** Its content is here; it stays so when the connection is lost. */
  readonly synced: Store<boolean>
  /** Every letter typed in it is stored. */
  readonly saved: Store<boolean>
  /** The update that is coming in, while `doc` takes it in. */
  readonly arriving: () => Uint8Array | undefined
  readonly sendCommand: (command: CommandFrame) => boolean
  readonly askTime: (t0: number) => boolean
  readonly close: () => void
}

export type SheetEvents = {
  /** The socket is open: frames can be sent. */
  readonly connected?: () => void
  /** An attempt to connect came to nothing. */
  readonly failed?: () => void
  readonly answer?: (answer: AnswerFrame) => void
  readonly time?: (answer: { t0: number; t1: number }) => void
  /** Whether the server can store now; what it can't waits there, or here. */
  readonly storing?: (works: boolean) => void
  /** The server does not take what was typed; it will not take it later either. */
  readonly refused?: (refusal: Refusal) => void
}

/** The kinds of sync frame that the server counts as stored: step 2 and update. */
const stepTwo = 1
const update = 2

/** A way that has gone mute would keep a socket connecting for minutes: after so long (ms) it is tried anew. */
const connectWithin = 15_000

/** Opens a sheet and keeps it open: y-websocket does the syncing, this adds the frames of `shared/wire.ts`. */
export function openSheet(
  address: SheetAddress,
  events: SheetEvents = {},
  Socket: typeof WebSocket = WebSocket,
): OpenSheet {
  const state = makeStore<SheetState>('connecting')
  const synced = makeStore(false)
  const saved = makeStore(true)
  let tally: SavedTally = allSaved
  const count = (next: SavedTally) => {
    tally = next
    saved.set(!tally.unsaved)
  }

  /** Counts what the provider sends, for the provider itself does not tell; gives up a connecting without end. */
  class CountingSocket extends Socket {
    readonly giveUp = setTimeout(() => {
      if (this.readyState === Socket.CONNECTING) this.close()
    }, connectWithin)

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (
        data instanceof Uint8Array &&
        data[0] === frame.sync &&
        (data[1] === stepTwo || data[1] === update)
      ) {
        count(sentFrame(tally, data[1] === stepTwo))
      }
      super.send(data)
    }
  }

  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${address.server}/sync/${address.meetingId}`, address.sheet, doc, {
    connect: false,
    // BroadcastChannel would carry a private sheet past the server
    disableBc: true,
    params: { ...(address.as !== undefined && { as: address.as }), v: String(protocolVersion) },
    WebSocketPolyfill: CountingSocket,
  })

  // it would send back every caret that it hears
  const sendCarets = provider._awarenessUpdateHandler
  provider.awareness.off('update', sendCarets)
  provider.awareness.on('update', (changes: Parameters<typeof sendCarets>[0], origin: unknown) => {
    if (origin !== provider) sendCarets(changes, origin)
  })
  // nobody has a caret where nobody writes
  if (isServerWritten(address.sheet)) provider.awareness.setLocalState(null)

  const handle = <Frame extends v.GenericSchema>(
    kind: number,
    schema: Frame,
    take: (content: v.InferOutput<Frame>) => void,
  ) => {
    provider.messageHandlers[kind] = (_encoder, decoder) => {
      const parsed = v.safeParse(schema, parseJson(decoding.readVarString(decoder)))
      if (parsed.success) take(parsed.output)
    }
  }
  handle(frame.answer, answerFrame, (answer) => {
    const plain = answer as AnswerFrame
    if (plain.id === null && !plain.ok) events.refused?.(plain.reason)
    else events.answer?.(plain)
  })
  handle(frame.stored, storedFrame, (frame) => count(stored(tally, frame.stored)))
  handle(frame.storing, storingFrame, ({ storing }) => events.storing?.(storing))
  handle(frame.time, timeAnswer, (answer) => events.time?.(answer))
  // a refusal comes in two frames: this one is for stock clients, ours reads the answer without an id
  provider.messageHandlers[frame.auth] = () => undefined

  let arriving: Uint8Array | undefined
  const takeIn = provider.messageHandlers[frame.sync]
  provider.messageHandlers[frame.sync] = (encoder, decoder, ...more) => {
    const ahead = decoding.clone(decoder)
    const kind = decoding.readVarUint(ahead)
    arriving = kind === stepTwo || kind === update ? decoding.readVarUint8Array(ahead) : undefined
    takeIn?.(encoder, decoder, ...more)
    arriving = undefined
  }

  const put = (kind: number, content: object): boolean => {
    const socket = provider.ws
    if (!provider.wsconnected || socket?.readyState !== Socket.OPEN) return false
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarString(encoder, JSON.stringify(content))
    socket.send(encoding.toUint8Array(encoder))
    return true
  }
  const askTime = (t0: number) => put(frame.time, { t0 })

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) count(typed(tally))
  })
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    count(connected(tally))
    events.connected?.()
  })
  provider.on('sync', (isSynced) => {
    if (!isSynced) return
    synced.set(true)
    state.set('open')
  })
  let left = false
  provider.on('connection-close', () => {
    if (left) return
    const reached = provider.wsconnected
    if (state.get() === 'open' || state.get() === 'connecting') state.set('lost')
    if (!reached) events.failed?.()
  })
  provider.on('closed', ({ code }) => state.set(code === closeCode.outdated ? 'outdated' : 'refused'))
  // a socket whose network went away may keep still for half a minute before it says so
  const stopHearing = onNetworkGone(() => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  })
  provider.connect()

  return {
    doc,
    awareness: provider.awareness,
    state,
    synced,
    saved,
    arriving: () => arriving,
    sendCommand: (command) => put(frame.command, command),
    askTime,
    close() {
      left = true
      stopHearing()
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}
