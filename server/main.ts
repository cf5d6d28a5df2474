import { accessSync, constants, mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
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

const config = readConfig(process.env)
if (typeof config === 'string') giveUp(config)
else start(config).catch((error: unknown) => giveUp(whyNot(error, config)))

/** Puts the parts together. */
async function start({ host, port, dataDir, baseUrl, startSecret, startSecretIsNew }: Config): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  accessSync(dataDir, constants.W_OK)
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
  const isOwnOrigin = ownOrigins(baseUrl, () => (http.server.address() as AddressInfo).port)
  const originOf = (asked: string | undefined) => {
    const origin = `http://${asked}`
    return baseUrl ?? (isOwnOrigin(origin) ? origin : `http://localhost:${port}`)
  }
  const http = openHttp({ rooms, storage, readTicket, isOwnOrigin, originOf, startSecret, built, now, log })
  acceptSockets(http.server, { rooms, readTicket, isOwnOrigin, now, log })
  await http.listen({ host, port })

  const inUse = (http.server.address() as AddressInfo).port
  say(`Beraad: ${baseUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${inUse}`}`)
  say(`Data: ${dataDir}`)
  if (startSecretIsNew) say(`START_SECRET: ${startSecret}`)

  let ending = false
  async function end() {
    if (ending) return
    ending = true
    await rooms.close()
    await http.close()
    await storage.close()
    process.exit(0)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

function whyNot(error: unknown, { host, port, dataDir }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `port ${port} is taken; set PORT to another`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is no address of this machine`
  if (code === 'EACCES' || code === 'EROFS' || code === 'EEXIST' || code === 'ENOTDIR' || code === 'EPERM')
    return `the data folder ${dataDir} can't be written; set DATA_DIR to another`
  return error instanceof Error ? error.message : String(error)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function giveUp(reason: string): never {
  process.stderr.write(`Beraad can't start: ${reason}\n`)
  process.exit(1)
}
