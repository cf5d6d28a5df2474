import { type Hat, hats } from '../../meeting/person.ts'
import type { Refusal, RefusalCode } from '../../refusal.ts'
import { hatNames } from './names.ts'

type Params = NonNullable<Refusal['params']>

const reload = 'That did not work. Reload this page and try again.'

const words: Record<RefusalCode, string | ((params: Params) => string)> = {
  'unknown-command': reload,
  'invalid-input': 'We cannot save it like this. Have another look at what it says.',
  'too-long': ({ most }) =>
    most
      ? `This is too long: ${most} characters fit. Make it shorter.`
      : 'This is too long. Make it shorter.',
  'malformed-frame': reload,
  'foreign-client-id': reload,
  'too-many-client-ids': reload,
  'parts-are-fixed': 'The parts of the shared understanding stay. You can write in each part.',
  'sheet-full': 'The shared understanding is full. Shorten something first.',

  'only-hat': ({ hat, name }) =>
    name ? `Only ${name} can do that.` : `Only the ${hatName(hat)} can do that. Nobody has that role now.`,
  'only-host': ({ name }) =>
    name ? `Only ${name} can do that.` : 'Only the person who started this meeting can do that.',
  'only-author': 'Only the person who wrote it can do that.',
  'only-speaker': ({ name }) =>
    name ? `Only ${name} can do that.` : 'Only the person who says this can do that.',
  'only-family': 'The family is talking among themselves. They will call the others back.',
  'observers-only-listen': 'An observer listens and does not write.',
  'not-a-member': 'You are not at this table yet.',
  'no-pen': 'You are reading along. The others write.',
  'server-writes-this': reload,

  overtaken: 'Somebody was just ahead of you.',
  'not-found': 'This is no longer here.',
  'not-started': 'The meeting has not begun yet.',
  'already-started': 'The meeting has already begun.',
  'meeting-ended': 'The meeting is over. You can still add to it.',
  'among-themselves': 'The family is talking among themselves now. Nothing is written down.',
  'you-listen': 'Now you listen. You may always stop.',
  'only-the-subject': ({ name }) =>
    name ? `In the circle it is only about ${name} now.` : 'In the circle it is about one of us now.',
  'already-asked': 'You have already asked this.',
  'not-with-family': 'With the family here we do this without a circle.',
  'meeting-not-ended': 'The meeting is not over yet.',
  paused: 'The clock has stopped. Carry on first.',
  'last-item': 'This is the last item.',
  'first-item': 'This is the first item.',
  'item-protected': ({ title }) =>
    title ? `This item is protected: ‘${title}’.` : 'This item is protected.',
  'keeps-a-minute': ({ title }) => `Every item keeps at least 1 minute${title ? `, ‘${title}’ too` : ''}.`,
  'form-is-fixed': 'Something was already said or written here. The form can no longer change.',
  'item-takes-no-notes': 'We write nothing down at this item.',
  'already-shown': 'The questions are already on the table.',
  'not-shown-yet': 'The questions are not on the table yet.',
  'nothing-to-show': 'There is nothing to show yet.',
  'nothing-pinned': 'Choose a question first.',
  'lies-under': 'This question lies with another one. Take it apart first.',
  'dots-open': 'The dots are still being spread. Close them first.',
  'dots-not-open': 'No dots are being spread now.',
  'no-dots-left': 'You have no dots left. Take one away first.',
  'choose-helper-first': ({ name }) =>
    name ? `First choose who types for ${name}.` : 'First choose who types for you.',
  'only-deputy': ({ name }) =>
    name
      ? `Only ${name} can do that.`
      : 'Only the person who stands in for the facilitator can do that. Nobody has been chosen yet.',
  'no-timed-turns': 'With an interpreter everyone gets the time they need. Choose no minutes.',
  'round-not-finished': 'Not everyone has been heard yet. Finish the round first.',
  'no-round': 'There is no round now.',
  'not-your-turn': 'It is not your turn now.',
  'not-undoable': 'This cannot be undone.',
  'built-upon': 'This can no longer be undone. Others have built on it.',
  'too-many': ({ most }) => (most ? `There is room for ${most} here.` : 'There is no more room.'),
  'meeting-full': 'The table is full.',
  'cards-already-written': 'Questions have already been written. With or without names can no longer change.',
  'words-already-written': 'Something has already been written. This can no longer change.',
  'too-few': 'Too few people wrote. Without names one could still see who wrote what.',
  'round-running': 'There is a round going on. Finish it first.',
  'already-decided': 'This has already been decided.',
  'no-vote-with-family': 'With the family here we count no votes.',
  'no-date-to-look-again': 'This is about where a child lives. First choose when we look again.',
  'other-way-not-answered':
    'First answer together: and if living away from home were no option? If there is danger now, that may wait.',
  'unknown-template': 'We do not know this form.',

  'wrong-secret': 'This link does not work. Ask for a new one.',
  'wrong-start-secret': 'This start word is not right. Ask the person who looks after Beraad.',
  'foreign-origin': 'This page is at another address than Beraad knows. Open Beraad at its own address.',
  'storage-failed': 'Saving does not work just now. Leave this screen open.',
  'too-quick': 'That went too fast. Please wait a moment and try again.',
  failed: 'That did not work. It is not your fault.',
}

/** Says why not, in plain words. */
export function refusals({ code, params = {} }: Refusal): string {
  const found = words[code]
  return typeof found === 'string' ? found : found(params)
}

function hatName(hat: string | number | undefined): string {
  return hatNames[hats.find((known) => known === hat) ?? ('procesbewaker' satisfies Hat)]
}
