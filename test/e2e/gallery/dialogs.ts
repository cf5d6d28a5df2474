import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
/** What dialogs are made of: a file that holds one of these draws it for others. */
const makers = ['client/ui/Dialog.tsx', 'client/ui/Confirm.tsx']

/** The files in client/ that open a dialog, each as often as it has dialogs. */
export function dialogsOfClient(): string[] {
  const files = globSync('client/**/*.tsx', { cwd: root }).filter((file) => !makers.includes(file))
  return files.flatMap((file) => {
    const drawn = readFileSync(join(root, file), 'utf8').match(
      /<(Dialog|Confirm|dialog)$|<(Dialog|Confirm|dialog)\s/gm,
    )
    return (drawn ?? []).map(() => file)
  })
}
