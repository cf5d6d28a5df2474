import { lazy, Suspense } from 'react'
import type { DrawnProps } from './QrCode/Drawn.tsx'

const Drawn = lazy(() => import('./QrCode/Drawn.tsx'))

/** A QR code; what draws it is fetched when the first one is wanted. */
export function QrCode(props: DrawnProps) {
  return (
    <Suspense fallback={<span className="block size-40" />}>
      <Drawn {...props} />
    </Suspense>
  )
}
