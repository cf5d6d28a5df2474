import type { ExampleWords } from '../../shared/text/example.ts'
import type { MeetingLink } from '../sync/link.ts'
import { behaviours, firstOf } from './behaviours.ts'
import { itemInHand, type Scene } from './scene.ts'

/** Nobody waits long for the first to do something, and nobody is overrun after that (ms). */
const firstAfter = 1500
const paceMs = { least: 3500, spread: 4000 }

type Stage = Pick<MeetingLink, 'table' | 'send'>

/**
 * Lets the invented people of an example take part, one act at a time at a human pace, by the ordinary commands.
 * @param chance from 0 to 1, for the pace
 * @returns lets them stop
 */
export function playAlong(stage: Stage, words: ExampleWords, chance: () => number = Math.random): () => void {
  const tried = new Set<string>()
  let timer: ReturnType<typeof setTimeout>
  let stopped = false

  async function step() {
    const scene: Scene = { table: stage.table.get(), words, tried }
    const act = mayPlay(scene) ? firstOf(behaviours, (behaviour) => behaviour(scene)) : undefined
    if (act) {
      // whatever comes of it: what was refused once is not asked for again
      tried.add(act.key)
      await stage.send(act.name, act.input, act.by)
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

/** Nobody acts of themselves while all rest, are still, or are gone, nor while the family is among themselves. */
export function mayPlay(scene: Scene): boolean {
  const { clock, gathering, cover } = scene.table
  const form = itemInHand(scene)?.form
  const stands = clock.pausedAt !== undefined || clock.quietAt !== undefined || cover !== undefined
  const resting = form === undefined || form === 'break' || form === 'huddle'
  return gathering.endedAt === undefined && !stands && !resting
}
