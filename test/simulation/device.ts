import * as v from 'valibot'
import type * as Y from 'yjs'
import { openDevice as askForDevice, join, whoAmI } from '../../client/sync/api.ts'
import type { MeetingLink } from '../../client/sync/link.ts'
import { openSeatedLink } from '../../client/sync/seatedLink.ts'
import type { WrittenSheet } from '../../client/sync/writtenSheet.ts'
import { idSchema } from '../../shared/ids.ts'
import { fetchOver } from './fetch.ts'
import { socketOver } from './pageSocket.ts'
import type { Watch } from './serverEnd.ts'
import { type Host, makeHost, type VirtualTime } from './virtualTime.ts'
import type { Wire } from './wire.ts'

/** A page of the meeting on a device. */
export type Page = {
  readonly host: Host
  readonly link: MeetingLink
  /** The analysis as it is open now. */
  sheet: WrittenSheet | undefined
}

/** A device with a browser: its ticket outlives its pages. */
export type Device = {
  readonly name: string
  readonly wire: Wire
  readonly page: () => Page | undefined
  readonly cookie: () => string
  /** Whether its ticket opens the meeting no more, as its page was told. */
  readonly shut: () => boolean
  /** Opens the page, and goes on trying while nobody answers. */
  readonly load: () => void
  /** Closes the page, with whatever it had not sent. */
  readonly leave: () => void
  /** Comes in with a secret, until that works or is refused; then opens the page. */
  readonly comeIn: (secret: string, name: string) => void
  /** Takes up a seat with the host's secret, once; undefined when that did not work. */
  readonly takeUp: (secret: string, person: string) => Promise<string | undefined>
  /** One more person comes to share it, once. */
  readonly sitDown: (secret: string, name: string) => Promise<void>
  /** Asks for a code that brings this person to one more device; undefined when that did not work. */
  readonly openDevice: (person: string) => Promise<string | undefined>
  readonly sleep: () => void
  readonly wake: () => void
}

type Parts = {
  readonly time: VirtualTime
  readonly wire: Wire
  readonly watch: Watch
  readonly meeting: string
  readonly ahead: number
  readonly rate: number
  /** The cookie it has from before. */
  readonly cookie: string
  /** Somebody sits on it from now on. */
  readonly seated: (person: string) => void
  /** The page said that everything in this doc is kept. */
  readonly kept: (doc: Y.Doc) => void
}

/** After so long somebody tries again whose page did not open. */
const tryAgainMs = 3_000
const taken = v.object({ personId: idSchema })

export function openDevice({ time, wire, watch, meeting, ahead, rate, ...parts }: Parts): Device {
  let { cookie } = parts
  let loads = 0
  let shut = false
  let page: Page | undefined
  const jar = {
    get: () => cookie,
    set(given: string) {
      cookie = given
    },
  }
  const newHost = (): Host => {
    loads += 1
    const host: Host = makeHost(`${wire.device} ${loads}`, {
      ahead,
      rate,
      fetch: fetchOver(wire, time, () => host, jar),
    })
    return host
  }
  let host = newHost()

  function open(persons: readonly [string, ...string[]]) {
    const opened: Page = {
      host,
      sheet: undefined,
      link: openSeatedLink(
        {
          server: 'ws://beraad',
          meetingId: meeting,
          persons,
          Socket: socketOver(host, jar.get, { wire, time, watch }),
        },
        () => {
          shut = true
        },
      ).link,
    }
    page = opened
    shut = false
    const { link } = opened
    link.refusedText.subscribe(() => link.refusedText.get() && link.putAwayText())
    const show = (sheet: WrittenSheet | undefined) => {
      opened.sheet = sheet
      sheet?.saved.subscribe(() => sheet.saved.get() && parts.kept(sheet.doc))
    }
    // another person who acts has another doc, as in `useAnalysisSheet`
    let stop = link.followAnalysis(show)
    link.acting.subscribe(() => {
      stop()
      stop = link.followAnalysis(show)
    })
  }

  async function knock() {
    const reply = await whoAmI(meeting)
    const [first, ...others] = reply.ok ? reply.given.persons : []
    if (first !== undefined) open([first, ...others])
    else if (!reply.ok && reply.status !== 404) time.after(tryAgainMs, host, () => void knock())
    else shut = true
  }

  async function tryToComeIn(secret: string, name: string) {
    const reply = await join(meeting, secret, name)
    if (reply.ok) {
      parts.seated(reply.given.personId)
      open([reply.given.personId])
    } else if (reply.status === 0 || reply.status >= 500)
      time.after(tryAgainMs, host, () => void tryToComeIn(secret, name))
    else shut = true
  }

  return {
    name: wire.device,
    wire,
    page: () => page,
    cookie: jar.get,
    shut: () => shut,
    load: () => void time.on(host, knock),
    leave() {
      page = undefined
      host.ended = true
      wire.leave(host)
      host = newHost()
    },
    comeIn: (secret, name) => void time.on(host, () => tryToComeIn(secret, name)),
    takeUp: (secret, person) =>
      time.on(host, async () => {
        const body = JSON.stringify({ secret, name: 'Elders', as: person })
        const reply = await fetch(`/api/meetings/${meeting}/join`, { method: 'POST', body }).catch(
          () => undefined,
        )
        if (!reply?.ok) return undefined
        const { personId } = v.parse(taken, await reply.json())
        await knock()
        return personId
      }),
    sitDown: (secret, name) =>
      time.on(host, async () => {
        const reply = await join(meeting, secret, name)
        if (!reply.ok) return
        const { personId } = reply.given
        parts.seated(personId)
        // as in `useSwitch`
        page?.link.seat([...page.link.persons.get(), personId])
        page?.link.switchTo(personId)
      }),
    openDevice: (person) =>
      time.on(host, async () => {
        const reply = await askForDevice(meeting, person)
        return reply.ok ? new URL(reply.given.url).hash.slice(1) : undefined
      }),
    sleep: () => time.sleep(host),
    wake: () => time.wake(host),
  }
}
