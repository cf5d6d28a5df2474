import { type Address, sayTo } from '../speech.ts'

/** The menu of the screen, the wall and the keys. */
export function screens(address: Address) {
  const say = sayTo(address)
  return {
    heading: 'Dit scherm',
    wall: 'Voor de muur',
    wallHint: 'Groot, om samen naar te kijken. Zonder iets wat privé is.',
    softSound: 'Zacht geluid als de tijd om is',
    softSoundHint: 'Alleen op dit apparaat. Niet als het even stil is.',
    cover: 'Alle schermen leeg',
    coverHint: 'Dan staat er op elk scherm alleen: Even iets anders.',
    shortcuts: 'Sneltoetsen',
    useShortcuts: 'Sneltoetsen gebruiken',
    notWhileTyping: say('Als u typt, doen ze niets.', 'Als je typt, doen ze niets.'),
    forAll: 'Voor iedereen',
    forProcesbewaker: 'Voor de procesbewaker',
    key: 'Toets',
    does: 'Wat die doet',
    acts: {
      hand: 'Hand opsteken, of weer omlaag',
      note: 'Een notitie schrijven',
      park: 'Iets op de parkeerplaats zetten',
      clock: say('De klok verbergen, alleen voor u', 'De klok verbergen, alleen voor jou'),
      help: 'Deze sneltoetsen laten zien',
      next: 'Volgende agendapunt',
      back: 'Terug naar het vorige punt',
      pause: 'De klok stilzetten, of verder',
      quiet: 'Even stil',
      minute: 'Een minuut erbij',
      undo: 'Ongedaan maken',
      cover: 'Alle schermen leeg',
    },
    inText: say('Als u in de gedeelde tekst schrijft', 'Als je in de gedeelde tekst schrijft'),
    wallTitle: 'Voor de muur',
    agenda: 'Agenda',
    next: (title: string) => `Straks: ${title}`,
    decisions: 'Vandaag',
    questions: 'De vragen',
    nothingYet: 'Hier komt wat we samen besluiten.',
    more: (count: number) => `en nog ${count}`,
  }
}
