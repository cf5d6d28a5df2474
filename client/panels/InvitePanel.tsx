import { Maximize2 } from 'lucide-react'
import { useState } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { keptLinks } from '../sync/links.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { useWords } from '../ui/useWords.ts'

/** The guest's link, to copy or to scan, on a device that has it; for who leads, and for the family who chooses. */
export function InvitePanel() {
  const { gathering } = useTable()
  const { person } = useMe()
  const { invite: words } = useWords()
  const [{ guestUrl }] = useState(() => keptLinks(gathering.id))
  const [large, setLarge] = useState(false)
  const invites = person.host || person.hats.voorzitter || person.side === 'family'
  if (guestUrl === undefined || !invites || gathering.endedAt !== undefined) return null
  return (
    <Card title={words.heading}>
      <p className="text-sm">{words.text}</p>
      <p className="text-soft text-sm">{words.caution}</p>
      <div className="flex flex-wrap items-center gap-4">
        <QrCode label={words.code} text={guestUrl} />
        <Button icon={<Maximize2 aria-hidden="true" size={19} />} onClick={() => setLarge(true)}>
          {words.showLarge}
        </Button>
      </div>
      <CopyLink label={words.link} url={guestUrl} />
      {large && (
        <Dialog onClose={() => setLarge(false)} title={words.largeHeading}>
          <p>{words.scan}</p>
          <QrCode from="room" label={words.code} text={guestUrl} />
        </Dialog>
      )}
    </Card>
  )
}
