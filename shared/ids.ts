import * as v from 'valibot'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

/**
 * Makes an id of 12 characters (60 random bits, Crockford's base 32).
 * `random` fills an array with random bytes; tests give a seeded one.
 */
export function makeId(random: (bytes: Uint8Array) => Uint8Array = fillRandom): string {
  const bytes = random(new Uint8Array(length))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('')
}

function fillRandom(bytes: Uint8Array): Uint8Array {
  return crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
}

/**
 * The shape of every id. The fixed length keeps the names of `Object.prototype` out, so that an id that
 * came from a client can never reach an inherited property.
 */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{12}$/))
