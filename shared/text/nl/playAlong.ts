/** What the invented people say and write when they take part. By role, as in `example.names`. */
export const playAlong = {
  /** On each richtvraag of the example, when it is their turn. */
  onQuestion: {
    esther: {
      karel: 'Mij vraagt hij ook hoe het met mama gaat. Ik zeg: dat vragen we haar samen.',
      bram: 'Als er op het bord staat wie er bij Esther is, kijkt hij niet meer naar de deur.',
      joost: 'Daan let op omdat niemand hem zegt dat het niet hoeft. Ook wij niet.',
      fatma: 'Na het infuus kan ik Daan een berichtje sturen: mama slaapt, ik ben er.',
      anne: 'Ik hoor: hij wil niet minder weten, maar meer.',
    },
    marco: {
      esther: 'Jouw stem om zeven uur. Dan slaapt hij eerder.',
      bram: 'Op de boot mag de klas best eens meekijken. Daan is er trots op.',
      karel: 'Bel mij ook eens. Dan weet ik wat jullie hebben afgesproken.',
      joost: 'Wat u op afstand doet, telt. Wie weet dat u elke avond belt?',
      fatma: 'De apotheek kan ook met u bellen. Dat scheelt Esther een dag.',
    },
    bram: {},
    joost: {
      esther: 'Bij elke nieuwe begin ik bij de diagnose. Dan ben ik weer alleen maar ziek.',
      fatma: 'Ik schrijf thuis, Joost schrijft op kantoor. Wij lezen elkaar niet.',
      anne: 'Zullen we één van ons vragen om het te onthouden?',
      marco: 'Mij vraagt niemand iets. Ik hoor het van Esther.',
    },
  },

  /** Now and then, by the form of the item in hand. */
  notes: {
    situation: [
      { role: 'fatma', text: 'Op vrijdag eet Esther pas als ik er ben.' },
      { role: 'bram', text: 'Daan leest op school het liefst over schepen.' },
    ],
    discussion: [
      { role: 'fatma', text: 'Wat Daan nu doet, helpt echt. Dat mogen we hem ook zeggen.' },
      { role: 'karel', text: 'Ik ben elke donderdag thuis.' },
    ],
    analysis: [
      { role: 'joost', text: 'Bij punt 6 mist onze eigen rol: drie hulpverleners, drie schriften.' },
      { role: 'esther', text: 'Mag erbij dat hij grappig is? Dat staat nog nergens.' },
    ],
    decisions: [{ role: 'bram', text: 'Ik vraag Daan morgen wat hij van donderdag vindt.' }],
  },

  /** Richtvragen, where they are collected anew. */
  cards: {
    esther: 'Wie belt Daan als ik het niet kan?',
    marco: 'Wat kan ik op afstand voor school doen?',
    fatma: 'Wat merkt Daan als het een goede dag is?',
    bram: 'Wat heeft Daan op maandagochtend nodig?',
  },

  /** What holds Marco back at a proposal of whoever tries it. */
  objection: 'Ik wil eerst horen wat Daan er zelf van vindt.',
}
