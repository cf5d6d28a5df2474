import { lengths } from '../../../shared/meeting/text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** Lays what comes up beside the question aside, for later. */
export function ParkDialog({ onClose }: { readonly onClose: () => void }) {
  const { act: words } = useWords()
  const act = useAct()
  const draft = useDraft()
  return (
    <Dialog onClose={onClose} title={words.parkHeading}>
      <DraftForm
        draft={draft}
        hint={words.parkHint}
        input={{ autoFocus: true }}
        label={words.parkField}
        main
        most={lengths.line}
        onSend={(text) => act('parking.park', { text })}
        onSent={onClose}
        required
        send={words.park}
      />
    </Dialog>
  )
}
