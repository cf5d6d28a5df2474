import type { TestProject } from 'vitest/node'
import { startChromium } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run listens; undefined when this machine has none. */
    browserEndpoint: string | undefined
  }
}

/** One browser for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startChromium()
  if (!server) process.stderr.write('\nNo Chromium and no Chrome here: THE BROWSER TESTS ARE SKIPPED.\n\n')
  project.provide('browserEndpoint', server?.wsEndpoint())
  return async () => server?.close()
}
