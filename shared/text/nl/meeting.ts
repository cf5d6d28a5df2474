import { ended } from '../sentence.ts'
import { type Address, sayTo } from '../speech.ts'
import type { Terms } from './terms.ts'

/** Words that buttons share. */
export const buttons = {
  save: 'Bewaren',
  cancel: 'Laat maar',
  close: 'Sluiten',
  change: 'Aanpassen',
  erase: 'Wissen',
  add: 'Toevoegen',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
}

/** What surrounds every item: agenda, table, clock, what I can do, what is kept. */
export function meeting(address: Address, terms: Terms) {
  const say = sayTo(address)
  const noWayBack = say('Dit kunt u niet terugdraaien.', 'Dit kun je niet terugdraaien.')
  return {
    goal: 'Doel',
    endsAt: (clock: string) => `We eindigen om ${clock}`,
    endedAt: (clock: string) => `We eindigden om ${clock}`,
    plannedEnd: (hour: string) => `gepland ${hour}`,
    menu: 'Menu',
    skipToItem: 'Naar het agendapunt',

    agenda: {
      heading: 'Agenda',
      done: 'klaar',
      now: 'nu',
      later: 'straks',
      protected: 'beschermd',
      planned: (minutes: number) => `gepland ${minutes}`,
      minutes: (minutes: number) => `${minutes} min`,
      leftOf: (left: number, all: number) => `nog ${left} van ${all} min`,
      overOf: (over: number, all: number) => `${over} min uitloop, gepland ${all}`,
      edit: 'Agenda aanpassen',
      editDone: 'Klaar',
      change: (title: string) => `${title} aanpassen`,
      changeHeading: 'Agendapunt aanpassen',
      addHeading: 'Punt toevoegen',
      title: 'Titel',
      minutesField: 'Minuten',
      kind: 'Waarvoor',
      form: 'Vorm',
      remove: 'Punt weghalen',
      jump: 'Dit punt nu doen',
    },

    table: {
      heading: 'De tafel',
      seats: 'Aan tafel',
      me: say('u', 'jij'),
      turn: 'is aan de beurt',
      absent: 'is er even niet',
      notStarted: 'Nog niet begonnen',
      questionOf: (number: number, all: number) => `Richtvraag ${number} van ${all}`,
      paused: 'De klok staat stil',
      quiet: 'Even stil. Er is geen haast.',
      ended: 'Het gesprek is klaar',
      overtime: 'De tijd voor dit punt is om. We kiezen rustig hoe we verdergaan.',
    },

    round: {
      heading: 'Rondje',
      intro: 'Ieder komt aan de beurt. Overslaan mag. Later mag ook.',
      start: 'Rondje beginnen',
      again: 'Nog een rondje',
      stop: 'Rondje stoppen',
      order: 'Volgorde',
      turnOf: (name: string) => `${name} is aan de beurt`,
      after: (name: string) => `${name} daarna`,
      mine: say('U bent aan de beurt. Neem de tijd.', 'Je bent aan de beurt. Neem de tijd.'),
      passed: say('U slaat over. Dat is goed. Later mag ook.', 'Je slaat over. Dat is goed. Later mag ook.'),
      waiting: 'wacht',
      later: 'later',
      spoke: 'was aan het woord',
      skipped: 'slaat over',
      speaking: 'aan de beurt',
      spokeButton: 'Ik ben klaar',
      passButton: 'Ik sla over',
      laterButton: 'Later',
      joinButton: 'Ik doe ook mee',
      spokeFor: (name: string) => `${name} is klaar`,
      passFor: (name: string) => `${name} slaat over`,
      laterFor: (name: string) => `${name} later`,
      done: 'Het rondje is rond. Ieder is gevraagd.',
      none: 'Er is nu geen rondje.',
    },

    spoken: {
      checkIn: say(
        'Dit is geen makkelijk gesprek. Hoe gaat het nu met u? Eén woord is genoeg. Overslaan mag. Het komt niet in het verslag.',
        'Dit is geen makkelijk gesprek. Hoe gaat het nu met je? Eén woord is genoeg. Overslaan mag. Het komt niet in het verslag.',
      ),
      roddelTeam: say(
        'We beginnen met wat goed gaat. Over wie wilt u iets goeds zeggen? Iets kleins telt ook.',
        'We beginnen met wat goed gaat. Over wie wil je iets goeds zeggen? Iets kleins telt ook.',
      ),
      roddelFamily: 'Wat gaat goed? Dat willen we ook horen. Overslaan mag.',
      reflection: say(
        'Wat hielp u vandaag? Wat mag anders? En wat is een lichtpuntje?',
        'Wat hielp je vandaag? Wat mag anders? En wat is een lichtpuntje?',
      ),
      spokenOnly: 'We zeggen dit hardop. Er wordt niets opgeschreven.',
    },

    before: {
      heading: 'Waarvoor we hier zijn',
      youBegin: say('Is iedereen er? Dan kunt u beginnen.', 'Is iedereen er? Dan kun je beginnen.'),
      begins: (name: string) => `${name} begint het gesprek zo.`,
      sharing: say(
        'Wat u deelt, ziet iedereen in dit gesprek. Het kan in het verslag komen. Beraad neemt geen beeld of geluid op.',
        'Wat je deelt, ziet iedereen in dit gesprek. Het kan in het verslag komen. Beraad neemt geen beeld of geluid op.',
      ),
    },

    open: { goal: 'Ons doel' },

    situation: {
      tells: (name: string) => `${name} vertelt. De anderen luisteren.`,
      someoneTells: 'Eén vertelt. De anderen luisteren.',
      familyTells: 'Het gezin vertelt. De anderen luisteren.',
      listen: say(
        'Komt er een vraag bij u op? Bewaar die voor straks.',
        'Komt er een vraag bij je op? Bewaar die voor straks.',
      ),
    },

    pause: {
      text: 'Even pauze. Pak wat te drinken.',
      backAt: (clock: string) => `We gaan verder om ${clock}.`,
    },

    notes: {
      heading: 'Wat we horen',
      mine: say('Uw notitie', 'Je notitie'),
      placeholder: say('Schrijf op wat u hoort', 'Schrijf op wat je hoort'),
      seen: say('Iedereen aan tafel ziet uw notitie.', 'Iedereen aan tafel ziet je notitie.'),
      write: 'Opschrijven',
      empty: 'Nog geen notities. Eén zin is genoeg.',
      change: 'Notitie aanpassen',
      erase: 'Notitie wissen',
      changed: 'aangepast',
      typedBy: (name: string) => `getypt door ${name}`,
      notStarted: 'Notities maken kan als we begonnen zijn.',
    },

    act: {
      heading: say('Wat u nu kunt doen', 'Wat je nu kunt doen'),
      park: 'Parkeren',
      note: 'Notitie',
      question: 'Schrijf een vraag',
      write: 'Schrijf',
      writeWhat: say('Wat wilt u schrijven?', 'Wat wil je schrijven?'),
      parkHeading: 'Op de parkeerplaats',
      parkField: 'Wat komt later?',
      parkHint: 'Wat naast de vraag ligt, raakt zo niet weg.',
    },

    control: {
      heading: 'Procesbewaker',
      text: say(
        'U bewaakt tijd, beurten en de vraag. Niet de inhoud.',
        'Je bewaakt tijd, beurten en de vraag. Niet de inhoud.',
      ),
      start: 'Gesprek beginnen',
      next: 'Volgende',
      back: 'Terug',
      pause: 'Pauze',
      resume: 'Verder',
      quiet: 'Even stil',
      addMinute: '+1 min',
      undo: 'Ongedaan maken',
      end: 'Gesprek afronden',
      more: 'Meer',
      lostProcesbewaker: (name: string) => `${name} heeft geen verbinding. De klok loopt door.`,
    },

    kept: {
      heading: 'Wat we bewaren',
      decisions: 'Besluiten',
      actions: 'Onze afspraken',
      parking: 'Parkeerplaats',
      answers: 'Beantwoorde vragen',
      earlierAnswers: 'Eerdere antwoorden',
      empty: 'Nog niets. Besluiten, afspraken en wat we parkeren, komen hier.',
      noDecisions: 'Nog geen besluiten.',
      noActions: 'Nog geen afspraken.',
      settle: 'Van de lijst',
      settled: (text: string) => `${text}: van de lijst`,
      erase: (text: string) => `Wissen: ${text}`,
      parkedQuestion: 'Vraag voor later',
    },

    end: {
      heading: 'Afronden',
      end: 'Gesprek afronden',
      confirm: 'Is het gesprek klaar? Vragen die niet getoond zijn, worden gewist.',
      confirmYes: 'Ja, we zijn klaar',
      reopen: 'Toch nog verder',
      over: 'Zo gaan we verder',
      decided: 'Dit is besloten',
      yours: say('Dit doet u', 'Dit doe jij'),
      doneBy: (name: string) => `Dit doet ${name}`,
      others: 'Dit doen anderen',
      proposals: 'Dit is nog een voorstel',
      nothingDecided: 'We hebben niets besloten. Dat is ook goed.',
      nothingBy: (name: string) => `${name} hoeft niets te doen.`,
      nothingYours: say('U hoeft niets te doen.', 'Je hoeft niets te doen.'),
      nothingOthers: 'Anderen hoeven niets te doen.',
      wrong: 'Klopt er iets niet? Zet het erbij.',
      thankYou: say('Dank u wel.', 'Dank je wel.'),
      minutes: 'Verslag bekijken',
      corrections: 'Aanvullingen',
      correction: say('Uw aanvulling', 'Je aanvulling'),
      correctionHint: 'Deze blijft bij het verslag staan.',
      addCorrection: 'Erbij zetten',
      removeCorrection: 'Aanvulling wissen',
      deleteHeading: 'Alles wissen',
      deleteText: `Alles van dit gesprek gaat weg: ook de ${terms.analysis}, de besluiten en het verslag. Voor iedereen.`,
      delete: 'Heel dit gesprek wissen',
      deleteConfirm: (title: string) => `Heel ‘${title}’ wissen? ${noWayBack}`,
      deleteField: 'Typ: wissen',
      deleteWord: 'wissen',
      deleteYes: 'Ja, wis alles',
      deleted: 'Dit gesprek is gewist.',
    },

    status: {
      saved: 'Alles is bewaard',
      saving: 'Nog niet bewaard',
      lost: 'Geen verbinding. Schrijf gerust door. Laat dit scherm open. We versturen het zodra er verbinding is.',
      lostShort: 'Geen verbinding',
      storingFails: 'Bewaren lukt nu niet. Laat dit scherm open.',
      connecting: 'Verbinden …',
      closed: say(
        'U bent niet meer verbonden met dit gesprek.',
        'Je bent niet meer verbonden met dit gesprek.',
      ),
      coming: 'Een ogenblik …',
      notComing:
        'Dit stuk van het scherm is er nog niet. Het komt zodra er verbinding is. Duurt het lang? Laad de pagina dan opnieuw.',
      outdated: say(
        'Er is een nieuwe versie. Staat hier nog tekst van u? Kopieer die eerst. Laad dan opnieuw.',
        'Er is een nieuwe versie. Staat hier nog tekst van je? Kopieer die eerst. Laad dan opnieuw.',
      ),
    },

    announce: {
      item: (title: string) => ended(`We zijn bij ${title}`),
      shown: 'De vragen liggen op tafel.',
      pinned: (text: string) => `Nu: ${text}`,
      ended: 'Het gesprek is klaar.',
    },

    toast: {
      heading: 'Meldingen',
      close: 'Melding sluiten',
    },

    givenBack: {
      heading: 'Dit is niet bewaard',
      copy: 'Deze tekst is niet bewaard. Kopieer hem hier.',
    },
  }
}
