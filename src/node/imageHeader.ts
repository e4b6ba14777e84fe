import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { type ImageHeader, pngOrientation } from '../dataset/imageFiles.ts'

/** Bytes of an image that are read: nearly all have their size in the first, but a preview or a profile may stand before it. */
const HEADER_BYTES = [64 * 1024, 4 * 1024 * 1024]

/** The size of an image file by its header. */
export async function readImageHeader(path: string): Promise<ImageHeader | 'missing' | 'unreadable'> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      if (!(await file.stat()).isFile()) return 'unreadable'
      for (const length of HEADER_BYTES) {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0)
        const header = headerOf(buffer.subarray(0, bytesRead))
        if (header !== undefined) return header
      }
      return 'unreadable'
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable'
  }
}

function headerOf(bytes: Uint8Array): ImageHeader | undefined {
  try {
    const { width, height, orientation, type } = imageSize(bytes)
    // An empty file is taken for an image without a size.
    if (!(width > 0 && height > 0)) return undefined
    return { width, height, orientation: type === 'png' ? pngOrientation(bytes) : orientation }
  } catch {
    return undefined
  }
}
