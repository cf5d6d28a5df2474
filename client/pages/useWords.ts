import { useMemo } from 'react'
import { type Catalogue, catalogueFor } from '../../shared/text/catalogue.ts'
import { addressOf } from '../../shared/text/speech.ts'
import { useMe } from '../sync/hooks.ts'

/** The words of a meeting's screens, as they are said to me. */
export function useWords(): Catalogue {
  const { side } = useMe().person
  return useMemo(() => catalogueFor({ language: 'nl', address: addressOf(side) }), [side])
}
