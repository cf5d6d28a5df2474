import type { Server } from './server.ts'
import type { Host, VirtualTime } from './virtualTime.ts'

/** The way between one device and the server. */
export type Wire = {
  readonly device: string
  /** From now on so many ms each way, drawn anew for each message. */
  readonly delay: (least: number, most: number) => void
  /** Nothing comes through for so long; then all of it does, in its order. */
  readonly stall: (ms: number) => void
  /** All connections break; `oneSided`: the server does not hear of it. */
  readonly cut: (oneSided: boolean) => void
  /** Nothing comes through any more, and nobody is told: what is open now stays mute for ever. */
  readonly darken: () => void
  readonly lighten: () => void
  /** A page of this device is gone: its browser says goodbye to its sockets. */
  readonly leave: (page: Host) => void
  /** The server's process is gone: the machine it ran on tells so. */
  readonly serverGone: (server: Host) => void

  /** A new connection of a page, that has not reached the server yet. */
  readonly open: (page: Host) => Line
  /** Begins something at the server, as soon as there is a way to it. */
  readonly reach: (line: Line, begin: (at: Server) => void, refused: () => void) => void
  /** Lays something on a line; it comes out at the other end, unless the line broke by then. */
  readonly send: (line: Line, way: 'up' | 'down', come: () => void) => void
  /** Ends a line, and tells the ends that are to hear of it. */
  readonly end: (line: Line, told: { readonly client: boolean; readonly server: boolean }) => void
}

/** One connection: what is under way on it keeps its order, and overtakes what is on another. */
export type Line = {
  readonly page: Host
  server: Host | undefined
  mute: boolean
  over: boolean
  /** Until when each direction is taken by what was sent before. */
  readonly taken: { up: number; down: number }
  /** Tells the ends that it broke. */
  readonly broken: { client: () => void; server: () => void }
}

type Parts = {
  readonly time: VirtualTime
  readonly random: () => number
  readonly server: () => Server | undefined
}

const both = { client: true, server: true }

/** A way with nothing wrong with it yet. */
export function openWire(device: string, { time, random, server }: Parts): Wire {
  const lines = new Set<Line>()
  let least = 5
  let most = 40
  let stalledUntil = 0
  let dark = false
  let onLight: (() => void)[] = []

  const drawn = () => least + random() * (most - least)
  const arrival = (line: Line, way: 'up' | 'down') => {
    line.taken[way] = Math.max(line.taken[way], stalledUntil, time.now() + drawn())
    return line.taken[way] - time.now()
  }
  function send(line: Line, way: 'up' | 'down', come: () => void) {
    if (line.mute || line.over) return
    time.after(arrival(line, way), way === 'up' ? line.server : line.page, () => {
      if (!line.mute && !line.over) come()
    })
  }
  function open(page: Host): Line {
    const line: Line = {
      page,
      server: undefined,
      mute: false,
      over: false,
      taken: { up: 0, down: 0 },
      broken: { client() {}, server() {} },
    }
    lines.add(line)
    return line
  }
  const end: Wire['end'] = (line, { client, server }) => {
    if (line.over) return
    line.over = true
    lines.delete(line)
    if (client) time.after(drawn(), line.page, () => line.broken.client())
    if (server && line.server) time.after(drawn(), line.server, () => line.broken.server())
  }
  function reach(line: Line, begin: (at: Server) => void, refused: () => void) {
    const knock = () =>
      time.after(Math.max(drawn(), stalledUntil - time.now()), undefined, () => {
        if (line.over || line.mute) return
        const found = server()
        if (!found) return void time.after(drawn(), line.page, () => !line.over && refused())
        line.server = found.host
        time.on(found.host, () => begin(found))
      })
    if (dark) onLight.push(knock)
    else knock()
  }

  return {
    device,
    delay(from, to) {
      least = from
      most = to
    },
    stall(ms) {
      stalledUntil = time.now() + ms
    },
    cut(oneSided) {
      for (const line of [...lines]) {
        if (!oneSided) end(line, both)
        else if (line.mute) end(line, { client: true, server: false })
        else {
          line.mute = true
          time.after(drawn(), line.page, () => line.broken.client())
        }
      }
    },
    darken() {
      dark = true
      for (const line of lines) line.mute = true
    },
    lighten() {
      dark = false
      const knocks = onLight
      onLight = []
      for (const knock of knocks) knock()
    },
    leave(page) {
      for (const line of [...lines]) if (line.page === page) end(line, { client: false, server: true })
    },
    serverGone(gone) {
      for (const line of [...lines]) {
        if (line.server === gone && !line.mute) end(line, { client: true, server: false })
      }
    },
    open,
    reach,
    send,
    end,
  }
}
