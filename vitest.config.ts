import { defineConfig } from 'vitest/config'

/** Two kinds of tests: those that need Node alone, and those that drive a browser. */
export default defineConfig({
  test: {
    reporters: ['default', './test/kit/countReporter.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // a machine that does more is no failure
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/kit/browserServer.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
