import type { ReflectionKind } from '../../meeting/reflection.ts'
import { type Address, sayTo } from '../speech.ts'

/** Looking back: what helped, what may be different, and a lichtpuntje. */
export function reflection(address: Address) {
  const say = sayTo(address)
  const fields: Record<ReflectionKind, string> = {
    helped: say('Wat hielp u vandaag?', 'Wat hielp je vandaag?'),
    change: 'Wat mag anders?',
    light: 'Een lichtpuntje',
  }
  const headings: Record<ReflectionKind, string> = {
    light: 'Lichtpuntjes',
    helped: 'Wat hielp',
    change: 'Wat mag anders',
  }
  return {
    reflection: {
      fields,
      headings,
      how: 'Hoe kijken we terug?',
      aloud: 'Hardop, om de beurt',
      named: 'Opschrijven, met naam',
      anonymous: 'Opschrijven, zonder naam',
      fixed: 'Er is al geschreven. Dit staat nu vast.',
      hint: (anonymous: boolean): string =>
        anonymous
          ? 'Straks ziet iedereen alle woorden door elkaar, zonder naam.'
          : 'Straks ziet iedereen alle woorden, met naam.',
      notInMinutes: 'Het komt niet in het verslag.',
      writeHeading: 'Terugkijken',
      privateNow: say('Alleen u ziet dit nu. Leeg laten mag.', 'Alleen jij ziet dit nu. Leeg laten mag.'),
      ready: 'Klaarleggen',
      isReady: say(
        'Uw woorden liggen klaar. Aanpassen kan nog.',
        'Je woorden liggen klaar. Aanpassen kan nog.',
      ),
      count: (people: number) =>
        people === 0
          ? 'Er is nog niets geschreven.'
          : people === 1
            ? 'Er schreef 1 mens.'
            : `Er schreven ${people} mensen.`,
      fromThree: 'Zonder naam laten we het pas zien als er drie mensen schreven. Anders ziet niemand het.',
      showsLater: (name: string) => `${name} laat de woorden straks zien.`,
      show: 'Woorden laten zien',
      showConfirm: (anonymous: boolean) =>
        say(
          `Alle woorden laten zien, ${anonymous ? 'zonder' : 'met'} naam? Dit kunt u niet terugdraaien.`,
          `Alle woorden laten zien, ${anonymous ? 'zonder' : 'met'} naam? Dit kun je niet terugdraaien.`,
        ),
      showYes: 'Ja, laat ze zien',
      notYet: 'Nog even niet',
      takeBack: 'Mijn woorden weghalen',
      takeBackShort: 'Weghalen',
      takeBackConfirm: 'Deze woorden weghalen?',
      takeBackText: say(
        'Ze gaan echt weg. Dit kunt u niet terugdraaien.',
        'Ze gaan echt weg. Dit kun je niet terugdraaien.',
      ),
      takeBackYes: 'Ja, haal ze weg',
      takenBack: 'Deze woorden zijn teruggenomen.',
    },
  }
}
