import { execFile } from 'node:child_process'

/** What a command of an engine gave. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** A container engine's program, such as `docker`; resolves also when the command fails. */
export type Engine = (...args: readonly string[]) => Promise<Ran>

/** What the Dockerfile builds on. */
export const base = 'docker.io/library/node:24-slim'

/** The first engine that can start a container of the image that ours is built on; undefined when there is none. */
export async function findEngine(): Promise<Engine | undefined> {
  for (const program of ['docker', 'podman']) {
    const engine = open(program)
    // the first time it may have to fetch the base
    if ((await engine('run', '--rm', base, 'node', '--version')).out.startsWith('v24.')) return engine
  }
  return undefined
}

const open =
  (program: string): Engine =>
  (...args) =>
    new Promise((tell) => {
      execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
        tell({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err }),
      )
    })
