import { playAlong } from './playAlong.ts'

/**
 * The invented case: Daan, 9, his family and the people around them. Everything in it is theirs to say, so it does
 * not speak to the reader.
 */
export const example = {
  title: 'Voorbeeld: gesprek over Daan',
  goal: 'Daan blijft thuis. Wat is nodig als Esther niet uit bed kan?',
  child: 'Daan',

  names: {
    samira: 'Samira',
    anne: 'Anne',
    joost: 'Joost',
    fatma: 'Fatma',
    esther: 'Esther',
    marco: 'Marco',
    karel: 'Karel',
    bram: 'meester Bram',
  },

  /** What was noted at the family's story, by whom. */
  story: {
    esther:
      'Donderdag is het infuus. Daarna lig ik twee dagen plat. Daan weet precies hoe laat mijn pillen zijn.',
    marco: 'Ik vaar drie weken en ben dan één week thuis. In die week wil ik alles inhalen.',
    karel: 'Daan komt vaak even bij de hond kijken. Dan blijft hij een uur.',
  },

  /** What was said at 'Wat gaat goed?', and given to whom it is about. */
  praised: [
    { role: 'joost', about: 'fatma', text: 'Je gaat eerst zitten. Dan pas vraag je wat er moet gebeuren.' },
    { role: 'bram', about: 'esther', text: 'U appt eerlijk hoe de nacht was. Dat helpt mij én Daan.' },
    { role: 'esther', about: 'samira', text: 'U wacht tot ik uitgepraat ben. Dan durf ik meer te zeggen.' },
  ],

  questions: {
    esther: 'Hoe zorg ik dat Daan niet steeds op mij let?',
    marco: 'Ik ben er weinig. Wat kan ik dan wél doen?',
    bram: 'Maandags is Daan doodmoe. Hoe gaan de zondagen?',
    joost: 'Waarom moet Esther ons alles drie keer vertellen?',
  },
  /** What the table found on the question of Bram. */
  answer:
    'Zondagavond luistert Daan in bed of Esther roept. Hij slaapt pas als zij slaapt. Maandag komt het eruit. Op avonden dat Karel belt, gaat het beter.',
  /** What was noted on the question in hand. */
  heard: {
    esther: 'Als ik zeg dat het goed gaat, gelooft hij me niet. Hij kijkt naar mijn gezicht.',
    marco: 'Bij mij op de boot vroeg hij de eerste dag tien keer naar mama. Op dag drie niet meer.',
  },
  parked: 'De fiets van Daan is stuk.',

  decision: {
    proposal: 'Donderdags, na Esthers infuus, slaapt Daan bij buurman Karel.',
    ours: 'Waar Daan één nacht in de week slaapt. Waar hij woont, staat niet ter discussie.',
    options: 'Een logeerhuis: te ver weg. Oma: zelf ziek. Marco: vaart dan.',
    grounds: 'Na het infuus kan Esther ’s nachts niet opstaan. Daan kent Karel en de hond.',
    esther: 'Ik wil het proberen, als Daan het ook wil.',
    objection: 'Straks slaapt hij overal, behalve bij mij.',
  },

  actions: {
    swimming: {
      what: 'Daan elke woensdag naar zwemles brengen. Marco betaalt.',
      seenBy: 'Daan vertelt op donderdag hoe het was.',
    },
    telling: { what: 'Daan vrijdag vertellen wat we bespraken.' },
    onceOnly: { what: 'Zorgen dat Esther haar verhaal maar één keer hoeft te vertellen.' },
  },

  /** What stands in the analysis; `role` marked the line, as their own words or as those of the child. */
  analysis: {
    inTheChildsWords: [
      { role: 'bram', ofChild: true, kind: 'beleving', text: 'Bij het bouwen denk ik nergens aan.' },
      { role: 'joost', ofChild: true, text: 'Mag de hond een keer bij ons slapen?' },
    ],
    whatGoesWell: [
      { text: 'Esther appt school eerlijk hoe de nacht was. Dat helpt Bram én Daan.' },
      { text: 'Marco belt elke avond, ook vanaf het water.' },
      { text: 'Karel woont naast hen. Daan loopt zo binnen.' },
    ],
    whatWorriesUs: [
      { text: 'Daan legt op maandag zijn hoofd op tafel en valt in slaap.' },
      { text: 'Op donderdagnacht is er thuis niemand die kan opstaan.' },
    ],
    howEachSeesIt: [
      {
        role: 'esther',
        kind: 'beleving',
        text: 'Hoor ik Daan zachtjes de vaatwasser uitruimen, dan ben ik trots. En ik schaam me.',
      },
      {
        role: 'bram',
        kind: 'waarneming',
        text: 'Daan vroeg deze week zes keer of hij mama mocht bellen. Bij het bouwen niet één keer.',
      },
      {
        role: 'marco',
        kind: 'beleving',
        text: 'Ik mis de gewone dagen. Als ik thuis ben, is het feest of ruzie.',
      },
    ],
    howItHangsTogether: [
      { text: 'Hoe minder Daan weet, hoe meer hij oplet. Weet hij wie er bij mama is, dan gaat hij spelen.' },
    ],
  },

  playAlong,
}
