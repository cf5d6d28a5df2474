import type { Words } from '../words.ts'

/** Names of templates, the titles of their items (people may change them), and how long they take. */
export const templates: Words['templates'] = {
  names: {
    casusoverleg: {
      name: 'Case meeting',
      line: 'With guiding questions and a shared understanding.',
    },
    kort: { name: 'Short case meeting', line: 'At most two guiding questions.' },
    netwerkberaad: { name: 'Family network meeting', line: 'The family and their own people.' },
    vervolgberaad: { name: 'Follow-up family network meeting', line: 'What has changed?' },
  },
  titles: {
    welcome: 'Welcome, goal, what we decide here',
    checkIn: 'Check-in',
    welcomeAndCheckIn: 'Welcome and check-in',
    welcomeAll: 'Welcome and check-in. Who is missing?',
    roddel: 'What goes well',
    familyStory: 'The family’s story',
    whatGoesWell: 'What is going well?',
    situation: 'How things stand',
    worries: 'Worries, and what is needed at least',
    collect: 'Collect and choose guiding questions',
    collectTwo: 'Choose two guiding questions at most',
    ourQuestions: 'Our questions',
    break: 'Break',
    discuss: 'Talk about the guiding questions',
    analysis: 'Add to our shared understanding',
    understand: 'Understanding it together',
    amongThemselves: 'Time among yourselves',
    decisions: 'Decisions and actions',
    plan: 'Plan, decisions and actions',
    close: 'What helped, a bright spot',
  },
  length: (minutes) => `${minutes} minutes`,
}
