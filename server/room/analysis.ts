import * as Y from 'yjs'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/meeting/person.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { refusesWriting } from '../../shared/sheets.ts'
import { limits } from '../../shared/wire.ts'
import type { Commit } from '../storage/storage.ts'
import { type Letter, readLetter, writeLetters } from './letters.ts'
import { type LiveSheet, openLiveSheet } from './sheet.ts'
import type { Subscriber } from './subscribers.ts'
import { openTyping } from './typing.ts'
import { type FixedParts, fixedParts, vetUpdate } from './vetUpdate.ts'

/** What became of an update: it is in, it has to wait for what came before it, or it may not. */
export type Written = 'stored' | 'gap' | Refusal

/** An update that somebody sends to the analysis. */
export type Write = { readonly from: Subscriber; readonly update: Uint8Array }

/** What a batch of writes comes to; `relay` may be sent on once `commit` is stored. */
export type Batch = {
  readonly outcomes: readonly Written[]
  /** All of it that is new, in one update; its only writer has it already. */
  readonly relay: { readonly update: Uint8Array; readonly onlyWriter: Subscriber | undefined } | undefined
  readonly commit: Commit | undefined
}

/** The analysis of a meeting: written by people, guarded by the server. */
export type Analysis = {
  readonly sheet: () => LiveSheet
  /** Vets and takes in a batch of writes. Until its commit is stored nobody may see them. */
  readonly take: (writes: readonly Write[], meeting: Meeting) => Promise<Batch>
  /** Who first used a client ID, text and carets alike. */
  readonly ownerOf: (clientId: number) => PersonId | undefined
  /** Binds a client ID for a caret; undefined where it was this person's already. */
  readonly bind: (clientId: number, person: PersonId) => Commit | Refusal | undefined
}

/** Stands for the server as owner of the client ID that seeded the parts. */
const seeder = 'seeder'

export async function openAnalysis(
  load: () => Promise<readonly Uint8Array[]>,
  bound: ReadonlyMap<number, PersonId>,
): Promise<Analysis> {
  const owners = new Map(bound)
  let sheet = openLiveSheet('analysis', await load())
  const fixed: FixedParts = fixedParts(sheet.doc)

  const clockOf = (clientId: number) => Y.getState(sheet.doc.store, clientId)
  const ownerOf = (clientId: number) => owners.get(clientId) ?? (clockOf(clientId) > 0 ? seeder : undefined)
  const idsOf = (person: PersonId) => [...owners.values()].filter((owner) => owner === person).length

  const typing = openTyping(() => sheet.doc)
  const refusalOf = rememberRefusals()
  /** The letter that a write is, where it goes on behind the writer's own last one. */
  const letterOf = ({ from, update }: Write, meeting: Meeting) => {
    const letter = readLetter(update)
    const isTaken =
      letter !== undefined &&
      owners.get(letter.client) === from.person &&
      !refusalOf(from.person, meeting) &&
      !sheet.hasNoRoomFor(update.length) &&
      typing.goesOn(letter)
    return isTaken ? letter : undefined
  }

  const vet = ({ from, update }: Write, meeting: Meeting) => {
    const verdict = vetUpdate({ update, person: from.person, doc: sheet.doc, owner: ownerOf, idsOf, fixed })
    // a reader's handshake repeats what is known; only what is new is a write
    if (isRefusal(verdict) || verdict.kind === 'nothing-new') return verdict
    const refusal = refusalOf(from.person, meeting)
    if (refusal) return refusal
    // a full sheet can still be made smaller
    const tooMuch = verdict.kind === 'apply' && verdict.adds && sheet.hasNoRoomFor(update.length)
    return tooMuch ? refuse('sheet-full') : verdict
  }

  return {
    sheet: () => sheet,
    ownerOf,

    async take(writes, meeting) {
      const outcomes: Written[] = []
      const writers: Subscriber[] = []
      const changes: Uint8Array[] = []
      const clientIds: { clientId: number; person: PersonId }[] = []
      /** The letters since the last other change; the doc need not hear of them one by one. */
      let letters: Letter[] = []
      let lastSent: Uint8Array = new Uint8Array()
      const layLetters = () => {
        if (letters.length === 0) return
        changes.push(letters.length === 1 ? lastSent : writeLetters(letters))
        sheet.later(letters)
        letters = []
      }
      for (const write of writes) {
        const letter = letterOf(write, meeting)
        if (letter) {
          letters.push(letter)
          lastSent = write.update
          writers.push(write.from)
          outcomes.push('stored')
          continue
        }
        layLetters()
        const verdict = vet(write, meeting)
        if (isRefusal(verdict)) outcomes.push(verdict)
        else if (verdict.kind !== 'apply') outcomes.push(verdict.kind === 'gap' ? 'gap' : 'stored')
        else {
          const change = tryApply(sheet, write.update)
          if (isRefusal(change)) {
            // a half-applied update spoils the doc: back to what was stored, and the good ones of this batch
            sheet = openLiveSheet('analysis', [...(await load()), ...changes])
            typing.forget()
            outcomes.push(change)
            continue
          }
          typing.forget()
          for (const clientId of verdict.newIds) {
            owners.set(clientId, write.from.person)
            clientIds.push({ clientId, person: write.from.person })
          }
          if (change) {
            // as it was sent: its deletions are what the writer knew of, and not what went down with it
            changes.push(verdict.repeats ? change : write.update)
            writers.push(write.from)
          }
          outcomes.push('stored')
        }
      }
      layLetters()
      const [first, ...others] = changes
      if (!first) return { outcomes, relay: undefined, commit: undefined }
      const update = others.length > 0 ? Y.mergeUpdates(changes) : first
      const [writer] = writers
      const onlyWriter = writers.every((one) => one === writer) ? writer : undefined
      const sheets = [sheet.write(update)]
      const commit: Commit = clientIds.length > 0 ? { sheets, clientIds } : { sheets }
      return { outcomes, relay: { update, onlyWriter }, commit }
    },

    bind(clientId, person) {
      const owner = ownerOf(clientId)
      if (owner === person) return undefined
      if (owner !== undefined) return refuse('foreign-client-id')
      if (idsOf(person) >= limits.clientIds) return refuse('too-many-client-ids', { most: limits.clientIds })
      owners.set(clientId, person)
      return { clientIds: [{ clientId, person }] }
    },
  }
}

/** Why somebody may not write: asked for each letter, and the same until somebody acts. */
function rememberRefusals() {
  const known = new Map<PersonId, Refusal | undefined>()
  let of: Meeting | undefined
  return (person: PersonId, meeting: Meeting): Refusal | undefined => {
    if (of !== meeting) known.clear()
    of = meeting
    const refusal = known.get(person)
    if (refusal || known.has(person)) return refusal
    known.set(person, refusesWriting('analysis', meeting, person))
    return known.get(person)
  }
}

function tryApply(sheet: LiveSheet, update: Uint8Array): Uint8Array | undefined | Refusal {
  try {
    const change = sheet.change(() => Y.applyUpdate(sheet.doc, update))
    const whole = sheet.doc.store.pendingStructs === null && sheet.doc.store.pendingDs === null
    return whole ? change : refuse('malformed-frame')
  } catch {
    return refuse('malformed-frame')
  }
}
