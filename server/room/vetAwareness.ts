import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import type { PersonId } from '../../shared/meeting/person.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { limits, parseJson } from '../../shared/wire.ts'

const place = v.object({
  client: v.pipe(v.number(), v.safeInteger()),
  clock: v.pipe(v.number(), v.safeInteger()),
})
const position = v.object({
  type: v.nullish(place),
  tname: v.nullish(v.string()),
  item: v.nullish(place),
  assoc: v.optional(v.number()),
})
/** What a caret tells. Whose it is, is for the server to say; all else a client sends stays behind. */
const caretState = v.object({ cursor: v.nullish(v.object({ anchor: position, head: position })) })

export type CaretState = v.InferOutput<typeof caretState>

export type OfferedAwareness = {
  /** The awareness update, without the frame's number. */
  readonly update: Uint8Array
  readonly person: PersonId
  /** The client ID that this socket used first; undefined before that. */
  readonly own: number | undefined
  /** Whose a client ID is; undefined for a new one. */
  readonly owner: (clientId: number) => PersonId | undefined
}

/**
 * Finds the one entry that is the socket's own. Others' entries are passed over in silence, for a stock provider
 * sends back all that it hears.
 * @returns the own entry, undefined where there is none, or why the update can't be read
 */
export function vetAwareness(
  offered: OfferedAwareness,
): { readonly clientId: number; readonly state: CaretState | null } | undefined | Refusal {
  const entries = decode(offered.update)
  if (!entries) return refuse('malformed-frame')
  const mine = entries.find(({ clientId }) => {
    if (offered.own !== undefined) return clientId === offered.own
    const owner = offered.owner(clientId)
    return owner === undefined || owner === offered.person
  })
  if (!mine) return undefined
  const state = v.safeParse(v.nullable(caretState), parseJson(mine.json))
  return state.success ? { clientId: mine.clientId, state: state.output } : refuse('malformed-frame')
}

/** An awareness update of one entry. `clock` is the server's, and grows with each entry of a client ID. */
export function encodeAwareness(
  clientId: number,
  clock: number,
  state: Readonly<Record<string, unknown>> | null,
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}

function decode(update: Uint8Array): { clientId: number; json: string }[] | undefined {
  if (update.length > limits.awarenessBytes) return undefined
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    // an entry takes three bytes at least
    if (count * 3 > update.length) return undefined
    const entries = Array.from({ length: count }, () => {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      return { clientId, json: decoding.readVarString(decoder) }
    })
    const whole = !decoding.hasContent(decoder) && entries.every((one) => Number.isSafeInteger(one.clientId))
    return whole ? entries : undefined
  } catch {
    return undefined
  }
}
