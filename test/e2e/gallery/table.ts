import * as v from 'valibot'
import { idSchema } from '../../../shared/ids.ts'
import type { Side } from '../../../shared/meeting/person.ts'
import { type OurClient, openOurs } from '../../kit/ourClient.ts'
import type { Seat as Place } from '../../kit/stockClient.ts'
import { join, type Started, startMeeting } from '../../outside/seats.ts'
import { until } from '../../outside/until.ts'
import type { Seat } from '../journey/seat.ts'

const clock = v.object({ item: idSchema })
const itemOfForm = (form: string) => v.object({ id: idSchema, form: v.literal(form) })

type Person = { readonly place: Place; readonly side: Side; readonly client: OurClient }
type Plan = Parameters<typeof startMeeting>[1]

/** A meeting that is brought to a state by commands, to be looked at in a browser. */
export class Table {
  readonly meeting: Started
  readonly #people = new Map<string, Person>()

  private constructor(meeting: Started) {
    this.meeting = meeting
  }

  /** Anne, of the team, starts it: she chairs and guards. */
  static async start(address: string, plan: Plan = {}): Promise<Table> {
    const said = { title: 'Gesprek over Daan', goal: 'Daan blijft thuis.', name: 'Anne', ...plan }
    const table = new Table(await startMeeting(address, said))
    const { host } = table.meeting
    table.#people.set('Anne', { place: host, side: 'team', client: openOurs(host) })
    await until('the table is there', () => table.#entries().length > 0)
    return table
  }

  /** Somebody sits down and is placed; with `beside` at the device of another. */
  async join(name: string, side: Side, beside?: string): Promise<void> {
    const place = await join(this.meeting, name, beside === undefined ? undefined : this.#of(beside).place)
    // a device of two has the ticket of both from now on
    if (beside !== undefined) this.#people.set(beside, { ...this.#of(beside), place })
    this.#people.set(name, { place, side, client: openOurs(place, 'table', { as: place.person }) })
    if (side !== 'guest') await this.does('Anne', 'people.place', { person: place.person, side })
  }

  /** Gives a command; gives the id of what it made. */
  async does(name: string, command: string, input: object = {}): Promise<string> {
    const answer = await this.#of(name).client.give(command, input)
    if (!answer.ok) throw new Error(`${command} was refused: ${answer.reason.code}`)
    return answer.value.id ?? ''
  }

  person(name: string): string {
    return this.#of(name).place.person
  }

  /** The item in hand. */
  get item(): string {
    return v.parse(clock, Object.fromEntries(this.#entries()).clock).item
  }

  /** Takes the first item of a form in hand, and gives it. */
  async goTo(form: string): Promise<string> {
    const schema = itemOfForm(form)
    const entry = this.#entries().find(([, one]) => v.is(schema, one))
    const to = v.parse(schema, entry?.[1]).id
    if (to !== this.item) await this.does('Anne', 'clock.jump', { from: this.item, to })
    return to
  }

  /** The ids of all entries of a kind on the table. */
  async idsOf(kind: string): Promise<string[]> {
    const keys = () => this.#entries().map(([key]) => key.split('/'))
    return await until(`${kind} on the table`, () => {
      const ids = keys().flatMap(([of, id]) => (of === kind && id !== undefined ? [id] : []))
      return ids.length > 0 ? ids : undefined
    })
  }

  /** Opens the meeting in a browser as one of its people, and does what brings the page to a state. */
  seenBy(name: string, act: (seat: Seat) => Promise<unknown> = async () => {}, path = '') {
    return async (seat: Seat): Promise<void> => {
      const { place, side } = this.#of(name)
      const [key = '', value = ''] = place.cookie.split('=')
      await seat.page.context().addCookies([{ name: key, value, url: place.address }])
      seat.side = side
      await seat.page.goto(`${place.address}/m/${place.meeting}${path}`)
      await seat.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
      await act(seat)
    }
  }

  leave(): void {
    for (const { client } of this.#people.values()) client.close()
  }

  #entries(): [string, unknown][] {
    return Object.entries(this.#of('Anne').client.entries())
  }

  #of(name: string): Person {
    const person = this.#people.get(name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return person
  }
}
