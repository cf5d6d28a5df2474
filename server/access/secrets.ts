import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits in base64url: a host's secret, a ticket, a start secret. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The guests' secret follows from the host's, so that a host can invite from any device and nothing is stored. */
export function guestSecretOf(hostSecret: string): string {
  return createHmac('sha256', hostSecret).update('guest').digest('base64url')
}

/** What is stored of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Whether a secret is the one with this hash; takes as long for a near miss as for a far one. */
export function isSecret(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(secret)), Buffer.from(hash)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
