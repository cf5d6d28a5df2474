import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MinutesDocument } from '../../../server/minutes/document.ts'
import { minutesHtml } from '../../../server/minutes/page.ts'
import { begin } from '../../shared/meeting/simulatedTable.ts'
import { meetingOfDaan, minutesOfDaan, neverTold } from './daan.ts'

const daan = minutesOfDaan()
const page = minutesHtml(daan, '/assets/minutes.css')
const text = plain(page)

test('R17.1 the page tells what meeting it was, when, with what goal, and that it has corrections', () => {
  expect(page).toContain('<title>Verslag: Overleg over Daan</title>')
  expect(text).toContain('4 maart 2026 Van 14.00 uur tot 15.22 uur')
  expect(text).toContain('Doel Daan blijft thuis.')
  expect(text).toContain('Aanvullingen: 1')
})

test('R17.2 it tells who was there with their hats, and apart from them who did not come', () => {
  const [there, absent] = sectionOf('people').split('Uitgenodigd, niet aan tafel geweest')
  expect(there).toContain('Joost team, notulist, casusinbrenger')
  expect(there).toContain('Esther gezin en netwerk')
  expect(there).not.toContain('Karel')
  expect(absent).toContain('Karel')
})

test('R17.3 it sets the real time of every item beside the planned, and tells what was not reached', () => {
  expect(sectionOf('agenda')).toContain('Het verhaal van het gezin 7 min 9 min')
  expect(sectionOf('agenda')).toContain('Nog vragen? 5 min niet aan toegekomen')
  expect(sectionOf('agenda')).toContain('Samen 80 min 82 min')
})

test('R4.38 below the agenda stands what was borrowed from what; nothing where nothing was', () => {
  const [to, from] = daan.agenda
  if (!to || !from) throw new Error('no agenda')
  const loans = [{ id: 'loan', from: from.id, to: to.id, minutes: 3, at: 0 }]
  const told = plain(minutesHtml({ ...daan, loans }, '/assets/minutes.css'))
  expect(told).toContain(`‘${to.title}’ leende 3 min van ‘${from.title}’.`)
  expect(text).not.toContain('leende')
})

test('R17.4 each richtvraag has what became of it, whose it is, who typed it, and past whom the round went', () => {
  const questions = sectionOf('questions')
  expect(questions).toContain(
    'Hoe zorg ik dat Daan niet steeds op mij let? Gevraagd door Esther Antwoord Als Daan weet',
  )
  expect(questions).toContain('Gehoord: Esther, meester Bram Sloegen over: Marco')
  expect(questions).toContain('Gevraagd door Marco (getypt door Joost) Nog niet beantwoord')
  expect(questions).toContain('Hoe gaan de zondagen? Gevraagd door meester Bram Geparkeerd')
})

test('R5.43 what lay under a question stands with it, with its asker where names were shown; its fate too', () => {
  const [first, ...others] = daan.questions
  if (!first) throw new Error('no questions')
  const author = { by: daan.people[0]?.id ?? '', for: daan.people[0]?.id ?? '' }
  const told = (state: typeof first.state, alike: typeof first.alike = []) =>
    plain(minutesHtml({ ...daan, questions: [{ ...first, state, alike }, ...others] }, '/assets/minutes.css'))
  expect(told('answered', [{ text: 'Wie let op Daan?', author }, { text: 'Wie past er op?' }])).toMatch(
    /Ook zo gevraagd Wie let op Daan\? \(Anne\) Wie past er op\?/,
  )
  expect(text).not.toContain('Ook zo gevraagd')
  expect(told('carried')).toContain('Meegenomen naar de analyse')
  expect(told('nextTime')).toContain('Bewaard voor de volgende keer')
})

test('R17.5 a decision stands with its grounds, who was heard, dissent in own words, and the date to look again', () => {
  const decisions = sectionOf('decisions')
  expect(decisions).toContain('Besluit Tot 25 maart slaapt Daan donderdags bij Karel.')
  expect(decisions).toContain('Gronden Na het infuus kan Esther niet uit bed.')
  expect(decisions).toContain('Daan zei tegen Bram: bij Karel mag ik de hond uitlaten.')
  expect(decisions).toContain('Straks slaapt hij overal, behalve bij mij. Marco')
  expect(decisions).toContain('Opnieuw kijken op woensdag 25 maart')
})

test('R17.6 a proposal is told as a proposal, never as decided', () => {
  const decisions = sectionOf('decisions')
  expect(decisions).toContain(
    'Voorstel Op school komt een rustige plek voor de maandagochtend. Dit is een voorstel.',
  )
  expect(decisions.match(/Besluit /g)).toHaveLength(1)
})

