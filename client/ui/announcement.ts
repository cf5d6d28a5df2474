import type { TableView } from '../../shared/meeting/meeting.ts'
import { turnOf } from '../../shared/meeting/round.ts'
import type { Catalogue } from '../../shared/text/catalogue.ts'

/** What of the table is told to who can't see it change. Nothing of it is private, and none of it ticks. */
export type Told = {
  readonly state: 'before' | 'running' | 'paused' | 'quiet' | 'ended'
  readonly item?: string | undefined
  /** The question in hand, in words. */
  readonly question?: string | undefined
  /** Whose turn it is. */
  readonly turn?: { readonly mine: boolean; readonly name: string } | undefined
  /** How far the time of the item is: only its half and its end are told. */
  readonly time?: 'half' | 'up' | undefined
}

type Words = Pick<Catalogue, 'announce' | 'around' | 'round' | 'table'>

/**
 * What to say now that the table went from one state to the next; undefined when nothing is worth a word. What
 * matters most comes first, and a new item is told with what comes with it, so that nobody is talked over.
 */
export function announcementOf(before: Told, after: Told, words: Words): string | undefined {
  const changed = (part: keyof Told) => before[part] !== after[part]
  if (changed('state')) {
    if (after.state === 'ended') return words.announce.ended
    if (after.state === 'quiet') return words.table.quiet
    if (after.state === 'paused') return words.table.paused
  }
  // in a silence nothing is told but its end
  if (after.state === 'quiet') return undefined
  const said: string[] = []
  if (changed('item') && after.item !== undefined) said.push(words.announce.item(after.item))
  if (changed('question') && after.question !== undefined) said.push(words.announce.pinned(after.question))
  if (turnChanged(before.turn, after.turn) && after.turn)
    said.push(after.turn.mine ? words.round.mine : `${words.round.turnOf(after.turn.name)}.`)
  if (said.length > 0) return said.join(' ')
  if (before.state !== after.state && before.state !== 'before') return words.around.goesOn
  if (!changed('time') || changed('item')) return undefined
  if (after.time === 'up') return words.table.overtime
  return after.time === 'half' && before.time === undefined ? words.around.half : undefined
}

function turnChanged(before: Told['turn'], after: Told['turn']): boolean {
  return before?.name !== after?.name || before?.mine !== after?.mine
}

/** What of a table is told, to who acts as `me`. `gone`: how much of the item's time went by, where a clock is shown. */
export function toldOf(table: TableView, me: string, gone: number | undefined): Told {
  const { clock, agenda, pin, questions, people } = table
  const turn = table.round && turnOf(table.round)
  return {
    state: stateOf(table),
    item: clock.item === undefined ? undefined : agenda[clock.item]?.title,
    question: pin && questions[pin.question]?.text,
    turn: turn === undefined ? undefined : { mine: turn === me, name: people[turn]?.name ?? '' },
    time: gone === undefined || gone < 0.5 ? undefined : gone < 1 ? 'half' : 'up',
  }
}

function stateOf({ gathering, clock }: TableView): Told['state'] {
  if (gathering.endedAt !== undefined) return 'ended'
  if (clock.quietAt !== undefined) return 'quiet'
  if (clock.item === undefined) return 'before'
  return clock.pausedAt === undefined ? 'running' : 'paused'
}
