import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Side } from '../../../shared/meeting/person.ts'
import type { ServerProcess } from '../../kit/serverProcess.ts'
import { openSeat, type Seat, type Viewport } from './seat.ts'

/** A meeting that was started, and what is needed to sit down at it. */
export type Started = { readonly id: string; readonly host: Seat; readonly guestSecret: string }

type Plan = {
  readonly template?: string
  readonly title?: string
  readonly child?: string
  readonly family?: boolean
}

/** Starts a meeting and opens its page, without the home page: for tests of what comes after. */
export async function startMeeting(
  browser: Browser,
  server: ServerProcess,
  name: string,
  viewport: Viewport,
  plan: Plan = {},
): Promise<Started> {
  const host = await openSeat(browser, name, { viewport, hoursWrong: 0 })
  const reply = await host.page.request.post(`${server.url}/api/meetings`, {
    headers: { origin: server.url },
    data: { template: 'casusoverleg', title: 'Gesprek over Daan', goal: 'Daan blijft thuis.', ...plan, name },
  })
  expect(reply.status()).toBe(201)
  const { id, guestUrl } = (await reply.json()) as { id: string; guestUrl: string }
  host.side = 'team'
  await host.page.goto(`${server.url}/m/${id}`)
  await host.item.waitFor()
  return { id, host, guestSecret: new URL(guestUrl).hash.slice(1) }
}

/** Sits somebody down by the guest's link, on a device of their own. */
export async function sitDown(
  browser: Browser,
  server: ServerProcess,
  { id, guestSecret }: Started,
  name: string,
  viewport: Viewport,
  side: Side = 'guest',
): Promise<Seat> {
  const seat = await openSeat(browser, name, { viewport, hoursWrong: 0 })
  seat.side = side
  const reply = await seat.page.request.post(`${server.url}/api/meetings/${id}/join`, {
    headers: { origin: server.url },
    data: { secret: guestSecret, name },
  })
  expect(reply.status()).toBe(200)
  await seat.page.goto(`${server.url}/m/${id}`)
  await seat.item.waitFor()
  return seat
}
