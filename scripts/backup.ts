/* `npm run backup -- <file>`: copies the storage of DATA_DIR into one file, also while the server runs. */
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { backUp } from '../server/storage/copies.ts'
import { say } from './say.ts'

const [to] = process.argv.slice(2)
const config = readConfig(process.env)
if (typeof config === 'string') say.no(config)
else if (to === undefined) say.no('npm run backup -- <file>')
else say.outcome(() => `${backUp(join(config.dataDir, 'beraad.sqlite'), to)} meetings in ${to}, checked`)
