import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeId } from '../shared/ids.ts'
import { ownOrigins } from './access/origins.ts'
import { ticketReader } from './access/tickets.ts'
import { type Config, readConfig } from './config.ts'
import { readBuilt } from './http/built.ts'
import { openHttp } from './http/server.ts'
import { openLog } from './log.ts'
import { openRooms } from './room/rooms.ts'
import { acceptSockets } from './socket/accept.ts'
import { openSqlite } from './storage/sqlite.ts'

/** How long who asked something may still wait for the answer when the server ends. */
const graceMs = 3_000
/** How long deleted words may take to leave the files; what is left is done at the next start. */
const cleaningMs = 10_000

const config = readConfig(process.env)
if (typeof config === 'string') giveUp(config)
else start(config).catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)))

/** Puts the parts together. */
async function start({ host, port, dataDir, baseUrl, startSecret, startSecretIsNew }: Config): Promise<void> {
  const built = readBuilt()
  const log = openLog()
  const now = Date.now
  const storage = await openSqlite({
    file: join(dataDir, 'beraad.sqlite'),
    onCrash: (reason) => {
      log.error({ err: reason }, 'storage is lost')
      process.exit(1)
    },
  })
  const rooms = openRooms({ storage, now, newId: makeId, log })
  const readTicket = ticketReader(storage)
  let portInUse = port
  const origins = ownOrigins(baseUrl, host, () => portInUse)
  const http = openHttp({ rooms, storage, readTicket, origins, startSecret, built, now, log })
  acceptSockets(http.server, { rooms, readTicket, isOwnOrigin: origins.isOwn, now, log })

  let ending = false
  async function end() {
    if (ending) return
    ending = true
    const closed = http.close()
    await rooms.close()
    // a browser that sleeps does not answer a goodbye
    await Promise.race([closed, pause(graceMs)])
    await Promise.race([storage.close(), pause(cleaningMs)])
    process.exit(0)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'a bug ended the server')
    process.exit(1)
  })

  try {
    await http.listen({ host, port })
  } catch (error) {
    await storage.close()
    throw new Error(whyNotHeard(error, host, port))
  }
  const heard = http.server.address()
  if (typeof heard === 'object' && heard !== null) portInUse = heard.port
  say(`Beraad: ${baseUrl ?? origins.of(undefined)}`)
  say(`Data: ${dataDir}`)
  if (startSecretIsNew) say(`START_SECRET: ${startSecret}`)
}

function whyNotHeard(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `port ${port} is taken; set PORT to another`
  if (code === 'EACCES') return `port ${port} may not be used by this user; set PORT to one above 1023`
  return `HOST ${host} is no address of this machine`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function giveUp(reason: string): never {
  process.stderr.write(`Beraad can't start: ${reason.split('\n', 1)[0]}\n`)
  process.exit(1)
}
