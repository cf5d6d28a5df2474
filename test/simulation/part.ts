import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

/** So many schedules are run in all, over so many files that run beside each other. */
const schedules = process.env.LONG === '1' ? 10_000 : 200
const parts = 4

/** Runs a part of the schedules; `SEED` runs that one alone. */
export function runPart(part: number): void {
  const asked = process.env.SEED
  const seeds =
    asked === undefined
      ? Array.from({ length: schedules / parts }, (_, nr) => 1 + nr * parts + part)
      : [Number(asked)]

  test(`R30.1 R30.2 R30.3 R30.4 R30.5 whatever breaks, once it is mended nothing is lost and nobody saw what was not theirs (seeds ${seeds[0]} to ${seeds.at(-1)})`, {
    timeout: seeds.length * 10_000,
  }, async () => {
    const wrong: Record<string, readonly string[]> = {}
    const done = { acts: 0, refused: 0, letters: 0 }
    for (const seed of seeds) {
      const ran = await simulate(seed)
      if (ran.wrong.length > 0) wrong[`seed ${seed}`] = ran.wrong
      done.acts += ran.done.acts
      done.refused += ran.done.refused
      done.letters += ran.done.letters
    }
    expect(wrong).toEqual({})
    // a run in which nobody gets anything done shows nothing
    if (asked === undefined)
      for (const count of Object.values(done)) expect(count).toBeGreaterThan(seeds.length)
  })
}
