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

const portRange = 'must be a number from 0 to 65535'

const settings = v.object({
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, portRange), v.transform(Number), v.maxValue(65535, portRange)),
    '3000',
  ),
  DATA_DIR: v.optional(v.string(), './data'),
  BASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isBaseUrl, 'must be an http or https address without a path, as https://beraad.example.nl'),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  START_SECRET: v.optional(v.pipe(v.string(), v.minLength(12, 'must have at least 12 characters'))),
})

/** Every setting, by the name that it has in the environment. */
export const settingNames: readonly string[] = Object.keys(settings.entries)

/**
 * Reads the settings from the environment; an empty one counts as not set.
 * @returns the settings, or one line that names every setting that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | string {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const parsed = v.safeParse(settings, given)
  const wrong = parsed.issues?.map((issue) => `${issue.path?.[0]?.key}: ${issue.message}`) ?? []
  const host = given.HOST ?? '127.0.0.1'
  const loopback = isLoopback(host)
  if (!loopback && given.BASE_URL === undefined) {
    const port = given.PORT ?? '3000'
    wrong.push(
      `BASE_URL: needed when HOST is ${host}, or phones are refused; set BASE_URL=http://<the address people use>:${port}`,
    )
  }
  if (!parsed.success || wrong.length > 0) return wrong.join('; ')
  const { HOST, PORT, DATA_DIR, BASE_URL, START_SECRET } = parsed.output
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
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}
