import type { content as dutch } from '../nl/content.ts'

/** What people agree on: actions. */
export const content: ReturnType<typeof dutch> = {
  actions: {
    heading: 'Who does what',
    empty: 'Nothing agreed yet. What can start this week, without a waiting list?',
    add: 'Add an action',
    addHeading: 'New action',
    changeHeading: 'Change this action',
    what: 'What do we agree?',
    who: 'Who will do this?',
    noOwner: 'No name yet. Who will do this?',
    day: 'By when',
    byDay: (day) => `by ${day}`,
    helper: 'Who helps?',
    helps: (name) => `${name} helps`,
    seenBy: 'How will we see that it is done?',
    done: 'Done',
    isDone: 'done',
    change: 'Change this action',
    remove: 'Remove this action',
    removeShort: 'Remove',
    save: 'Save this action',
  },

  who: {
    nobody: 'nobody yet',
    other: 'somebody else',
    otherName: 'Name',
  },

  forWhom: {
    field: 'Whose words are these?',
    mine: 'Mine',
    of: (name) => `${name}’s`,
    readBack: 'Read it aloud. Is it right like this?',
    areTheirs: (name) => `Yes, these are ${name}’s words`,
    sayInstead: 'Would you rather say it? Choose who types for you.',
    helper: 'Who types for you?',
    helperOf: (name) => `Who types for ${name}?`,
    nobody: 'Nobody',
    typesForMe: (name) => `${name} types for you.`,
    typesWhat: 'Whoever types reads it back to you first.',
  },
}
