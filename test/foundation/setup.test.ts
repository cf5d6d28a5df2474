import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingFrom } from '../../scripts/lock.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

test('R19.4 the README names exactly two commands, and CI takes every step of them', () => {
  const commands = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block?.trim())
  expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  const steps = read('.ci/run').split('\n')
  for (const command of ['npm ci', 'npm test']) expect(steps).toContain(`step ${command}`)
})

test('R19.4 a red step of CI is red', () => {
  expect(read('.ci/run')).toContain('set -euo pipefail')
  expect(read('.ci/run')).not.toMatch(/\|\||; *true|--passWithNoTests/)
})

test('R19.5 the lock file names no address', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
})

test('R19.5 the lock file holds what every system needs, else npm ci refuses it: npm run lock adds it', () => {
  expect(missingFrom(JSON.parse(read('package-lock.json')))).toEqual({})
})

test('R19.5 a program for another system that the lock file lacks is found out, with its system', () => {
  const optionalDependencies = {
    'tool-linux-x64-musl': '1.0.0',
    'tool-win32-arm64-msvc': '1.0.0',
    known: '2.0.0',
  }
  const packages = {
    'node_modules/tool': { dev: true, optionalDependencies },
    'node_modules/known': {},
  } as const
  expect(missingFrom({ packages })).toEqual({
    'node_modules/tool-linux-x64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/tool-win32-arm64-msvc': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['win32'],
      cpu: ['arm64'],
    },
  })
})
