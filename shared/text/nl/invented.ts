import { type Address, sayTo } from '../speech.ts'

/** How the invented case is offered, and marked wherever it is shown. */
export function invented(address: Address) {
  const say = sayTo(address)
  return {
    invented: {
      tryIt: 'Probeer een voorbeeld',
      tryItHint: say(
        'Zie in één minuut hoe het gaat. U schuift aan bij een verzonnen gesprek over Daan, 9 jaar.',
        'Zie in één minuut hoe het gaat. Je schuift aan bij een verzonnen gesprek over Daan, 9 jaar.',
      ),
      opening: 'Een ogenblik …',
      notice: 'Dit is een verzonnen voorbeeld.',
      letPlay: 'Laat de anderen meedoen',
      playing: 'De anderen doen mee.',
      hint: [
        say(
          'U bewaakt tijd, beurten en de vraag. Niet de inhoud.',
          'Je bewaakt tijd, beurten en de vraag. Niet de inhoud.',
        ),
        'Laat eerst de anderen meedoen. Geef ze de beurt.',
        'Met ‘Volgende’ gaat het gesprek verder.',
      ],
      hintSeen: 'Duidelijk',
      stopPlaying: 'Laat ze stoppen',
      seat: (name: string) => say(`U zit op de plek van ${name}.`, `Je zit op de plek van ${name}.`),
    },
  }
}
