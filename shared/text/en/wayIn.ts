import type { WayInWords } from '../wayIn.ts'

/** The guest's way in; small, for it is there before all else. */
export const wayIn: WayInWords = {
  pageTitle: 'Beraad',
  product: 'Beraad',
  welcome: 'We are glad you are here.',
  invitedBy: (inviter) => `${inviter} invites you to:`,
  welcomeBack: 'You already have a seat at this table.',
  continueAs: (name) => `Carry on as ${name}`,
  oneMore: 'Is somebody else joining on this device?',
  alsoHere: 'You are adding this device. Your other device stays on too.',
  askName: 'What would you like to be called?',
  enter: 'Here I am',
  enterToo: 'Join the table',
  entering: 'One moment …',
  sharing:
    'What you share is seen by everyone in this meeting. It may be written in the minutes. Beraad records no picture or sound.',
  noScript: 'Beraad needs JavaScript to let you in. Turn it on, or open the link in another browser.',
  nameMissing: 'Please fill in a name. A first name is enough.',
  wrongLink: 'This link does not work. Ask for a new one.',
  tableFull: 'The table is full. Please call the person who invited you.',
  noConnection: 'No connection. Please try again in a moment.',
  failed: 'That did not work just now. Please try again in a moment.',
}
