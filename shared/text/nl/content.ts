import { type Address, sayTo } from '../speech.ts'

/** What people agree on: decisions, actions. */
export function content(address: Address) {
  const say = sayTo(address)
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
