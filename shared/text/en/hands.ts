import type { hands as dutch } from '../nl/hands.ts'

/** Who wants to say something, who has the turn, and how a round goes. */
export const hands: ReturnType<typeof dutch> = {
  hands: {
    heading: 'Who would like to speak',
    raise: 'Raise hand',
    want: 'I would like to speak',
    lower: 'Lower hand',
    give: 'Give the turn',
    giveTo: (name) => `Give the turn to ${name}`,
  },
  roundStart: {
    more: 'Question, order and time',
    ask: 'What do we ask everyone?',
    askHint: 'You may leave this empty.',
    order: 'Who goes first?',
    orders: { seats: 'As we sit', reversed: 'The other way round', least: 'Who has spoken least' },
    time: 'How long for each?',
    noTime: 'No set time',
    minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  },
  talk: {
    heading: 'Who has spoken little so far?',
    hint: 'Only you see this now.',
  },
}
