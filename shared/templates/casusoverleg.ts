import type { Template, TemplateItem } from './template.ts'

const opening = [
  { key: 'welcome', minutes: 4, kind: 'informeren', form: 'open', protected: false },
  { key: 'checkIn', minutes: 4, kind: 'informeren', form: 'check-in', protected: false },
] as const satisfies readonly TemplateItem[]

const questionsToClose = [
  { key: 'collect', minutes: 10, kind: 'meedenken', form: 'richtvragen', protected: false },
  { key: 'break', minutes: 5, kind: 'informeren', form: 'break', protected: false },
  { key: 'discuss', minutes: 19, kind: 'meedenken', form: 'discussion', protected: false },
  { key: 'analysis', minutes: 8, kind: 'meedenken', form: 'analysis', protected: false },
  { key: 'decisions', minutes: 9, kind: 'besluiten', form: 'decisions', protected: true },
  { key: 'close', minutes: 4, kind: 'informeren', form: 'reflection', protected: true },
] as const satisfies readonly TemplateItem[]

/**
 * The casusoverleg of 75 minutes (DOMAIN §4). With family at the table their own story comes first: it takes the
 * place, and the 7 minutes, of the stand van zaken, is told by them and is protected; 'Wat gaat goed?' comes
 * after it and takes the 5 of the roddel. So it stays 75.
 */
export const casusoverleg = {
  items: [
    ...opening,
    { key: 'roddel', minutes: 5, kind: 'informeren', form: 'roddel', protected: true },
    { key: 'situation', minutes: 7, kind: 'informeren', form: 'situation', protected: false },
    ...questionsToClose,
  ],
  withFamily: [
    ...opening,
    { key: 'familyStory', minutes: 7, kind: 'informeren', form: 'situation', protected: true },
    { key: 'whatGoesWell', minutes: 5, kind: 'informeren', form: 'roddel', protected: true },
    ...questionsToClose,
  ],
} as const satisfies Template
