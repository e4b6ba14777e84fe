import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { vi } from 'vitest'
import { cachedFolder } from '../home.ts'
import { openPage, type Workbench } from './workbench.ts'

const run = promisify(execFile)

/** A newer VS Code than the one for a browser, whose extensions run in a process of Node, as on the desktop. */
const CODE_SERVER = 'code-server@4.139.1'
const ITS_NODE = '24'

/** What is compiled when it is installed serves terminals and logs; nothing here needs it. */
const INSTALL = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock']

/** The program, fetched from npm on first use. */
async function codeServer(): Promise<{ script: string; env: NodeJS.ProcessEnv }> {
  const { stdout } = await run('bash', [join(import.meta.dirname, '../../.ci/node'), ITS_NODE])
  const env = { ...process.env, PATH: `${stdout.trim()}:${process.env.PATH}` }
  const folder = await cachedFolder(CODE_SERVER.replace('@', '-'), async (target) => {
    await mkdir(target, { recursive: true })
    await writeFile(join(target, 'package.json'), '{"private":true}')
    await run('npm', [...INSTALL, CODE_SERVER], { cwd: target, env, maxBuffer: 2 ** 26 })
    await run('npm', INSTALL, { cwd: join(target, 'node_modules/code-server/lib/vscode'), env, maxBuffer: 2 ** 26 })
  })
  return { script: join(folder, 'node_modules/code-server/out/node/entry.js'), env }
}

/** Opens a folder of this machine, with an extension installed, by someone who has not said that the folder is trusted. */
export async function openFolder(files: Readonly<Record<string, string>>, vsix: string): Promise<OpenFolder> {
  const { script, env } = await codeServer()
  const home = await mkdtemp(join(tmpdir(), 'mmdet-config-code-'))
  const folder = join(home, 'folder')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const places = ['--extensions-dir', join(home, 'extensions'), '--user-data-dir', join(home, 'data')]
  await run('node', [script, ...places, '--install-extension', vsix], { env })
  const port = await freePort()
  const address = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
  ]
  const started = spawn('node', [script, ...places, ...address], { env, stdio: 'ignore', detached: true })
  const end = async () => {
    stop(started)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  const url = `http://127.0.0.1:${port}/`
  try {
    await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 200 })
    return { folder, workbench: await openPage(`${url}?folder=${encodeURIComponent(folder)}`, end) }
  } catch (error) {
    await end()
    throw error
  }
}

interface OpenFolder {
  readonly folder: string
  readonly workbench: Workbench
}

/** The program starts others, which end with its group. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
