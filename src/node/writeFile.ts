import { type FileHandle, link, lstat, mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { MmdetConfigError } from '../errors.ts'
import { systemReason } from './systemReason.ts'
import { temporaries } from './temporaries.ts'

/** The content of a file: all of it, or what fills it. */
type Content = string | Uint8Array | ((file: FileHandle) => Promise<void>)

/** What becomes of a file that is there. */
export interface WriteOptions {
  /** Whether it is replaced, also one that appears in the meantime. Its mode stays; a link is refused, since it may lead anywhere. */
  readonly overwrite: boolean
  /** The files that the content is made of: none of them is replaced. */
  readonly sources?: readonly string[] | undefined
}

/**
 * Writes a file atomically: a temporary file beside the target is filled, flushed to the disk and put in the target's place.
 * On any failure the target is as it was and the temporary file is gone.
 *
 * @throws MmdetConfigError `file-write`, with the system's reason; `file-exists`.
 */
export async function writeFileAtomic(path: string, content: Content, options: WriteOptions): Promise<void> {
  await keepSources(path, options.sources)
  await tidyFolder(dirname(path))
  const { temporaryBeside } = await import('./staleFiles.ts')
  const temporary = temporaryBeside(path)
  temporaries.add(temporary)
  try {
    await fill(temporary, content, options.overwrite ? await modeOf(path) : undefined)
    if (options.overwrite) await rename(temporary, path)
    else await putWhereNothingIs(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    if (error instanceof MmdetConfigError) throw error
    const hint = 'nothing was changed: the file is as it was before'
    const message = `cannot write ${path}: ${systemReason(error)}`
    throw new MmdetConfigError({ code: 'file-write', message, hint }, { cause: error })
  } finally {
    temporaries.delete(temporary)
  }
}

/** Removes what a run that was killed left in a folder. Only what writes waits for node:crypto, not what imports the library. */
export async function tidyFolder(folder: string): Promise<void> {
  const { removeStaleTemporaries } = await import('./staleFiles.ts')
  await removeStaleTemporaries(folder)
}

/**
 * Refuses a target that is one of the files that its content is made of, by whatever name or link.
 *
 * @throws MmdetConfigError `file-exists`.
 */
export async function keepSources(target: string, sources: readonly string[] = []): Promise<void> {
  const look = (path: string) => stat(path, { bigint: true }).catch(() => undefined)
  const there = sources.length === 0 ? undefined : await look(target)
  if (there === undefined) return
  for (const source of sources) {
    const read = await look(source)
    if (read?.ino !== there.ino || read.dev !== there.dev) continue
    const hint = 'overwriting it would destroy it: give another target'
    throw new MmdetConfigError({ code: 'file-exists', message: `${target} is the file that is read`, hint })
  }
}

async function fill(temporary: string, content: Content, mode: number | undefined): Promise<void> {
  // At no time may more people read it than the file that it replaces.
  const file = await open(temporary, 'wx', mode)
  try {
    if (mode !== undefined) await file.chmod(mode)
    if (typeof content === 'function') await content(file)
    else await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The mode of a file that is replaced. */
async function modeOf(path: string): Promise<number | undefined> {
  const facts = await lstat(path).catch(() => undefined)
  if (!facts?.isSymbolicLink()) return facts === undefined ? undefined : facts.mode & 0o7777
  const hint = 'remove the link, or name the file that it leads to'
  throw new MmdetConfigError({ code: 'file-write', message: `cannot write ${path}: it is a link`, hint })
}

/** Unlike `rename`, `link` fails where anything is, be it a link that leads nowhere. */
async function putWhereNothingIs(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
    await unlink(temporary)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw fileExists(path)
    if (code === undefined || !WITHOUT_LINKS.has(code)) throw error
    await putByReserving(temporary, path)
  }
}

/** What file systems say that know no links: FAT, and some of networks. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** An empty file keeps the place until the whole one replaces it. */
async function putByReserving(temporary: string, path: string): Promise<void> {
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? fileExists(path) : error
  }
  await rename(temporary, path)
}

function fileExists(path: string): MmdetConfigError {
  const hint = 'give --force (overwrite) to replace it, or choose another name'
  return new MmdetConfigError({ code: 'file-exists', message: `${path} exists; nothing was written`, hint })
}

/**
 * Writes a file atomically over what is there, in a folder that is made when there is none.
 *
 * @throws MmdetConfigError `file-write`
 */
export async function writeIntoFolder(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path))
  await writeFileAtomic(path, text, { overwrite: true })
}

/**
 * Makes a folder with those above it, where there is none. Node's own way with `recursive` tries for ever below /proc, where nothing
 * can be made and the system says that the folder above is missing.
 *
 * @throws MmdetConfigError `file-write`
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(resolve(folder))
  } catch (error) {
    const message = `cannot make the folder ${folder}: ${systemReason(error)}`
    throw new MmdetConfigError({ code: 'file-write', message }, { cause: error })
  }
}

async function makeWithParents(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (await isFolder(folder)) return
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error
    // Another process may make the one above, or this one, at the same time.
    if (!(await isFolder(dirname(folder)))) await makeWithParents(dirname(folder))
    await mkdir(folder).catch(async (second) => {
      if (!(await isFolder(folder))) throw second
    })
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
}
