import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react'
import { fetchedPart, type When } from '../sync/fetchedPart.ts'
import { Button } from './Button.tsx'
import { useFetched } from './useFetched.ts'
import { useWords } from './useWords.ts'

/** What comes within this time (ms) needs no word. */
const worthAWord = 300
/** What has not come by then (ms) needs another word than 'one moment'. */
const tooLong = 6000

/**
 * A panel that is fetched when it is wanted, or before when the browser is idle. Until then the nearest `<InPlace>`
 * waits; once it is there, it is drawn at once.
 */
export function panelLater<Props extends object>(fetch: () => Promise<ComponentType<Props>>, when?: When) {
  const part = fetchedPart(fetch, when)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where a module begins
  return function Later(props: Props) {
    const Part = useFetched(part.there(), part.load)
    return <Part {...props} />
  }
}

/** A dialog that is fetched when it is wanted, or before; a press never waits in silence, and moves nothing. */
export function dialogLater<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  const Later = panelLater(fetch)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where a module begins
  return function LaterDialog(props: Props) {
    return (
      <Suspense fallback={<Coming className="fixed inset-x-4 bottom-24 z-10 mx-auto max-w-md shadow-card" />}>
        <Later {...props} />
      </Suspense>
    )
  }
}

/** Keeps a place for panels that are not there yet. */
export function InPlace({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <div className="min-h-[60dvh]">
          <Coming />
        </div>
      }
    >
      {children}
    </Suspense>
  )
}

/** Says in time that something is on its way; when it stays away, that we go on trying, and what else may help. */
function Coming({ className = '' }: { readonly className?: string }) {
  const { start, status } = useWords()
  const [since, setSince] = useState<'just' | 'while' | 'long'>('just')
  useEffect(() => {
    const soon = setTimeout(() => setSince('while'), worthAWord)
    const late = setTimeout(() => setSince('long'), tooLong)
    return () => {
      clearTimeout(soon)
      clearTimeout(late)
    }
  }, [])
  return (
    <div className={since === 'just' ? 'sr-only' : `rounded-card bg-card p-5 ${className}`}>
      <p className="text-soft" role="status">
        {since === 'while' && status.coming}
        {since === 'long' && status.notComing}
      </p>
      {since === 'long' && (
        <div className="mt-3">
          <Button onClick={() => window.location.reload()}>{start.reload}</Button>
        </div>
      )}
    </div>
  )
}
