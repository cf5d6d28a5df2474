import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { budgets } from '../../scripts/sizes.ts'
import { filesOf, type Manifest } from '../../server/http/buildManifest.ts'

const manifest: Manifest = {
  'index.html': {
    file: 'main.js',
    imports: ['_react.js'],
    css: [],
    dynamicImports: ['client/pages/Meeting.tsx'],
  },
  '_react.js': { file: 'react.js', imports: [], css: [], dynamicImports: [] },
  'client/pages/Meeting.tsx': {
    file: 'meeting.js',
    imports: ['index.html', '_react.js'],
    css: [],
    dynamicImports: ['client/editor/Analysis.tsx'],
  },
  'client/editor/Analysis.tsx': { file: 'editor.js', imports: ['_react.js'], css: [], dynamicImports: [] },
  'client/guest/main.ts': { file: 'guest.js', imports: [], css: [], dynamicImports: ['index.html'] },
}
const [wayIn, meeting, withEditor] = budgets

test.each([
  [wayIn, ['guest.js']],
  [meeting, ['main.js', 'react.js', 'meeting.js']],
  [withEditor, ['main.js', 'react.js', 'meeting.js', 'editor.js']],
])('R16.11 each way through the pages counts what it loads, each file once: %#', (budget, files) => {
  expect(budget && filesOf(manifest, budget)).toEqual(files)
})

test('R16.11 a way in that is not built is not a small one', () => {
  expect(() => filesOf({}, { entry: 'index.html', alsoLazy: () => true })).toThrow('index.html')
})

test('R16.11 one kilobyte over a budget fails the build, and the build looks', () => {
  const root = join(import.meta.dirname, '..', '..')
  const folder = mkdtempSync(join(tmpdir(), 'beraad-sizes-'))
  mkdirSync(join(folder, 'dist', '.vite'), { recursive: true })
  writeFileSync(join(folder, 'dist', '.vite', 'manifest.json'), JSON.stringify(manifest))
  const most = budgets[0]?.most ?? 0
  const build = (kilobytes: number) => {
    for (const { file } of Object.values(manifest)) writeFileSync(join(folder, 'dist', file), '')
    // what is random does not get smaller
    writeFileSync(join(folder, 'dist', 'guest.js'), randomBytes(kilobytes * 1000))
    return spawnSync(process.execPath, [join(root, 'scripts', 'sizes.ts')], { cwd: folder, encoding: 'utf8' })
  }
  expect(build(most - 1)).toMatchObject({ status: 0, stdout: expect.not.stringContaining('OVER') })
  expect(build(most + 1)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("OVER the guest's way in"),
  })
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8').split('\n')).toContain('step npm run sizes')
  rmSync(folder, { recursive: true })
})
