import { type Address, sayTo } from '../speech.ts'
import type { Terms } from './terms.ts'

/** The round of appreciation: what is said, in de kring, and the words one was given. */
export function roddel(address: Address, terms: Terms) {
  const say = sayTo(address)
  return {
    roddel: {
      notInMinutes: 'We zeggen het hardop. Het komt niet in het verslag.',
      absentFamily: say(
        'Ook over het gezin mag u iets goeds zeggen. Dat zeggen we alleen hardop. We schrijven het niet op.',
        'Ook over het gezin mag je iets goeds zeggen. Dat zeggen we alleen hardop. We schrijven het niet op.',
      ),
      guard:
        'Nooit vlak voor gedwongen hulp. Nooit over wie deze tafel niet vertrouwt. Nooit om verschil van mening toe te dekken.',
      guardFamily: 'Pas na het verhaal van het gezin. Ook helemaal overslaan mag.',

      writeButton: 'Iets goeds opschrijven',
      writeHeading: 'Iets goeds opschrijven',
      about: 'Over wie?',
      choose: 'Kies iemand',
      field: say('Wat wilt u zeggen?', 'Wat wil je zeggen?'),
      fieldAbout: (name: string) => `Wat is er goed aan ${name}?`,
      hint: say(
        'Eén ding dat u zag of hoorde. Alleen u ziet dit nu.',
        'Eén ding dat je zag of hoorde. Alleen jij ziet dit nu.',
      ),
      ready: 'Klaarleggen',
      own: 'Klaar om te zeggen',
      ownHint: say(
        'Alleen u ziet dit. Zeg het als u aan de beurt bent.',
        'Alleen jij ziet dit. Zeg het als je aan de beurt bent.',
      ),
      toWhom: (name: string) => `Over ${name}`,
      give: (name: string) => `Gezegd. Geef het aan ${name}`,
      giveConfirm: (name: string) => `De woorden aan ${name} geven?`,
      giveText: (name: string) =>
        say(
          `${name} krijgt deze woorden, met wie ze zei. U ziet ze dan niet meer.`,
          `${name} krijgt deze woorden, met wie ze zei. Jij ziet ze dan niet meer.`,
        ),
      giveYes: 'Ja, geef ze',
      change: (name: string) => `Aanpassen: over ${name}`,
      withdraw: (name: string) => `Weghalen: over ${name}`,
      withdrawShort: 'Weghalen',
      notYet: 'Nog even niet',
    },

    circle: {
      heading: (name: string) => `In de kring: ${name}`,
      listens: (name: string) => `${name} luistert. Praat over ${name}, niet tegen ${name}.`,
      listensExample: (name: string) => `‘Wat ${name} goed kan …’ Overslaan mag.`,
      stopForAll: 'Kring stoppen',
      listening: say(
        'Dit gaat over u. U hoeft niets te zeggen. Stoppen mag altijd.',
        'Dit gaat over jou. Je hoeft niets te zeggen. Stoppen mag altijd.',
      ),
      last: say(
        'U bent als laatste aan de beurt. Iets zeggen mag. Niets zeggen ook.',
        'Je bent als laatste aan de beurt. Iets zeggen mag. Niets zeggen ook.',
      ),
      stop: 'Stoppen',
      stopped: 'We stoppen hier. Dat is goed.',

      askHeading: 'Liever in de kring?',
      askText: 'Eén luistert. De anderen zeggen wat zij goed vinden aan die persoon.',
      askHint: say(
        'Vraag het vooraf. Alleen wie u het vraagt, ziet de vraag.',
        'Vraag het vooraf. Alleen wie je het vraagt, ziet de vraag.',
      ),
      nobodyToAsk: 'Vragen kan aan wie bij het team hoort en er is. Wie dat is, staat bij de mensen.',
      askWho: say('Aan wie vraagt u het?', 'Aan wie vraag je het?'),
      ask: 'Vragen',
      waiting: (name: string) => `${name} heeft nog niet geantwoord.`,
      agreed: (name: string) => `${name} wil in de kring.`,
      declined: (name: string) => `${name} kiest voor gewoon.`,
      onlyYouTwo: (name: string) => say(`Alleen u en ${name} zien dit.`, `Alleen jij en ${name} zien dit.`),
      takeBack: 'Vraag intrekken',
      begin: (name: string) => `Kring beginnen met ${name}`,
      asked: (name: string) => `Een vraag van ${name}`,
      askedText: say(
        'Wilt u straks in de kring? De anderen zeggen wat zij goed vinden aan u. U luistert. Stoppen mag altijd.',
        'Wil je straks in de kring? De anderen zeggen wat zij goed vinden aan jou. Je luistert. Stoppen mag altijd.',
      ),
      yes: 'Ja, dat wil ik',
      no: 'Liever gewoon',
      saidYes: say('U zei ja. Straks zit u in de kring.', 'Je zei ja. Straks zit je in de kring.'),
      saidNo: say('U kiest voor gewoon. Dat is goed.', 'Je kiest voor gewoon. Dat is goed.'),
      yesAfterAll: 'Toch wel',
      noAfterAll: 'Toch liever gewoon',
    },

    gifts: {
      heading: say('Woorden voor u', 'Woorden voor jou'),
      text: say(
        'Deze woorden zijn van u. Bewaren of wissen?',
        'Deze woorden zijn van jou. Bewaren of wissen?',
      ),
      from: (name: string) => `${name} zei`,
      keep: 'Bewaren',
      kept: 'bewaard',
      erase: 'Wissen',
      lay: `Op tafel voor de ${terms.analysis}`,
      laid: 'ligt op tafel',
      layFrom: (name: string) => `Op tafel voor de ${terms.analysis}: wat ${name} zei`,
      layConfirm: 'Deze woorden op tafel leggen?',
      layText: `Dan ziet iedereen ze. Ze kunnen in de ${terms.analysis} komen, en zo in het verslag.`,
      layYes: 'Ja, leg ze op tafel',
      layNo: 'Nog even niet',
      keepFrom: (name: string) => `Bewaren: wat ${name} zei`,
      eraseFrom: (name: string) => `Wissen: wat ${name} zei`,
      eraseConfirm: 'Deze woorden wissen?',
      eraseText: say(
        'Ze gaan echt weg. Dit kunt u niet terugdraaien.',
        'Ze gaan echt weg. Dit kun je niet terugdraaien.',
      ),
      eraseYes: 'Ja, wis ze',
      eraseNo: 'Laat staan',
      untilEnd: say(
        'Alleen u ziet dit. Wat u niet bewaart, gaat weg als het gesprek klaar is.',
        'Alleen jij ziet dit. Wat je niet bewaart, gaat weg als het gesprek klaar is.',
      ),
      afterEnd: say(
        'Alleen u ziet dit. Het blijft hier zolang dit gesprek er is.',
        'Alleen jij ziet dit. Het blijft hier zolang dit gesprek er is.',
      ),
    },
  }
}
