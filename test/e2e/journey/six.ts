import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { phone, wide as smallLaptop } from '../../kit/chromium.ts'
import { makePassingTime } from '../../kit/passingTime.ts'
import { type ServerProcess, startServer } from '../../kit/serverProcess.ts'
import { openSeat, Seat, type Viewport } from './seat.ts'
import { passFor } from './together.ts'
import { openWall, type Wall } from './wall.ts'

export const laptop = { width: 1500, height: 1000 }
const tablet = { width: 820, height: 1180 }

/** How far the clock of each device is beside the true one, in hours. */
export const hoursBeside = { Anne: 5, Samira: -4, Joost: 26, Esther: -9, Bram: 13 } as const
type WithDevice = keyof typeof hoursBeside

/** How long an item was in hand (ms), by the clock of the test itself: two hands, for a screen follows a little later. */
type Took = { readonly least: number; readonly most: number }

/**
 * Six people at five devices: Fatma sits beside Joost, at his laptop, and Bram comes later. The wall hangs beside
 * them, and time passes for all.
 */
export class Six {
  readonly server: ServerProcess
  readonly anne: Seat
  readonly samira: Seat
  readonly joost: Seat
  readonly fatma: Seat
  readonly esther: Seat
  readonly bram: Seat
  /** What scripts complained of. */
  readonly complaints: string[] = []
  /** How long each item that is done was in hand, by its title. */
  readonly took = new Map<string, Took>()
  guestLink = ''
  /** How many places are kept for who is missed. */
  keptPlaces = 0
  wall: Wall | undefined
  readonly #devices: Seat[]
  readonly #time: ReturnType<typeof makePassingTime>
  #minutes = 0
  #inHand: { readonly title: string; readonly from: number } | undefined

  private constructor(
    server: ServerProcess,
    time: ReturnType<typeof makePassingTime>,
    seats: Record<WithDevice, Seat>,
  ) {
    this.server = server
    this.#time = time
    this.anne = seats.Anne
    this.samira = seats.Samira
    this.joost = seats.Joost
    this.esther = seats.Esther
    this.bram = seats.Bram
    this.fatma = new Seat('Fatma', this.joost.page)
    this.#devices = [this.anne, this.samira, this.joost, this.esther]
    for (const { name, page } of Object.values(seats)) this.#listenTo(name, page)
  }

  /** Starts a server with a clock of its own, and opens a browser for each device. */
  static async meet(browser: Browser): Promise<Six> {
    const time = makePassingTime()
    const server = await startServer(time.settings)
    const open = async (name: WithDevice, viewport: Viewport) =>
      openSeat(browser, name, { viewport, hoursWrong: hoursBeside[name] })
    const [Anne, Samira, Joost, Esther, Bram] = await Promise.all([
      open('Anne', laptop),
      open('Samira', laptop),
      open('Joost', smallLaptop),
      open('Esther', phone),
      open('Bram', tablet),
    ])
    return new Six(server, time, { Anne, Samira, Joost, Esther, Bram })
  }

  /** Closes every browser, and clears away the server with what it kept. */
  async part(): Promise<void> {
    await Promise.all([...this.#devices, this.bram].map(({ page }) => page.context().close()))
    await this.server.clear()
  }

  /** One seat for each device at the table: at the laptop of two, Joost's. */
  get devices(): readonly Seat[] {
    return this.#devices
  }

  /** Everybody at the table, in the order in which they sat down. */
  get people(): readonly Seat[] {
    const { anne, samira, joost, esther, fatma } = this
    return [anne, samira, joost, esther, fatma, ...this.#devices.filter((seat) => seat === this.bram)]
  }

  /** Bram's tablet is at the table from now on. */
  bramCame(): void {
    this.#devices.push(this.bram)
  }

  all(act: (seat: Seat) => Promise<unknown>): Promise<unknown> {
    return Promise.all(this.#devices.map(act))
  }

  async hangWall(): Promise<void> {
    this.wall = await openWall(this.anne.page)
    this.#listenTo('the wall', this.wall.page)
  }

  /** At the laptop of two: this one does something now. */
  async turnTo(seat: Seat): Promise<void> {
    const button = this.joost.button(seat.name, this.joost.region(this.joost.words.shared.who))
    await button.click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  }

  /** Minutes go by, for everybody. */
  async pass(minutes: number): Promise<void> {
    this.#minutes += minutes
    await passFor(this.#devices, this.#time, minutes, this.wall ? [this.wall.page] : [])
  }

  /** Minutes go by, and then Samira takes the next item in hand: every screen, and the wall, is there. */
  async goOn(title: string, minutes: number): Promise<void> {
    await this.pass(minutes)
    await this.take(this.samira.words.control.next, title)
  }

  /** Samira presses what takes this item in hand. */
  async take(press: string, title: string): Promise<void> {
    await this.#take(title, () => this.samira.press(press))
  }

  /** Samira takes an item in hand out of its order, in the agenda. */
  async jump(title: string): Promise<void> {
    const { samira } = this
    const { agenda } = samira.words
    await samira.press(agenda.edit)
    await samira.press(agenda.change(title))
    await this.#take(title, () => samira.press(agenda.jump))
    await samira.press(agenda.editDone)
  }

  async #take(title: string, press: () => Promise<void>): Promise<void> {
    const pressedAt = this.#now()
    await press()
    await this.isAt(title)
    const was = this.#inHand
    this.#inHand = { title, from: pressedAt }
    if (!was) return
    const before = this.took.get(was.title) ?? { least: 0, most: 0 }
    this.took.set(was.title, {
      least: before.least + pressedAt - was.from,
      most: before.most + this.#now() - was.from,
    })
  }

  async isAt(title: string): Promise<void> {
    await this.all((seat) => seat.sees(title, seat.table))
    await this.wall?.isAt(title)
  }

  #now(): number {
    return Date.now() + this.#minutes * 60_000
  }

  #listenTo(name: string, page: Seat['page']): void {
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error}`))
  }
}
