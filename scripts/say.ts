/** How a script of ours ends: one line, and an exit code that another program can go by. */
export const say = {
  no(reason: string): void {
    process.stderr.write(`${reason}\n`)
    process.exitCode = 1
  },
  /** Does it and says what came of it, or why not. */
  outcome(act: () => string): void {
    try {
      process.stdout.write(`${act()}\n`)
    } catch (error) {
      say.no(error instanceof Error ? error.message : String(error))
    }
  },
}
