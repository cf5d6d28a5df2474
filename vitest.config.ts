import { defineConfig } from 'vitest/config'

/** Three kinds of tests: those that need Node alone, those that drive a browser, and those of a container's image. */
export default defineConfig({
  test: {
    reporters: ['default', './test/kit/countReporter.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/image/**'],
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
      {
        test: {
          name: 'image',
          include: ['test/image/**/*.test.ts'],
          testTimeout: 60_000,
          // it fetches packages and builds
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
