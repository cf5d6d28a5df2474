import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

/** The screens that Beraad is looked at on. */
export const wide = { width: 1280, height: 800 } as const
export const phone = { width: 390, height: 844 } as const

type Program = {
  readonly executablePath?: string
  readonly channel?: 'chrome'
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Starts the Chromium that came by npm; on other systems than Linux x64 an installed Chrome.
 * Undefined when there is neither.
 */
export async function startChromium(): Promise<BrowserServer | undefined> {
  const program = await findProgram()
  try {
    const env = { ...process.env, ...program.env } as Record<string, string>
    return await chromium.launchServer({ ...program, env, headless: true, host: '127.0.0.1' })
  } catch (error) {
    if (program.executablePath) throw error
    return undefined
  }
}

/** Joins a browser that `startChromium` started. */
export function joinChromium(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint)
}

async function findProgram(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const home = await unpacked()
  const executablePath = join(home, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  // the package carries libnss for a machine that lacks it, on which the program does not even load
  const loads = spawnSync(executablePath, ['--version']).status === 0
  const libraries = loads ? {} : { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }
  return { executablePath, env: { ...fonts, ...libraries } }
}

/** The folder with the unpacked program. It is filled aside and then moved, so that nobody meets half of it. */
async function unpacked(): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  const source = join(folder, '..', '..')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `beraad-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(home)) return home
  const { inflate } = await import('@sparticuz/chromium')
  const aside = mkdtempSync(`${home}-`)
  const usual = process.env.TMPDIR
  // the package unpacks to the folder for temporary files, and says nothing of another
  process.env.TMPDIR = aside
  try {
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(source, 'bin', basename(part)))))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
  try {
    renameSync(aside, home)
  } catch (error) {
    rmSync(aside, { recursive: true })
    if (!existsSync(home)) throw error
  }
  return home
}
