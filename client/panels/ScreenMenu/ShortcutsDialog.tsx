import { useMe } from '../../sync/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tick } from '../../ui/Field.tsx'
import { type Shortcut, shortcuts, useShortcutsWanted, wantShortcuts } from '../../ui/shortcuts.ts'
import { useWords } from '../../ui/useWords.ts'

const forAll: readonly Shortcut[] = ['hand', 'note', 'park', 'clock', 'help']
const forProcesbewaker: readonly Shortcut[] = ['next', 'back', 'pause', 'quiet', 'minute', 'undo', 'cover']

/** The keys in words, and how to switch them off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { screens: words, analysis, statements } = useWords()
  const { hats } = useMe().person
  const wanted = useShortcutsWanted()
  const rowOf = (act: Shortcut): Row => ({ keys: [shortcuts[act].toUpperCase()], does: words.acts[act] })
  // what the editor itself does
  const inText: readonly Row[] = [
    { keys: [held(), 'B'], does: analysis.bold },
    { keys: [held(), 'I'], does: analysis.italic },
    { keys: [held(), 'Z'], does: analysis.undo },
    { keys: [held(), 'K'], does: statements.ask },
  ]
  return (
    <Dialog onClose={onClose} title={words.shortcuts}>
      <p className="text-soft">{words.notWhileTyping}</p>
      <Tick checked={wanted} label={words.useShortcuts} onChange={wantShortcuts} />
      <Keys rows={forAll.map(rowOf)} title={words.forAll} />
      {(hats.procesbewaker || hats.voorzitter) && (
        <Keys rows={forProcesbewaker.map(rowOf)} title={words.forProcesbewaker} />
      )}
      <Keys rows={inText} title={words.inText} />
    </Dialog>
  )
}

/** What is held with a letter in the text. */
function held(): string {
  return /Mac|iPad|iPhone/.test(navigator.platform) ? '⌘' : 'Ctrl'
}

/** Keys that are pressed together, and what they do. */
type Row = { readonly keys: readonly string[]; readonly does: string }
type KeysProps = { readonly title: string; readonly rows: readonly Row[] }

function Keys({ title, rows }: KeysProps) {
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
        {rows.map(({ keys, does }) => (
          <tr className="border-line border-t" key={does}>
            <td className={`py-2 ${keys.length > 1 ? 'w-28' : 'w-16'}`}>
              <span className="inline-flex gap-1">
                {keys.map((key) => (
                  <kbd
                    className="inline-grid min-w-9 place-items-center rounded-lg bg-wood px-2 py-1 font-bold font-sans"
                    key={key}
                  >
                    {key}
                  </kbd>
                ))}
              </span>
            </td>
            <td className="py-2">{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
