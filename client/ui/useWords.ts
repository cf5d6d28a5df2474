import { useMemo } from 'react'
import { type Catalogue, catalogueFor } from '../../shared/text/catalogue.ts'
import { addressOf } from '../../shared/text/speech.ts'
import { useMe } from '../sync/hooks.ts'

/** The words of this meeting as its reader is spoken to: `u` or `je`, the same on the whole page. */
export function useWords(): Catalogue {
  const address = addressOf(useMe().person.side)
  return useMemo(() => catalogueFor({ language: 'nl', address }), [address])
}
