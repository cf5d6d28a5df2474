import { use } from 'react'

/**
 * What is fetched once; while it is not there, the nearest `<Suspense>` waits.
 * @param there the part, if it came already: then it is drawn at once, for who has waited with `use` is shown nothing
 * new for 0.3 s
 * @param load gives the same promise each time
 */
export function useFetched<Part>(there: Part | undefined, load: () => Promise<Part>): Part {
  const fetched = load()
  // as React marks a promise that it has waited for itself
  if (there !== undefined) Object.assign(fetched, { status: 'fulfilled', value: there })
  return use(fetched)
}
