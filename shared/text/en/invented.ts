import type { invented as dutch } from '../nl/invented.ts'

/** How the invented case is offered, and marked wherever it is shown. */
export const invented: ReturnType<typeof dutch> = {
  invented: {
    tryIt: 'Try an example',
    tryItHint: 'See in one minute how it goes. Take a seat in an invented meeting about Daan, aged 9.',
    opening: 'One moment …',
    notice: 'This is an invented example.',
    letPlay: 'Let the others take part',
    playing: 'The others are taking part.',
    hint: [
      'You guard time, turns and the question. Not what is said.',
      'First let the others take part. Give them the turn.',
      'With ‘Next’ the talk goes on.',
    ],
    hintSeen: 'Got it',
    stopPlaying: 'Let them stop',
    seat: (name) => `You are in ${name}’s seat.`,
  },
}
