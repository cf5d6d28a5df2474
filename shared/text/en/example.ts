import type { ExampleWords } from '../example.ts'
import { playAlong } from './playAlong.ts'

/** The invented case: Daan, 9, his family and the people around them. */
export const example: ExampleWords = {
  title: 'Example: meeting about Daan',
  goal: 'Daan stays at home. What is needed when Esther cannot get out of bed?',
  child: 'Daan',

  names: {
    samira: 'Samira',
    anne: 'Anne',
    joost: 'Joost',
    fatma: 'Fatma',
    esther: 'Esther',
    marco: 'Marco',
    karel: 'Karel',
    bram: 'Mr Bram',
  },

  story: {
    esther:
      'Thursday is the drip. After that I am flat out for two days. Daan knows exactly what time my pills are.',
    marco:
      'I sail for three weeks and then I am home for one. In that week I want to make up for everything.',
    karel: 'Daan often drops in to see the dog. Then he stays an hour.',
  },

  praised: [
    { role: 'joost', about: 'fatma', text: 'You sit down first. Only then you ask what needs doing.' },
    { role: 'bram', about: 'esther', text: 'You text honestly how the night was. That helps Daan and me.' },
    { role: 'esther', about: 'samira', text: 'You wait until I have finished. Then I dare to say more.' },
  ],

  questions: {
    esther: 'How do I make sure that Daan is not always watching me?',
    marco: 'I am not here much. What can I do?',
    bram: 'On Mondays Daan is worn out. How do the Sundays go?',
    joost: 'Why does Esther have to tell us everything three times?',
  },
  answer:
    'On Sunday nights Daan lies in bed listening for Esther. He only sleeps when she sleeps. On Monday it comes out. On evenings when Karel calls, it goes better.',
  heard: {
    esther: 'When I say that I am fine, he does not believe me. He looks at my face.',
    marco: 'On the boat he asked about Mum ten times the first day. By day three he had stopped.',
  },
  parked: 'Daan’s bike is broken.',

  decision: {
    proposal: 'On Thursdays, after Esther’s drip, Daan sleeps at their neighbour Karel’s.',
    ours: 'Where Daan sleeps one night a week. Where he lives is not in question.',
    options: 'A respite home: too far away. Grandma: ill herself. Marco: at sea then.',
    grounds: 'After the drip Esther cannot get up at night. Daan knows Karel and the dog.',
    esther: 'I want to try it, if Daan wants it too.',
    objection: 'Soon he sleeps everywhere, except at mine.',
  },

  actions: {
    swimming: {
      what: 'Take Daan to his swimming lesson every Wednesday. Marco pays.',
      seenBy: 'On Thursday Daan tells how it went.',
    },
    telling: { what: 'Tell Daan on Friday what we talked about.' },
    onceOnly: { what: 'See to it that Esther has to tell her story only once.' },
  },

  /** What stands in the analysis; `role` marked the line, as their own words or as those of the child. */
  analysis: {
    inTheChildsWords: [
      { role: 'bram', ofChild: true, kind: 'beleving', text: 'When I am building I think of nothing.' },
      { role: 'joost', ofChild: true, text: 'Can the dog sleep at our house one day?' },
    ],
    whatGoesWell: [
      { text: 'Esther texts school honestly how the night was. That helps Bram and Daan both.' },
      { text: 'Marco calls every evening, from the water too.' },
      { text: 'Karel lives next door. Daan just walks in.' },
    ],
    whatWorriesUs: [
      { text: 'On Mondays Daan puts his head on the table and falls asleep.' },
      { text: 'On Thursday night there is nobody at home who can get up.' },
    ],
    howEachSeesIt: [
      {
        role: 'esther',
        kind: 'beleving',
        text: 'When I hear Daan quietly emptying the dishwasher, I am proud. And I am ashamed.',
      },
      {
        role: 'bram',
        kind: 'waarneming',
        text: 'This week Daan asked six times if he could call Mum. Not once while he was building.',
      },
      {
        role: 'marco',
        kind: 'beleving',
        text: 'I miss the ordinary days. When I am home, it is a party or a row.',
      },
    ],
    howItHangsTogether: [
      {
        text: 'The less Daan knows, the more he watches. When he knows who is with Mum, he goes and plays.',
      },
    ],
  },

  playAlong,
}
