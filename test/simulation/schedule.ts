import type { Storage } from '../../server/storage/storage.ts'

/** What happens at a device, told by its number. */
export type AtDevice = { readonly device: number } & (
  | { readonly what: 'act'; readonly lots: number }
  | { readonly what: 'type'; readonly lots: number }
  | { readonly what: 'cut'; readonly oneSided: boolean }
  /** Nothing comes through, and nobody is told. */
  | { readonly what: 'dark'; readonly ms: number }
  /** All that is sent comes later. */
  | { readonly what: 'stall'; readonly ms: number }
  | { readonly what: 'slow'; readonly ms: number }
  | { readonly what: 'sleep'; readonly ms: number }
  | { readonly what: 'reload' }
  /** Somebody becomes a listener, or is one no more. */
  | { readonly what: 'hat'; readonly on: boolean }
  /** One more person comes to share it. */
  | { readonly what: 'sitDown' }
  /** Somebody comes with one more device of their own. */
  | { readonly what: 'alsoHere' }
  /** The seat is taken up on a device that was not there. */
  | { readonly what: 'takeUp' }
)

/** What happens at the server: it ends and is gone for so long, or its disk fails. */
export type AtServer =
  | { readonly what: 'kill'; readonly ms: number }
  | { readonly what: 'stop'; readonly ms: number }
  | { readonly what: 'trouble'; readonly ms: number; readonly fails: readonly (keyof Storage)[] }

/** What happens, and how many ms after the beginning. */
export type Happening = { readonly at: number; readonly what: AtDevice | AtServer }

/** A run, drawn beforehand. */
export type Schedule = {
  /** How many devices there are at the beginning. */
  readonly devices: number
  /** After so long everything is mended, in ms. */
  readonly length: number
  readonly happenings: readonly Happening[]
}

const writes: readonly (keyof Storage)[] = ['createMeeting', 'commit', 'deleteMeeting']
const reads: readonly (keyof Storage)[] = [
  'loadMeeting',
  'sheetUpdates',
  'history',
  'answer',
  'secrets',
  'ticket',
]
const troubles = [writes, [...writes, ...reads], reads] as const

/** Draws what happens. */
export function makeSchedule(lots: () => number): Schedule {
  const devices = 3 + Math.floor(lots() * 4)
  const length = 15_000 + lots() * 30_000
  const happenings: Happening[] = []
  const between = (least: number, most: number) => least + lots() * (most - least)

  // people do more in one meeting than in another
  const calm = between(200, 900)
  for (let at = between(0, 3_000); at < length; at += between(0, 2 * calm)) {
    const what = lots() < 0.45 ? 'type' : 'act'
    const device = Math.floor(lots() * devices)
    happenings.push({ at, what: { what, device, lots: Math.floor(lots() * 2 ** 31) } })
  }
  const rest = between(1_000, 6_000)
  for (let at = between(0, 6_000); at < length; at += between(300, 2 * rest))
    happenings.push({ at, what: drawTrouble(lots, Math.floor(lots() * devices)) })
  return { devices, length, happenings: happenings.sort((a, b) => a.at - b.at) }
}

function drawTrouble(lots: () => number, device: number): AtDevice | AtServer {
  const lot = lots()
  const ms = 200 + lots() * (lots() < 0.3 ? 40_000 : 6_000)
  if (lot < 0.19) return { what: 'cut', device, oneSided: lots() < 0.4 }
  if (lot < 0.29) return { what: 'dark', device, ms }
  if (lot < 0.4) return { what: 'stall', device, ms }
  if (lot < 0.47) return { what: 'slow', device, ms }
  if (lot < 0.54) return { what: 'sleep', device, ms }
  if (lot < 0.61) return { what: 'reload', device }
  if (lot < 0.7) return { what: 'kill', ms: lots() * 5_000 }
  if (lot < 0.73) return { what: 'stop', ms: lots() * 5_000 }
  if (lot < 0.85)
    return { what: 'trouble', ms, fails: troubles[Math.floor(lots() * troubles.length)] ?? writes }
  if (lot < 0.93) return { what: 'hat', device, on: lots() < 0.6 }
  const seats = ['sitDown', 'alsoHere', 'takeUp'] as const
  return { what: seats[Math.floor(lots() * seats.length)] ?? 'takeUp', device }
}
