import { Sprout } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { createExample } from '../sync/api.ts'
import { keepLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { FormProblem, TextField } from './Form.tsx'
import { problemOf } from './problem.ts'
import { usePageLanguage, usePageWords } from './words.ts'

/** One click to a meeting with the invented case; where starting asks for a secret, that one first. */
export function ExampleStart() {
  const words = usePageWords()
  const say = words.invented
  const language = usePageLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [asksSecret, setAsksSecret] = useState(false)

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('startSecret')
    setBusy(true)
    setProblem(undefined)
    const reply = await createExample(language, given === null ? undefined : String(given).trim())
    if (reply.ok) {
      const { id, hostUrl, guestUrl } = reply.given
      keepLinks(id, { hostUrl, guestUrl })
      window.location.assign(hostUrl)
      return
    }
    setBusy(false)
    const wantsSecret = reply.refusal?.code === 'wrong-start-secret'
    if (wantsSecret) setAsksSecret(true)
    // the first time nothing wrong was filled in: the field was not there
    if (!wantsSecret || given !== null) setProblem(problemOf(reply, words))
  }

  return (
    <form className="flex flex-col gap-4 rounded-card bg-deep-tint p-5 wide:p-6" onSubmit={open}>
      <p>{say.tryItHint}</p>
      {asksSecret && (
        <TextField
          hint={words.start.startSecretHint}
          label={words.start.startSecret}
          most={200}
          name="startSecret"
          type="password"
        />
      )}
      <FormProblem>{problem}</FormProblem>
      <div>
        <Button disabled={busy} icon={<Sprout aria-hidden="true" size={20} />} type="submit">
          {busy ? say.opening : say.tryIt}
        </Button>
      </div>
    </form>
  )
}
