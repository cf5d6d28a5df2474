import type * as Y from 'yjs'
import { fixedParts, vetUpdate } from '../../server/room/vetUpdate.ts'
import { isRefusal } from '../../shared/refusal.ts'

/** What the server says to an update of somebody who is new to this analysis: a kind of verdict, or a refusal's code. */
export function vetted(analysis: Y.Doc, update: Uint8Array): string {
  const verdict = vetUpdate({
    update,
    person: 'anne',
    doc: analysis,
    owner: () => undefined,
    idsOf: () => 0,
    fixed: fixedParts(analysis),
  })
  return isRefusal(verdict) ? verdict.code : verdict.kind
}
