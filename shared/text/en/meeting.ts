import type { meeting as dutch, buttons as dutchButtons } from '../nl/meeting.ts'
import { ended } from '../sentence.ts'

/** Words that buttons share. */
export const buttons: typeof dutchButtons = {
  save: 'Save',
  cancel: 'Never mind',
  close: 'Close',
  change: 'Change',
  erase: 'Delete',
  add: 'Add',
  copy: 'Copy',
  copied: 'Copied',
}

const noWayBack = 'This cannot be undone.'

/** What surrounds every item: agenda, table, clock, what I can do, what is kept. */
export const meeting: ReturnType<typeof dutch> = {
  goal: 'Goal',
  endsAt: (clock) => `We end at ${clock}`,
  endedAt: (clock) => `We ended at ${clock}`,
  plannedEnd: (hour) => `planned ${hour}`,
  menu: 'Menu',
  skipToItem: 'To the item in hand',

  agenda: {
    heading: 'Agenda',
    done: 'done',
    now: 'now',
    later: 'later',
    protected: 'protected',
    planned: (minutes) => `planned ${minutes}`,
    minutes: (minutes) => `${minutes} min`,
    leftOf: (left, all) => `${left} of ${all} min left`,
    overOf: (over, all) => `${over} min over, planned ${all}`,
    edit: 'Change the agenda',
    editDone: 'Done',
    change: (title) => `Change ${title}`,
    changeHeading: 'Change this item',
    addHeading: 'Add an item',
    title: 'Title',
    minutesField: 'Minutes',
    kind: 'What for',
    form: 'Form',
    remove: 'Remove this item',
    jump: 'Do this item now',
  },

  table: {
    heading: 'The table',
    seats: 'At the table',
    me: 'you',
    turn: 'has the floor',
    absent: 'is away for a moment',
    notStarted: 'Not started yet',
    questionOf: (number, all) => `Guiding question ${number} of ${all}`,
    paused: 'The clock has stopped',
    quiet: 'A quiet moment. There is no hurry.',
    ended: 'The meeting is over',
    overtime: 'The time for this item is up. We choose calmly how to go on.',
  },

  round: {
    heading: 'Round',
    intro: 'Everyone gets a turn. You may skip. Later is fine too.',
    start: 'Start a round',
    again: 'Another round',
    stop: 'Stop the round',
    order: 'Order',
    turnOf: (name) => `It is ${name}’s turn`,
    after: (name) => `${name} is next`,
    mine: 'It is your turn. Take your time.',
    passed: 'You skip this one. That is fine. Later is fine too.',
    waiting: 'waiting',
    later: 'later',
    spoke: 'has spoken',
    skipped: 'skips',
    speaking: 'has the floor',
    spokeButton: 'I am done',
    passButton: 'I skip',
    laterButton: 'Later',
    joinButton: 'I join in too',
    spokeFor: (name) => `${name} is done`,
    passFor: (name) => `${name} skips`,
    laterFor: (name) => `${name} later`,
    done: 'The round is complete. Everyone has been asked.',
    none: 'There is no round now.',
  },

  spoken: {
    checkIn:
      'This is not an easy conversation. How are you right now? One word is enough. You may skip. It does not go into the minutes.',
    roddelTeam:
      'We begin with what goes well. About whom would you like to say something good? Small things count too.',
    roddelFamily: 'What is going well? We want to hear that too. You may skip.',
    reflection: 'What helped you today? What could be different? And what is a bright spot?',
    spokenOnly: 'We say this aloud. Nothing is written down.',
  },

  before: {
    heading: 'Why we are here',
    youBegin: 'Is everyone here? Then you can begin.',
    begins: (name) => `${name} will begin shortly.`,
    sharing:
      'What you share is seen by everyone in this meeting. It may be written in the minutes. Beraad records no picture or sound.',
  },

  open: { goal: 'Our goal' },

  situation: {
    tells: (name) => `${name} tells. The others listen.`,
    someoneTells: 'One person tells. The others listen.',
    familyTells: 'The family tells. The others listen.',
    listen: 'Does a question come up? Keep it for later.',
  },

  pause: {
    text: 'Time for a break. Get yourself a drink.',
    backAt: (clock) => `We carry on at ${clock}.`,
  },

  notes: {
    heading: 'What we hear',
    mine: 'Your note',
    placeholder: 'Write down what you hear',
    seen: 'Everyone at the table sees your note.',
    write: 'Write it down',
    empty: 'No notes yet. One sentence is enough.',
    change: 'Change this note',
    erase: 'Delete this note',
    changed: 'changed',
    typedBy: (name) => `typed by ${name}`,
    notStarted: 'You can take notes once we have begun.',
  },

  act: {
    heading: 'What you can do now',
    park: 'Set aside',
    note: 'Note',
    question: 'Write a question',
    write: 'Write',
    writeWhat: 'What would you like to write?',
    parkHeading: 'Set aside for later',
    parkField: 'What comes later?',
    parkHint: 'What lies beside the question does not get lost this way.',
  },

  control: {
    heading: 'Facilitator',
    text: 'You guard time, turns and the question. Not the content.',
    start: 'Begin the meeting',
    next: 'Next',
    back: 'Back',
    pause: 'Pause',
    resume: 'Carry on',
    quiet: 'Quiet',
    addMinute: '+1 min',
    undo: 'Undo',
    end: 'End the meeting',
    more: 'More',
    lostProcesbewaker: (name) => `${name} has no connection. The clock keeps running.`,
  },

  kept: {
    heading: 'What we keep',
    decisions: 'Decisions',
    actions: 'Who does what',
    parking: 'Set aside for later',
    answers: 'Answered questions',
    earlierAnswers: 'Earlier answers',
    empty: 'Nothing yet. Decisions, actions and what we set aside will be here.',
    noDecisions: 'No decisions yet.',
    noActions: 'Nothing agreed yet.',
    settle: 'Off the list',
    settled: (text) => `${text}: off the list`,
    erase: (text) => `Delete: ${text}`,
    parkedQuestion: 'Question for later',
  },

  end: {
    heading: 'Wrapping up',
    end: 'End the meeting',
    confirm: 'Is the meeting finished? Questions that were not shown will be deleted.',
    confirmYes: 'Yes, we are finished',
    reopen: 'Carry on after all',
    over: 'This is how we go on',
    decided: 'This is decided',
    yours: 'You do this',
    doneBy: (name) => `${name} does this`,
    others: 'Others do this',
    proposals: 'This is still a proposal',
    nothingDecided: 'We decided nothing. That is fine too.',
    nothingBy: (name) => `There is nothing ${name} has to do.`,
    nothingYours: 'There is nothing you have to do.',
    nothingOthers: 'There is nothing others have to do.',
    wrong: 'Is something not right? Add it.',
    thankYou: 'Thank you.',
    minutes: 'See the minutes',
    corrections: 'Additions',
    correction: 'Your addition',
    correctionHint: 'It stays with the minutes.',
    addCorrection: 'Add it',
    removeCorrection: 'Delete this addition',
    deleteHeading: 'Delete everything',
    deleteText:
      'Everything from this meeting goes: also the shared understanding, the decisions and the minutes. For everyone.',
    delete: 'Delete this whole meeting',
    deleteConfirm: (title) => `Delete all of ‘${title}’? ${noWayBack}`,
    deleteField: 'Type: delete',
    deleteWord: 'delete',
    deleteYes: 'Yes, delete everything',
    deleted: 'This meeting has been deleted.',
  },

  status: {
    saved: 'Everything is saved',
    saving: 'Not saved yet',
    lost: 'No connection. Feel free to keep writing. Leave this screen open. We send it as soon as there is a connection.',
    lostShort: 'No connection',
    storingFails: 'Saving does not work just now. Leave this screen open.',
    connecting: 'Connecting …',
    closed: 'You are no longer connected to this meeting.',
    coming: 'One moment …',
    notComing:
      'This part of the screen is not here yet. It comes as soon as there is a connection. Does it take long? Then reload the page.',
    outdated: 'There is a new version. Is there still text of yours here? Copy it first. Then reload.',
  },

  announce: {
    item: (title) => ended(`We are at: ${title}`),
    shown: 'The questions are on the table.',
    pinned: (text) => `Now: ${text}`,
    ended: 'The meeting is over.',
  },

  toast: {
    heading: 'Notices',
    close: 'Close this notice',
  },

  givenBack: {
    heading: 'This was not saved',
    copy: 'This text was not saved. Copy it here.',
  },
}
