import { wayInFor } from '../../shared/text/wayIn.ts'
import './guest.css'

/** Lets a guest in: fills in who invites, and sends the name. Kept apart from the app, and small. */
const words = wayInFor('nl')
const secret = window.location.hash.slice(1)
const meetingId = window.location.pathname.split('/')[2] ?? ''
const meeting = `/api/meetings/${encodeURIComponent(meetingId)}`
const form = element('way-in', HTMLFormElement)
const name = element('name', HTMLInputElement)
const problem = element('problem', HTMLElement)
const invitation = element('invitation', HTMLElement)
const enter = form.querySelector('button')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void comeIn()
})
void invite()

/** Tells who invites to what; a link that opens nothing is told at once, before anybody has typed. */
async function invite(): Promise<void> {
  const response = await post('invitation', { secret })
  if (!response) return
  if (!response.ok) return tellWrongLink()
  const told: unknown = await response.json()
  if (isInvitation(told)) invitation.textContent = words.invitedBy(told.inviter, told.title)
}

async function comeIn(): Promise<void> {
  const typed = name.value.trim()
  if (typed === '') return tell(words.nameMissing)
  working(true)
  tell('')
  const response = await post('join', { secret, name: typed })
  // the ticket opens the door: the secret stays behind, out of the address
  if (response?.ok) return window.location.replace(`/m/${encodeURIComponent(meetingId)}`)
  working(false)
  if (!response) return tell(words.noConnection)
  if (response.status === 404) return tellWrongLink()
  if (response.status === 409) return tell(words.tableFull)
  tell(words.failed)
}

async function post(to: 'invitation' | 'join', body: object): Promise<Response | undefined> {
  try {
    return await fetch(`${meeting}/${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return undefined
  }
}

function tell(what: string): void {
  problem.textContent = what
  if (what !== '') name.focus()
}

function tellWrongLink(): void {
  form.hidden = true
  invitation.textContent = words.wrongLink
}

function working(busy: boolean): void {
  if (!enter) return
  enter.disabled = busy
  enter.textContent = busy ? words.entering : words.enter
}

function isInvitation(told: unknown): told is { inviter: string; title: string } {
  return (
    typeof told === 'object' &&
    told !== null &&
    'inviter' in told &&
    typeof told.inviter === 'string' &&
    'title' in told &&
    typeof told.title === 'string'
  )
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}
