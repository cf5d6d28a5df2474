import { spawnSync } from 'node:child_process'

/** Whether `limitFiles` works here: on Linux, with util-linux. */
export const canLimit = spawnSync('prlimit', ['--version']).status === 0

/** Forbids a running process to write to its files, or lets it again: its disk is in trouble, and reading goes on. */
export function limitFiles(pid: number, limited: boolean): void {
  const { status, stderr } = spawnSync('prlimit', [
    '--pid',
    String(pid),
    `--fsize=${limited ? '0' : 'unlimited'}:`,
  ])
  if (status !== 0) throw new Error(String(stderr))
}
