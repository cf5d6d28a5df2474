import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Config, readConfig, settingNames } from '../../server/config.ts'

function settings(environment: Record<string, string>): Config {
  const config = readConfig(environment)
  if (typeof config === 'string') throw new Error(config)
  return config
}

test('R19.8 on this machine alone nothing needs to be set, and starting a meeting asks for no secret', () => {
  const { startSecret, dataDir, ...rest } = settings({})
  expect(rest).toEqual({ host: '127.0.0.1', port: 3000, baseUrl: undefined, startSecretIsNew: false })
  expect(startSecret).toBeUndefined()
  expect(dataDir).toMatch(/[\\/]data$/)
})

test('R19.8 on another address a start secret is made when it is not set, each time another', () => {
  const open = { HOST: '0.0.0.0', BASE_URL: 'https://beraad.example/' }
  const first = settings(open)
  expect(first).toMatchObject({ baseUrl: 'https://beraad.example', startSecretIsNew: true })
  expect(first.startSecret).toMatch(/^\S{16,}$/)
  expect(settings(open).startSecret).not.toBe(first.startSecret)
  expect(settings({ ...open, START_SECRET: 'open de tafel' })).toMatchObject({
    startSecret: 'open de tafel',
    startSecretIsNew: false,
  })
})

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('R19.8 %s is this machine alone', (HOST) => {
  expect(settings({ HOST }).startSecret).toBeUndefined()
})

test.each(['0.0.0.0', '192.168.1.4', '::', '127.evil.example'])(
  'R19.9 HOST %s needs BASE_URL, with the line to set',
  (HOST) => {
    expect(readConfig({ HOST })).toMatch(/BASE_URL.*set BASE_URL=http/)
  },
)

test('R19.53 the page for who keeps a server, and the README, name every setting with its default, and no other', () => {
  const root = join(import.meta.dirname, '..', '..')
  const defaults = { HOST: '127.0.0.1', PORT: '3000', DATA_DIR: './data' }
  expect(settings(defaults)).toEqual(settings({}))
  for (const page of ['docs/running.md', 'README.md']) {
    const rows = [...readFileSync(join(root, page), 'utf8').matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)?/gm)]
    expect(rows.map(([, name]) => name).sort()).toEqual([...settingNames].sort())
    for (const [name, value] of Object.entries(defaults))
      expect(rows.find(([, setting]) => setting === name)?.[2]).toBe(value)
  }
})
