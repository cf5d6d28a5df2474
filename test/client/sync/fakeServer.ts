import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { type AnswerFrame, type CommandFrame, frame } from '../../../shared/wire.ts'

/** One end of a simulated connection, as the server sees it. */
export type FakeConnection = {
  readonly url: URL
  /** The frames the client sent, by their kind. */
  readonly kinds: number[]
  readonly commands: CommandFrame[]
  /** The client's times, as it asked for ours. */
  readonly times: number[]
  /** Step-2 and update frames that came in, not told as stored. */
  readonly texts: Uint8Array[]
  readonly answer: (answer: AnswerFrame) => void
  readonly tellStored: (count: number) => void
  readonly tellStoring: (storing: boolean) => void
  readonly tellCaret: (update: Uint8Array) => void
  readonly tellTime: (t0: number, t1: number) => void
  readonly refuseText: (reason: AnswerFrame & { ok: false }) => void
  readonly close: (code: number) => void
}

/**
 * A server in the same process, without a port: sockets that reach it, and one doc per sheet. It answers sync
 * step 1, and leaves all else to the test.
 */
export function makeFakeServer() {
  const docs = new Map<string, Y.Doc>()
  const connections: FakeConnection[] = []
  const server = {
    reachable: true,
    /** Takes a socket and never says so. */
    mute: false,
    /** How many sockets were tried. */
    tried: 0,
    connections,
    docOf,
    last,
    Socket: undefined as unknown as typeof WebSocket,
  }

  function docOf(sheet: string): Y.Doc {
    const known = docs.get(sheet) ?? new Y.Doc()
    docs.set(sheet, known)
    return known
  }

  /** The latest connection to a sheet. */
  function last(sheet: string): FakeConnection | undefined {
    return connections.findLast(({ url }) => url.pathname.endsWith(`/${sheet}`))
  }

  class FakeSocket {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly OPEN = 1
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: ((event: object) => void) | null = null
    #doc: Y.Doc | undefined
    #connection: FakeConnection | undefined

    constructor(address: string) {
      const url = new URL(address)
      server.tried += 1
      setTimeout(() => {
        if (this.readyState !== 0 || server.mute) return
        if (!server.reachable) return this.#end(1006)
        this.readyState = 1
        this.#doc = docOf(url.pathname.split('/').at(-1) ?? '')
        this.#connection = this.#connect(url)
        connections.push(this.#connection)
        this.onopen?.()
        this.#say(frame.sync, (encoder) => syncProtocol.writeSyncStep1(encoder, this.#doc as Y.Doc))
      }, 0)
    }

    #connect(url: URL): FakeConnection {
      const json = (kind: number, content: object) =>
        this.#say(kind, (encoder) => encoding.writeVarString(encoder, JSON.stringify(content)))
      return {
        url,
        kinds: [],
        commands: [],
        times: [],
        texts: [],
        answer: (answer) => json(frame.answer, answer),
        tellStored: (stored) => json(frame.stored, { stored }),
        tellStoring: (storing) => json(frame.storing, { storing }),
        tellCaret: (update) =>
          this.#say(frame.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update)),
        tellTime: (t0, t1) => json(frame.time, { t0, t1 }),
        refuseText: (reason) => json(frame.answer, reason),
        close: (code) => this.#end(code),
      }
    }

    send(data: Uint8Array): void {
      const connection = this.#connection
      if (!connection || !this.#doc) throw new Error('sent before it was open')
      const decoder = decoding.createDecoder(data)
      const kind = decoding.readVarUint(decoder)
      connection.kinds.push(kind)
      if (kind === frame.command) connection.commands.push(JSON.parse(decoding.readVarString(decoder)))
      if (kind === frame.time) connection.times.push(JSON.parse(decoding.readVarString(decoder)).t0)
      if (kind !== frame.sync) return
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step !== syncProtocol.messageYjsSyncStep1) connection.texts.push(content)
      else {
        const doc = this.#doc
        this.#say(frame.sync, (encoder) => syncProtocol.writeSyncStep2(encoder, doc, content))
      }
    }

    close(): void {
      // a socket that was still connecting fails
      if (this.readyState === 0) setTimeout(() => this.#end(1006), 0)
      this.readyState = 3
    }

    #say(kind: number, write: (encoder: encoding.Encoder) => void): void {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, kind)
      write(encoder)
      this.onmessage?.({ data: new Uint8Array(encoding.toUint8Array(encoder)).buffer })
    }

    #end(code: number): void {
      this.readyState = 3
      this.onclose?.({ code, reason: '' })
    }
  }

  server.Socket = FakeSocket as unknown as typeof WebSocket
  return server
}
