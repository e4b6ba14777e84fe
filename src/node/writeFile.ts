import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { MmdetConfigError } from '../errors.ts'
import { systemReason } from './systemReason.ts'
import { temporaries } from './temporaries.ts'

/**
 * Writes a file atomically: a temporary file beside the target is filled, flushed to the disk and renamed over the target.
 * On any failure the target is as it was and the temporary file is gone.
 *
 * @throws MmdetConfigError `file-write`, with the system's reason.
 */
export async function writeFileAtomic(
  path: string,
  write: string | Uint8Array | ((file: FileHandle) => Promise<void>),
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  let file: FileHandle | undefined
  temporaries.add(temporary)
  try {
    file = await open(temporary, 'wx')
    if (typeof write === 'function') await write(file)
    else await file.writeFile(write)
    await file.sync()
    await file.close()
    file = undefined
    await rename(temporary, path)
  } catch (error) {
    await Promise.allSettled([file?.close()])
    await unlink(temporary).catch(() => undefined)
    if (error instanceof MmdetConfigError) throw error
    throw new MmdetConfigError(
      {
        code: 'file-write',
        message: `cannot write ${path}: ${systemReason(error)}`,
        hint: 'nothing was changed: the file is as it was before',
      },
      { cause: error },
    )
  } finally {
    temporaries.delete(temporary)
  }
}

/**
 * Writes a file atomically, in a folder that is made when there is none.
 *
 * @throws MmdetConfigError `file-write`
 */
export async function writeIntoFolder(path: string, text: string): Promise<void> {
  const folder = dirname(path)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const message = `cannot make the folder ${folder}: ${systemReason(error)}`
    throw new MmdetConfigError({ code: 'file-write', message }, { cause: error })
  }
  await writeFileAtomic(path, text)
}
