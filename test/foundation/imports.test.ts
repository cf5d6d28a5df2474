import { join } from 'node:path'
import { expect, test } from 'vitest'
import { breachesAt, breachesIn } from '../../scripts/imports.ts'

test('R19.3 no file of Beraad crosses a line of the layout', () => {
  const { files, breaches } = breachesAt(join(import.meta.dirname, '..', '..'))
  expect(files).toBeGreaterThan(20)
  expect(breaches).toEqual([])
})

test.each([
  ['shared/meeting/agenda.ts', `import { rooms } from '../../server/room/rooms.ts'`],
  ['shared/meeting/agenda.ts', `import { App } from '../../client/app.tsx'`],
  ['shared/text/words.ts', `import { readFile } from 'node:fs/promises'`],
  ['shared/text/words.ts', `import type { ReactNode } from 'react'`],
  ['shared/text/words.ts', `const width = window.innerWidth`],
  ['shared/ids.ts', `const zone = process.env.TZ`],
  ['client/sync/link.ts', `export { Room } from '../../server/room/room.ts'`],
  ['client/sync/link.ts', `const fs = await import('node:fs')`],
  ['client/sync/link.ts', `import { WebsocketProvider } from 'y-websocket'`],
  ['client/panels/Clock.tsx', `import { Card } from './questions/Card.tsx'`],
  ['client/panels/questions/Card.tsx', `import { Clock } from '../Clock.tsx'`],
  ['server/room/room.ts', `import { DatabaseSync } from 'node:sqlite'`],
  ['server/http/pages.ts', `import '../../client/theme.css'`],
  ['server/main.ts', `import { startServer } from '../test/kit/serverProcess.ts'`],
])('R19.3 catches a planted breach in %s: %s', (file, source) => {
  expect(breachesIn(file, source)).toHaveLength(1)
})

test.each([
  ['shared/meeting/agenda.ts', `import * as v from 'valibot'`],
  ['shared/meeting/text.ts', `// a document.\nconst part = minutes.document.part`],
  ['shared/analysis/schema.ts', `import { Node } from '@tiptap/core'`],
  ['client/panels/questions/Card.tsx', `import { Pin } from './Pin.tsx'`],
  ['client/panels/panels.ts', `import { Clock } from './Clock.tsx'`],
  ['client/sync/openSheet.ts', `import { WebsocketProvider } from 'y-websocket'`],
  ['server/storage/sqlite.ts', `import { DatabaseSync } from 'node:sqlite'`],
  [
    'client/ui/Table.tsx',
    `// unlike import '../../server/main.ts' this is only told\nimport { x } from './x.ts'`,
  ],
])('R19.3 lets %s have its own: %s', (file, source) => {
  expect(breachesIn(file, source)).toEqual([])
})
