import * as v from 'valibot'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Sheet } from '../../shared/sheets.ts'
import { storedFrame } from '../../shared/wire.ts'
import { isSyncWrite, openRecorded, type Recorded, readFrame } from './recordedFrames.ts'

/** A place at the table: where the server is, which meeting, who, and the ticket. */
export type Seat = {
  /** `http://127.0.0.1:<port>` */
  readonly address: string
  readonly meeting: string
  readonly person: string
  readonly cookie: string
}

/** The unchanged y-websocket provider, with the cookie and the Origin that a browser would send. */
export type StockClient = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Every byte that came in, over all its sockets. */
  readonly received: Recorded
  /** Upgrades that were refused: their HTTP status. */
  readonly statuses: readonly number[]
  /** Whether every letter it typed is told stored; only for one that was opened with `counting`. */
  readonly allStored: () => boolean
  /** The network goes, without a goodbye. */
  readonly cut: () => void
  readonly close: () => void
}

type Options = {
  /** Query parameters: `as`, `v`. */
  readonly params?: Record<string, string>
  /** Keeps a frame from the server, as a bad network would. */
  readonly withhold?: (frame: Uint8Array) => boolean
  /** Sends a 67 on every socket, so that the server tells by 66 what it has stored. */
  readonly counting?: boolean
}

// every provider listens for the end of the process
process.setMaxListeners(0)

/** Opens a sheet as any y-websocket client would. */
export function openStock(seat: Seat, sheet: Sheet, options: Options = {}): StockClient {
  const received = openRecorded()
  const statuses: number[] = []
  const count = { sent: 0, stored: 0, step2: false }
  let latest: WebSocket | undefined

  class BrowserLike extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols ?? [], { headers: { cookie: seat.cookie, origin: seat.address } })
      latest = this
      Object.assign(count, { sent: 0, stored: 0, step2: false })
      this.on('unexpected-response', (_request, response) => {
        statuses.push(response.statusCode ?? 0)
        // a browser's socket closes then; who listens here has to close it, or its provider never comes back
        this.terminate()
      })
      this.on('message', (data: ArrayBuffer) => this.#arrived(new Uint8Array(data)))
      if (options.counting) this.once('open', () => super.send(timeAsk))
    }

    #arrived(frame: Uint8Array): void {
      received.keep(frame)
      const read = readFrame(frame)
      if (read.kind === 'stored' && this.#isLatest()) count.stored = v.parse(storedFrame, read.json).stored
    }

    #isLatest(): boolean {
      return latest === this
    }

    override send(frame: Uint8Array): void {
      if (isSyncWrite(frame)) count.sent += 1
      if (frame[0] === 0 && frame[1] === 1) count.step2 = true
      if (!options.withhold?.(frame)) super.send(frame)
    }
  }

  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${seat.address.replace('http', 'ws')}/sync/${seat.meeting}`,
    sheet,
    doc,
    {
      // the one cast: ws's socket is what a browser's is, as far as the provider can tell
      WebSocketPolyfill: BrowserLike as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 400,
      ...(options.params ? { params: options.params } : {}),
    },
  )
  // a frame ≥ 64 makes a stock provider say that it cannot read it; only one that asked gets any
  if (options.counting) for (const type of [65, 66, 67, 68]) provider.messageHandlers[type] = () => {}

  return {
    doc,
    provider,
    received,
    statuses,
    allStored: () => provider.wsconnected && count.step2 && count.stored === count.sent,
    cut: () => latest?.terminate(),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** 67 with `{"t0":0}`. */
const json = new TextEncoder().encode('{"t0":0}')
const timeAsk = Uint8Array.from([67, json.length, ...json])
