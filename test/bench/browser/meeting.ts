import { openOurs } from '../../kit/ourClient.ts'
import type { Seat } from '../../kit/stockClient.ts'
import { join, type Started, startMeeting } from '../../outside/seats.ts'
import { until } from '../../outside/until.ts'

/** A running meeting with the analysis in hand, and everybody's seat. */
export type AtAnalysis = { readonly meeting: Started; readonly seats: readonly Seat[] }

const names = ['Bram', 'Cas', 'Daan', 'Esther', 'Fatima', 'Gijs', 'Hanna', 'Ilse', 'Joost', 'Karel']

/** Starts a meeting of so many people, and goes to its analysis. */
export async function goToAnalysis(address: string, people: number): Promise<AtAnalysis> {
  const meeting = await startMeeting(address)
  const seats: Seat[] = []
  for (const name of names.slice(0, people)) seats.push(await join(meeting, name))
  const host = openOurs(meeting.host)
  const agenda = () =>
    Object.entries(host.entries()).flatMap(([key, entry]) =>
      key.startsWith('agenda/') ? [entry as { id: string; form: string }] : [],
    )
  await until('the agenda is there', () => agenda().length > 0)
  await host.give('clock.start')
  const clock = () => host.entries().clock as { item?: string }
  await until('it has begun', () => clock().item)
  const to = agenda().find(({ form }) => form === 'analysis')?.id
  const { ok } = await host.give('clock.jump', { from: clock().item, to })
  if (!ok) throw new Error('the analysis is not in hand')
  host.close()
  return { meeting, seats }
}
