import { type FormEvent, useState } from 'react'
import { lengths } from '../../shared/meeting/text.ts'
import { tellSeating } from '../sync/acting.ts'
import { join } from '../sync/api.ts'
import { useSwitch, useTable } from '../sync/hooks.ts'
import { keptLinks } from '../sync/links.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'
import { useWords } from './useWords.ts'

/** One person more sits down at this device, with the guest's link that it kept. */
export function OneMoreHere({ onClose }: { readonly onClose: () => void }) {
  const meetingId = useTable().gathering.id
  const { shared: words, refusal, start } = useWords()
  const { sitDown } = useSwitch()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [secret] = useState(() => keptLinks(meetingId).guestUrl?.split('#')[1])

  async function comeIn(event: FormEvent) {
    event.preventDefault()
    if (secret === undefined || busy) return
    setBusy(true)
    const reply = await join(meetingId, secret, name.trim())
    setBusy(false)
    if (!reply.ok) return setProblem(reply.refusal ? refusal(reply.refusal) : start.noConnection)
    tellSeating(meetingId, reply.given.personId)
    onClose()
    sitDown(reply.given.personId)
  }

  return (
    <Dialog onClose={onClose} title={words.oneMoreHeading}>
      <p>{words.oneMoreHint}</p>
      {secret === undefined ? (
        <p className="font-bold">{words.oneMoreByLink}</p>
      ) : (
        <form className="flex flex-col gap-4" onSubmit={comeIn}>
          <Field
            input={{ autoFocus: true }}
            label={words.oneMoreName}
            most={lengths.name}
            onChange={setName}
            required
            value={name}
          />
          {problem && <p role="alert">{problem}</p>}
          <div>
            <Button disabled={busy || name.trim() === ''} look="main" type="submit">
              {words.sitDown}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