test('R17.7 an action tells who, when, with whom and how we see it; without an owner it is marked', () => {
  const actions = sectionOf('actions')
  expect(actions).toContain('Wie Karel Wanneer woensdag 11 maart Wie helpt Marco')
  expect(actions).toContain('Vertellen aan Daan wat we bespraken. Nog geen naam. Wie doet dit?')
})

test('R17.8 the analysis stands in its eight parts, with lists and emphasis; an empty part says so', () => {
  const analysis = sectionOf('analysis')
  expect(daan.analysis).toHaveLength(8)
  expect(analysis).toContain('In de woorden van het kind Bij het bouwen denk ik nergens aan.')
  expect(analysis).toContain('De levenslijn Hier staat nog niets.')
  expect(page).toContain('<li><p>Karel <strong>woont naast hen</strong> en heeft een hond.</p></li>')
  expect(page).toContain('<em>Bij het bouwen niet één keer.</em>')
})

test('R17.9 notes stand at their item; what is parked, and every correction with its date, are there', () => {
  expect(sectionOf('notes')).toContain('Bij: Het verhaal van het gezin Esther appt school eerlijk')
  expect(sectionOf('parking')).toContain('Wie haalt Daan op als het sneeuwt?')
  expect(sectionOf('corrections')).toContain(
    'Ik vaar tot 1 april. Daarna ben ik elk weekend thuis. Marco, 4 maart 2026, 16.22 uur',
  )
})

test.each([...neverTold])(
  'R17.10 what was not shown, withdrawn or removed is in neither page nor JSON: %s',
  (word) => {
    expect(page).not.toContain(word)
    expect(JSON.stringify(daan)).not.toContain(word)
  },
)

test('R17.10 neither holds a turn, a roddel, a check-in, a secret hour of speaking, or the ledger', () => {
  const keys = new Set<string>()
  JSON.stringify(daan, (key, value: unknown) => {
    keys.add(key)
    return value
  })
  for (const key of [
    'round',
    'seats',
    'spans',
    'collecting',
    'cards',
    'patches',
    'seq',
    'present',
    'seatTakenAt',
  ]) {
    expect(keys).not.toContain(key)
  }
})

test('R17.11 before the end the page says that it is not finished', () => {
  const { endedAt: _, ...running } = daan.gathering
  const early = plain(minutesHtml({ ...daan, gathering: running }, '/minutes.css'))
  expect(early).toContain('Dit verslag is nog niet af.')
  expect(text).not.toContain('Dit verslag is nog niet af.')
})

test('R20.213 as long as it goes on the agenda says which item is in hand, and that what is to come is not there yet', () => {
  const { endedAt: _, ...going } = daan
  const [first] = daan.agenda
  if (!first) throw new Error('no agenda')
  const early = plain(minutesHtml({ ...going, inHand: first.id }, '/minutes.css'))
  expect(early).toContain(`${first.title} ${first.minutes} min nu bezig`)
  expect(early).toContain('Nog vragen? 5 min nog niet')
})

test('R17.12 whatever people type stays text: the page has the same tags, whatever the words', () => {
  const tags = tagsOf(minutesHtml(retyped(daan, ['gewoon']), '/minutes.css'))
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><svg/onload=alert(1)>',
    '<!--',
    ']]>&lt;b&gt;&amp;',
    '\u0000<\u0000b>',
    '\u202e<i>',
    '`$&',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 })), { minLength: 1 }),
      (words) => {
        const typed = minutesHtml(retyped(daan, words), '/minutes.css')
        expect(tagsOf(typed)).toEqual(tags)
      },
    ),
  )
})

test('R17.12 an escaped word can be read again as it was typed', () => {
  const name = `Esther <b>"de" 'echte'</b> & co`
  const hostile = minutesHtml({ ...daan, gathering: { ...daan.gathering, title: name } }, '/minutes.css')
  expect(hostile).not.toContain('<b>"')
  expect(plain(hostile)).toContain(name)
})

test('R17.13 the page has no script, no inline style, and no address but its own stylesheet', () => {
  expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|<style/i)
  const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map((match) => match[1])
  expect(addresses).toEqual(['/assets/minutes.css', '#corrections'])
})

test('R17.14 a meeting in which nothing was done has minutes that say so', () => {
  const empty: MinutesDocument = {
    ...daan,
    people: [],
    questions: [],
    decisions: [],
    actions: [],
    parking: [],
    notes: [],
    corrections: [],
  }
  const told = plain(minutesHtml(empty, '/minutes.css'))
  for (const line of ['Er was nog niemand.', 'Er is niets besloten.', 'Er zijn geen afspraken gemaakt.']) {
    expect(told).toContain(line)
  }
  expect(told).not.toContain('Parkeerplaats')
})

