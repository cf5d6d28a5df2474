/**
 * What differs between the Netherlands and Flanders: the same Dutch, other words for the same things (TEXTS.md). Some
 * are in no text yet: a test keeps them out until they are taken from here.
 */
export type Terms = typeof netherlands

export const netherlands = {
  casusoverleg: 'casusoverleg',
  /** With its adjective, which follows the noun's gender. */
  shortCasusoverleg: 'Kort casusoverleg',
  netwerkberaad: 'netwerkberaad',
  notulist: 'notulist',
  /** The shared document: its name in full, in two words, and in one. */
  sharedAnalysis: 'gedeelde verklarende analyse',
  explanatoryAnalysis: 'verklarende analyse',
  analysis: 'analyse',
  /** What presses on a family: in Flanders kept apart from a `verontrusting`, which is for who must act on it. */
  worries: 'zorgen',
  whatWorriesUs: 'Wat ons zorgen geeft',
  fosterParent: 'pleegouder',
  fosterFamily: 'pleeggezin',
  caregiver: 'opvoeder',
  behaviouralExpert: 'gedragswetenschapper',
  youthProtectionWorker: 'jeugdbeschermer',
  youthProtection: 'GI',
  childAbuseCentre: 'Veilig Thuis',
  localTeam: 'lokaal team',
  juvenileJudge: 'kinderrechter',
}

export const flanders: Terms = {
  casusoverleg: 'casusbespreking',
  shortCasusoverleg: 'Korte casusbespreking',
  netwerkberaad: 'netwerkoverleg',
  notulist: 'verslaggever',
  sharedAnalysis: 'gedeelde beeldvorming',
  explanatoryAnalysis: 'beeldvorming',
  analysis: 'beeldvorming',
  worries: 'bezorgdheden',
  whatWorriesUs: 'Waarover we bezorgd zijn',
  fosterParent: 'pleegzorger',
  fosterFamily: 'pleeggezin',
  caregiver: 'zorgfiguur',
  behaviouralExpert: 'orthopedagoog',
  youthProtectionWorker: 'consulent',
  youthProtection: 'sociale dienst jeugdrechtbank',
  childAbuseCentre: 'VK',
  localTeam: '1 Gezin 1 Plan',
  juvenileJudge: 'jeugdrechter',
}
