import type { Template, TemplateItem } from './template.ts'

const welcome = {
  key: 'welcomeAndCheckIn',
  minutes: 4,
  kind: 'informeren',
  form: 'check-in',
  protected: false,
} as const satisfies TemplateItem

const questionsToClose = [
  { key: 'collectTwo', minutes: 6, kind: 'meedenken', form: 'richtvragen', protected: false },
  { key: 'discuss', minutes: 14, kind: 'meedenken', form: 'discussion', protected: false },
  { key: 'decisions', minutes: 8, kind: 'besluiten', form: 'decisions', protected: true },
  { key: 'close', minutes: 4, kind: 'informeren', form: 'reflection', protected: true },
] as const satisfies readonly TemplateItem[]

/** The short casusoverleg of 45 minutes (DOMAIN §4); with family their story comes first here too. */
export const kort = {
  items: [
    welcome,
    { key: 'roddel', minutes: 3, kind: 'informeren', form: 'roddel', protected: false },
    { key: 'situation', minutes: 6, kind: 'informeren', form: 'situation', protected: false },
    ...questionsToClose,
  ],
  withFamily: [
    welcome,
    { key: 'familyStory', minutes: 6, kind: 'informeren', form: 'situation', protected: true },
    { key: 'whatGoesWell', minutes: 3, kind: 'informeren', form: 'roddel', protected: false },
    ...questionsToClose,
  ],
} as const satisfies Template
