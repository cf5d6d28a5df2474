import type { Choice } from '../../meeting/decision.ts'
import { type Address, sayTo } from '../speech.ts'

const and = new Intl.ListFormat('nl')

/** What a decision card says, and what is asked before we go. */
export function deciding(address: Address) {
  const say = sayTo(address)
  const choiceNames: Record<Choice, string> = { for: 'voor', against: 'tegen', abstain: 'onthouding' }
  return {
    decisions: {
      heading: 'Besluiten van deze tafel',
      empty: 'Nog geen voorstel. Eén zin is genoeg.',
      propose: 'Voorstel doen',
      proposal: 'Voorstel',
      proposalHint: 'Wat stellen we voor, vanaf wanneer?',
      status: {
        proposal: 'Voorstel',
        decided: 'Besluit van deze tafel',
        withdrawn: 'Ingetrokken',
      },
      nothingDecided: 'Dit is een voorstel. Er is nog niets besloten.',
      nothingYet: 'Er is nog niets besloten.',
      unannounced: 'Dit stond niet op de agenda. Later besluiten mag.',
      kind: 'Hoe besluiten we?',
      decider: 'Wie beslist?',
      ours: 'Wat is hier te besluiten, en wat niet?',
      options: 'Wat hebben we nog meer bekeken?',
      grounds: 'Gronden: waarom dit?',
      groundsHint: 'Wat zagen of hoorden we, waar dit op rust?',
      restsOn: 'Op welke vraag rust dit?',
      restsOnNone: 'Geen vraag, de gronden zelf',
      aboutHome: 'Gaat dit over waar een kind woont?',
      otherWay: 'En als uithuisplaatsing geen optie is?',
      otherWayHint: 'Wat is er dan morgen nodig, en wie helpt?',
      dangerNow: 'Er is nu gevaar. Deze vraag kan wachten.',
      dangerTold: 'Er is nu gevaar. De vraag wat er anders kan, komt daarna.',
      more: 'Meer bij dit voorstel',
      change: 'Voorstel aanpassen',
      withdraw: 'Voorstel intrekken',
      decide: 'Besluit vastleggen',
      decideHeading: 'Wat is er besloten?',
      outcome: 'Uitkomst',
      owner: 'Wie zorgt ervoor?',
      day: 'Wanneer?',
      lookAgain: 'Opnieuw kijken op',
      lookAgainNeeded: 'Het gaat over waar een kind woont. Dan kijken we altijd opnieuw.',
      away: (names: readonly string[]) =>
        `${and.format(names)} ${names.length > 1 ? 'zijn' : 'is'} er even niet. Laat wat ${and.format(names)} raakt nog voorstel.`,
      notHeard: 'Nog niet iedereen is gehoord. Later besluiten mag.',
      reopen: 'Toch weer voorstel',
      waitFor: (name: string) => `${name} legt het besluit vast.`,

      voices: {
        heading: 'Wie is gehoord',
        ask: 'Wie is nog niet gehoord? Waarom niet?',
        heard: 'gehoord',
        notHeard: 'niet gehoord',
        notYet: 'nog niet gehoord',
        state: (name: string) => `Is ${name} gehoord?`,
        yes: 'Ja, gehoord',
        no: 'Nee, niet gehoord',
        later: 'Nog niet',
        said: (name: string) => `Wat zegt ${name}?`,
        whyNot: 'Waarom niet?',
        role: 'Wie is dit voor het kind?',
        who: 'Naam',
        tell: 'Invullen',
        add: 'Iemand erbij',
        remove: 'Hoort hier niet bij',
      },

      stands: {
        consent: 'Goed genoeg voor',
        consensus: 'Mee eens',
        pending: (names: string) => `Nog geen antwoord: ${names}`,
        sayConsent: 'Voor mij is dit goed genoeg',
        sayConsensus: 'Ik ben het eens',
        takeBack: 'Toch nog niet',
      },

      votes: {
        heading: 'Stemmen',
        open: 'We stemmen open. Ieder telt één keer. Wisselen mag tot het besluit.',
        choices: choiceNames,
        mine: say('Wat kiest u?', 'Wat kies je?'),
        cast: (choice: Choice) =>
          ({ for: 'Ik ben voor', against: 'Ik ben tegen', abstain: 'Ik onthoud me' })[choice],
      },

      object: 'Wat houdt tegen?',
      objectHeading: 'Wat houdt tegen?',
      objectField: say('Waarom kunt u geen ja zeggen?', 'Waarom kun je geen ja zeggen?'),
      objectHint: say(
        'Uw woorden blijven bij het besluit staan. Dit is geen officieel bezwaar.',
        'Je woorden blijven bij het besluit staan. Dit is geen officieel bezwaar.',
      ),
      objectSave: 'Erbij zetten',
      objections: 'Wat houdt tegen',
      afterwards: 'na het besluit gezegd',
      takeBackObjection: 'Mijn woorden wissen',
    },

    closing: {
      heading: 'Voor we gaan',
      openHeading: 'Nog te regelen',
      tell: (child: string) => `Wie vertelt het aan ${child}, en wanneer?`,
      tellWhat: (child: string) =>
        `${child}, en wie er niet was, vertellen wat we besloten en waarom. Ook wat er met hun woorden gebeurde.`,
      file: 'Wie zet het verslag in welk dossier, met de gronden?',
      fileWhat: 'Het verslag met de gronden in het dossier zetten.',
      agree: 'Afspreken',
      notAgreed: 'Nog niet afgesproken.',
      unowned: 'Nog geen naam.',
    },

    filing: {
      heading: 'Waar staat het verslag?',
      ask: 'Beraad is geen dossier. Nog niemand heeft het verslag ergens gezet.',
      field: 'Het verslag staat in',
      hint: 'In welk dossier, en bij wie? Noem geen naam van een kind.',
      save: 'Dit klopt',
      filed: (where: string) => `Het verslag staat in ${where}.`,
      told: (name: string) => `Gezegd door ${name}.`,
      takeBack: 'Klopt niet',
    },

    justAgreed: {
      agreed: 'Net afgesproken',
      decided: 'Net besloten',
    },
  }
}
