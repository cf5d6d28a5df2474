import { type FormEvent, useState } from 'react'
import { type OwnReflection, reflectionKinds } from '../../../shared/meeting/reflection.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useDesk, useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom, useSendWords } from '../../ui/WhoField.tsx'

/** What helped, what may be different, a lichtpuntje: my own alone until all is shown, or typed for another. */
export function WriteReflection({ item }: { readonly item: string }) {
  const { id: me } = useMe()
  const { reflection: words } = useWords()
  const [whose, setWhose] = useState(me)
  const written = Object.values(useDesk().reflections).find((one) => one.item === item && one.for === whose)
  return (
    <Card title={words.writeHeading}>
      <p className="text-soft text-sm">{words.privateNow}</p>
      <ForWhom onChange={setWhose} value={whose} />
      <ReflectionForm item={item} key={whose} whose={whose} written={written} />
    </Card>
  )
}

type ReflectionFormProps = {
  readonly item: string
  readonly whose: string
  readonly written: OwnReflection | undefined
}

function ReflectionForm({ item, whose, written }: ReflectionFormProps) {
  const { id: me } = useMe()
  const { reflection: words } = useWords()
  const act = useAct()
  const [typed, setTyped] = useState<Partial<Record<(typeof reflectionKinds)[number], string>>>({})
  const [busy, setBusy] = useState(false)
  const send = useSendWords(whose, words.ready)
  const fields = reflectionKinds.map((kind) => [kind, typed[kind] ?? written?.[kind] ?? ''] as const)
  const changed = fields.some(([kind, text]) => text.trim() !== (written?.[kind] ?? ''))

  async function save(event: FormEvent) {
    event.preventDefault()
    const said = Object.fromEntries(fields.map(([kind, text]) => [kind, text.trim() || null]))
    setBusy(true)
    const speaker = whose === me ? {} : { for: whose }
    if (await act('reflection.write', { item, ...said, ...speaker })) setTyped({})
    setBusy(false)
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={save}>
      {fields.map(([kind, text]) => (
        <Field
          key={kind}
          label={words.fields[kind]}
          lines={2}
          most={lengths.line}
          onChange={(next) => setTyped({ ...typed, [kind]: next })}
          value={text}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={!changed || busy} look="main" type="submit">
          {send}
        </Button>
        {written && !changed && (
          <p className="text-soft" role="status">
            {words.isReady}
          </p>
        )}
      </div>
    </form>
  )
}
