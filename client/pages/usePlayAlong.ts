import { useEffect, useState } from 'react'
import { languageOf, languages } from '../../shared/text/languages.ts'
import type { Tried } from '../example/scene.ts'
import { useLink } from '../sync/hooks.ts'

/** Whether the invented people take part, and how to let them begin and stop. */
export type PlayAlong = {
  readonly playing: boolean
  readonly start: () => void
  readonly stop: () => void
}

/** Lets the invented people take part. What they do is fetched when it is first asked for. */
export function usePlayAlong(): PlayAlong {
  const link = useLink()
  const [playing, setPlaying] = useState(false)
  // who was stopped goes on where they were
  const [tried] = useState(() => new Map<string, Tried>())
  useEffect(() => {
    if (!playing) return
    let stop: (() => void) | undefined
    let over = false
    const { example } = languages[languageOf(link.table.get().gathering)]
    Promise.all([import('../example/playAlong.ts'), example()]).then(
      ([{ playAlong }, words]) => {
        if (!over) stop = playAlong(link, words, tried)
      },
      // without a connection they don't come; the button is there again
      () => setPlaying(false),
    )
    return () => {
      over = true
      stop?.()
    }
  }, [playing, link, tried])
  return { playing, start: () => setPlaying(true), stop: () => setPlaying(false) }
}
