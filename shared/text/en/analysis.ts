import type { PartKind } from '../../analysis/parts.ts'
import type { analysis as dutch } from '../nl/analysis.ts'

/** The parts of the verklarende analyse: they stand above the parts, and are no part of the text. */
export const partTitles = (child: string | undefined): Record<PartKind, string> => ({
  inTheChildsWords: child ? `In ${child}’s own words` : 'In the child’s own words',
  whatGoesWell: 'What goes well, who helps, what each of us wants',
  whatWorriesUs: 'What worries us',
  howEachSeesIt: 'How each of us sees it',
  lifeLine: 'The life line',
  howItHangsTogether: 'How it all connects',
  whatWeShare: 'What we share',
  whatComesFirst: 'What comes first, what comes later',
})

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The screen of the analysis: in English the 'shared understanding'. */
export const analysis: ReturnType<typeof dutch> = {
  heading: 'Shared understanding',
  partTitles,
  hints: {
    inTheChildsWords: 'What does the child say, draw or show? Who saw what?',
    whatGoesWell:
      'Everyone’s strengths, people who help, what each wants and what the family wants together.',
    whatWorriesUs: 'What do we see then? And what is needed at the very least?',
    howEachSeesIt: 'Child, each parent, brothers and sisters, network, school, professionals: side by side.',
    lifeLine: 'Home, school and help through the years. What helped, and what did not?',
    howItHangsTogether:
      'What keeps it going? What protects? Think of money, housing and the help itself too.',
    whatWeShare: 'What do we see alike? Could there be another reason? Which difference can we live with?',
    whatComesFirst: 'Who chose that? What do we not know yet?',
  },
  pen: {
    everyone: 'Everyone can write.',
    isWith: (names) => `The pen is with ${list.format(names)}.`,
    isWithNobody: 'Nobody has the pen now.',
    choose: 'Choose who writes',
    heading: 'Who writes?',
    explain: 'The others read along. What is there stays there.',
    giveTo: 'Give the pen',
    free: 'Everyone writes',
    typedOn: 'What you typed after that',
    typedOnHint: 'You can’t write in the text now. What you type here is not saved. Copy it.',
  },
  notFinished: 'This is never finished for good.',
  readOnly: 'You are reading along.',
  ended: 'The meeting is over. The text stays as it is now.',
  opening: 'Opening our shared understanding …',
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  list: 'List',
  numberedList: 'Numbered list',
  undo: 'Undo',
  redo: 'Redo',
  refusedHeading: 'This text was not saved. Copy it here.',
  copy: 'Copy',
  copied: 'Copied',
  putAway: 'Remove',
  tooMuchPasted: 'This is too much to paste at once. Paste it in pieces.',
  writeHere: 'Write here',
  writing: (name) => `${name} is writing here`,
}
