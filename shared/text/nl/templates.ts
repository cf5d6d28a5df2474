import type { TemplateName } from '../../templates/templates.ts'

/** Titles of agenda items that a template starts with; people may change them. */
const titles = {
  welcome: 'Welkom, doel, wat besluiten we hier',
  checkIn: 'Check-in',
  welcomeAndCheckIn: 'Welkom en check-in',
  welcomeAll: 'Welkom en check-in. Wie missen we?',
  roddel: 'Wat goed gaat',
  familyStory: 'Het verhaal van het gezin',
  whatGoesWell: 'Wat gaat goed?',
  situation: 'Stand van zaken',
  worries: 'Zorgen, en wat minstens nodig is',
  collect: 'Richtvragen verzamelen en kiezen',
  collectTwo: 'Hooguit twee richtvragen kiezen',
  ourQuestions: 'Onze vragen',
  break: 'Pauze',
  discuss: 'Richtvragen bespreken',
  analysis: 'Verklarende analyse bijwerken',
  understand: 'Samen begrijpen',
  amongThemselves: 'Tijd onder elkaar',
  decisions: 'Besluiten en afspraken',
  plan: 'Plan, besluiten en afspraken',
  close: 'Wat hielp, lichtpuntje',
}

/** How a form of meeting is called where one is chosen, and what it is for. */
const names: Record<TemplateName, { readonly name: string; readonly line: string }> = {
  casusoverleg: { name: 'Casusoverleg', line: 'Samen denken met tijd voor richtvragen en de analyse.' },
  kort: { name: 'Kort casusoverleg', line: 'Hooguit twee richtvragen, en dan afspraken.' },
  netwerkberaad: {
    name: 'Netwerkberaad',
    line: 'Met het gezin en hun mensen. Ook met tijd onder elkaar.',
  },
  vervolgberaad: {
    name: 'Vervolg op een netwerkberaad',
    line: 'Wat is er veranderd? Zonder tijd onder elkaar.',
  },
}

export const templates = {
  names,
  titles,
  /** How long it takes. */
  length: (minutes: number) => `${minutes} minuten`,
}
