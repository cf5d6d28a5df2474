import type { Template, TemplateItem } from './template.ts'

const untilPause = [
  { key: 'welcomeAll', minutes: 8, kind: 'informeren', form: 'check-in', protected: false },
  { key: 'familyStory', minutes: 15, kind: 'informeren', form: 'situation', protected: true },
  { key: 'whatGoesWell', minutes: 6, kind: 'informeren', form: 'roddel', protected: false },
  { key: 'worries', minutes: 8, kind: 'meedenken', form: 'open', protected: false },
  { key: 'ourQuestions', minutes: 10, kind: 'meedenken', form: 'richtvragen', protected: false },
  { key: 'understand', minutes: 13, kind: 'meedenken', form: 'analysis', protected: false },
  { key: 'break', minutes: 10, kind: 'informeren', form: 'break', protected: false },
] as const satisfies readonly TemplateItem[]

const amongThemselves = {
  key: 'amongThemselves',
  minutes: 30,
  kind: 'meedenken',
  form: 'huddle',
  protected: true,
} as const satisfies TemplateItem

const planToClose = [
  { key: 'plan', minutes: 15, kind: 'besluiten', form: 'decisions', protected: true },
  { key: 'close', minutes: 5, kind: 'informeren', form: 'reflection', protected: true },
] as const satisfies readonly TemplateItem[]

const whole = [...untilPause, amongThemselves, ...planToClose] as const
const followUp = [...untilPause, ...planToClose] as const

/** The netwerkberaad of 120 minutes (DOMAIN §4): the family is always there. */
export const netwerkberaad = { items: whole, withFamily: whole, family: true } as const satisfies Template

/** A follow-up of 90 minutes, without time among themselves. */
export const vervolgberaad = {
  items: followUp,
  withFamily: followUp,
  family: true,
} as const satisfies Template
