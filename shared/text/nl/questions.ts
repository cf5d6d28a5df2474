import type { Question } from '../../meeting/questions.ts'
import { type Address, sayTo } from '../speech.ts'
import type { Terms } from './terms.ts'

/** Richtvragen: writing, showing, laying together, dots, choosing, and the one in hand. */
export function questions(address: Address, terms: Terms) {
  const say = sayTo(address)
  const noWayBack = say('Dit kunt u niet terugdraaien.', 'Dit kun je niet terugdraaien.')
  const states: Record<Question['state'], string> = {
    open: 'nog open',
    answered: 'beantwoord',
    carried: `mee naar de ${terms.analysis}`,
    parked: 'geparkeerd',
    nextTime: 'voor de volgende keer',
  }
  return {
    states,
    steps: {
      heading: 'Stappen',
      write: 'Schrijven',
      show: 'Laten zien',
      choose: 'Kiezen',
      writing: 'Ieder schrijft voor zich. Straks lezen we ze samen.',
      reading: 'Lees ze samen. Wat op elkaar lijkt, kan bij elkaar.',
      dotting: say(
        'Verdeel uw stippen. Straks ziet u hoeveel stippen elke vraag kreeg.',
        'Verdeel je stippen. Straks zie je hoeveel stippen elke vraag kreeg.',
      ),
      choosing: 'Kies samen de vragen voor dit gesprek.',
      chosen: 'Deze vragen nemen we mee. We nemen er één tegelijk.',
    },

    collectHeading: say('Schrijf uw vraag', 'Schrijf je vraag'),
    collectHint: (withNames: boolean) =>
      `Straks ziet iedereen alle vragen, ${withNames ? 'met' : 'zonder'} naam.`,
    field: say('Uw vraag', 'Je vraag'),
    privateNow: say('Alleen u ziet dit nu.', 'Alleen jij ziet dit nu.'),
    write: 'Vraag klaarleggen',
    own: say('Uw vragen', 'Je vragen'),
    noneOwn: 'Nog geen vragen. Eén zin is genoeg.',
    change: 'Vraag aanpassen',
    withdraw: 'Vraag weghalen',
    withdrawShort: 'Weghalen',
    count: (count: number) =>
      count === 0 ? 'Er zijn nog geen vragen.' : count === 1 ? 'Er is 1 vraag.' : `Er zijn ${count} vragen.`,
    showsLater: (name: string) => `${name} laat ze straks zien.`,
    withNames: 'Met naam laten zien',
    show: 'Vragen laten zien',
    showConfirm: (withNames: boolean) =>
      `Alle vragen laten zien, ${withNames ? 'met' : 'zonder'} naam? ${noWayBack}`,
    showYes: 'Ja, laat de vragen zien',
    notYet: 'Nog even niet',

    drawing: {
      open: 'Kies een voorbeeldvraag',
      heading: 'Voorbeeldvragen',
      text: say(
        'Kies een vraag. U kunt hem daarna aanpassen.',
        'Kies een vraag. Je kunt hem daarna aanpassen.',
      ),
      together: 'Deze vragen horen bij elkaar.',
      all: (count: number) => `Alle ${count} klaarleggen`,
    },

    onTable: 'De vragen op tafel',
    none: 'Er liggen nog geen vragen op tafel.',
    pin: 'Nu bespreken',
    pinThis: (text: string) => `Nu bespreken: ${text}`,
    unpin: 'Terug naar de vragen',
    choose: 'Kies samen een vraag. We nemen er één tegelijk.',
    chooseWait: (name: string) => `${name} kiest met de tafel de volgende vraag.`,
    sortWait: (name: string) => `${name} legt met de tafel de vragen op volgorde.`,
    inHand: 'Nu op tafel',
    others: 'Niet gekozen',
    from: (name: string) => `Vraag van ${name}`,
    takenBack: 'Deze vraag is teruggenomen.',
    takeBack: 'Mijn vraag terugnemen',
    takeBackConfirm: `Deze vraag weghalen? De woorden gaan echt weg. ${noWayBack}`,
    allDone: 'Alle vragen zijn besproken.',

    sorting: {
      more: 'Meer',
      moreOf: (text: string) => `Meer bij: ${text}`,
      heading: 'Wat doen we met deze vraag?',
      alike: (count: number) => `+ ${count} die erop ${count === 1 ? 'lijkt' : 'lijken'}`,
      merge: 'Leg deze vraag bij',
      pickOther: 'Kies een vraag',
      mergeDo: 'Bij elkaar leggen',
      split: 'Los halen',
      splitThis: (text: string) => `Los halen: ${text}`,
      up: 'Naar boven',
      down: 'Naar beneden',
      stillChoose: 'Toch kiezen',
    },

    dots: {
      heading: say('Verdeel uw stippen', 'Verdeel je stippen'),
      left: (count: number) => `nog ${count}`,
      allUsed: 'alles verdeeld',
      none: say('geen stip van u', 'geen stip van jou'),
      mine: (count: number) => {
        const whose = say('van u', 'van jou')
        return count === 1 ? `1 stip ${whose}` : `${count} stippen ${whose}`
      },
      dot: 'Stip',
      dotOn: (text: string) => `Stip op: ${text}`,
      undot: 'Haal weg',
      undotOn: (text: string) => `Haal weg: stip op ${text}`,
      usedUp: say('Uw stippen zijn op. Haal er eerst één weg.', 'Je stippen zijn op. Haal er eerst één weg.'),
      later: say(
        'Straks ziet u hoeveel stippen elke vraag kreeg.',
        'Straks zie je hoeveel stippen elke vraag kreeg.',
      ),
      waits: (name: string) => `${name} sluit de stippen als iedereen klaar is.`,
      listening: 'De anderen verdelen hun stippen.',
      whose: 'Wiens stippen zijn dit?',
      give: 'Stippen geven',
      giveText: say(
        'Ieder verdeelt stippen. Niemand ziet waar, tot u ze sluit.',
        'Ieder verdeelt stippen. Niemand ziet waar, tot je ze sluit.',
      ),
      each: 'Stippen per persoon',
      again: 'Opnieuw stippen geven',
      close: 'Stippen sluiten',
      closeConfirm: `Is iedereen klaar? Daarna ziet iedereen hoeveel stippen elke vraag kreeg. ${noWayBack}`,
      closeYes: 'Ja, laat de stippen zien',
      total: (count: number) => (count === 0 ? 'geen stippen' : count === 1 ? '1 stip' : `${count} stippen`),
      tied: 'Evenveel stippen. Kies samen.',
    },

    choosing: {
      open: 'Vragen kiezen',
      again: 'Keuze aanpassen',
      heading: 'Welke vragen nemen we mee?',
      text: (most: number) => `Meestal is er tijd voor ${most === 2 ? 'twee' : 'drie'} vragen.`,
      tooMany: (count: number) => `Dit zijn er ${count}. Dan wordt de tijd per vraag kort.`,
      save: 'Dit zijn onze vragen',
    },

    answerHeading: 'Ons antwoord',
    answerField: 'Het antwoord, in één of twee zinnen',
    answerHint: 'Goed genoeg voor nu is genoeg. ‘Dat weten we nog niet’ is ook een antwoord.',
    answerSave: 'Antwoord bewaren',
    answerAfterRound: 'We ronden deze vraag pas af na een rondje langs iedereen.',
    answerGrows: 'Iedereen leest mee terwijl dit antwoord groeit.',
    answerNone: 'Nog niets opgeschreven.',
    answerNow: (text: string) => `Nu staat er: ${text}`,
    carry: `Mee naar de ${terms.analysis}`,
    park: 'Vraag parkeren',
    nextTime: 'Bewaren voor volgende keer',
    bringBack: 'Terug op tafel',

    laid: {
      heading: `Op tafel voor de ${terms.analysis}`,
      answerTo: (question: string) => `Antwoord op: ${question}`,
      wordsOf: (name: string) => `Woorden van ${name}`,
      part: 'In welk deel?',
      place: 'Zet erin',
      placeThis: (text: string) => `Zet erin: ${text}`,
      placedIn: (part: string) => `staat nu bij ‘${part}’`,
      takeOff: 'Van tafel',
      takeOffThis: (text: string) => `Van tafel: ${text}`,
      takeOffConfirm: `Deze woorden van tafel halen? ${noWayBack}`,
      carryAgain: 'Nog eens op tafel leggen',
    },
  }
}
