import { type Address, sayTo } from '../speech.ts'

/** Home, joining, and the notices around a meeting. */
export function start(address: Address) {
  const say = sayTo(address)
  return {
    product: 'Beraad',
    lead: 'Een tafel om samen te denken over een kind en een gezin.',
    language: 'Taal',
    newMeeting: 'Een gesprek beginnen',
    template: 'Welke vorm past?',
    title: 'Hoe heet dit gesprek?',
    titleHint: 'Bijvoorbeeld: Gesprek over Daan. Geen achternaam.',
    goal: 'Wat is het doel?',
    goalHint: 'Eén zin. Het doel blijft de hele tijd in beeld.',
    name: say('Hoe mogen we u noemen?', 'Hoe mogen we je noemen?'),
    child: 'Om wie gaat het?',
    childHint: 'Alleen een voornaam. Mag leeg blijven.',
    family: 'Het gezin is erbij',
    familyHint: 'Dan begint het gezin, met hun eigen verhaal.',
    startSecret: 'Startwoord',
    startSecretHint: 'Staat in het venster waarin Beraad is gestart.',
    begin: 'Gesprek klaarzetten',
    beginning: 'Een ogenblik …',

    join: say('Fijn dat u er bent.', 'Fijn dat je er bent.'),
    enter: 'Hier ben ik',
    wrongLink: 'Deze link werkt niet. Vraag een nieuwe.',
    noTicketTitle: say('U bent hier nog niet binnen', 'Je bent hier nog niet binnen'),
    noTicket: say(
      'Open de link die u kreeg. Daarmee komt u binnen.',
      'Open de link die je kreeg. Daarmee kom je binnen.',
    ),
    toHome: 'Naar het begin',
    opening: 'We openen het gesprek …',
    outdated: 'Er is een nieuwe versie van Beraad',
    outdatedText: 'Laad deze pagina opnieuw. Wat bewaard is, is er nog.',
    reload: 'Opnieuw laden',
    notFound: 'Deze pagina is er niet.',
    somethingBroke: 'Er ging iets mis op dit scherm. Wat bewaard was, is er nog.',
    noConnection: 'Geen verbinding. Probeer het zo nog eens.',
    failed: 'Dat lukte nu niet. Probeer het zo nog eens.',
  }
}
