import { Link } from 'lucide-react'
import { useState } from 'react'
import { useTable } from '../sync/hooks.ts'
import { keptLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { notify } from '../ui/notices.ts'
import { useWords } from '../ui/useWords.ts'

/** The guest's link, on the device that has it. */
export function InvitePanel() {
  const { gathering } = useTable()
  const { invite: words } = useWords()
  const [{ guestUrl }] = useState(() => keptLinks(gathering.id))
  if (guestUrl === undefined || gathering.endedAt !== undefined) return null

  async function copy(link: string) {
    await navigator.clipboard.writeText(link).then(
      () => notify(words.copied),
      () => notify(words.copyByHand),
    )
  }

  return (
    <Card title={words.heading}>
      <p className="text-sm">{words.text}</p>
      <p className="text-soft text-sm">{words.caution}</p>
      <Field input={{ readOnly: true }} label={words.link} onChange={() => undefined} value={guestUrl} />
      <div>
        <Button icon={<Link aria-hidden="true" size={19} />} onClick={() => void copy(guestUrl)}>
          {words.copy}
        </Button>
      </div>
    </Card>
  )
}
