import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { linksOfHost } from '../../../client/sync/links.ts'

test('R16.12 who came in with the host link can invite: the guest link follows from its secret', async () => {
  const secret = 'aVeryHost-ly_Secret'
  const guest = createHmac('sha256', secret).update('guest').digest('base64url')
  expect(await linksOfHost('https://beraad.test', '0123456789ab', secret)).toEqual({
    hostUrl: `https://beraad.test/m/0123456789ab#${secret}`,
    guestUrl: `https://beraad.test/g/0123456789ab#${guest}`,
  })
})
