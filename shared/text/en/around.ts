import type { around as dutch } from '../nl/around.ts'
import { ended } from '../sentence.ts'

/** What stands around the panels: the seats, how late it gets, and the notices. */
export const around: ReturnType<typeof dutch> = {
  seats: {
    turn: 'has the floor',
    hand: 'would like to speak',
    away: 'is away for a moment',
    listens: 'is listening',
    keptFor: (name) => `A place for ${name}`,
    many: (count) => `${count} people at the table`,
  },
  late: {
    where: (item) => ended(`We are at: ${item}`),
    nothing: 'There is nothing you need to catch up on.',
  },
  goesOn: 'We carry on.',
  half: 'Half of the time for this item has passed.',
  readyAt: (hour) => `done at ${hour}`,
  cover: {
    title: 'One moment',
    text: 'We will carry on shortly.',
    lift: 'Screens back on',
  },
  myTurn: 'It is your turn',
}
