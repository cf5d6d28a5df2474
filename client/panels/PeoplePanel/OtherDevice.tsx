import { useEffect, useState } from 'react'
import { openDevice } from '../../sync/api.ts'
import { useMe, useNow, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../ui/useWords.ts'

type Asked =
  | { readonly state: 'asking' | 'failed' }
  | { readonly state: 'given'; readonly url: string; readonly until: number }

/** A code by which who acts here sits at the table on one more device too. */
export function OtherDevice({ onClose }: { readonly onClose: () => void }) {
  const { gathering } = useTable()
  const { id: me } = useMe()
  const { otherDevice: words, button, time } = useWords()
  const now = useNow(5000)
  const [asked, setAsked] = useState<Asked>({ state: 'asking' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    let here = true
    void openDevice(gathering.id, me).then((reply) => {
      if (here) setAsked(reply.ok ? { state: 'given', ...reply.given } : { state: 'failed' })
    })
    return () => {
      here = false
    }
  }, [gathering.id, me, tries])
  const over = asked.state === 'given' && asked.until <= now

  return (
    <Dialog onClose={onClose} title={words.heading}>
      {asked.state === 'asking' && <p role="status">{words.asking}</p>}
      {asked.state === 'given' && !over && (
        <>
          <p>{words.scan}</p>
          <QrCode from="hand" label={words.code} text={asked.url} />
          <p className="text-soft">{words.once(time.hour(asked.until))}</p>
          <CopyLink label={words.link} url={asked.url} />
          <p className="text-soft text-sm">{words.bothStay}</p>
        </>
      )}
      {(asked.state === 'failed' || over) && (
        <>
          <p role="status">{over ? words.over : words.failed}</p>
          <div>
            <Button
              look="main"
              onClick={() => {
                setAsked({ state: 'asking' })
                setTries(tries + 1)
              }}
            >
              {words.again}
            </Button>
          </div>
        </>
      )}
      <div className="flex justify-end">
        <Button onClick={onClose}>{button.close}</Button>
      </div>
    </Dialog>
  )
}
