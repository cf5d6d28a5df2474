import type { QuestionPack } from '../packs.ts'

/** Richtvragen to draw from, by what they are for (TEXTS.md). */
export const packs: readonly QuestionPack[] = [
  {
    name: 'Begrijpen',
    questions: [
      'Wat zien we precies gebeuren? En wanneer juist niet?',
      'Sinds wanneer is dit zo? Wat gebeurde er toen?',
      'Wat zegt {child} zelf?',
      'Wat maakt het thuis zwaar? Denk ook aan geld, huis en gezondheid.',
      'Hoe kunnen we dit anders begrijpen?',
    ],
  },
  {
    name: 'Omdenken',
    together: 4,
    questions: [
      'Stel: {child} blijft thuis. Wat is er dan morgen nodig?',
      'Wie geeft om dit gezin, maar zit nog niet aan tafel?',
      'Wat hielp vroeger een beetje? Wie was erbij?',
      'Wat heeft het gezin nu nodig, van wie, en wie regelt het?',
      'Wat kan deze week al, zonder wachtlijst?',
      'Welke regel zit in de weg? Wie kan daar iets aan doen?',
    ],
  },
  {
    name: 'Terug naar huis',
    questions: [
      'Wat moet thuis anders? Waaraan zien we dat?',
      'Wat kan thuis nu al: een middag, een nacht?',
      'Wat heeft elke ouder nodig om dit vol te houden?',
      'Wie helpt de eerste maanden, ook in het weekend? Wie na een jaar nog?',
      'Wat doen we als het tegenzit?',
      'Hoe blijft de band met het pleeggezin?',
    ],
  },
  {
    name: 'Contact',
    questions: [
      'Wie mist {child} het meest?',
      'Hoe wil {child} contact: bellen, zien, samen iets doen?',
      'Wat maakt een bezoek fijn? Wat maakt het moeilijk?',
      'Hoe merkt {child}: ik hoef niet te kiezen?',
      'Bij welke gewone dingen kan de ouder erbij zijn?',
    ],
  },
  {
    name: '18+',
    questions: [
      'Wie bel je als het ’s nachts misgaat?',
      'Waar woon je over een jaar? Wat is daarvoor nodig?',
      'Waar leef je straks van? Wie kijkt mee?',
      'Wat wil je leren of doen? Wat is de eerste stap?',
      'Welke hulp wil je na je achttiende houden? Welke niet?',
    ],
  },
  {
    name: 'Perspectief',
    questions: [
      'Waar groeit {child} op? Wat weten we nog niet?',
      'Hoe lang kan {child} op een antwoord wachten?',
      'Wat blijft hoe dan ook hetzelfde?',
      'Wie vertelt het aan {child}, met welke woorden?',
      'Wat zeggen we als {child} later vraagt waarom?',
    ],
  },
  {
    name: 'Veiligheid',
    questions: [
      'Wat hebben we zelf gezien? Wat denken we alleen?',
      'Wat maakt het vanavond veilig genoeg?',
      'Wie let op? Wie bellen we als het misgaat?',
      '{child} is bang. Naar wie kan {child} toe?',
      'Waaraan merken we dat het veiliger wordt?',
    ],
  },
  {
    name: 'Onszelf',
    professionals: true,
    questions: [
      'Wat doet dit gezin met mij?',
      'Wat wil ik te graag oplossen?',
      'Wanneer luisterde ik niet meer?',
      'Wat zouden de ouders over mijn hulp zeggen?',
      'Wat is hier goed genoeg, ook voor mij?',
    ],
  },
]
