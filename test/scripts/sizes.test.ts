import { expect, test } from 'vitest'
import { budgets, filesOf, type Manifest } from '../../scripts/sizes.ts'

const manifest: Manifest = {
  'index.html': { file: 'main.js', imports: ['_react.js'], dynamicImports: ['client/pages/Meeting.tsx'] },
  '_react.js': { file: 'react.js', imports: [], dynamicImports: [] },
  'client/pages/Meeting.tsx': {
    file: 'meeting.js',
    imports: ['index.html', '_react.js'],
    dynamicImports: ['client/editor/Analysis.tsx'],
  },
  'client/editor/Analysis.tsx': { file: 'editor.js', imports: ['_react.js'], dynamicImports: [] },
  'client/guest/main.ts': { file: 'guest.js', imports: [], dynamicImports: ['index.html'] },
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
  expect(() => filesOf({}, { name: '', entry: 'index.html', alsoLazy: () => true, most: 1 })).toThrow(
    'index.html',
  )
})
