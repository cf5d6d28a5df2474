import type { QuestionPack } from '../packs.ts'

/** Guiding questions to draw from, by what they are for (TEXTS.md, in English). */
export const packs: readonly QuestionPack[] = [
  {
    name: 'Understanding',
    questions: [
      'What exactly do we see happening? And when does it not happen?',
      'Since when has it been like this? What happened then?',
      'What does {child} say?',
      'What makes it hard at home? Think of money, housing and health too.',
      'How else could we understand this?',
    ],
  },
  {
    name: 'Turning it around',
    together: 4,
    questions: [
      'Suppose {child} stays at home. What is needed tomorrow then?',
      'Who cares about this family, but is not at the table yet?',
      'What helped a little before? Who was there?',
      'What does the family need now, from whom, and who arranges it?',
      'What can start this week, without a waiting list?',
      'Which rule is in the way? Who can do something about it?',
    ],
  },
  {
    name: 'Going back home',
    questions: [
      'What needs to be different at home? How will we see that?',
      'What is already possible at home: an afternoon, a night?',
      'What does each parent need to keep this up?',
      'Who helps in the first months, at weekends too? And who is still there after a year?',
      'What do we do if it gets hard?',
      'How does the bond with the foster family stay?',
    ],
  },
  {
    name: 'Keeping in touch',
    questions: [
      'Whom does {child} miss most?',
      'How does {child} want to keep in touch: calling, seeing, doing something together?',
      'What makes a visit nice? What makes it hard?',
      'How does {child} notice: I do not have to choose?',
      'At which ordinary things can the parent be there?',
    ],
  },
  {
    name: '18+',
    questions: [
      'Who do you call when things go wrong at night?',
      'Where do you live a year from now? What is needed for that?',
      'What will you live on? Who helps you with that?',
      'What do you want to learn or do? What is the first step?',
      'Which help do you want to keep after you turn 18? Which not?',
    ],
  },
  {
    name: 'Where to grow up',
    questions: [
      'Where will {child} grow up? What do we not know yet?',
      'How long can {child} wait for an answer?',
      'What stays the same whatever happens?',
      'Who tells {child}, and in which words?',
      'What do we say when {child} asks why, later on?',
    ],
  },
  {
    name: 'Safety',
    questions: [
      'What did we see ourselves? What do we only think?',
      'What makes it safe enough tonight?',
      'Who keeps an eye out? Whom do we call if it goes wrong?',
      '{child} is scared. Who can {child} go to?',
      'How will we notice that it is getting safer?',
    ],
  },
  {
    name: 'Ourselves',
    professionals: true,
    questions: [
      'What does this family do to me?',
      'What do I want to solve too much?',
      'When did I stop listening?',
      'What would the parents say about my help?',
      'What is good enough here, for me too?',
    ],
  },
]
