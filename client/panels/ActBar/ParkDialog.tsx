import type { FormEvent } from 'react'
import { lengths } from '../../../shared/meeting/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** Lays what comes up beside the question aside, for later. */
export function ParkDialog({ onClose }: { readonly onClose: () => void }) {
  const { act: words } = useWords()
  const act = useAct()
  const draft = useDraft()
  async function park(event: FormEvent) {
    event.preventDefault()
    if (await draft.sendWith((text) => act('parking.park', { text }))) onClose()
  }
  return (
    <Dialog onClose={onClose} title={words.parkHeading}>
      <form className="flex flex-col gap-4" onSubmit={park}>
        <Field
          hint={words.parkHint}
          input={{ autoFocus: true }}
          label={words.parkField}
          most={lengths.line}
          onChange={draft.setText}
          required
          value={draft.text}
        />
        <div>
          <Button disabled={draft.busy} look="main" type="submit">
            {words.park}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
