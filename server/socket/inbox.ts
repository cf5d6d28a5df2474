import { limits } from '../../shared/wire.ts'

/** What came in over all sockets of a server and is not yet handled, in bytes. */
export type Load = { bytes: number }

/** The frames of one socket that wait to be handled, in their order. */
export type Inbox<Frame> = {
  /**
   * Takes in a frame. The socket is not read while too much waits: who is too quick only waits, and what was sent is
   * never dropped.
   * @param overlaps the next may begin before this one is done
   */
  readonly add: (frame: Frame, bytes: number, overlaps: boolean) => void
  /** Resolves when nothing waits any more. */
  readonly empty: () => Promise<void>
}

type Parts<Frame> = {
  readonly socket: { readonly pause: () => void; readonly resume: () => void }
  readonly load: Load
  /** How long (ms) a frame must wait for its turn; it is counted. */
  readonly turn: (bytes: number) => number
  readonly handle: (frame: Frame) => Promise<void>
  /** Handling a frame failed; the next goes on. */
  readonly failed: (error: unknown) => void
}

/** What a waiting frame costs beside its bytes. */
const frameCost = 512

export function openInbox<Frame>({ socket, load, turn, handle, failed }: Parts<Frame>): Inbox<Frame> {
  const most = limits.waiting
  let frames = 0
  let bytes = 0
  let paused = false
  let line: Promise<unknown> = Promise.resolve()
  /** How many frames stand in it: what is under way beside it is no more waited for. */
  let inLine = 0
  let emptied = () => {}

  function leave(cost: number) {
    frames -= 1
    bytes -= cost
    load.bytes -= cost
    if (frames === 0) emptied()
    // where all together hold too much, each goes on frame by frame
    const roomy = frames < most.frames / 2 && bytes < most.bytes / 2 && load.bytes < most.bytesOfAll
    if (!paused || !(roomy || frames === 0)) return
    paused = false
    socket.resume()
  }

  const begin = (frame: Frame, cost: number) =>
    handle(frame).then(
      () => leave(cost),
      (error: unknown) => {
        failed(error)
        leave(cost)
      },
    )

  return {
    add(frame, size, overlaps) {
      const cost = size + frameCost
      frames += 1
      bytes += cost
      load.bytes += cost
      if (!paused && (frames >= most.frames || bytes >= most.bytes || load.bytes >= most.bytesOfAll)) {
        paused = true
        socket.pause()
      }
      // what most frames are: a letter with nothing before it
      const ms = overlaps && inLine === 0 ? turn(size) : undefined
      if (ms === 0) return void begin(frame, cost)
      inLine += 1
      line = line
        .then(() => {
          const late = ms ?? turn(size)
          if (late > 0)
            return new Promise((resolve) => setTimeout(resolve, late)).then(() => begin(frame, cost))
          const handled = begin(frame, cost)
          return overlaps ? undefined : handled
        })
        .then(() => {
          inLine -= 1
        })
    },
    empty: () =>
      new Promise((resolve) => {
        if (frames === 0) resolve()
        else emptied = resolve
      }),
  }
}
