import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** A frame from the server, read as the protocol's page (DESIGN §3) tells; this reader shares no code with it. */
export type Received =
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  | { readonly kind: 'step2' | 'update' | 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'query' }
  | { readonly kind: 'answer' | 'stored' | 'time' | 'storing'; readonly json: unknown }

const syncKinds = ['step1', 'step2', 'update'] as const
const jsonKinds: Readonly<Record<number, 'answer' | 'stored' | 'time' | 'storing'>> = {
  65: 'answer',
  66: 'stored',
  67: 'time',
  68: 'storing',
}

/** Reads one frame; throws on what the protocol does not know, for then the server is wrong. */
export function readFrame(bytes: Uint8Array): Received {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  const json = jsonKinds[type]
  if (json) return { kind: json, json: JSON.parse(decoding.readVarString(decoder)) }
  if (type === 1) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  if (type === 2) return readRefusal(decoder)
  if (type === 3) return { kind: 'query' }
  if (type !== 0) throw new Error(`the server sent a frame of type ${type}`)
  const kind = syncKinds[decoding.readVarUint(decoder)]
  if (!kind) throw new Error('the server sent an unknown sync message')
  const payload = decoding.readVarUint8Array(decoder)
  return kind === 'step1' ? { kind, vector: payload } : { kind, update: payload }
}

function readRefusal(decoder: decoding.Decoder): Received {
  decoding.readVarUint(decoder)
  return { kind: 'refused', words: decoding.readVarString(decoder) }
}

/** Whether a frame from a client carries text: a sync step 2 or an update. These are what 66 counts. */
export function isSyncWrite(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2)
}

/** Every byte that came in over the sockets of one client, so that a test can say what never came. */
export type Recorded = {
  readonly bytes: readonly Uint8Array[]
  readonly keep: (frame: Uint8Array) => void
  /** All frames of a kind, read. */
  readonly of: <Kind extends Received['kind']>(kind: Kind) => Extract<Received, { kind: Kind }>[]
  /** Whether a word came by, in whatever frame. */
  readonly holds: (word: string) => boolean
}

export function openRecorded(): Recorded {
  const bytes: Uint8Array[] = []
  return {
    bytes,
    keep: (frame) => bytes.push(frame),
    of: <Kind extends Received['kind']>(kind: Kind) =>
      bytes.map(readFrame).filter((frame): frame is Extract<Received, { kind: Kind }> => frame.kind === kind),
    holds: (word) => bytes.some((frame) => Buffer.from(frame).includes(word)),
  }
}

/** The entries of a server-written sheet. */
export function entriesOf(doc: Y.Doc): Record<string, unknown> {
  return doc.getMap('view').toJSON()
}

/** The text of the analysis, its parts and all. */
export function analysisOf(doc: Y.Doc): string {
  return doc.getXmlFragment('analysis').toString()
}

/**
 * The letters of each part of the analysis. In what order they stand may differ on a page that was open while somebody
 * forged their neighbours (docs/decisions/README.md, 37).
 */
export function lettersOf(doc: Y.Doc): string[] {
  const parts = doc.getXmlFragment('analysis').toArray()
  return parts.map((part) => [...part.toString()].sort().join(''))
}

/** The text inside which a test types: the first paragraph of the first part, made when there is none. */
export function firstText(doc: Y.Doc): Y.XmlText {
  const part = doc.getXmlFragment('analysis').get(0)
  if (!(part instanceof Y.XmlElement)) throw new Error('the analysis has no parts')
  const paragraph = part.get(0)
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('the part has no paragraph')
  const text = paragraph.get(0)
  if (text instanceof Y.XmlText) return text
  const made = new Y.XmlText()
  paragraph.insert(0, [made])
  return made
}
