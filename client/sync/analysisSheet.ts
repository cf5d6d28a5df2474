import * as Y from 'yjs'
import type { Refusal } from '../../shared/refusal.ts'
import type { OpenSheet, SheetEvents } from './openSheet.ts'
import type { OwnStore } from './store.ts'
import type { RefusedText, WrittenSheet } from './writtenSheet.ts'

/** The analysis as one person of this device has it open. */
export type FollowedAnalysis = {
  /** Closes it, once what was typed is stored. */
  readonly leave: () => void
  /** Closes it at once, for the server will not take it any more; hands over what was not stored. */
  readonly giveUp: (refusal: Refusal) => void
}

/**
 * Keeps the analysis open. A doc with refused text would offer it again at every reconnect: it is let go and
 * handed over for its words, and a new one takes its place.
 * @param open opens the sheet anew
 * @param saved where to tell whether all that was typed is stored
 */
export function followAnalysis(
  open: (events: SheetEvents) => OpenSheet,
  saved: OwnStore<boolean>,
  show: (sheet: WrittenSheet | undefined) => void,
  refused: (refused: RefusedText) => void,
): FollowedAnalysis {
  let followed = true
  let current: OpenSheet | undefined
  let stopTelling = () => {}
  /** How far what was typed in the current one is known to be stored. */
  let stored = 0

  const letGo = (sheet: OpenSheet) => {
    if (sheet !== current) return
    current = undefined
    stopTelling()
    sheet.close()
    saved.set(true)
  }

  const begin = () => {
    const sheet = open({
      // frames 65 and 66 go to who has spoken our part of the protocol
      connected: () => sheet.askTime(0),
      refused(refusal: Refusal) {
        // several frames of the same text can be refused
        if (sheet !== current) return
        letGo(sheet)
        refused({ doc: sheet.doc, refusal, stored })
        if (followed) begin()
      },
    })
    current = sheet
    stored = 0
    stopTelling = sheet.saved.subscribe(() => {
      saved.set(sheet.saved.get())
      if (sheet.saved.get()) stored = Y.getState(sheet.doc.store, sheet.doc.clientID)
      if (!followed && sheet.saved.get()) letGo(sheet)
    })
    show(sheet)
  }

  begin()
  return {
    leave() {
      followed = false
      show(undefined)
      if (current?.saved.get()) letGo(current)
    },
    giveUp(refusal) {
      // whoever left it looks at another one by now
      if (followed) show(undefined)
      followed = false
      if (!current) return
      const { doc, saved } = current
      const unsaved = !saved.get()
      letGo(current)
      if (unsaved) refused({ doc, refusal, stored })
    },
  }
}
