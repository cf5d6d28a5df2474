import type { TemplateName } from '../../templates/templates.ts'
import { capital } from '../sentence.ts'
import type { Terms } from './terms.ts'

/** Titles of agenda items that a template starts with; people may change them. */
const titles = (terms: Terms) => ({
  welcome: 'Welkom, doel, wat besluiten we hier',
  checkIn: 'Check-in',
  welcomeAndCheckIn: 'Welkom en check-in',
  welcomeAll: 'Welkom en check-in. Wie missen we?',
  roddel: 'Wat goed gaat',
  familyStory: 'Het verhaal van het gezin',
  whatGoesWell: 'Wat gaat goed?',
  situation: 'Stand van zaken',
  worries: `${capital(terms.worries)}, en wat minstens nodig is`,
  collect: 'Richtvragen verzamelen en kiezen',
  collectTwo: 'Hooguit twee richtvragen kiezen',
  ourQuestions: 'Onze vragen',
  break: 'Pauze',
  discuss: 'Richtvragen bespreken',
  analysis: `${capital(terms.explanatoryAnalysis)} bijwerken`,
  understand: 'Samen begrijpen',
  amongThemselves: 'Tijd onder elkaar',
  decisions: 'Besluiten en afspraken',
  plan: 'Plan, besluiten en afspraken',
  close: 'Wat hielp, lichtpuntje',
})

/** How a form of meeting is called where one is chosen, and what it is for. */
const names = (terms: Terms): Record<TemplateName, { readonly name: string; readonly line: string }> => ({
  casusoverleg: {
    name: capital(terms.casusoverleg),
    line: `Met richtvragen en de ${terms.analysis}.`,
  },
  kort: { name: terms.shortCasusoverleg, line: 'Hooguit twee richtvragen.' },
  netwerkberaad: {
    name: capital(terms.netwerkberaad),
    line: 'Het gezin en hun mensen.',
  },
  vervolgberaad: {
    name: `Vervolg op een ${terms.netwerkberaad}`,
    line: 'Wat is er veranderd?',
  },
})

export const templates = (terms: Terms) => ({
  names: names(terms),
  titles: titles(terms),
  /** How long it takes. */
  length: (minutes: number) => `${minutes} minuten`,
})
