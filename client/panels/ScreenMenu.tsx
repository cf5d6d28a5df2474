import { ClockFading, EyeOff, Keyboard, Presentation } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useClockChoice } from '../ui/clockChoice.ts'
import { dialogLater } from '../ui/later.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { SoundChoice } from './ScreenMenu/SoundChoice.tsx'

const ShortcutsDialog = dialogLater(
  async () => (await import('./ScreenMenu/ShortcutsDialog.tsx')).ShortcutsDialog,
)

const size = 19

/** What concerns the screen and not the talk: the wall, the cover, the clock, the sound, the keys. */
export function ScreenMenu() {
  const { gathering } = useTable()
  const { hats } = useMe().person
  const { screens: words, clockChoice } = useWords()
  const act = useAct()
  const { hides, hide } = useClockChoice()
  const [keys, setKeys] = useState(false)
  const leads = hats.voorzitter === true || hats.procesbewaker === true
  return (
    <section aria-label={words.heading} className="flex flex-col gap-2 *:justify-start">
      {leads && gathering.endedAt === undefined && (
        <>
          <Button
            icon={<EyeOff aria-hidden="true" size={size} />}
            onClick={({ currentTarget }) => {
              // closed first, so that the focus is back at its button when the screens are
              currentTarget.closest('dialog')?.close()
              void act('screens.cover', { covered: true })
            }}
            shortcut="cover"
          >
            {words.cover}
          </Button>
          <p className="-mt-1 mb-2 text-soft text-sm">{words.coverHint}</p>
        </>
      )}
      <a
        className="inline-flex min-h-12 items-center gap-2 rounded-control border border-line bg-card px-4 py-2 font-bold hover:border-edge"
        href={`/m/${gathering.id}/wall`}
        rel="noreferrer"
        target="_blank"
      >
        <Presentation aria-hidden="true" size={size} />
        {words.wall}
      </a>
      <p className="-mt-1 mb-2 text-soft text-sm">{words.wallHint}</p>
      <Button
        aria-pressed={hides}
        icon={<ClockFading aria-hidden="true" size={size} />}
        onClick={() => hide(!hides)}
        shortcut="clock"
      >
        {hides ? clockChoice.show : clockChoice.hide}
      </Button>
      {hides && <p className="-mt-1 mb-2 text-soft text-sm">{clockChoice.hint}</p>}
      <SoundChoice />
      <Button
        icon={<Keyboard aria-hidden="true" size={size} />}
        onClick={() => setKeys(true)}
        shortcut="help"
      >
        {words.shortcuts}
      </Button>
      {keys && createPortal(<ShortcutsDialog onClose={() => setKeys(false)} />, document.body)}
    </section>
  )
}
