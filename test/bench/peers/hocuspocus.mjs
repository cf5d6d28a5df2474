// Hocuspocus with its database extension on node:sqlite, with the two statements of its SQLite extension: that
// one itself needs a compiled better-sqlite3, which a machine without GitHub can't fetch for every Node.
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const db = new DatabaseSync(`${process.env.DATA_DIR}/hocuspocus.sqlite`)
db.exec(
  'create table if not exists "documents" ("name" varchar(255) not null, "data" blob not null, unique(name))',
)
const read = db.prepare('select data from "documents" where name = ? order by rowid desc')
const write = db.prepare(
  'insert into "documents" ("name", "data") values (?, ?) on conflict(name) do update set data = excluded.data',
)
const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: ({ documentName }) => Promise.resolve(read.get(documentName)?.data ?? null),
      store: ({ documentName, state }) => Promise.resolve(void write.run(documentName, state)),
    }),
  ],
})
await server.listen()
process.stdout.write('ready\n')
