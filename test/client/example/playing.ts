import { behaviours } from '../../../client/example/behaviours.ts'
import { type Act, type Behaviour, firstOf, type Scene, type Tried } from '../../../client/example/scene.ts'
import { decide } from '../../../shared/meeting/decide.ts'
import { tableView } from '../../../shared/meeting/meeting.ts'
import type { PersonId } from '../../../shared/meeting/person.ts'
import { countSealed } from '../../../shared/meeting/sealed.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { openExample } from '../../shared/example/openExample.ts'
import { seededIds } from '../../shared/meeting/simulatedTable.ts'

/** The example without a server, with the one who opened it and the others at its table. */
export function openTable() {
  const { state: first, opener } = openExample()
  const newId = seededIds(7)
  const tried = new Map<string, Tried>()
  let state = first
  let now = Date.UTC(2026, 2, 4, 13, 1)

  function act(by: PersonId, name: string, input: object): string {
    now += 1000
    const outcome = decide(state, name, input, { by, for: by, now, newId })
    if (isRefusal(outcome)) throw new Error(`${name} was refused: ${outcome.code}`)
    state = outcome.state
    return outcome.value.id ?? ''
  }

  const scene = (): Scene => ({
    table: tableView(state.meeting, { counts: countSealed(state.sealed), present: new Set() }),
    words: exampleFor('nl'),
    tried,
    now,
  })

  return {
    opener,
    act,
    scene,
    meeting: () => state.meeting,
    sealed: () => state.sealed,
    /** Who plays this role. */
    person: (name: string) => Object.values(state.meeting.people).find((one) => one.name === name)?.id ?? '',
    item: (form: string) => Object.values(state.meeting.agenda).find((one) => one.form === form)?.id ?? '',
    /** Does something as who opened it. */
    do: (name: string, input: object) => act(opener, name, input),
    goTo(form: string) {
      const to = Object.values(state.meeting.agenda).find((one) => one.form === form)?.id
      act(opener, 'clock.jump', { from: state.meeting.clock.item, to })
    },
    /** Lets time go by. */
    wait(seconds: number) {
      now += seconds * 1000
    },
    /** Lets them go on until nobody has anything to do; a refusal is a failing test. */
    playOut(those: readonly Behaviour[] = behaviours): Act[] {
      const done: Act[] = []
      for (let acts = 0; acts < 200; acts += 1) {
        const next = firstOf(those, (behaviour) => behaviour(scene()))
        if (!next) return done
        tried.set(next.key, { at: now, made: act(next.by, next.name, next.input) })
        done.push(next)
      }
      throw new Error('they never stop')
    },
  }
}
