import { readFileSync } from 'node:fs'

/** What a process used so far. */
export type Usage = { readonly cpuMs: number; readonly memoryMiB: number }

/** Clock ticks a second in /proc: the same on every Linux that Node runs on. */
const ticksASecond = 100

/** Reads a process's CPU time over all its threads, and the memory it holds now (Linux). */
export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // the name stands in brackets and may hold anything
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { cpuMs: (ticks * 1000) / ticksASecond, memoryMiB: Number(resident) / 1024 }
}

/** How long things took, in ms. */
export type Latencies = { readonly p50: number; readonly p95: number; readonly p99: number }

/** Counts latencies in steps of 0.1 ms, so that millions cost nothing. */
export function makeHistogram() {
  const steps = new Uint32Array(100_000)
  let all = 0
  return {
    add(ms: number) {
      const step = Math.min(steps.length - 1, Math.max(0, Math.round(ms * 10)))
      steps[step] = (steps[step] ?? 0) + 1
      all += 1
    },
    count: () => all,
    latencies(): Latencies {
      const at = (part: number) => {
        let seen = 0
        for (let step = 0; step < steps.length; step += 1) {
          seen += steps[step] ?? 0
          if (seen >= all * part && all > 0) return step / 10
        }
        return Number.NaN
      }
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
    },
  }
}
