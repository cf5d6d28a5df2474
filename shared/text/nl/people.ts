import { type Address, sayTo } from '../speech.ts'

/** Who is there, with which hats, on which device, and who else is to come. */
export function people(address: Address) {
  const say = sayTo(address)
  return {
    people: {
      heading: 'Wie er zijn',
      here: 'aan tafel',
      away: 'is er even niet',
      inRoom: 'in de kamer',
      host: 'begon dit gesprek',
      hats: (name: string) => `Rollen van ${name}`,
      side: (name: string) => `${name} hoort bij`,
      setHere: (name: string) => `${name} is in de kamer, zonder eigen scherm`,
      handOver: 'Procesbewaker overdragen',
      handOverTo: (name: string) => `${name} wordt procesbewaker`,
      edit: (name: string) => `${name}: rol en plek`,
      editShort: 'Rol',
      name: 'Naam',
      changeName: say('Uw naam aanpassen', 'Je naam aanpassen'),
      nameHint: 'Iedereen aan tafel ziet deze naam. Hij staat ook in het verslag.',
      onlyYou: 'Alleen wie het gesprek begon, geeft rollen.',
      sideHint: 'Het gezin en hun mensen krijgen u te lezen, het team je.',
      procesbewakerStays: 'Een procesbewaker is er altijd. Die rol gaat over op een ander.',
      you: say('dit bent u', 'dit ben jij'),
    },

    shared: {
      who: 'Wie doet nu iets?',
      acting: (name: string) => `${name} doet nu iets`,
      oneMore: 'Iemand erbij',
      oneMoreHeading: 'Iemand erbij op dit scherm',
      oneMoreHint: 'Samen op één scherm: ieder heeft een eigen beurt en eigen kaartjes.',
      oneMoreName: 'Naam',
      oneMoreByLink: 'Open de link van de uitnodiging nog eens op dit apparaat.',
      sitDown: 'Hier erbij',
      privateOf: (name: string) => `Dit is alleen van ${name}.`,
      open: (name: string) => `Alleen voor ${name}: openen`,
      opening: 'Even openen …',
      close: 'Weer dicht',
      closesByItself: 'Dit gaat vanzelf dicht na een minuut rust.',
      givenBackTo: (name: string) => `Iets van ${name} is niet bewaard. Kies ${name} om het te zien.`,
    },

    hatNews: (name: string) => `${name} is nu procesbewaker.`,

    myPlace: {
      stepOut: 'Ik ben er even niet',
      youAreOut: say('U bent er even niet. Dat is goed.', 'Je bent er even niet. Dat is goed.'),
      back: 'Ik ben er weer',
      guardIsOut: (name: string) => `${name} is er even niet. De klok loopt door.`,
      takeOver: 'Neem over',
      stepOutFor: (name: string) => `${name} is er even niet`,
      backFor: (name: string) => `${name} is er weer`,
    },

    deputy: {
      name: (name: string) => `${name} neemt over als ik er niet ben`,
      hint: 'Eén persoon. Overnemen gaat nooit vanzelf.',
      role: 'vervangt de procesbewaker',
      takeOver: 'Procesbewaker overnemen',
    },

    twoHeads: (name: string) =>
      `Voorzitter en procesbewaker zijn nu allebei ${name}. Twee mensen kijken beter. Wie neemt er één?`,
    twoHeadsMine: say(
      'U bent nu voorzitter én procesbewaker. Twee mensen kijken beter. Geef er één door.',
      'Je bent nu voorzitter én procesbewaker. Twee mensen kijken beter. Geef er één door.',
    ),

    keptSeats: {
      heading: 'Plek vrijhouden',
      kept: (name: string) => `Plek voor ${name}`,
      hint: 'Voor wie er niet is en wel telt. Alleen als het gezin dat wil.',
      name: 'Voor wie?',
      keep: 'Plek vrijhouden',
      clear: (name: string) => `Plek voor ${name} weghalen`,
      clearShort: 'Weghalen',
    },

    otherDevice: {
      open: say('Ook op uw telefoon', 'Ook op je telefoon'),
      heading: say('Ook op uw telefoon', 'Ook op je telefoon'),
      asking: 'Een ogenblik …',
      scan: say(
        'Richt de camera van uw telefoon op dit vierkant.',
        'Richt de camera van je telefoon op dit vierkant.',
      ),
      code: say('QR-code voor uw andere apparaat', 'QR-code voor je andere apparaat'),
      link: say('Link voor uw andere apparaat', 'Link voor je andere apparaat'),
      once: (hour: string) => `Deze code werkt één keer, tot ${hour}. Geef hem aan niemand anders.`,
      bothStay: 'Dit scherm blijft ook aan.',
      over: 'Deze code werkt niet meer.',
      failed: 'Dat lukte nu niet. Probeer het zo nog eens.',
      again: 'Nieuwe code',
    },

    invite: {
      heading: 'Uitnodigen',
      text: 'Wie deze link heeft, kan aan tafel komen. Ook collega’s gebruiken deze link.',
      caution: 'Mogen deze mensen van elkaar weten? Bij twijfel: twee gesprekken.',
      code: 'QR-code van de gastlink',
      showLarge: 'Op het scherm laten zien',
      largeHeading: 'Kom aan tafel',
      scan: 'Richt de camera van de telefoon op dit vierkant.',
      link: 'Gastlink',
      copy: 'Link kopiëren',
      copied: 'De link is gekopieerd.',
      copyByHand: 'Kopiëren lukt hier niet. Selecteer de link en kopieer hem zelf.',
      missing: 'De gastlink staat op het apparaat waarop dit gesprek begon.',
    },
  }
}
