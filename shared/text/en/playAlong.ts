import type { ExampleWords } from '../example.ts'

/** What the invented people say and write when they take part. By role, as in `example.names`. */
export const playAlong: ExampleWords['playAlong'] = {
  onQuestion: {
    esther: {
      karel: 'He asks me too how Mum is. I say: let us ask her together.',
      bram: 'When the board says who is with Esther, he stops looking at the door.',
      joost: 'Daan watches because nobody tells him he need not. Neither do we.',
      fatma: 'After the drip I can send Daan a message: Mum is asleep, I am here.',
      anne: 'What I hear: he does not want to know less, but more.',
    },
    marco: {
      esther: 'Your voice at seven o’clock. Then he falls asleep sooner.',
      bram: 'The class could take a look on the boat one day. Daan is proud of it.',
      karel: 'Call me too. Then I know what you have agreed.',
      joost: 'What you do from afar counts. Who knows that you call every evening?',
      fatma: 'The pharmacy can call you as well. That saves Esther a day.',
    },
    bram: {},
    joost: {
      esther: 'With every new person I start at the diagnosis. Then I am just ill again.',
      fatma: 'I write at the house, Joost writes at the office. We do not read each other.',
      anne: 'Shall we ask one of us to remember it?',
      marco: 'Nobody asks me anything. I hear it from Esther.',
    },
  },

  notes: {
    situation: [
      { role: 'fatma', text: 'On Fridays Esther does not eat until I am there.' },
      { role: 'bram', text: 'At school Daan likes reading about ships best.' },
    ],
    discussion: [
      { role: 'fatma', text: 'What Daan does now really helps. We may tell him so.' },
      { role: 'karel', text: 'I am home every Thursday.' },
    ],
    analysis: [
      { role: 'joost', text: 'In part 6 our own share is missing: three professionals, three notebooks.' },
      { role: 'esther', text: 'Can we add that he is funny? That is not in there yet.' },
    ],
    decisions: [{ role: 'bram', text: 'Tomorrow I will ask Daan what he thinks of Thursdays.' }],
  },

  cards: {
    esther: 'Who calls Daan when I cannot?',
    marco: 'What can I do for school from afar?',
    fatma: 'What does Daan notice when it is a good day?',
    bram: 'What does Daan need on Monday morning?',
    karel: 'What helped a little before? Who was there?',
  },

  hands: {
    situation: { marco: 'May I add what went well on the boat?' },
    discussion: {
      anne: 'We mostly talk about the nights. What does Daan need in the daytime?',
      bram: 'Daan asked me if this talk is his fault. I want to say that here.',
    },
    analysis: { fatma: 'With the strengths I want to put that Daan asks for help himself.' },
    decisions: { esther: 'I want to tell Daan myself. Can Bram be there?' },
  },

  praise: [
    { role: 'anne', about: 'marco', text: 'You call every evening, even when there is nothing to say.' },
    { role: 'bram', about: 'samira', text: 'Because of you everyone gets a word in. Me too.' },
    { role: 'fatma', about: 'esther', text: 'You say so when it gets too much. That takes courage.' },
  ],

  reflections: {
    esther: {
      helped: 'That I could tell my story myself.',
      light: 'Daan laughed at the dog this morning.',
    },
    marco: {
      helped: 'That I could say what holds me back.',
      change: 'Please also once while I am at sea, by phone.',
    },
    karel: { light: 'That there is something I can do for them.' },
    bram: { change: 'The break may be a little longer.', light: 'Esther did not look at the floor today.' },
  },

  voices: {
    father: 'I want to try it. In my week at home he sleeps at mine.',
    child: 'Mr Bram will ask him tomorrow.',
  },
  outcome:
    'On Thursdays Daan sleeps at Karel’s, if Daan wants that too. When Marco is home, Daan sleeps at Marco’s.',

  objection: 'I want to hear first what Daan thinks of it himself.',
}
