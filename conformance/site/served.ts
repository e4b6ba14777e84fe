import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../..')
const SITE = join(ROOT, 'site')
/** Longest that a build may take. */
const TIMEOUT = 300_000

/** Builds the pages and the playground out of the library that was built, and checks their types. */
export async function buildSite(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' }
  await run(process.execPath, ['tools/site.mjs'], { cwd: ROOT, timeout: TIMEOUT, env })
  await run('npm', ['run', 'typecheck'], { cwd: SITE, timeout: TIMEOUT, env })
}

export interface Served {
  readonly origin: string
  /** The paths that were asked for, in their order. */
  readonly asked: string[]
  /** Pages beside what was built, and in its place. */
  readonly others: Map<string, string>
  /** What the answer for a path waits for; where that fails there is none. */
  wait: (path: string) => Promise<void> | undefined
  /** From now on nobody answers. */
  close(): void
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** What was built, as a host of plain files gives it: pages may be kept for ten minutes. `others` are pages beside it. */
export async function serve(others = new Map<string, string>()): Promise<Served> {
  const asked: string[] = []
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    try {
      await made.wait(pathname)
    } catch {
      return response.destroy()
    }
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = others.get(path) ?? fileOf(path)
    if (body === undefined) return response.writeHead(404).end()
    const headers = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      ...(path.endsWith('.html') ? { 'cache-control': 'max-age=600' } : {}),
    }
    return response.writeHead(200, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  const made: Served = { origin: `http://127.0.0.1:${port}`, asked, others, close, wait: () => undefined }
  return made
}

/** A file of the site, undefined when there is none. */
export function fileOf(path: string): Buffer | undefined {
  const file = join(SITE, 'dist', path)
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined
}
