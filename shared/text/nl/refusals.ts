import { type Hat, hats } from '../../meeting/person.ts'
import type { Refusal, RefusalCode } from '../../refusal.ts'
import { type Address, sayTo } from '../speech.ts'
import { hatNames } from './names.ts'
import type { Terms } from './terms.ts'

type Params = NonNullable<Refusal['params']>

const reload = 'Dat lukte niet. Laad deze pagina opnieuw en probeer het nog eens.'

/** Says why not, in plain words. */
export function refusals(address: Address, terms: Terms): (refusal: Refusal) => string {
  const say = sayTo(address)

  const words: Record<RefusalCode, string | ((params: Params) => string)> = {
    'unknown-command': reload,
    'invalid-input': 'Dat kunnen we zo niet bewaren. Kijk nog eens wat er staat.',
    'too-long': ({ most }) =>
      most
        ? `Dit is te lang: er passen ${most} tekens. Maak het korter.`
        : 'Dit is te lang. Maak het korter.',
    'malformed-frame': reload,
    'foreign-client-id': reload,
    'too-many-client-ids': reload,
    'parts-are-fixed': `De delen van de ${terms.analysis} blijven staan. Schrijven kan in elk deel.`,
    'sheet-full': `De ${terms.analysis} is vol. Maak eerst iets korter.`,

    'only-hat': ({ hat, name }) =>
      name ? `Dat kan alleen ${name}.` : `Dat kan alleen de ${hatName(hat, terms)}. Die is er nu niet.`,
    'only-host': ({ name }) => (name ? `Dat kan alleen ${name}.` : 'Dat kan alleen wie dit gesprek begon.'),
    'only-author': 'Dat kan alleen wie het schreef.',
    'only-speaker': ({ name }) => (name ? `Dat kan alleen ${name} zelf.` : 'Dat kan alleen wie dit zegt.'),
    'only-family': 'Het gezin is onder elkaar. Zij roepen de anderen terug.',
    'observers-only-listen': 'Een toehoorder luistert mee en schrijft niet.',
    'not-a-member': say('U zit nog niet aan deze tafel.', 'Je zit nog niet aan deze tafel.'),
    'no-pen': say('U leest mee. Schrijven doen de anderen.', 'Je leest mee. Schrijven doen de anderen.'),
    'server-writes-this': reload,

    overtaken: say('Iemand was u net voor.', 'Iemand was je net voor.'),
    'not-found': 'Dit is er niet meer.',
    'not-started': 'Het gesprek is nog niet begonnen.',
    'already-started': 'Het gesprek is al begonnen.',
    'meeting-ended': 'Het gesprek is klaar. Aanvullen kan nog wel.',
    'among-themselves': 'Het gezin praat nu onder elkaar. Er wordt niets opgeschreven.',
    'you-listen': say('Nu luistert u. Stoppen mag altijd.', 'Nu luister je. Stoppen mag altijd.'),
    'only-the-subject': ({ name }) =>
      name ? `In de kring gaat het nu alleen over ${name}.` : 'In de kring gaat het nu over één van ons.',
    'already-asked': say('U hebt dit al gevraagd.', 'Je hebt dit al gevraagd.'),
    'not-with-family': 'Met het gezin erbij doen we dit zonder kring.',
    'meeting-not-ended': 'Het gesprek is nog niet klaar.',
    paused: 'De klok staat stil. Ga eerst verder.',
    'last-item': 'Dit is het laatste punt.',
    'first-item': 'Dit is het eerste punt.',
    'item-protected': ({ title }) =>
      title ? `Dit punt is beschermd: ‘${title}’.` : 'Dit punt is beschermd.',
    'keeps-a-minute': ({ title }) => `Elk punt houdt minstens 1 minuut${title ? `, ook ‘${title}’` : ''}.`,
    'form-is-fixed': 'Er is bij dit punt al iets gezegd of geschreven. De vorm staat nu vast.',
    'item-takes-no-notes': 'Bij dit punt schrijven we niets op.',
    'already-shown': 'De vragen liggen al op tafel.',
    'not-shown-yet': 'De vragen liggen nog niet op tafel.',
    'nothing-to-show': 'Er is nog niets om te laten zien.',
    'nothing-pinned': 'Kies eerst een vraag.',
    'lies-under': 'Deze vraag ligt bij een andere. Haal hem eerst los.',
    'dots-open': 'De stippen worden nog verdeeld. Sluit die eerst.',
    'dots-not-open': 'Er worden nu geen stippen verdeeld.',
    'no-dots-left': say(
      'Uw stippen zijn op. Haal er eerst één weg.',
      'Je stippen zijn op. Haal er eerst één weg.',
    ),
    'choose-helper-first': ({ name }) =>
      name
        ? `Kies eerst wie voor ${name} typt.`
        : say('Kies eerst wie voor u typt.', 'Kies eerst wie voor je typt.'),
    'only-deputy': ({ name }) =>
      name
        ? `Dat kan alleen ${name}.`
        : 'Dat kan alleen wie de procesbewaker vervangt. Die is nog niet gekozen.',
    'round-not-finished': 'Nog niet iedereen is gehoord. Maak eerst het rondje af.',
    'no-round': 'Er is nu geen rondje.',
    'not-your-turn': say('U bent nu niet aan de beurt.', 'Je bent nu niet aan de beurt.'),
    'not-undoable': 'Dit kan niet terug.',
    'built-upon': 'Dit kan niet meer terug. Er is al op verdergegaan.',
    'too-many': ({ most }) => (most ? `Er passen er hier ${most}.` : 'Er past niets meer bij.'),
    'meeting-full': 'De tafel is vol.',
    'cards-already-written': 'Er zijn al vragen geschreven. Met of zonder naam staat nu vast.',
    'words-already-written': 'Er is al iets geschreven. Dit staat nu vast.',
    'too-few': 'Er schreven te weinig mensen. Zonder naam zou te zien zijn wie wat schreef.',
    'no-timed-turns': 'Met een tolk erbij krijgt ieder de tijd. Kies geen minuten.',
    'round-running': 'Er loopt een rondje. Maak dat eerst af.',
    'already-decided': 'Dit is al besloten.',
    'no-vote-with-family': 'Met het gezin erbij tellen we geen stemmen.',
    'no-date-to-look-again': 'Dit gaat over waar een kind woont. Kies eerst wanneer we opnieuw kijken.',
    'other-way-not-answered':
      'Eerst samen een antwoord: en als uithuisplaatsing geen optie is? Bij gevaar nu mag dat later.',
    'unknown-template': 'Deze vorm kennen we niet.',

    'wrong-secret': 'Deze link werkt niet. Vraag een nieuwe.',
    'wrong-start-secret': 'Dit startwoord klopt niet. Vraag het aan wie Beraad beheert.',
    'foreign-origin':
      'Deze pagina staat op een ander adres dan Beraad kent. Open Beraad op zijn eigen adres.',
    'storage-failed': 'Bewaren lukt nu niet. Laat dit scherm open.',
    'too-quick': 'Dat ging te snel. Wacht even en probeer het dan nog eens.',
    failed: say('Dat lukte niet. Dat ligt niet aan u.', 'Dat lukte niet. Dat ligt niet aan jou.'),
  }

  return ({ code, params = {} }) => {
    const found = words[code]
    return typeof found === 'string' ? found : found(params)
  }
}

function hatName(hat: string | number | undefined, terms: Terms): string {
  return hats.includes(hat as Hat) ? hatNames(terms)[hat as Hat] : 'procesbewaker'
}