test('R17.15 the minutes of a meeting with a correction after the end differ in that correction alone', () => {
  const table = meetingOfDaan()
  const before = minutesOfDaan(table)
  table.act(table.esther, 'corrections.add', { text: 'Het was dinsdag.' })
  const after = minutesOfDaan(table)
  expect(after.corrections.map((correction) => correction.text)).toContain('Het was dinsdag.')
  expect({ ...after, corrections: before.corrections }).toEqual(before)
})

test('R17.50 of each voice they tell what was said or why not, and who is still to be heard', () => {
  const decisions = sectionOf('decisions')
  expect(decisions).toContain('het kind: Daan zei tegen Bram: bij Karel mag ik de hond uitlaten.')
  expect(decisions).toContain('Esther (moeder): gehoord')
  expect(decisions).toContain('Marco (vader): niet gehoord. Marco vaart. Joost belt hem vrijdag.')
  expect(decisions).toContain('Oma Riet (netwerk): nog niet gehoord')
})

test('R17.51 they tell by name who had no objection, and how each voted', () => {
  expect(sectionOf('decisions')).toContain('Goed genoeg voor Esther')
  const table = begin()
  const { anne, joost, samira } = table
  const decision = table.act(anne, 'decisions.propose', { proposal: 'Dinsdag', kind: 'vote' })
  for (const who of [anne, joost]) table.act(who, 'decisions.vote', { decision, choice: 'for' })
  table.act(samira, 'decisions.vote', { decision, choice: 'abstain' })
  const told = plain(minutesHtml(minutesOfDaan(table), '/minutes.css'))
  expect(told).toContain('voor: 2 (Anne, Joost) tegen: 0 onthouding: 1 (Samira)')
})

test('R17.52 they tell the question the grounds rest on, and the answer to what if placing is no option', () => {
  const decisions = sectionOf('decisions')
  expect(decisions).toContain('Rust op de vraag Hoe zorg ik dat Daan niet steeds op mij let?')
  expect(decisions).toContain('En als uithuisplaatsing geen optie is? Karel komt slapen bij Esther thuis.')
})

test('R17.53 an objection from after the decision says so', () => {
  const table = begin()
  const { anne, joost, esther } = table
  const decision = table.act(anne, 'decisions.propose', { proposal: 'Dinsdag' })
  table.act(joost, 'decisions.object', { decision, text: 'Te vroeg.' })
  table.wait(1)
  table.act(anne, 'decisions.decide', { decision, outcome: 'Dinsdag' })
  table.wait(1)
  table.act(esther, 'decisions.object', { decision, text: 'Toch te laat.' })
  const told = plain(minutesHtml(minutesOfDaan(table), '/minutes.css'))
  expect(told).toContain('Te vroeg. Joost Toch te laat. Esther, na het besluit')
})

test('R17.54 they tell in which file they stand, and who said so; until then that they belong in one', () => {
  expect(text).toContain('Zet dit verslag waar het hoort.')
  const table = meetingOfDaan()
  table.act(table.anne, 'filing.tell', { where: 'het dossier van het jeugdteam' })
  const told = plain(minutesHtml(minutesOfDaan(table), '/minutes.css'))
  expect(told).toContain('Dit verslag staat in het dossier van het jeugdteam (volgens Anne, 4 maart 2026).')
  expect(told).not.toContain('Zet dit verslag waar het hoort.')
})

/** The words of a page, as somebody reads them. */
function plain(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
}

function sectionOf(id: string): string {
  const [, section = ''] = page.split(`<section id="${id}"`)
  return plain(section.slice(section.indexOf('>') + 1).split('</section>')[0] ?? '')
}

function tagsOf(markup: string): string[] {
  return markup.match(/<[^>]*>/g)?.filter((tag) => !tag.startsWith('<time')) ?? []
}

const typedFields = [
  'title',
  'goal',
  'child',
  'name',
  'text',
  'what',
  'proposal',
  'grounds',
  'options',
  'ours',
  'outcome',
  'seenBy',
  'otherWay',
]

/** The same minutes with other words in every field that people type, no two of them alike. */
function retyped(minutes: MinutesDocument, words: readonly string[]): MinutesDocument {
  let next = 0
  return JSON.parse(JSON.stringify(minutes), (key, value: unknown) => {
    if (typeof value !== 'string' || !typedFields.includes(key)) return value
    next += 1
    return `${words[next % words.length]}${next}`
  }) as MinutesDocument
}
