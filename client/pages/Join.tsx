import { type FormEvent, useEffect, useState } from 'react'
import { lengths } from '../../shared/meeting/text.ts'
import { type Invitation, join, type Reply, readInvitation } from '../sync/api.ts'
import { keepLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyTable } from './EmptyTable.tsx'
import { FormProblem, TextField } from './Form.tsx'
import { PageFrame } from './PageFrame.tsx'
import { problemOf } from './problem.ts'
import { speak, usePageWords } from './words.ts'

type JoinProps = {
  readonly meetingId: string
  /** What followed `#` in the link. */
  readonly secret: string
  readonly onJoined: (personId: string) => void
}

/** Taking a seat with the host's link. */
export default function Join({ meetingId, secret, onJoined }: JoinProps) {
  const words = usePageWords()
  const say = words.start
  const [invited, setInvited] = useState<Reply<Invitation>>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    document.title = `${say.join} · ${say.product}`
  }, [say])
  useEffect(() => {
    let here = true
    void readInvitation(meetingId, secret).then(async (reply) => {
      if (reply.ok) await speak(reply.given.language)
      if (!here) return
      setInvited(reply)
    })
    return () => {
      here = false
    }
  }, [meetingId, secret])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    setBusy(true)
    setProblem(undefined)
    const reply = await join(meetingId, secret, name)
    if (reply.ok) {
      const { personId, guestUrl } = reply.given
      // the host's secret opens the guest's link too; they leave the address bar now
      if (guestUrl) keepLinks(meetingId, { hostUrl: window.location.href, guestUrl })
      return onJoined(personId)
    }
    setBusy(false)
    setProblem(problemOf(reply, words))
  }

  return (
    <PageFrame>
      <EmptyTable />
      <form className="flex flex-col gap-6 rounded-card bg-card p-6 shadow-card" onSubmit={submit}>
        <h1 className="text-2xl font-bold">{say.join}</h1>
        {invited?.ok && <p className="text-lg">{invited.given.title}</p>}
        <TextField autoComplete="given-name" label={say.name} most={lengths.name} name="name" />
        <FormProblem>
          {problem ?? (invited?.ok === false ? problemOf(invited, words) : undefined)}
        </FormProblem>
        <Button disabled={busy} look="main" type="submit" wide>
          {busy ? say.beginning : say.enter}
        </Button>
      </form>
    </PageFrame>
  )
}
