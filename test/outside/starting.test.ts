import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { startServer } from '../kit/serverProcess.ts'
import { knock } from './knock.ts'
import { startMeeting } from './seats.ts'

vi.setConfig({ testTimeout: 60_000 })

test('R15.87 a start reads nothing of any meeting: it is up and ready where all their pages are rubbish', async () => {
  const server = await startServer()
  const { host } = await startMeeting(server.url)
  for (let nr = 0; nr < 5; nr += 1) await startMeeting(server.url)
  await server.stop()

  const [name = ''] = (await readdir(server.dataDir)).filter((file) => file.endsWith('.sqlite'))
  const file = join(server.dataDir, name)
  const db = new DatabaseSync(file)
  const numberOf = (sql: string) => Number(Object.values(db.prepare(sql).get() ?? {})[0])
  const size = numberOf('pragma page_size')
  // the schema is on the first page; the pulse holds no meeting
  const pulse = numberOf("select rootpage from sqlite_schema where name = 'pulse'")
  db.close()
  const bytes = await readFile(file)
  for (let page = 2; page * size <= bytes.length; page += 1)
    if (page !== pulse) bytes.fill(0xff, (page - 1) * size, page * size)
  await writeFile(file, bytes)

  await server.start()
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
  // and rubbish it is
  const reply = await knock(server.url, `/sync/${host.meeting}/table`, {
    cookie: host.cookie,
    origin: server.url,
  })
  expect(reply.status).toBe(503)
  await server.clear()
})
