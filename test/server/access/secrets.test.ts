import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { guestSecretOf, hashOf, isSecret, makeSecret } from '../../../server/access/secrets.ts'

test('R1.3 a secret is 256 random bits, each time others', () => {
  const made = new Set(Array.from({ length: 100 }, makeSecret))
  expect(made.size).toBe(100)
  for (const secret of made) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
})

test("R1.3 the guest's secret follows from the host's, and is another", () => {
  const host = makeSecret()
  expect(guestSecretOf(host)).toBe(createHmac('sha256', host).update('guest').digest('base64url'))
  expect(guestSecretOf(makeSecret())).not.toBe(guestSecretOf(host))
})

test('R1.3 only the secret itself opens what its hash keeps', () => {
  const secret = makeSecret()
  const hash = hashOf(secret)
  expect(hash).not.toContain(secret)
  expect(isSecret(secret, hash)).toBe(true)
  for (const wrong of ['', secret.slice(1), `${secret}=`, secret.toUpperCase(), hash, guestSecretOf(secret)])
    expect(isSecret(wrong, hash)).toBe(false)
  expect(isSecret('', '')).toBe(false)
})
