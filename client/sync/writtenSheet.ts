import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Refusal } from '../../shared/refusal.ts'
import type { Store } from './store.ts'

/** A sheet that people write straight through Yjs, as its editor needs it. */
export type WrittenSheet = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** The server's text is in `doc`; before that there is nothing to show. */
  readonly synced: Store<boolean>
  /** Every letter typed here is stored. */
  readonly saved: Store<boolean>
  /** The update that is coming in, while `doc` takes it in: what it tells apart from what follows from it. */
  readonly arriving: () => Uint8Array | undefined
}

/** What the server would not take, or nobody knows whether it did. */
export type RefusedText = {
  /** Holds it; disconnected. */
  readonly doc: Y.Doc
  readonly refusal: Refusal
  /** Up to this Yjs clock what was typed in the doc is known to be stored. */
  readonly stored: number
}
