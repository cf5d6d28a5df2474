import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../shared/refusal.ts'
import { limits } from '../../shared/wire.ts'
import { addressOf } from '../access/address.ts'
import { openPace, type Pace } from '../socket/pace.ts'
import { sendRefusal } from './answers.ts'

/** Holds back who asks too quickly at a door: they only wait, and whoever asks calmly notices nothing. */
export type HoldBack = {
  /**
   * At the way into a meeting, per address and meeting. A whole table behind one address comes in at once; the answer to
   * a wrong secret waits, and lets nobody else wait.
   */
  readonly atMeeting: Door<{ Params: { id: string } }>
  /** Where a start secret is asked, per address: it is looked at when it is its turn, and counts when it is wrong. */
  readonly atStart: Door<object>
}

/** The hooks of a route. */
export type Door<Route extends object> = {
  readonly preHandler: (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<unknown>
  readonly onSend: (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<void>
}

type Parts = {
  readonly now: () => number
  /** Waits so many ms; tests give their own. */
  readonly wait?: (ms: number) => Promise<unknown>
}

/** What would wait longer than this (ms) is told to come again. */
const longestWaitMs = 30_000
/** So many may wait at once, over all doors: each holds a connection. */
const mostWaiting = 1_000

export function openHoldBack({ now, wait = pause }: Parts): HoldBack {
  const knocks = openPace(now, limits.knocks)
  const wrongKnocks = openPace(now, limits.wrongKnocks)
  const wrongStarts = openPace(now, limits.wrongStarts)
  let waiting = 0

  async function hold(ms: number): Promise<void> {
    waiting += 1
    await wait(ms)
    waiting -= 1
  }

  async function waitTurn(pace: Pace, key: string, reply: FastifyReply): Promise<unknown> {
    const ms = pace.take(key)
    if (ms === 0) return undefined
    if (ms > longestWaitMs || waiting >= mostWaiting) {
      pace.giveBack(key)
      return sendRefusal(reply.header('retry-after', longestWaitMs / 1000), refuse('too-quick'))
    }
    await hold(ms)
    // nobody is there any more to hear the answer
    return reply.raw.destroyed ? reply.hijack() : undefined
  }

  const address = (request: Pick<FastifyRequest, 'raw'>) => {
    const { socket, headers } = request.raw
    return addressOf(socket.remoteAddress, [headers['x-forwarded-for']].flat().at(-1))
  }
  const meetingOf = (request: FastifyRequest<{ Params: { id: string } }>) =>
    `${address(request)} ${request.routeOptions.url} ${request.params.id}`

  return {
    atMeeting: {
      preHandler: (request, reply) => waitTurn(knocks, meetingOf(request), reply),
      async onSend(request, { statusCode }) {
        if (statusCode !== 404) return
        const key = meetingOf(request)
        knocks.giveBack(key)
        const ms = wrongKnocks.take(key)
        if (ms > 0 && waiting < mostWaiting) await hold(Math.min(ms, longestWaitMs))
      },
    },
    atStart: {
      preHandler: (request, reply) => waitTurn(wrongStarts, address(request), reply),
      async onSend(request, { statusCode }) {
        if (statusCode !== 403 && statusCode !== 429) wrongStarts.giveBack(address(request))
      },
    },
  }
}
