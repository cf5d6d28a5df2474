import { useMe } from '../../sync/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tick } from '../../ui/Field.tsx'
import { type Shortcut, shortcuts, useShortcutsWanted, wantShortcuts } from '../../ui/shortcuts.ts'
import { useWords } from '../../ui/useWords.ts'

const forAll: readonly Shortcut[] = ['hand', 'note', 'park', 'clock', 'help']
const forProcesbewaker: readonly Shortcut[] = ['next', 'back', 'pause', 'quiet', 'minute', 'undo', 'cover']

/** The keys in words, and how to switch them off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { screens: words } = useWords()
  const { hats } = useMe().person
  const wanted = useShortcutsWanted()
  return (
    <Dialog onClose={onClose} title={words.shortcuts}>
      <p className="text-soft">{words.notWhileTyping}</p>
      <Tick checked={wanted} label={words.useShortcuts} onChange={wantShortcuts} />
      <Keys acts={forAll} title={words.forAll} />
      {(hats.procesbewaker || hats.voorzitter) && (
        <Keys acts={forProcesbewaker} title={words.forProcesbewaker} />
      )}
    </Dialog>
  )
}

type KeysProps = { readonly title: string; readonly acts: readonly Shortcut[] }

function Keys({ title, acts }: KeysProps) {
  const { screens: words } = useWords()
  return (
    <table className="w-full text-left">
      <caption className="pb-1 text-left font-bold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.does}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr className="border-line border-t" key={act}>
            <td className="w-16 py-2">
              <kbd className="inline-grid min-w-9 place-items-center rounded-lg bg-wood px-2 py-1 font-bold font-sans">
                {shortcuts[act].toUpperCase()}
              </kbd>
            </td>
            <td className="py-2">{words.acts[act]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
