/** The guest's way in. Always `u`, for who comes this way is not known yet; small, for it is there before all else. */
export const wayIn = {
  pageTitle: 'Beraad',
  product: 'Beraad',
  welcome: 'Fijn dat u er bent.',
  /** Stands before the title. */
  invitedBy: (inviter: string) => `${inviter} nodigt u uit voor:`,
  welcomeBack: 'U zit hier al aan tafel.',
  continueAs: (name: string) => `Ga verder als ${name}`,
  oneMore: 'Komt er op dit apparaat nog iemand bij?',
  alsoHere: 'Dit apparaat komt erbij. Uw andere apparaat blijft ook aan.',
  askName: 'Hoe mogen we u noemen?',
  enter: 'Hier ben ik',
  enterToo: 'Kom erbij',
  entering: 'Een ogenblik …',
  sharing:
    'Wat u deelt, ziet iedereen in dit gesprek. Het kan in het verslag komen. Beraad neemt geen beeld of geluid op.',
  noScript:
    'Beraad heeft JavaScript nodig om u binnen te laten. Zet het aan, of open de link in een andere browser.',
  nameMissing: 'Vul een naam in. Een voornaam is genoeg.',
  wrongLink: 'Deze link werkt niet. Vraag een nieuwe.',
  tableFull: 'De tafel is vol. Bel wie u uitnodigde.',
  noConnection: 'Geen verbinding. Probeer het zo nog eens.',
  failed: 'Dat lukte nu niet. Probeer het zo nog eens.',
}
