import { deskView, tableView } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { ownSealed } from '../../shared/meeting/sealed.ts'
import type { State, Surroundings } from '../../shared/meeting/slice.ts'
import { flatten } from '../../shared/meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { deskOf, type Sheet } from '../../shared/sheets.ts'
import type { SheetWrite } from '../storage/storage.ts'
import { mirror } from './mirror.ts'
import { type LiveSheet, openLiveSheet } from './sheet.ts'
import { vetUpdate } from './vetUpdate.ts'

/** What a change of state does to the sheets the server writes. */
export type Mirrored = {
  readonly writes: readonly SheetWrite[]
  readonly updates: readonly { readonly sheet: Sheet; readonly update: Uint8Array }[]
}

/** The sheets that the server writes: the table, and the desks in use. */
export type Views = {
  /** Brings a sheet into memory; its stored state may be behind, so mirror after it. */
  readonly open: (sheet: Sheet) => Promise<LiveSheet>
  /** What to say to a client's update: fine when it holds nothing new, as a handshake does. */
  readonly refuseNews: (sheet: Sheet, update: Uint8Array) => Promise<'stored' | Refusal>
  /** Lets a desk go when nobody looks at it any more. */
  readonly drop: (sheet: Sheet) => void
  /**
   * Makes the table, the open desks and the desks of `touched` show this state.
   * @param cleanTable leave no deleted text in what is stored of the table
   */
  readonly show: (
    state: State,
    surroundings: Surroundings,
    touched?: Iterable<PersonId>,
    cleanTable?: boolean,
  ) => Promise<Mirrored>
}

export function openViews(load: (sheet: Sheet) => Promise<readonly Uint8Array[]>): Views {
  const live = new Map<Sheet, LiveSheet>()

  const open = async (name: Sheet): Promise<LiveSheet> => {
    const known = live.get(name)
    if (known) return known
    const sheet = openLiveSheet(name, await load(name))
    live.set(name, sheet)
    return sheet
  }

  return {
    open,
    drop: (sheet) => live.delete(sheet),
    async refuseNews(name, update) {
      const { doc } = await open(name)
      const verdict = vetUpdate({
        update,
        doc,
        person: '',
        owner: () => undefined,
        idsOf: () => 0,
        fixed: { parts: [], attributes: [] },
      })
      if (isRefusal(verdict)) return verdict
      return verdict.kind === 'nothing-new' ? 'stored' : refuse('server-writes-this')
    },
    async show(state, surroundings, touched = [], cleanTable = false) {
      const table = await open('table')
      for (const person of touched) await open(deskOf(person))
      const writes: SheetWrite[] = []
      const updates: Mirrored['updates'][number][] = []
      for (const sheet of live.values()) {
        const entries =
          sheet === table
            ? flatten(tableView(state.meeting, surroundings))
            : flatten(deskEntries(state, sheet.name))
        const update = sheet.change(() => mirror(sheet.doc.getMap('view'), entries))
        if (update) updates.push({ sheet: sheet.name, update })
        // what was on a desk is private: nothing overwritten may stay in its stored updates
        const clean = sheet === table ? cleanTable : true
        if (update || (clean && sheet === table))
          writes.push(clean ? sheet.rewrite() : sheet.write(update as Uint8Array))
      }
      return { writes, updates }
    },
  }
}

function deskEntries({ meeting, sealed }: State, sheet: Sheet): object {
  const person = sheet.slice('desk.'.length)
  return deskView(meeting, ownSealed(sealed, person), person)
}
