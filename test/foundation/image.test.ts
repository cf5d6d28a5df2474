import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const linesOf = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))

type Yaml = string | Yaml[] | { [key: string]: Yaml }

/** As much YAML as a plain compose file has: maps, lists of words, and words. */
function readYaml(lines: readonly string[]): Yaml {
  const [first = ''] = lines
  if (first.trimStart().startsWith('- ')) return lines.map((line) => line.trim().slice(2))
  const map: { [key: string]: Yaml } = {}
  const indent = first.length - first.trimStart().length
  for (let at = 0; at < lines.length; ) {
    const [, key = '', value = ''] = /^\s*([\w-]+):\s*(.*)$/.exec(lines[at] ?? '') ?? []
    let end = at + 1
    while (end < lines.length && (lines[end] ?? '').search(/\S/) > indent) end += 1
    map[key] = end > at + 1 ? readYaml(lines.slice(at + 1, end)) : value
    at = end
  }
  return map
}

const dockerfile = linesOf('Dockerfile')
/** The instructions of the image itself: those of the last stage. */
const image = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM')))
const lineOf = (instruction: string) => image.filter((line) => line.startsWith(`${instruction} `))

test('R19.43 the image is small, runs as nobody special, and says whether it is ready', () => {
  expect(dockerfile.filter((line) => line.startsWith('FROM'))).toEqual([
    'FROM node:24-slim AS build',
    'FROM node:24-slim',
  ])
  expect(lineOf('COPY')).toEqual(['COPY --from=build /server /beraad'])
  expect(lineOf('USER')).toEqual(['USER node'])
  expect(lineOf('CMD')).toEqual(['CMD ["node", "server/main.ts"]'])
  expect(lineOf('HEALTHCHECK')).toEqual([expect.stringMatching(/CMD \["node", "scripts\/healthy\.ts"\]$/)])
  expect(lineOf('ENV').join()).toContain('DATA_DIR=/data')
  expect(lineOf('VOLUME')).toEqual(['VOLUME /data'])
  // what starts as a shell would hear no SIGTERM
  for (const line of [...lineOf('CMD'), ...lineOf('ENTRYPOINT')]) expect(line).toContain(' ["')
})

test('R19.43 what is copied into the build is named, and all of it is there', () => {
  const [everything, ...let_in] = linesOf('.dockerignore')
  expect(everything).toBe('*')
  for (const line of let_in) expect([line, existsSync(join(root, line.slice(1)))]).toEqual([line, true])
  for (const secret of ['.git', 'data', '.env', 'node_modules', 'test'])
    expect(let_in).not.toContain(`!${secret}`)
})

test('R19.44 compose gives it no more than it needs: nothing to write but its data, no rights, no open door', () => {
  const compose = readYaml(linesOf('compose.yaml')) as { services: { beraad: { [key: string]: Yaml } } }
  const { environment, ...service } = compose.services.beraad
  expect(service).toEqual({
    build: '.',
    init: 'true',
    restart: 'unless-stopped',
    stop_grace_period: '20s',
    user: 'node',
    read_only: 'true',
    tmpfs: ['/tmp'],
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    ports: ['127.0.0.1:3000:3000'],
    volumes: ['data:/data'],
  })
  // no secret stands in the file, and none has a default
  for (const value of Object.values(environment ?? {})) expect(value).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/)
})
