import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Unbroken } from '../../../client/ui/Unbroken.tsx'

test('R20.202 a short word with a hyphen is not broken over two lines, a long one may be', () => {
  const drawn = renderToStaticMarkup(<Unbroken>Welkom en check-in. Netwerk-en-buurtgesprek</Unbroken>)
  expect(drawn).toBe('Welkom en <span class="whitespace-nowrap">check-in.</span> Netwerk-en-buurtgesprek')
})
