import type { deciding as dutch } from '../nl/deciding.ts'

const and = new Intl.ListFormat('en-GB')

/** What a decision card says, and what is asked before we go. */
export const deciding: ReturnType<typeof dutch> = {
  decisions: {
    heading: 'Decisions of this table',
    empty: 'No proposal yet. One sentence is enough.',
    propose: 'Make a proposal',
    proposal: 'Proposal',
    proposalHint: 'What do we propose, and from when?',
    status: {
      proposal: 'Proposal',
      decided: 'Decision of this table',
      withdrawn: 'Withdrawn',
    },
    nothingDecided: 'This is a proposal. Nothing has been decided yet.',
    nothingYet: 'Nothing has been decided yet.',
    unannounced: 'This was not on the agenda. Deciding later is fine.',
    kind: 'How do we decide?',
    decider: 'Who decides?',
    ours: 'What is ours to decide here, and what is not?',
    options: 'What else did we look at?',
    grounds: 'Grounds: why this?',
    groundsHint: 'What did we see or hear that this rests on?',
    restsOn: 'Which question does this rest on?',
    restsOnNone: 'No question, the grounds themselves',
    aboutHome: 'Is this about where a child lives?',
    otherWay: 'And if living away from home were no option?',
    otherWayHint: 'What is needed tomorrow then, and who helps?',
    dangerNow: 'There is danger now. This question can wait.',
    dangerTold: 'There is danger now. The question what else is possible comes afterwards.',
    more: 'More about this proposal',
    change: 'Change this proposal',
    withdraw: 'Withdraw this proposal',
    decide: 'Record the decision',
    decideHeading: 'What was decided?',
    outcome: 'Outcome',
    owner: 'Who sees to it?',
    day: 'When?',
    lookAgain: 'Look again on',
    lookAgainNeeded: 'It is about where a child lives. Then we always look again.',
    away: (names) =>
      `${and.format(names)} ${names.length > 1 ? 'are' : 'is'} away for a moment. Leave what concerns ${and.format(names)} a proposal.`,
    notHeard: 'Not everyone has been heard yet. Deciding later is fine.',
    reopen: 'Back to a proposal',
    waitFor: (name) => `${name} records the decision.`,

    voices: {
      heading: 'Who has been heard',
      ask: 'Who has not been heard yet? Why not?',
      heard: 'heard',
      notHeard: 'not heard',
      notYet: 'not heard yet',
      state: (name) => `Has ${name} been heard?`,
      yes: 'Yes, heard',
      no: 'No, not heard',
      later: 'Not yet',
      said: (name) => `What does ${name} say?`,
      whyNot: 'Why not?',
      role: 'Who is this to the child?',
      who: 'Name',
      tell: 'Fill in',
      add: 'Add a person',
      remove: 'Does not belong here',
    },

    stands: {
      consent: 'Good enough for',
      consensus: 'Agreed',
      pending: (names) => `No answer yet: ${names}`,
      sayConsent: 'Good enough for me',
      sayConsensus: 'I agree',
      takeBack: 'Not yet after all',
    },

    votes: {
      heading: 'Voting',
      open: 'We vote openly. Everyone counts once. You may change until it is decided.',
      choices: { for: 'for', against: 'against', abstain: 'abstain' },
      mine: 'What do you choose?',
      cast: (choice) => ({ for: 'I am for', against: 'I am against', abstain: 'I abstain' })[choice],
    },

    object: 'What holds you back?',
    objectHeading: 'What holds you back?',
    objectField: 'Why can you not say yes?',
    objectHint: 'Your words stay with the decision. This is not a formal appeal.',
    objectSave: 'Add it',
    objections: 'What holds us back',
    afterwards: 'said after the decision',
    takeBackObjection: 'Delete my words',
  },

  closing: {
    heading: 'Before we go',
    openHeading: 'Still to settle',
    tell: (child) => `Who tells ${child}, and when?`,
    tellWhat: (child) =>
      `Tell ${child}, and those who were not here, what we decided and why. And what became of their words.`,
    file: 'Who puts the minutes in which file, with the grounds?',
    fileWhat: 'Put the minutes with the grounds in the file.',
    agree: 'Agree this',
    notAgreed: 'Not agreed yet.',
    unowned: 'No name yet.',
  },

  filing: {
    heading: 'Where are the minutes kept?',
    ask: 'Beraad is not a case file. Nobody has put the minutes anywhere yet.',
    field: 'The minutes are kept in',
    hint: 'In which file, and with whom? Do not name a child.',
    save: 'This is right',
    filed: (where) => `The minutes are kept in ${where}.`,
    told: (name) => `Said by ${name}.`,
    takeBack: 'Not right',
  },

  justAgreed: {
    agreed: 'Just agreed',
    decided: 'Just decided',
  },
}
