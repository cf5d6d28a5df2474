import { useWords } from '../ui/useWords.ts'

/** Takes who uses the keyboard past agenda and table, to the item in hand. */
export function SkipLink() {
  return (
    <a
      className="fixed top-2 left-2 z-20 -translate-y-20 rounded-control bg-deep px-4 py-3 font-bold text-on-deep focus:translate-y-0"
      href="#item"
    >
      {useWords().skipToItem}
    </a>
  )
}
