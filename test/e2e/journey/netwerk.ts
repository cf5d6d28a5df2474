import { daan } from './daan.ts'

/** The invented example of Daan again, as his family and their people tell it in a netwerkberaad. */
export const netwerk = {
  title: daan.title,
  goal: 'Daan blijft thuis. Wie helpt als Esther niet uit bed kan?',
  child: daan.child,
  whoIsMissing: 'Wie missen we hier aan tafel?',
  story: 'Donderdag is mijn infuus. Vrijdag kom ik mijn bed niet uit.',
  praise: 'U zegt eerlijk hoe de nacht was. Dat helpt Daan.',
  worry: 'Op vrijdag komt Daan vaak te laat op school.',
  worryOfMarco: 'Ik ben dan op het schip. Ik hoor het pas dagen later.',
  questions: {
    Esther: 'Hoe zorg ik dat Daan niet steeds op mij let?',
    Marco: 'Ik ben er weinig. Wat kan ik dan wél doen?',
    Karel: 'Mag ik Daan gewoon roepen om te eten?',
    Joost: 'Hoe hoeft Daan minder op mama te passen?',
  },
  withdrawn: 'Is Esther niet te moe om dit te doen?',
  answer: 'Een groot mens zegt Daan elke ochtend hoe het met mama gaat.',
  inDaansWords: 'Ik slaap met mijn deur open. Dan hoor ik mama.',
  writtenOffline: 'Karel hoort Daan elke middag fluiten op de trap.',
  otherWay: 'Dan slaapt Karel op donderdag bij Esther op de bank.',
  proposal: 'Donderdags, na Esthers infuus, slaapt Daan bij buurman Karel.',
  grounds: 'Daan kent Karel goed. Zijn kamer ligt naast die van Daan.',
  heardOfEsther: 'Ik wil het proberen, als Daan het ook wil.',
  whyNotDaan: 'Daan is op school. Esther vraagt het hem vrijdag.',
  objection: 'Straks slaapt hij overal, behalve bij mij.',
  swimming: 'Daan elke woensdag naar zwemles brengen.',
  bike: 'De fiets van Daan maken.',
  reflections: {
    Anne: 'Dat we begonnen met het verhaal van Esther.',
    Joost: 'Ik had eerder willen luisteren.',
    Esther: 'Ik hoefde het maar één keer te vertellen.',
    Marco: 'Dat Karel zo dichtbij woont.',
  },
  correction: 'Karel en ik halen Daan samen op, niet Karel alleen.',
} as const
