import { type Language, usualLanguage } from '../../shared/text/languages.ts'
import { wayInFor } from '../../shared/text/wayIn.ts'
import { keepActing, tellSeating } from '../sync/acting.ts'
import { keepLanguage } from '../sync/language.ts'
import { keepLinks } from '../sync/links.ts'
import { isInvitation, type Known, knownFrom, nameFrom, personFrom } from './answers.ts'
import { fetchMeetingAhead } from './meetingAhead.ts'
import './guest.css'

/** Lets a guest in: fills in who invites, and sends the name. Kept apart from the app, and small. */
let words = wayInFor(usualLanguage)
const secret = window.location.hash.slice(1)
const meetingId = window.location.pathname.split('/')[2] ?? ''
const meeting = `/api/meetings/${encodeURIComponent(meetingId)}`
const address = `/m/${encodeURIComponent(meetingId)}`
const form = element('way-in', HTMLFormElement)
const name = element('name', HTMLInputElement)
const enter = element('enter', HTMLButtonElement)
const problem = element('problem', HTMLElement)
const invitation = element('invitation', HTMLElement)
const known = element('known', HTMLElement)
const asksName = element('asks-name', HTMLElement)
let enterWords = words.enter
/** Who has a seat on another device, and comes with a code of it. */
let comesAs: string | undefined
/** The meeting's page that is being fetched; it never rejects. */
let ahead: Promise<void> = Promise.resolve()

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void comeIn()
})
// another link to the same meeting, opened in this tab, loads no new page by itself
window.addEventListener('hashchange', () => window.location.reload())
enter.disabled = false
const invited = invite()
void recognise()

/** Offers who already has a seat on this device to go straight in. */
async function recognise(): Promise<void> {
  // in the meeting's language, once that is known
  const [response] = await Promise.all([ask('me'), invited])
  const persons = response?.ok ? knownFrom(await response.json()) : []
  if (persons.length === 0) return
  known.append(paragraph(words.welcomeBack), ...persons.map(wayBack), paragraph(words.oneMore))
  form.classList.add('second')
  if (comesAs !== undefined) return
  enterWords = words.enterToo
  enter.textContent = enterWords
}

/** Says what the page says in the language of the meeting, and leaves it to the meeting to go on in it. */
function speak(language: Language): void {
  keepLanguage(language)
  if (language === usualLanguage) return
  words = wayInFor(language)
  enterWords = words.enter
  document.documentElement.lang = language
  for (const said of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const text: unknown = Reflect.get(words, said.dataset.say ?? '')
    if (typeof text === 'string') said.textContent = text
  }
}

function wayBack(person: Known): HTMLElement {
  const link = document.createElement('a')
  link.className = 'onward'
  link.href = address
  link.textContent = words.continueAs(person.name)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    goIn(person.id)
  })
  return link
}

/** Tells who invites to what; a link that opens nothing is told at once, before anybody has typed. */
async function invite(): Promise<void> {
  const response = await ask('invitation', { secret })
  if (response?.status === 404) return tellWrongLink()
  const told: unknown = response?.ok ? await response.json() : undefined
  if (!isInvitation(told)) return
  speak(told.language)
  comesAs = nameFrom(told)
  if (comesAs !== undefined) offerOtherDevice(comesAs)
  const title = document.createElement('strong')
  title.textContent = told.title
  invitation.replaceChildren(`${words.invitedBy(told.inviter)} `, title)
  ahead = fetchMeetingAhead(address, told.language)
}

/** Who comes with a code from their other device is asked no name. */
function offerOtherDevice(person: string): void {
  asksName.hidden = true
  name.required = false
  form.prepend(paragraph(words.alsoHere))
  enterWords = words.continueAs(person)
  enter.textContent = enterWords
}

async function comeIn(): Promise<void> {
  const called = comesAs ?? name.value.trim()
  if (called === '') return tell(words.nameMissing)
  working(true)
  tell('')
  const response = await ask('join', { secret, name: called })
  const person = response?.ok ? personFrom(await response.json()) : undefined
  if (person !== undefined) {
    tellSeating(meetingId, person)
    // so that one more can sit down at this device; a used code opens nothing more
    if (comesAs === undefined) keepLinks(meetingId, { guestUrl: window.location.href })
    await Promise.race([ahead, passed(mostToWait)])
    return goIn(person)
  }
  working(false)
  if (!response) return tell(words.noConnection)
  if (response.status === 404) return tellWrongLink()
  if (response.status === 409) return tell(words.tableFull)
  tell(words.failed)
}

/** A page that is left breaks off what it fetches, and the next would fetch that again: so long (ms) it may end first. */
const mostToWait = 2_000

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The ticket opens the door: the secret stays behind, out of the address. */
function goIn(person: string): void {
  keepActing(meetingId, person)
  window.location.replace(address)
}

/** Asks with POST when there is something to send, else with GET; undefined without a connection. */
async function ask(what: 'me' | 'invitation' | 'join', body?: object): Promise<Response | undefined> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  try {
    return await fetch(`${meeting}/${what}`, post)
  } catch {
    return undefined
  }
}

function tell(what: string): void {
  problem.textContent = what
  name.setAttribute('aria-invalid', String(what !== ''))
  if (what !== '') name.focus()
}

function tellWrongLink(): void {
  form.hidden = true
  invitation.textContent = words.wrongLink
}

function working(busy: boolean): void {
  enter.disabled = busy
  enter.textContent = busy ? words.entering : enterWords
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}
