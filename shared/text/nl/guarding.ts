import { type Address, sayTo } from '../speech.ts'

/** Guarding the time: its limit, borrowing, the clock one hides, and time among themselves. */
export function guarding(address: Address) {
  const say = sayTo(address)
  return {
    limit: {
      heading: say('De tijd is om. Wat kiest u?', 'De tijd is om. Wat kies je?'),
      finish: 'Afmaken',
      borrow: 'Lenen',
      park: 'Parkeren',
      /** For who sees only the buttons. */
      parkRest: 'De rest van dit punt parkeren',
      finishing: 'We maken dit punt rustig af.',
      borrowHeading: 'Tijd lenen',
      from: 'Van welk punt?',
      lender: (title: string, minutes: number, guarded: boolean) =>
        `${title} (${minutes} min${guarded ? ', beschermd' : ''})`,
      howMany: 'Hoeveel minuten?',
      borrowed: (minutes: string, title: string) => `We lenen ${minutes} van ‘${title}’.`,
      keeps: (minutes: number) =>
        minutes === 1 ? 'Daar blijft er 1 over.' : `Daar blijven er ${minutes} over.`,
      stopsAt: (clock: string) => `We stoppen om ${clock}.`,
      protectedItem: 'Dit punt is beschermd. Bespreek het eerst met de tafel.',
      atMost: (most: number) =>
        most === 1
          ? 'Leen 1 minuut. Dit punt houdt er zelf minstens 1.'
          : `Leen 1 tot ${most} minuten. Dit punt houdt er zelf minstens 1.`,
      knowingly: 'We kiezen hier samen voor',
      nothing: 'Er is geen punt meer om van te lenen.',
      lent: (minutes: number, to: string) => `${minutes} min uitgeleend aan ‘${to}’`,
      gained: (minutes: number, from: string) => `${minutes} min geleend van ‘${from}’`,
      restOf: 'De rest van',
    },

    clockChoice: {
      hide: 'Klok verbergen',
      show: 'Klok laten zien',
      hint: say(
        'De klok is weg op uw scherm. Anderen zien hem nog.',
        'De klok is weg op jouw scherm. Anderen zien hem nog.',
      ),
    },

    huddle: {
      inside: say(
        'Nu praat u onder elkaar. Er wordt niets opgeschreven.',
        'Nu praten jullie onder elkaar. Er wordt niets opgeschreven.',
      ),
      outside: say(
        'Het gezin is onder elkaar. Zij roepen u terug.',
        'Het gezin is onder elkaar. Zij roepen je terug.',
      ),
      nothingWritten: 'Er wordt nu niets opgeschreven.',
      noDevice: 'Zijn ze klaar? Ga dan samen verder.',
      callBack: 'Roep de anderen terug',
      yours: say(
        'Klaar? U kiest wat u vertelt. De rest blijft bij u.',
        'Klaar? Jullie kiezen wat je vertelt. De rest blijft bij jullie.',
      ),
      tell: (name: string) => `Klaar? Zeg het tegen ${name}.`,
      analysis: 'Het gezin is onder elkaar. Schrijven kan straks weer.',
      goOn: 'Toch verdergaan',
    },

    agendaEditor: {
      up: (title: string) => `${title} naar voren`,
      down: (title: string) => `${title} naar achteren`,
      drag: (title: string) => `${title} verslepen`,
      before: (title: string, next: string) => `${title} staat nu voor ${next}.`,
      last: (title: string) => `${title} staat nu als laatste.`,
      protect: 'Beschermd: hier lenen we geen tijd van',
      noPause: (minutes: number) =>
        `Er zit ${minutes} minuten geen pauze in. Na een uur denkt niemand meer scherp.`,
    },

    interpreter: {
      label: 'Er is een tolk bij',
      hint: 'Dan is er anderhalf keer zoveel tijd.',
      inTalk: 'Er is een tolk bij. Eén tegelijk, in korte zinnen.',
    },
  }
}
