import type { PersonView } from '../../../shared/meeting/people.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../ui/useWords.ts'
import { NameForm } from './NameForm.tsx'

type NameDialogProps = { readonly person: PersonView; readonly onClose: () => void }

/** One's own name, for who gives no roles. */
export function NameDialog({ person, onClose }: NameDialogProps) {
  const { people: words } = useWords()
  return (
    <Dialog onClose={onClose} title={words.changeName}>
      <NameForm onSaved={onClose} person={person} />
    </Dialog>
  )
}
