import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line that a person or a script can read: '12 passed, 0 failed, 1 skipped'. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      // a file that could not even be read is a failure too, though it holds no tests
      const tests = [...module.children.allTests()]
      if (tests.length === 0 && !module.ok()) counts.failed += 1
      for (const test of tests) {
        const { state } = test.result()
        counts[state === 'pending' ? 'skipped' : state] += 1
      }
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}
