import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { makeSecret } from './access/secrets.ts'

/** All settings, checked. */
export type Config = {
  readonly host: string
  readonly port: number
  /** An absolute path. */
  readonly dataDir: string
  /** The address people use, without a slash at its end; undefined on loopback without a proxy. */
  readonly baseUrl: string | undefined
  /** What one must know to start a meeting; undefined on loopback, where only this machine can. */
  readonly startSecret: string | undefined
  /** The start secret was made just now and must be printed. */
  readonly startSecretIsNew: boolean
}

const settings = v.object({
  HOST: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/, 'must be a number from 0 to 65535'),
      v.transform(Number),
      v.maxValue(65535, 'must be a number from 0 to 65535'),
    ),
    '3000',
  ),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), './data'),
  BASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isBaseUrl, 'must be an http or https address without a path, as https://beraad.example.nl'),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  START_SECRET: v.optional(v.pipe(v.string(), v.minLength(12, 'must have at least 12 characters'))),
})

/**
 * Reads the settings from the environment.
 * @returns the settings, or one line that names every setting that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | string {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined))
  const parsed = v.safeParse(settings, present)
  if (!parsed.success) {
    return parsed.issues.map((issue) => `${issue.path?.[0]?.key}: ${issue.message}`).join('; ')
  }
  const { HOST, PORT, DATA_DIR, BASE_URL, START_SECRET } = parsed.output
  const loopback = isLoopback(HOST)
  if (!loopback && BASE_URL === undefined) {
    return `BASE_URL: needed when HOST is ${HOST}, or phones are refused; set BASE_URL=http://<the address people use>:${PORT}`
  }
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    baseUrl: BASE_URL,
    startSecret: START_SECRET ?? (loopback ? undefined : makeSecret()),
    startSecretIsNew: START_SECRET === undefined && !loopback,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function isBaseUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === ''
  )
}
