import type { PartKind } from '../../analysis/parts.ts'
import { capital } from '../sentence.ts'
import { type Address, sayTo } from '../speech.ts'
import type { Terms } from './terms.ts'

/** The parts of the verklarende analyse: they stand above the parts, and are no part of the text. */
export const partTitles =
  (terms: Terms) =>
  (child: string | undefined): Record<PartKind, string> => ({
    inTheChildsWords: child ? `In de woorden van ${child}` : 'In de woorden van het kind',
    whatGoesWell: 'Wat goed gaat, wie helpt, wat ieder wil',
    whatWorriesUs: terms.whatWorriesUs,
    howEachSeesIt: 'Hoe ieder het ziet',
    lifeLine: 'De levenslijn',
    howItHangsTogether: 'Hoe het samenhangt',
    whatWeShare: 'Wat we delen',
    whatComesFirst: 'Wat eerst komt, wat later',
  })

const list = new Intl.ListFormat('nl', { type: 'conjunction' })

/** The screen of the analysis. */
export function analysis(address: Address, terms: Terms) {
  const say = sayTo(address)
  const hints: Record<PartKind, string> = {
    inTheChildsWords: 'Wat zegt, tekent of laat het kind zien? Wie zag wat?',
    whatGoesWell: 'Krachten van ieder, mensen die helpen, wat ieder wil en wat het gezin samen wil.',
    whatWorriesUs: 'Wat zien we dan? En wat is er minstens nodig?',
    howEachSeesIt: 'Kind, elke ouder, broers en zussen, netwerk, school, hulp: naast elkaar.',
    lifeLine: 'Thuis, school en hulp door de tijd. Wat hielp wel, wat niet?',
    howItHangsTogether: 'Wat houdt het in stand? Wat beschermt? Denk ook aan geld, huis en de hulp zelf.',
    whatWeShare: 'Wat zien we samen zo? Kan het ook anders zitten? Met welk verschil kunnen we leven?',
    whatComesFirst: 'Wie koos dat? Wat weten we nog niet?',
  }
  return {
    heading: capital(terms.sharedAnalysis),
    partTitles: partTitles(terms),
    hints,
    pen: {
      everyone: 'Iedereen kan schrijven.',
      isWith: (names: readonly string[]) => `De pen is bij ${list.format(names)}.`,
      isWithNobody: 'De pen is nu bij niemand.',
      choose: 'Kies wie schrijft',
      heading: 'Wie schrijft er?',
      explain: 'De anderen lezen mee. Wat er staat, blijft staan.',
      giveTo: 'Geef de pen',
      free: 'Iedereen schrijft',
      typedOn: say('Wat u nog typte', 'Wat je nog typte'),
      typedOnHint: say(
        'Schrijven in de tekst kan nu niet. Wat u hier typt, is niet bewaard. Kopieer het.',
        'Schrijven in de tekst kan nu niet. Wat je hier typt, is niet bewaard. Kopieer het.',
      ),
    },
    notFinished: 'Dit is nooit voorgoed af.',
    readOnly: say('U leest mee.', 'Je leest mee.'),
    ended: 'Het gesprek is klaar. De tekst staat vast zoals hij nu is.',
    opening: `De ${terms.analysis} wordt geopend …`,
    toolbar: 'Opmaak',
    bold: 'Vet',
    italic: 'Cursief',
    list: 'Lijst',
    numberedList: 'Genummerde lijst',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw doen',
    refusedHeading: 'Deze tekst is niet bewaard. Kopieer hem hier.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    putAway: 'Weghalen',
    tooMuchPasted: 'Dit is te veel om in één keer te plakken. Plak het in stukken.',
    writeHere: 'Schrijf hier',
    writing: (name: string) => `${name} schrijft hier`,
  }
}
