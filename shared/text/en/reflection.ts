import type { reflection as dutch } from '../nl/reflection.ts'

/** Looking back: what helped, what may be different, and a lichtpuntje: a bright spot. */
export const reflection: ReturnType<typeof dutch> = {
  reflection: {
    fields: {
      helped: 'What helped you today?',
      change: 'What could be different?',
      light: 'A bright spot',
    },
    headings: {
      light: 'Bright spots',
      helped: 'What helped',
      change: 'What could be different',
    },
    how: 'How do we look back?',
    aloud: 'Aloud, in turn',
    named: 'In writing, with names',
    anonymous: 'In writing, without names',
    fixed: 'People have already written. This can no longer change.',
    hint: (anonymous) =>
      anonymous
        ? 'Later everyone sees all words mixed up, without names.'
        : 'Later everyone sees all words, with names.',
    notInMinutes: 'It does not go into the minutes.',
    writeHeading: 'Looking back',
    privateNow: 'Only you see this now. You may leave it empty.',
    ready: 'Keep it ready',
    isReady: 'Your words are ready. You can still change them.',
    count: (people) =>
      people === 0
        ? 'Nothing has been written yet.'
        : people === 1
          ? '1 person has written.'
          : `${people} people have written.`,
    fromThree: 'Without names we show it only once three people have written. Otherwise nobody sees it.',
    showsLater: (name) => `${name} will show the words later.`,
    show: 'Show the words',
    showConfirm: (anonymous) =>
      `Show all words, ${anonymous ? 'without' : 'with'} names? This cannot be undone.`,
    showYes: 'Yes, show them',
    notYet: 'Not just yet',
    takeBack: 'Remove my words',
    takeBackShort: 'Remove',
    takeBackConfirm: 'Remove these words?',
    takeBackText: 'They will really be gone. This cannot be undone.',
    takeBackYes: 'Yes, remove them',
    takenBack: 'These words were taken back.',
  },
}
