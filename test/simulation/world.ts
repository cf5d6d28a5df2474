import { seededRandom } from '../kit/seededRandom.ts'
import { act, give, type } from './acts.ts'
import type { Book } from './book.ts'
import { type Device, openDevice, type Page } from './device.ts'
import type { House } from './house.ts'
import type { AtDevice, AtServer } from './schedule.ts'
import type { Watch } from './serverEnd.ts'
import type { Disk } from './slowStorage.ts'
import type { Host, VirtualTime } from './virtualTime.ts'
import { checkKept } from './watch.ts'
import type { Wire } from './wire.ts'

/** A meeting as it was started. */
export type Started = {
  readonly id: string
  readonly host: string
  readonly cookie: string
  readonly hostSecret: string
  readonly guestSecret: string
}

/** The devices around a meeting, and what can happen to them and to the server. */
export type World = {
  readonly devices: readonly Device[]
  readonly happen: (happening: AtDevice | AtServer) => void
  /** Makes everything whole again. */
  readonly mend: () => void
  /** Who is not back, and how they are; empty when everybody is. */
  readonly waiting: () => readonly string[]
}

type Parts = {
  readonly time: VirtualTime
  readonly house: House
  readonly disk: { fails: Disk['fails'] }
  readonly book: Book
  readonly meeting: Started
  readonly lots: () => number
  readonly wireOf: (device: string) => Wire
  readonly watch: Watch
}

const names = ['Anne', 'Bram', 'Cas', 'Dina', 'Esther', 'Fouad']
/** More devices than this make a run no better, only longer. */
const mostDevices = 9
const usual = { least: 5, most: 40 }
const slow = { least: 200, most: 1_500 }

/** Brings in so many devices, the host's first. */
export function openWorld(
  count: number,
  { time, house, disk, book, meeting, lots, wireOf, watch }: Parts,
): World {
  const devices: Device[] = []
  const forEver = Number.POSITIVE_INFINITY
  const sit = (device: string, person: string, from = time.now()) =>
    void book.seatings.push({ device, person, from, to: forEver })

  function add(name: string, cookie = ''): Device {
    const device = openDevice({
      time,
      wire: wireOf(name),
      watch,
      meeting: meeting.id,
      // no two clocks are the same, and some were never set
      ahead: Math.round((lots() - 0.5) * (lots() < 0.2 ? 1e9 : 10_000)),
      rate: 1 + (lots() - 0.5) * 1e-4,
      cookie,
      seated: (person) => sit(name, person),
      kept: (doc) => void checkKept(book, doc, meeting.id, house.stored),
    })
    devices.push(device)
    return device
  }

  async function takeUp(from: Device): Promise<void> {
    const person = from.page()?.link.persons.get()[0]
    if (person === undefined || devices.length >= mostDevices) return
    const device = add(`${from.name}, elsewhere (${devices.length})`)
    const asked = time.now()
    if (!(await device.takeUp(meeting.hostSecret, person))) {
      devices.splice(devices.indexOf(device), 1)
      return
    }
    for (const seating of book.seatings)
      if (seating.person === person) seating.to = Math.min(seating.to, time.now())
    sit(device.name, person, asked)
  }

  /** Somebody opens the meeting on one more device: what they wrote is there too. */
  async function alsoHere(from: Device, page: Page): Promise<void> {
    const person = page.link.acting.get()
    if (devices.length >= mostDevices) return
    const code = await from.openDevice(person)
    if (code === undefined) return
    const name = `${from.name}, also here (${devices.length})`
    for (const { device, person: seated, from: since, to } of [...book.seatings])
      if (device === from.name && seated === person && to === forEver) sit(name, person, since)
    add(name).comeIn(code, 'Ook hier')
  }

  function happenAtServer(happening: AtServer) {
    if (happening.what === 'trouble') {
      const fails: Disk['fails'] = (call) => happening.fails.includes(call)
      disk.fails = fails
      time.after(happening.ms, undefined, () => {
        if (disk.fails === fails) disk.fails = () => false
      })
      return
    }
    const gone = (server: Host | undefined) => {
      if (!server) return
      for (const { wire } of devices) wire.serverGone(server)
      time.after(happening.ms, undefined, startServer)
    }
    if (happening.what === 'kill') gone(house.kill())
    else void house.stop().then(gone)
  }

  function startServer() {
    if (!house.server()) void house.start()
  }

  function happenAt(happening: AtDevice) {
    const device = devices[happening.device]
    if (!device) return
    const { wire } = device
    const page = device.page()
    const awake = page && !page.host.sleep ? page : undefined
    const after = (ms: number, end: () => void) => void time.after(ms, undefined, end)
    switch (happening.what) {
      case 'act':
        if (awake)
          time.on(awake.host, () => act(device, awake, book, seededRandom(happening.lots), time.now()))
        return
      case 'type':
        if (awake) time.on(awake.host, () => type(awake, book, seededRandom(happening.lots)))
        return
      case 'cut':
        return wire.cut(happening.oneSided)
      case 'dark':
        wire.darken()
        return after(happening.ms, wire.lighten)
      case 'stall':
        return wire.stall(happening.ms)
      case 'slow':
        wire.delay(slow.least, slow.most)
        return after(happening.ms, () => wire.delay(usual.least, usual.most))
      case 'sleep':
        device.sleep()
        return after(happening.ms, device.wake)
      case 'reload':
        if (!page) return
        device.leave()
        return device.load()
      case 'hat': {
        const host = devices[0]?.page()
        const person = page?.link.persons.get()[0]
        if (!host?.link.ready.get() || host.host.sleep || person === undefined) return
        const name = happening.on ? 'people.giveHat' : 'people.takeHat'
        return time.on(host.host, () => give(host, book, { name, input: { person, hat: 'toehoorder' } }))
      }
      case 'sitDown':
        if (awake) void device.sitDown(meeting.guestSecret, `Naast ${device.name}`)
        return
      case 'alsoHere':
        if (awake) void alsoHere(device, awake)
        return
      case 'takeUp':
        return void takeUp(device)
    }
  }

  function stateOf(device: Device): string | undefined {
    if (device.shut()) return undefined
    const page = device.page()
    if (!page) return `${device.name} has no page`
    const { state, saved, storing } = page.link.connection.get()
    const waits = book.acts.some(({ page: on, outcome }) => on === page.host && outcome === 'waiting')
    if (state === 'open' && saved && storing && page.sheet?.synced.get() && !waits) return undefined
    return `${device.name} is ${state}${saved ? '' : ', unsaved'}${storing ? '' : ', not storing'}`
  }

  for (const [place, name] of names.slice(0, count).entries()) {
    if (place > 0) {
      add(name).comeIn(meeting.guestSecret, name)
      continue
    }
    sit(name, meeting.host)
    add(name, meeting.cookie).load()
  }

  return {
    devices,
    happen(happening) {
      if ('device' in happening) happenAt(happening)
      else happenAtServer(happening)
    },
    mend() {
      disk.fails = () => false
      startServer()
      for (const { wire, wake } of devices) {
        wire.delay(usual.least, usual.most)
        wire.stall(0)
        wire.lighten()
        wake()
      }
    },
    waiting: () => devices.map(stateOf).filter((state) => state !== undefined),
  }
}
