import { createHash, randomBytes } from 'node:crypto'
import { lstat, readdir, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Whether a process lives is known of this machine alone, so that a temporary file is named after machine and process. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** `.name.HOST-PID-RANDOM.tmp` */
const TEMPORARY = /^\..+\.([\da-f]{8})-(\d+)-[\da-f]{8}\.tmp$/

/** A name for a temporary file beside a file. */
export function temporaryBeside(path: string): string {
  const name = `.${basename(path)}.${HOST}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  return join(dirname(path), name)
}

const swept = new Set<string>()

/** Removes what a run that was killed left in a folder. A process looks at each folder once. */
export async function removeStaleTemporaries(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  for (const name of (await unlessRefused(readdir(folder))) ?? []) {
    const path = join(folder, name)
    if (await isStale(name, path)) await unlessRefused(unlink(path))
  }
}

/** What the system answers; undefined where it refuses, as when another process was faster. */
async function unlessRefused<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch {
    return undefined
  }
}

/** A day: a write that is under way changes its file all the time. */
const STALE_AFTER = 24 * 60 * 60 * 1000

async function isStale(name: string, path: string): Promise<boolean> {
  const [, host, pid] = TEMPORARY.exec(name) ?? []
  if (host === undefined) return false
  const facts = await unlessRefused(lstat(path))
  if (facts === undefined || !facts.isFile()) return false
  return (host === HOST && !isAlive(Number(pid))) || Date.now() - facts.mtimeMs > STALE_AFTER
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
