import { type Address, sayTo } from '../speech.ts'

/** What people bring in and agree on: richtvragen, decisions, actions. */
export function content(address: Address) {
  const say = sayTo(address)
  const noWayBack = say('Dit kunt u niet terugdraaien.', 'Dit kun je niet terugdraaien.')
  return {
    questions: {
      collectHeading: say('Schrijf uw vraag', 'Schrijf je vraag'),
      collectHint: (withNames: boolean) =>
        withNames
          ? 'Straks ziet iedereen alle vragen, met naam.'
          : 'Straks ziet iedereen alle vragen, zonder naam.',
      field: say('Uw vraag', 'Je vraag'),
      privateNow: say('Alleen u ziet dit nu.', 'Alleen jij ziet dit nu.'),
      write: 'Vraag klaarleggen',
      own: say('Uw vragen', 'Je vragen'),
      noneOwn: 'Nog geen vragen. Eén zin is genoeg.',
      change: 'Vraag aanpassen',
      withdraw: 'Vraag weghalen',
      withdrawShort: 'Weghalen',
      count: (count: number) =>
        count === 0
          ? 'Er zijn nog geen vragen.'
          : count === 1
            ? 'Er is 1 vraag.'
            : `Er zijn ${count} vragen.`,
      showsLater: (name: string) => `${name} laat ze straks zien.`,
      withNames: 'Met naam laten zien',
      show: 'Vragen laten zien',
      showConfirm: (withNames: boolean) =>
        `Alle vragen laten zien, ${withNames ? 'met' : 'zonder'} naam? ${noWayBack}`,
      showYes: 'Ja, laat de vragen zien',
      notYet: 'Nog even niet',
      onTable: 'De vragen op tafel',
      none: 'Er liggen nog geen vragen op tafel.',
      pin: 'Nu bespreken',
      pinThis: (text: string) => `Nu bespreken: ${text}`,
      unpin: 'Terug naar de vragen',
      choose: 'Kies samen een vraag. We nemen er één tegelijk.',
      chooseWait: (name: string) => `${name} kiest met de tafel de volgende vraag.`,
      inHand: 'Nu op tafel',
      from: (name: string) => `Vraag van ${name}`,
      answered: 'beantwoord',
      parked: 'geparkeerd',
      open: 'nog open',
      takenBack: 'Deze vraag is teruggenomen.',
      takeBack: 'Mijn vraag terugnemen',
      takeBackConfirm: `Deze vraag weghalen? De woorden gaan echt weg. ${noWayBack}`,
      answerHeading: 'Ons antwoord',
      answerField: 'Het antwoord, in één of twee zinnen',
      answerHint: 'Goed genoeg voor nu is genoeg. ‘Dat weten we nog niet’ is ook een antwoord.',
      answerSave: 'Antwoord bewaren',
      answerAfterRound: 'Eerst een rondje. Daarna schrijven we het antwoord op.',
      park: 'Vraag parkeren',
      bringBack: 'Terug op tafel',
      allDone: 'Alle vragen zijn besproken.',
    },

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
      unannounced: 'Dit stond niet op de agenda. Later besluiten mag.',
      kind: 'Hoe besluiten we?',
      decider: 'Wie beslist?',
      ours: 'Wat is hier te besluiten, en wat niet?',
      options: 'Wat hebben we nog meer bekeken?',
      grounds: 'Gronden: waarom dit?',
      groundsHint: 'Noem het antwoord of de zin waar het op rust.',
      voices: 'Wie is nog niet gehoord? Waarom niet?',
      voiceField: (who: string) => `Wat zegt ${who}? Of: waarom niet gehoord?`,
      voiceFieldMany: (who: string) => `Wat zeggen ${who}? Of: waarom niet gehoord?`,
      heard: 'Gehoord',
      more: 'Meer bij dit voorstel',
      change: 'Voorstel aanpassen',
      withdraw: 'Voorstel intrekken',
      decide: 'Besluit vastleggen',
      decideHeading: 'Wat is er besloten?',
      outcome: 'Uitkomst',
      owner: 'Wie zorgt ervoor?',
      day: 'Wanneer?',
      lookAgain: 'Opnieuw kijken op',
      reopen: 'Toch weer voorstel',
      object: 'Wat houdt tegen?',
      objectHeading: 'Wat houdt tegen?',
      objectField: say('Waarom kunt u geen ja zeggen?', 'Waarom kun je geen ja zeggen?'),
      objectHint: say(
        'Uw woorden blijven bij het besluit staan. Dit is geen officieel bezwaar.',
        'Je woorden blijven bij het besluit staan. Dit is geen officieel bezwaar.',
      ),
      objectSave: 'Erbij zetten',
      objections: 'Wat houdt tegen',
      takeBackObjection: 'Mijn woorden wissen',
      waitFor: (name: string) => `${name} legt het besluit vast.`,
    },

    actions: {
      heading: 'Afspraken',
      empty: 'Nog geen afspraken. Wat kan deze week al, zonder wachtlijst?',
      add: 'Afspraak toevoegen',
      addHeading: 'Nieuwe afspraak',
      changeHeading: 'Afspraak aanpassen',
      what: 'Wat spreken we af?',
      who: 'Wie doet dit?',
      noOwner: 'Nog geen naam. Wie doet dit?',
      day: 'Uiterlijk',
      byDay: (day: string) => `uiterlijk ${day}`,
      helper: 'Wie helpt?',
      helps: (name: string) => `${name} helpt`,
      seenBy: 'Hoe zien we dat het gedaan is?',
      done: 'Gedaan',
      isDone: 'gedaan',
      change: 'Afspraak aanpassen',
      remove: 'Afspraak weghalen',
      removeShort: 'Weghalen',
      save: 'Afspraak bewaren',
    },

    who: {
      nobody: 'nog niemand',
      other: 'iemand anders',
      otherName: 'Naam',
    },

    forWhom: {
      field: 'Wiens woorden zijn dit?',
      mine: say('Van mezelf', 'Van mezelf'),
      of: (name: string) => `Van ${name}`,
    },
  }
}
