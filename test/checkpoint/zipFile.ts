import { bytes, little, type Part } from './bytes.ts'

/** An entry of an archive that a test builds byte by byte; what is given wins over what would be right. */
export interface RawEntry {
  readonly name: string
  readonly data: Uint8Array
  readonly localName?: string
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly stored?: number
  readonly crc32?: number
  readonly header?: number
  /** Write the sizes and the offset as zip64 fields. */
  readonly wide?: boolean
}

export interface RawArchive {
  readonly count?: number
  readonly directorySize?: number
  readonly directoryStart?: number
  readonly comment?: string
}

/** A zip archive, sound or not. */
export function zipFile(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const parts: Part[] = []
  let length = 0
  const add = (...more: Part[]) => {
    const block = bytes(...more)
    parts.push(block)
    length += block.length
  }
  const headers = entries.map((entry) => {
    const at = length
    const name = entry.localName ?? entry.name
    const { size = entry.data.length } = entry
    add('PK\x03\x04', little(0, 2), little(entry.flags ?? 0, 2), little(entry.method ?? 0, 2), little(0, 4))
    add(little(0, 4), little(size, 4), little(size, 4), little(name.length, 2), little(0, 2), name, entry.data)
    return at
  })
  const start = length
  for (const [at, entry] of entries.entries()) {
    const { size = entry.data.length, stored = entry.data.length, header = headers[at] as number } = entry
    const extra =
      entry.wide === true
        ? bytes(little(1, 2), little(24, 2), little(size, 8), little(stored, 8), little(header, 8))
        : bytes()
    const narrow = (value: number) => little(entry.wide === true ? 0xffffffff : value, 4)
    add('PK\x01\x02', little(0, 4), little(entry.flags ?? 0, 2), little(entry.method ?? 0, 2), little(0, 4))
    add(
      little(entry.crc32 ?? 0, 4),
      narrow(stored),
      narrow(size),
      little(entry.name.length, 2),
      little(extra.length, 2),
    )
    add(little(0, 10), narrow(header), entry.name, extra)
  }
  const count = archive.count ?? entries.length
  const comment = archive.comment ?? ''
  add('PK\x05\x06', little(0, 4), little(count, 2), little(count, 2))
  add(little(archive.directorySize ?? length - start - 12, 4), little(archive.directoryStart ?? start, 4))
  add(little(comment.length, 2), comment)
  return bytes(...parts)
}

/** The entries of a torch archive around a pickle. */
export function torchEntries(pickle: Uint8Array, storages: Readonly<Record<string, Uint8Array>> = {}): RawEntry[] {
  return [
    { name: 'archive/data.pkl', data: pickle },
    ...Object.entries(storages).map(([key, data]) => ({ name: `archive/data/${key}`, data })),
  ]
}

const int = (value: number | bigint): Part => ['\x8a', 9, little(value, 9)]
const word = (value: string): Part => ['X', little(value.length, 4), value]

export interface PickledStorage {
  readonly elements: number
  readonly key?: string
  readonly type?: string
}

/** A pickled reference to a storage, as torch writes it. */
export function storagePickle({ elements, key = '0', type = 'FloatStorage' }: PickledStorage): Part {
  return ['(', word('storage'), `ctorch\n${type}\n`, word(key), word('cpu'), int(elements), 'tQ']
}

/** A pickled tensor over a storage, as torch writes it. */
export function tensorPickle(
  shape: readonly (number | bigint)[],
  stride: readonly (number | bigint)[],
  storage: PickledStorage & { readonly offset?: number },
): Part {
  return [
    'ctorch._utils\n_rebuild_tensor_v2\n(',
    storagePickle(storage),
    int(storage.offset ?? 0),
    ['(', shape.map(int), 't'],
    ['(', stride.map(int), 't'],
    '\x89ccollections\nOrderedDict\n)RtR',
  ]
}
