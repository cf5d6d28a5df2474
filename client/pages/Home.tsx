import { type FormEvent, useEffect, useState } from 'react'
import { lengths } from '../../shared/meeting/text.ts'
import { isForFamily, type TemplateName } from '../../shared/templates/templates.ts'
import type { Language } from '../../shared/text/languages.ts'
import { createMeeting, type NewMeeting } from '../sync/api.ts'
import { keepLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyTable } from './EmptyTable.tsx'
import { ExampleStart } from './ExampleStart.tsx'
import { CheckField, FormProblem, TextField } from './Form.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PageFrame } from './PageFrame.tsx'
import { problemOf } from './problem.ts'
import { TemplateChoice } from './TemplateChoice.tsx'
import { usePageLanguage, usePageWords } from './words.ts'

/** Where a meeting is started, in the form that fits. */
export default function Home() {
  const words = usePageWords()
  const say = words.start
  const language = usePageLanguage()
  const [template, setTemplate] = useState<TemplateName>('casusoverleg')
  const [interpreter, setInterpreter] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [asksSecret, setAsksSecret] = useState(false)
  useEffect(() => {
    document.title = say.product
  }, [say])

  async function start(meeting: NewMeeting) {
    setBusy(true)
    setProblem(undefined)
    const reply = await createMeeting(meeting)
    if (reply.ok) {
      const { id, hostUrl, guestUrl } = reply.given
      keepLinks(id, { hostUrl, guestUrl })
      window.location.assign(hostUrl)
      return
    }
    setBusy(false)
    if (reply.refusal?.code === 'wrong-start-secret') {
      setAsksSecret(true)
      // the first time nothing wrong was filled in: the field was not there
      if (meeting.startSecret === undefined) return
    }
    setProblem(problemOf(reply, words))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void start(meetingFrom(new FormData(event.currentTarget), language))
  }

  return (
    <PageFrame aside={<LanguageChoice />} wide>
      <div className="grid grid-cols-1 items-start gap-8 wide:grid-cols-2 wide:gap-14">
        <div className="flex flex-col gap-8 wide:sticky wide:top-10">
          <p className="text-balance font-bold text-2xl leading-snug wide:text-[2.4rem] wide:leading-[1.15]">
            {say.lead}
          </p>
          <div className="hidden wide:block">
            <EmptyTable />
          </div>
          <ExampleStart />
        </div>
        <form className="flex flex-col gap-6 rounded-card bg-card p-6 shadow-card" onSubmit={submit}>
          <h1 className="font-bold text-2xl">{say.newMeeting}</h1>
          <TemplateChoice chosen={template} interpreter={interpreter} onChoose={setTemplate} />
          <TextField hint={say.titleHint} label={say.title} most={lengths.title} name="title" />
          <TextField hint={say.goalHint} label={say.goal} most={lengths.line} name="goal" />
          <TextField autoComplete="given-name" label={say.name} most={lengths.name} name="name" />
          <TextField hint={say.childHint} label={say.child} most={lengths.name} name="child" optional />
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            {!isForFamily(template) && <CheckField hint={say.familyHint} label={say.family} name="family" />}
            <CheckField
              hint={words.interpreter.hint}
              label={words.interpreter.label}
              name="interpreter"
              onChange={setInterpreter}
            />
          </div>
          {asksSecret && (
            <TextField
              hint={say.startSecretHint}
              label={say.startSecret}
              most={200}
              name="startSecret"
              type="password"
            />
          )}
          <FormProblem>{problem}</FormProblem>
          <Button disabled={busy} look="main" type="submit" wide>
            {busy ? say.beginning : say.begin}
          </Button>
        </form>
      </div>
    </PageFrame>
  )
}

function meetingFrom(form: FormData, language: Language): NewMeeting {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    template: text('template'),
    language,
    title: text('title'),
    goal: text('goal'),
    name: text('name'),
    family: form.has('family'),
    interpreter: form.has('interpreter'),
    ...(text('child') && { child: text('child') }),
    ...(form.has('startSecret') && { startSecret: text('startSecret') }),
  }
}
