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
    karel: 'Wat hielp vroeger een beetje? Wie was erbij?',
  },

  /** With a raised hand, once the turn is given; by the form of the item in hand. */
  hands: {
    situation: { marco: 'Mag ik nog zeggen wat er op de boot goed ging?' },
    discussion: {
      anne: 'We praten nu vooral over de nacht. Wat heeft Daan overdag nodig?',
      bram: 'Daan vroeg mij of dit gesprek zijn schuld is. Dat wil ik hier zeggen.',
    },
    analysis: { fatma: 'Bij de krachten wil ik zetten dat Daan zelf om hulp vraagt.' },
    decisions: { esther: 'Ik wil het Daan zelf vertellen. Mag Bram erbij zijn?' },
  },

  /** Good words, where 'Wat gaat goed?' is in hand again. */
  praise: [
    { role: 'anne', about: 'marco', text: 'U belt elke avond, ook als er niets te zeggen is.' },
    { role: 'bram', about: 'samira', text: 'Door jou komt iedereen aan het woord. Ik ook.' },
    { role: 'fatma', about: 'esther', text: 'Je zegt het als iets te veel wordt. Dat is knap.' },
  ],

  /** Looking back in writing. */
  reflections: {
    esther: {
      helped: 'Dat ik mijn verhaal zelf mocht vertellen.',
      light: 'Daan moest vanmorgen lachen om de hond.',
    },
    marco: {
      helped: 'Dat ik mocht zeggen wat mij tegenhoudt.',
      change: 'Graag ook een keer als ik vaar, via de telefoon.',
    },
    karel: { light: 'Dat ik iets voor ze kan doen.' },
    bram: { change: 'De pauze mag iets langer.', light: 'Esther keek vandaag niet naar de grond.' },
  },

  /** Whose voice was still missing at the proposal. */
  voices: {
    father: 'Ik wil het proberen. In mijn week thuis slaapt hij bij mij.',
    child: 'Meester Bram vraagt het hem morgen.',
  },
  /** What becomes of the proposal when everyone has answered. */
  outcome:
    'Donderdags slaapt Daan bij Karel, als Daan dat zelf ook wil. Is Marco thuis, dan slaapt Daan bij Marco.',

  /** What holds Marco back at a proposal of whoever tries it. */
  objection: 'Ik wil eerst horen wat Daan er zelf van vindt.',
}
