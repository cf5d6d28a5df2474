import { type Address, sayTo } from '../speech.ts'

/** What people agree on: actions. */
export function content(address: Address) {
  const say = sayTo(address)
  return {
    actions: {
      heading: 'Afspraken',
      empty: 'Nog geen afspraken. Wat kan deze week al, zonder wachtlijst?',
      add: 'Afspraak toevoegen',
      addHeading: 'Nieuwe afspraak',
      changeHeading: 'Afspraak aanpassen',
      what: 'Wat spreken we af?',
      who: 'Wie doet dit?',
      noOwner: 'Nog geen naam. Wie doet dit?',
      day: 'Uiterlijk',
      byDay: (day: string) => `uiterlijk ${day}`,
      helper: 'Wie helpt?',
      helps: (name: string) => `${name} helpt`,
      seenBy: 'Hoe zien we dat het gedaan is?',
      done: 'Gedaan',
      isDone: 'gedaan',
      change: 'Afspraak aanpassen',
      remove: 'Afspraak weghalen',
      removeShort: 'Weghalen',
      save: 'Afspraak bewaren',
    },

    who: {
      nobody: 'nog niemand',
      other: 'iemand anders',
      otherName: 'Naam',
    },

    forWhom: {
      field: 'Wiens woorden zijn dit?',
      mine: 'Van mezelf',
      of: (name: string) => `Van ${name}`,
      readBack: 'Lees het voor. Klopt het zo?',
      areTheirs: (name: string) => `Ja, dit zijn de woorden van ${name}`,
      sayInstead: say('Liever zeggen? Kies wie voor u typt.', 'Liever zeggen? Kies wie voor je typt.'),
      helper: say('Wie typt voor u?', 'Wie typt voor je?'),
      helperOf: (name: string) => `Wie typt voor ${name}?`,
      nobody: 'Niemand',
      typesForMe: (name: string) => say(`${name} typt voor u.`, `${name} typt voor je.`),
      typesWhat: say('Wie typt, leest het eerst aan u voor.', 'Wie typt, leest het eerst aan je voor.'),
    },
  }
}
