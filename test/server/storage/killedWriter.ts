import { openSqlite } from '../../../server/storage/sqlite.ts'
import { bytesOf, card, entry, snapshotAt } from '../../kit/storageContract.ts'

/** Writes without end, and says each seq once it is acknowledged; until it is killed. It may scrub without end too. */
const [, , file, scrubbing] = process.argv
const storage = await openSqlite({ file: String(file), scrubAfterMs: 600_000, scrubBesideFrom: 0 })
await storage.createMeeting('a', { host: 'h', guest: 'g' }, snapshotAt(0), {
  seal: [card('c', 'OVERWRITTEN')],
})
await storage.commit('a', { seal: [card('c', 'now')] })

let seq = 0
async function writeOn(): Promise<void> {
  for (;;) {
    seq += 1
    const mine = seq
    await storage.commit('a', {
      ledger: entry(mine),
      sheets: [{ sheet: 'table', append: bytesOf(String(mine)) }],
    })
    process.stdout.write(`${mine}\n`)
  }
}
async function scrubOn(): Promise<void> {
  while (scrubbing) {
    await storage.scrub()
    process.stdout.write('scrubbed\n')
  }
}
void scrubOn()
await Promise.all(Array.from({ length: 16 }, writeOn))
