import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A sync frame, and Hocuspocus' answer to one. */
const syncKinds = [0, 4]

/** How a contender's frames look: all speak y-websocket's protocol, one puts the document's name before it. */
export type WireFormat = {
  /** Sent first by a client, before anything else; a server may want to know who comes. */
  readonly greeting: readonly Uint8Array[]
  readonly sync: (step: number, payload: Uint8Array) => Uint8Array
  /** The step and payload of a sync frame; undefined for any other frame. */
  readonly read: (bytes: Uint8Array) => { step: number; payload: Uint8Array } | undefined
}

/** @param documentName put before every frame, as Hocuspocus does; undefined for the plain protocol */
export function wireFormat(documentName?: string): WireFormat {
  const named = (encoder: encoding.Encoder) => {
    if (documentName !== undefined) encoding.writeVarString(encoder, documentName)
  }
  return {
    greeting: documentName === undefined ? [] : [encoding.encode(authenticate(named))],
    sync: (step, payload) =>
      encoding.encode((encoder) => {
        named(encoder)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, step)
        encoding.writeVarUint8Array(encoder, payload)
      }),
    read(bytes) {
      const decoder = decoding.createDecoder(bytes)
      if (documentName !== undefined) decoding.readVarString(decoder)
      if (!syncKinds.includes(decoding.readVarUint(decoder))) return undefined
      return { step: decoding.readVarUint(decoder), payload: decoding.readVarUint8Array(decoder) }
    },
  }
}

function authenticate(named: (encoder: encoding.Encoder) => void) {
  return (encoder: encoding.Encoder) => {
    named(encoder)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'bench')
    encoding.writeVarString(encoder, '4.7.0')
  }
}
