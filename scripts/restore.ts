/* `npm run restore -- <file> [--replace]`: puts a copy in the place of the storage of DATA_DIR; the server is down. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import { restore } from '../server/storage/copies.ts'
import { say } from './say.ts'

const { values, positionals } = parseArgs({
  options: { replace: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [from] = positionals
const config = readConfig(process.env)
if (typeof config === 'string') say.no(config)
else if (from === undefined) say.no('npm run restore -- <file> [--replace]')
else {
  const { dataDir } = config
  say.outcome(() => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return `${restore(from, join(dataDir, 'beraad.sqlite'), values.replace)} meetings are back in ${dataDir}`
  })
}
