import type { ExampleWords } from '../../shared/text/example.ts'
import type { MeetingLink } from '../sync/link.ts'
import { behaviours } from './behaviours.ts'
import { firstOf, itemInHand, type Scene, type Tried } from './scene.ts'

/** Nobody waits long for the first to do something, and nobody is overrun after that (ms). */
const firstAfter = 1500
const paceMs = { least: 3500, spread: 4000 }

type Stage = Pick<MeetingLink, 'table' | 'send' | 'now'>

/**
 * Lets the invented people of an example take part, one act at a time at a human pace, by the ordinary commands.
 * @param tried what they did before they were stopped; added to
 * @param chance from 0 to 1, for the pace
 * @returns lets them stop
 */
export function playAlong(
  stage: Stage,
  words: ExampleWords,
  tried = new Map<string, Tried>(),
  chance: () => number = Math.random,
): () => void {
  let timer: ReturnType<typeof setTimeout>
  let stopped = false

  async function step() {
    const scene: Scene = { table: stage.table.get(), words, tried, now: stage.now() }
    const act = mayPlay(scene) ? firstOf(behaviours, (behaviour) => behaviour(scene)) : undefined
    if (act) {
      // whatever comes of it: what was refused once is not asked for again
      tried.set(act.key, { at: scene.now })
      const outcome = await stage.send(act.name, act.input, act.by)
      if (outcome.ok) tried.set(act.key, { at: scene.now, made: outcome.value.id })
    }
    if (!stopped) wait(paceMs.least + chance() * paceMs.spread)
  }
  function wait(ms: number) {
    timer = setTimeout(() => void step(), ms)
  }
  wait(firstAfter)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/**
 * Nobody acts of themselves while all rest, are still, or are gone, nor while the family is among
 * themselves or somebody sits in de kring.
 */
export function mayPlay(scene: Scene): boolean {
  const { circle, clock, gathering, cover } = scene.table
  const form = itemInHand(scene)?.form
  const stands =
    clock.pausedAt !== undefined || clock.quietAt !== undefined || cover !== undefined || circle !== undefined
  const resting = form === undefined || form === 'break' || form === 'huddle'
  return gathering.endedAt === undefined && !stands && !resting
}
