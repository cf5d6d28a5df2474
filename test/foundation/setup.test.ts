import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

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

test('R19.5 the lock file holds the programs of every system that Beraad runs on', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> }
  for (const system of ['linux-x64', 'linux-arm64', 'win-x64', 'darwin-x64']) {
    expect(packages).toHaveProperty([`node_modules/node-${system}`])
  }
  for (const system of ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc', 'darwin-x64', 'darwin-arm64']) {
    expect(packages).toHaveProperty([`node_modules/@rolldown/binding-${system}`])
    expect(packages).toHaveProperty([`node_modules/@tailwindcss/oxide-${system}`])
    expect(packages).toHaveProperty([`node_modules/lightningcss-${system}`])
  }
})
