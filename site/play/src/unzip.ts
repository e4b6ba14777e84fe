import { unzipSync } from 'fflate'

/** Bytes that are unpacked of one archive at most. */
const MOST_BYTES = 20_000_000

/** The files of a zip that are wanted, by their names. */
export async function unzip(
  file: File,
  isWanted: (path: string, size: number) => boolean,
): Promise<[path: string, bytes: Uint8Array][]> {
  let left = MOST_BYTES
  const bytes = new Uint8Array(await file.arrayBuffer())
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name, originalSize) || originalSize > left) return false
      left -= originalSize
      return true
    },
  })
  return Object.entries(unpacked)
}
