import * as Y from 'yjs'

/** A doc that follows another one and never gives anything back, and how to stop it. */
export function followOneWay(source: Y.Doc): { readonly copy: Y.Doc; readonly stop: () => void } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(source))
  const follow = (update: Uint8Array) => Y.applyUpdate(copy, update)
  source.on('update', follow)
  return {
    copy,
    stop() {
      source.off('update', follow)
      copy.destroy()
    },
  }
}
