import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { inSeatOrder } from '../../../shared/meeting/seats.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** Places for who is missed; kept and cleared by the family, the host or the voorzitter. */
export function KeptSeats() {
  const { keptSeats } = useTable()
  const { person } = useMe()
  const { keptSeats: words } = useWords()
  const act = useAct()
  const [keeps, setKeeps] = useState(false)
  const may = person.host || person.hats.voorzitter || person.side === 'family'
  const kept = inSeatOrder(keptSeats)
  return (
    <>
      {kept.length > 0 && (
        <ul className="flex flex-col gap-1">
          {kept.map(({ id, name }) => (
            <li className="flex flex-wrap items-center gap-x-3" key={id}>
              <span
                aria-hidden="true"
                className="size-8 shrink-0 rounded-full border-2 border-edge border-dashed"
              />
              <p className="min-w-28 flex-1 py-2">{words.kept(name)}</p>
              {may && (
                <Button
                  aria-label={words.clear(name)}
                  look="plain"
                  onClick={() => void act('seats.clear', { seat: id })}
                >
                  {words.clearShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <div className="flex flex-col *:justify-start">
          <Button
            icon={<Armchair aria-hidden="true" size={19} />}
            look="plain"
            onClick={() => setKeeps(true)}
            wide
          >
            {words.keep}
          </Button>
        </div>
      )}
      {keeps && <KeepDialog onClose={() => setKeeps(false)} />}
    </>
  )
}

function KeepDialog({ onClose }: { readonly onClose: () => void }) {
  const { gathering } = useTable()
  const { keptSeats: words } = useWords()
  const act = useAct()
  const draft = useDraft(gathering.child ?? '')
  return (
    <Dialog onClose={onClose} title={words.heading}>
      <DraftForm
        draft={draft}
        hint={words.hint}
        input={{ autoFocus: true }}
        label={words.name}
        main
        most={lengths.name}
        onSend={(name) => act('seats.keep', { name })}
        onSent={onClose}
        required
        send={words.keep}
      />
    </Dialog>
  )
}
