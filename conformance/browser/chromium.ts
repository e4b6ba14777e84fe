import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrowserContext, chromium } from 'playwright-core'

const run = promisify(execFile)

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with a new profile, which `close` removes. */
export async function startChromium(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const executablePath = await installedChromium()
  const profile = await mkdtemp(join(tmpdir(), 'mmdet-config-chromium-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: FLAGS })
  const close = async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
  return { context, close }
}

/** Debian's Chromium, installed when it is missing. */
async function installedChromium(): Promise<string> {
  const path = process.env.MMDET_CONFIG_CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(path)) return path
  try {
    await run('apt-get', ['update', '-qq'])
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, maxBuffer: 1 << 26 })
    return '/usr/bin/chromium'
  } catch (cause) {
    throw new Error(
      'conformance needs Chromium: run `apt-get install chromium` as root, or set MMDET_CONFIG_CHROMIUM to its path. Nothing is skipped.',
      { cause },
    )
  }
}
