import { unzipSync } from 'fflate'

/** Bytes that are unpacked of one archive at most. */
const MOST_BYTES = 20_000_000

interface Unzipped {
  readonly files: [path: string, bytes: Uint8Array][]
  /** How many were left out. */
  readonly others: number
}

/** The files of a zip that are wanted, by their names. */
export function unzip(bytes: Uint8Array, isWanted: (path: string, size: number) => boolean): Unzipped {
  let left = MOST_BYTES
  let others = 0
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/')) return false
      const isIn = isWanted(name, originalSize) && originalSize <= left
      if (isIn) left -= originalSize
      else others++
      return isIn
    },
  })
  return { files: Object.entries(unpacked), others }
}
