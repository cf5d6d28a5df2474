import type { guarding as dutch } from '../nl/guarding.ts'

/** Guarding the time: its limit, borrowing, the clock one hides, and time among themselves. */
export const guarding: ReturnType<typeof dutch> = {
  limit: {
    heading: 'The time is up. What do you choose?',
    finish: 'Finish',
    borrow: 'Borrow',
    park: 'Set aside',
    parkRest: 'Set aside the rest of this item',
    finishing: 'We finish this item calmly.',
    borrowHeading: 'Borrow time',
    from: 'From which item?',
    lender: (title, minutes, guarded) => `${title} (${minutes} min${guarded ? ', protected' : ''})`,
    howMany: 'How many minutes?',
    borrowed: (minutes, title) => `We borrow ${minutes} from ‘${title}’.`,
    keeps: (minutes) => (minutes === 1 ? 'It has 1 minute left.' : `It has ${minutes} minutes left.`),
    stopsAt: (clock) => `We stop at ${clock}.`,
    protectedItem: 'This item is protected. Talk it over with the table first.',
    atMost: (most) =>
      most === 1
        ? 'Borrow 1 minute. That item keeps at least 1.'
        : `Borrow 1 to ${most} minutes. That item keeps at least 1.`,
    knowingly: 'We choose this together',
    nothing: 'There is no item left to borrow from.',
    lent: (minutes, to) => `${minutes} min lent to ‘${to}’`,
    gained: (minutes, from) => `${minutes} min borrowed from ‘${from}’`,
    restOf: 'The rest of',
  },

  clockChoice: {
    hide: 'Hide the clock',
    show: 'Show the clock',
    hint: 'The clock is gone from your screen. Others still see it.',
  },

  huddle: {
    inside: 'This is time among yourselves. Nothing is written down.',
    outside: 'The family is talking among themselves. They will call you back.',
    nothingWritten: 'Nothing is being written down now.',
    noDevice: 'Are they ready? Then carry on together.',
    callBack: 'Call the others back',
    yours: 'Ready? You choose what you tell. The rest stays with you.',
    tell: (name) => `Ready? Tell ${name}.`,
    analysis: 'The family is talking among themselves. You can write again soon.',
    goOn: 'Carry on anyway',
  },

  agendaEditor: {
    up: (title) => `Move ${title} forward`,
    down: (title) => `Move ${title} back`,
    drag: (title) => `Drag ${title}`,
    before: (title, next) => `${title} now comes before ${next}.`,
    last: (title) => `${title} now comes last.`,
    protect: 'Protected: we borrow no time here',
    noPause: (minutes) => `There is no break in ${minutes} minutes. After an hour nobody thinks clearly.`,
  },

  interpreter: {
    label: 'There is an interpreter',
    hint: 'Then there is half as much time again.',
    inTalk: 'There is an interpreter. One person at a time, in short sentences.',
  },
}
