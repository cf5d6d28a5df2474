import type { statements as dutch, statementLines as dutchLines } from '../nl/statements.ts'

/** Whose words stand in the analysis: as it is told on a screen and in the minutes. */
export const statementLines: typeof dutchLines = {
  kinds: {
    feit: 'fact',
    waarneming: 'observation',
    beleving: 'experience',
    uitleg: 'explanation',
  },
  theTable: 'answer of this table',
  writtenBy: (name) => `written down by ${name}`,
  toWordsOf: (name) => `To what ${name} says: `,
  toAnswer: 'To the answer of this table: ',
  asMeant: (name) => `${name}: that is what I meant`,
  notSo: (name) => `${name}: this is not right`,
  recognises: (name) => `${name} recognises this`,
  seesOtherwise: (name) => `${name} sees it differently`,
}

/** Telling whose words they are, and how each sees them. */
export const statements: typeof dutch = {
  statements: {
    ...statementLines,
    ask: 'Who says this?',
    choose: 'choose who',
    more: 'More',
    selectFirst: 'Select the words in the text first.',
    kind: 'What is it?',
    kindOpen: 'not chosen yet',
    kindMeanings: {
      feit: 'fact: this is certain',
      waarneming: 'observation: I saw or heard this',
      beleving: 'experience: this is how it is for me',
      uitleg: 'explanation: this is how I understand it',
    },
    kindIsTheirs: (name) => `${name} chooses what it is.`,
    mark: 'Add',
    says: (name) => `${name} says this`,
    tableSays: 'Answer of this table',
    tableShort: 'us',
    meantSo: 'That is what I meant',
    meantNotSo: 'This is not right',
    recognise: 'I recognise this',
    seeOtherwise: 'I see it differently',
    myView: 'My view',
    addMyView: 'Add my view',
    takeBack: 'Remove my answer',
    removeName: 'Remove the name',
    close: 'Close',
  },
}
