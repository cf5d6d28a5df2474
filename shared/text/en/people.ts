import type { people as dutch } from '../nl/people.ts'

/** Who is there, with which hats, on which device, and who else is to come. */
export const people: ReturnType<typeof dutch> = {
  people: {
    heading: 'Who is here',
    here: 'at the table',
    away: 'is away for a moment',
    inRoom: 'in the room',
    host: 'started this meeting',
    hats: (name) => `${name}’s roles`,
    side: (name) => `${name} belongs to`,
    setHere: (name) => `${name} is in the room, without their own screen`,
    handOver: 'Hand over the facilitating',
    handOverTo: (name) => `${name} becomes facilitator`,
    edit: (name) => `${name}: role and place`,
    editShort: 'Role',
    name: 'Name',
    changeName: 'Change your name',
    nameHint: 'Everyone at the table sees this name. It is in the minutes too.',
    onlyYou: 'Only the person who started this meeting gives roles.',
    sideHint: 'When the family talks among themselves, the team waits.',
    procesbewakerStays: 'There is always a facilitator. The role passes on to somebody else.',
    you: 'this is you',
  },

  shared: {
    who: 'Who is doing something now?',
    acting: (name) => `${name} is doing something now`,
    oneMore: 'Add a person',
    oneMoreHeading: 'Add a person on this screen',
    oneMoreHint: 'Together on one screen: each has their own turn and their own cards.',
    oneMoreName: 'Name',
    oneMoreByLink: 'Open the link of the invitation once more on this device.',
    sitDown: 'Sit down here',
    privateOf: (name) => `This is only for ${name}.`,
    open: (name) => `Only for ${name}: open`,
    opening: 'Opening …',
    close: 'Close again',
    closesByItself: 'This closes by itself after a quiet minute.',
    givenBackTo: (name) => `Something of ${name}’s was not saved. Choose ${name} to see it.`,
  },

  hatNews: (name) => `${name} is the facilitator now.`,

  myPlace: {
    stepOut: 'I am stepping out',
    youAreOut: 'You have stepped out. That is fine.',
    back: 'I am back',
    guardIsOut: (name) => `${name} is away for a moment. The clock keeps running.`,
    takeOver: 'Take over',
    stepOutFor: (name) => `${name} is stepping out`,
    backFor: (name) => `${name} is back`,
  },

  deputy: {
    name: (name) => `${name} takes over when I am away`,
    hint: 'One person. Taking over never happens by itself.',
    role: 'stands in for the facilitator',
    takeOver: 'Take over the facilitating',
  },

  twoHeads: (name) =>
    `${name} is both chair and facilitator now. Two people see more. Who takes one of them?`,
  twoHeadsMine: 'You are both chair and facilitator now. Two people see more. Pass one of them on.',

  keptSeats: {
    heading: 'Keep a place free',
    kept: (name) => `A place for ${name}`,
    hint: 'For somebody who is not here and does matter. Only if the family wants it.',
    name: 'For whom?',
    keep: 'Keep a place free',
    clear: (name) => `Remove the place for ${name}`,
    clearShort: 'Remove',
  },

  otherDevice: {
    open: 'Also on your phone',
    heading: 'Also on your phone',
    asking: 'One moment …',
    scan: 'Point your phone’s camera at this square.',
    code: 'QR code for your other device',
    link: 'Link for your other device',
    once: (hour) => `This code works once, until ${hour}. Give it to nobody else.`,
    bothStay: 'This screen stays on too.',
    over: 'This code no longer works.',
    failed: 'That did not work just now. Please try again in a moment.',
    again: 'New code',
  },

  invite: {
    heading: 'Invite',
    text: 'Anyone with this link can come to the table. Colleagues use this link too.',
    caution: 'May these people know of each other? If in doubt: two meetings.',
    code: 'QR code of the guest link',
    showLarge: 'Show on the screen',
    largeHeading: 'Come to the table',
    scan: 'Point the phone’s camera at this square.',
    link: 'Guest link',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    copyByHand: 'Copying does not work here. Select the link and copy it yourself.',
    missing: 'The guest link is on the device on which this meeting was started.',
  },
}
