import { catalogueFor } from '../../../shared/text/catalogue.ts'

const packs = catalogueFor({ language: 'nl', address: 'u' }).packs({ child: 'Daan', professionals: false })

/** The invented example of Daan, as the people of the journey tell it. */
export const daan = {
  title: 'Gesprek over Daan',
  goal: 'Daan blijft thuis. Wat is nodig als Esther niet uit bed kan?',
  child: 'Daan',
  heardAtWelcome: 'Daan weet dat we vandaag over thuis praten.',
  asked: 'Wat hoop je dat Daan vanavond merkt?',
  story: 'De nachten zijn zwaar. Overdag gaat het beter dan vorige maand.',
  writtenOffline: 'Als ik ’s ochtends niet opsta, smeert Daan zelf zijn brood.',
  questions: {
    Esther: 'Hoe zorg ik dat Daan niet steeds op mij let?',
    Joost: 'Waarom moet Esther ons alles drie keer vertellen?',
    Fatma: 'Kan één van ons het verhaal van Esther onthouden?',
    Anne: 'Maandags is Daan doodmoe. Hoe gaan de zondagen?',
    Samira: 'Wie was er vroeger bij, en hielp een beetje?',
    /** He draws it from a pack. */
    Bram: packs[0]?.questions.find((question) => question.includes('Daan')) ?? '',
  },
  withdrawn: 'Is het wel waar wat we over zondag horen?',
  alsoHeard: 'Drie verschillende hulpverleners in één jaar. Dat ligt aan ons.',
  heardInRound: 'Daan kijkt eerst of Esther wakker is. Dan pas eet hij.',
  answerSoFar: 'Daan hoort elke ochtend hoe het met mama gaat.',
  answer: 'Daan hoort elke ochtend van een groot mens hoe het met mama gaat. Dan hoeft hij niet te letten.',
  analysis: {
    Esther: 'Hoor ik Daan zachtjes de vaatwasser uitruimen, dan ben ik trots. En ik schaam me.',
    Joost: 'Daan vroeg deze week zes keer of hij mama mocht bellen. Bij het bouwen niet één keer.',
  },
  proposal: 'Donderdags, na Esthers infuus, slaapt Daan bij buurman Karel.',
  grounds: 'Het rust op de vraag van Esther. Daan kent Karel goed.',
  heardOfEsther: 'Ik wil het proberen, als Daan het ook wil.',
  objection: 'Straks slaapt hij overal, behalve bij mij.',
  owned: 'Vertelt Daan vrijdag wat we bespraken.',
  unowned: 'Daan elke woensdag naar zwemles brengen.',
  parked: 'De fiets van Daan is stuk.',
  filedIn: 'het dossier van het lokale team',
  correction: 'Daan slaapt bij Karel als hij dat zelf ook wil.',
} as const
