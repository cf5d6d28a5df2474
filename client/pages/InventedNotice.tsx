import { useMe, useTable } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'

/** Marks an invented case as invented, on every screen of it. */
export function InventedNotice() {
  const { gathering } = useTable()
  const { person } = useMe()
  const { invented: words } = useWords()
  if (!gathering.invented) return null
  return (
    <aside className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control bg-clay-tint px-4 py-2 leading-tight wide:mt-0 wide:mb-3">
      <p className="grow text-[0.9rem]">
        <strong className="text-clay">{words.notice}</strong> {person.host && words.seat(person.name)}
      </p>
    </aside>
  )
}
