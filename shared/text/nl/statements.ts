import type { StatementKind } from '../../meeting/statements.ts'

/** Whose words stand in the analysis: as it is told on a screen and in the verslag. */
export const statementLines = {
  kinds: {
    feit: 'feit',
    waarneming: 'waarneming',
    beleving: 'beleving',
    uitleg: 'uitleg',
  } satisfies Record<StatementKind, string>,
  theTable: 'antwoord van deze tafel',
  writtenBy: (name: string) => `opgeschreven door ${name}`,
  /** Whose words somebody spoke to, where several stand together. */
  toWordsOf: (name: string) => `Bij wat ${name} zegt: `,
  toAnswer: 'Bij het antwoord van deze tafel: ',
  asMeant: (name: string) => `${name}: zo bedoelde ik het`,
  notSo: (name: string) => `${name}: dit klopt niet zo`,
  recognises: (name: string) => `${name} herkent dit`,
  seesOtherwise: (name: string) => `${name} ziet het anders`,
}

/** Telling whose words they are, and how each sees them. */
export const statements = {
  statements: {
    ...statementLines,
    ask: 'Wie zegt dit?',
    choose: 'kies wie',
    more: 'Meer',
    selectFirst: 'Selecteer eerst de woorden in de tekst.',
    kind: 'Wat is het?',
    kindOpen: 'nog niet gekozen',
    kindMeanings: {
      feit: 'feit: dit staat vast',
      waarneming: 'waarneming: dit zag of hoorde ik',
      beleving: 'beleving: zo is het voor mij',
      uitleg: 'uitleg: zo begrijp ik het',
    } satisfies Record<StatementKind, string>,
    kindIsTheirs: (name: string) => `${name} kiest zelf wat het is.`,
    mark: 'Zet erbij',
    says: (name: string) => `${name} zegt dit`,
    tableSays: 'Antwoord van deze tafel',
    /** Where initials stand. */
    tableShort: 'wij',
    meantSo: 'Zo bedoelde ik het',
    meantNotSo: 'Dit klopt niet zo',
    recognise: 'Ik herken dit',
    seeOtherwise: 'Ik zie het anders',
    myView: 'Mijn kijk',
    addMyView: 'Mijn kijk erbij zetten',
    takeBack: 'Mijn antwoord weghalen',
    removeName: 'Naam weghalen',
    close: 'Dicht',
  },
}
