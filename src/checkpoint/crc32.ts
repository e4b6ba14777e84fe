/** Continues a CRC-32 (the one of zip and gzip) over more bytes; begins with 0. Node's `zlib.crc32` has this form. */
export type Crc32 = (bytes: Uint8Array, value?: number) => number

/** Tables for eight bytes at a time: about 1 GB/s, for where `node:zlib` is not to be had. */
let tables: Tables | undefined

type Table = Uint32Array
type Tables = [Table, Table, Table, Table, Table, Table, Table, Table]

export const crc32: Crc32 = (bytes, value = 0) => {
  tables ??= makeTables()
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables
  let crc = ~value
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))
    crc =
      t7[low & 0xff]! ^
      t6[(low >>> 8) & 0xff]! ^
      t5[(low >>> 16) & 0xff]! ^
      t4[low >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

function makeTables(): Tables {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  const made = [first]
  for (let level = 1; level < 8; level++) {
    const before = made[level - 1] as Uint32Array
    made.push(before.map((value) => (first[value & 0xff] as number) ^ (value >>> 8)))
  }
  return made as Tables
}
