import { openSqlite } from '../../../server/storage/sqlite.ts'
import { bytesOf, card, entry, snapshotAt } from '../../kit/storageContract.ts'

/** Writes without end, and says each seq once it is acknowledged; until it is killed. */
const storage = await openSqlite({ file: String(process.argv[2]), scrubAfterMs: 600_000 })
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
await Promise.all(Array.from({ length: 16 }, writeOn))
