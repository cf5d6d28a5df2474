import { type DeskView, emptyDesk } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { liveView } from './liveView.ts'
import type { OpenSheet } from './openSheet.ts'
import { makeStore, type Store } from './store.ts'

/** `opening` until what is on it has come in. */
export type DeskState = 'closed' | 'opening' | 'open'

/** The one desk that may be open on this device: its sheet is loaded only as long as it is. */
export type Desk = {
  /** What is on it; nothing while it is closed. */
  readonly view: Store<DeskView>
  readonly state: Store<DeskState>
  readonly open: (person: PersonId) => void
  /** Closes the sheet and lets go of what was on it. */
  readonly close: () => void
}

/** @param openSheet opens the desk sheet of a person */
export function makeDesk(openSheet: (person: PersonId) => OpenSheet): Desk {
  const view = makeStore<DeskView>(emptyDesk)
  const state = makeStore<DeskState>('closed')
  let current: OpenSheet | undefined

  function close() {
    current?.close()
    current = undefined
    state.set('closed')
    view.set(emptyDesk)
  }

  return {
    view,
    state,
    close,
    open(person) {
      close()
      const sheet = openSheet(person)
      current = sheet
      const live = liveView<DeskView>(sheet.doc, emptyDesk)
      const show = () => {
        if (sheet !== current) return
        view.set(live.get())
        state.set(sheet.synced.get() ? 'open' : 'opening')
      }
      for (const store of [live, sheet.synced]) store.subscribe(show)
      show()
    },
  }
}
