import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ByteSource, handleSource } from '../checkpoint/byteSource.ts'
import type { OpenFile } from '../dataset/voc.ts'
import { MmdetConfigError } from '../errors.ts'
import { systemReason } from './systemReason.ts'

/**
 * The files that datasets of a config name, on this machine.
 *
 * @param folder where training starts: relative paths count from there.
 * @example await countImages(dataset, dataFiles('/data/mmdetection'))
 */
export function dataFiles(folder: string = process.cwd()): OpenFile {
  return (path) => openData(resolve(folder, path))
}

/** Opens a regular file; undefined where there is nothing. */
export async function openData(path: string): Promise<ByteSource | undefined> {
  try {
    // A pipe is opened without waiting for a writer. (Windows has no such flag.)
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const facts = await handle.stat()
    if (facts.isFile()) return await handleSource(handle, path, () => handle.close())
    await handle.close()
    throw unreadable(path, facts.isDirectory() ? 'it is a directory' : 'it is not a regular file')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (error instanceof MmdetConfigError) throw error
    throw unreadable(path, systemReason(error), error)
  }
}

function unreadable(path: string, reason: string, cause?: unknown): MmdetConfigError {
  return new MmdetConfigError({ code: 'file-read', message: `cannot read ${path}: ${reason}` }, { cause })
}
