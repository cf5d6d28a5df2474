import * as v from 'valibot'
import { idSchema } from './ids.ts'
import { type Refusal, refusalCodes } from './refusal.ts'

/** The version of this protocol and of the schemas behind it; ours always sends it as `v`. */
export const protocolVersion = 3

/** The first number of every frame: y-websocket's own, and ours from 64. */
export const frame = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  command: 64,
  answer: 65,
  stored: 66,
  time: 67,
  storing: 68,
} as const

/** Close codes. A provider asks again after 4503, and never after 4403 or 4400. */
export const closeCode = { askAgain: 4503, final: 4403, outdated: 4400 } as const

export const limits = {
  frameBytes: 256 * 1024,
  awarenessBytes: 1024,
  sheetBytes: 8 * 1024 * 1024,
  /** New Y clocks one update may bring. */
  newClocks: 2 ** 20,
  /** Y client IDs one person may use in a meeting. */
  clientIds: 200,
  /** Of one person. */
  commands: { burst: 20, perMinute: 60 },
  /** At the way into a meeting, from one address: a full table comes in at once. */
  knocks: { burst: 200, perMinute: 300 },
  wrongKnocks: { burst: 10, perMinute: 30 },
  /** Of one address. */
  wrongStarts: { burst: 10, perMinute: 30 },
  people: 150,
  /** Of one device: a frame counts once, and once more for each so many bytes that it brings or asks for. */
  frames: { burst: 500, perMinute: 6_000 },
  bytesOfFrame: 4096,
  /** What of one socket, and of all together, may wait to be handled; then it is not read until there is room again. */
  waiting: { frames: 16, bytes: 512 * 1024, bytesOfAll: 128 * 1024 * 1024 },
  /** A reader who is this far behind is sent away to come back and catch up at once; a whole sheet is never too much. */
  unsentBytes: 12 * 1024 * 1024,
  /** What all sockets together may leave unread, or begin and not end; then those with the most are ended. */
  heldBytes: 256 * 1024 * 1024,
  /** A message that has begun is whole within this time. */
  wholeWithinMs: 60_000,
  /** Of one device in a meeting; of more, the oldest is sent away to come back. */
  socketsOfTicket: 40,
  /** Of one address: a large office has many meetings at once. */
  socketsOfAddress: 4_000,
  /** A quiet sheet says something this often, for the stock provider drops a socket silent for 30 s. */
  heartbeatMs: 15_000,
} as const

/** An id that a client makes for a command; the command is done once, ever. */
const commandIdSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/))

/** 64, client → server. */
export const commandFrame = v.object({
  id: commandIdSchema,
  name: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
  as: v.optional(idSchema),
})
export type CommandFrame = { id: string; name: string; input?: unknown; as?: string }

const refusalSchema = v.object({
  code: v.picklist(refusalCodes),
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
})

/** 65, server → client. `id` is null where no command was asked: a refused write. */
export const answerFrame = v.variant('ok', [
  v.object({
    id: v.nullable(v.string()),
    ok: v.literal(true),
    value: v.object({ id: v.optional(v.string()) }),
  }),
  v.object({ id: v.nullable(v.string()), ok: v.literal(false), reason: refusalSchema }),
])
export type AnswerFrame =
  | { id: string | null; ok: true; value: { id?: string } }
  | { id: string | null; ok: false; reason: Refusal }

/** 66, server → client: how many sync step-2 and update frames of this socket are handled and stored. */
export const storedFrame = v.object({ stored: v.number() })
/** 68, server → client: whether storing works. While it does not, what is sent waits, and nothing is lost. */
export const storingFrame = v.object({ storing: v.boolean() })
/** 67, client → server: the client's time of sending, in ms. */
export const timeAsk = v.object({ t0: v.number() })
/** 67, server → client: the same, and the server's time. */
export const timeAnswer = v.object({ t0: v.number(), t1: v.number() })

/** Parses JSON from outside; undefined for what is no JSON or tries to reach a prototype. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__')
      return value
    })
  } catch {
    return undefined
  }
}
