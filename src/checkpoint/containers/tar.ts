import { type ByteSource, readBytes, requireRange } from '../byteSource.ts'
import { MAX_PICKLE_LINE_BYTES, MAX_TAR_MEMBERS } from '../limits.ts'
import { decodeLatin1 } from '../pickle/text.ts'
import { formatError } from '../problems.ts'

/** A file inside a tar archive. */
export interface TarMember {
  readonly name: string
  /** The first byte of its data. */
  readonly offset: number
  readonly size: number
}

/** Headers and data come in blocks of this size (POSIX.1-2008, pax, "ustar Interchange Format"). */
const BLOCK = 512

/** Types of members that are files of their own; of the rest, `x` says more of the next one (pax). */
const PLAIN = new Set(['0', '\0', '7'])

/** The files of a tar archive, in order, up to the block of zeros that ends it. A later one of the same name counts. */
export async function readTar(source: ByteSource): Promise<Map<string, TarMember>> {
  const members = new Map<string, TarMember>()
  let extended: Partial<Record<string, string>> = {}
  let at = 0
  for (let count = 0; at + BLOCK <= source.size; count++) {
    if (count > MAX_TAR_MEMBERS) throw formatError(`the tar archive has more than ${MAX_TAR_MEMBERS} members`, at)
    const header = await readBytes(source, at, BLOCK)
    if (header.every((byte) => byte === 0)) {
      // Two blocks of zeros end an archive.
      if (at + 2 * BLOCK <= source.size) return members
      break
    }
    requireChecksum(header, at)
    const type = String.fromCharCode(header[156] as number)
    const size = sizeOf(extended['size'], header, at)
    const offset = at + BLOCK
    requireRange(source, offset, size)
    if (PLAIN.has(type)) {
      const name = extended['path'] ?? textAt(header, 0, 100)
      members.set(name, { name, offset, size })
    }
    extended = type === 'x' ? await readExtended(source, offset, size) : {}
    at = offset + Math.ceil(size / BLOCK) * BLOCK
  }
  throw formatError('the tar archive ends without its end mark', source.size, 'the file is truncated: fetch it again')
}

function textAt(header: Uint8Array, from: number, length: number): string {
  const [text = ''] = decodeLatin1(header.subarray(from, from + length)).split('\0')
  return text
}

/** The sum of the header's bytes, with its own field counted as spaces. */
function requireChecksum(header: Uint8Array, at: number): void {
  const recorded = Number.parseInt(textAt(header, 148, 8).trim(), 8)
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0)
  if (recorded !== sum) throw formatError('the checksum of a tar header does not match', at, 'the file is damaged')
}

/** Octal digits; or, with the highest bit set, the number itself, as GNU tar writes what octal cannot hold. */
function sizeOf(extended: string | undefined, header: Uint8Array, at: number): number {
  const field = header.subarray(124, 136)
  const size =
    extended !== undefined
      ? Number(extended)
      : (field[0] as number) & 0x80
        ? field.slice(1).reduce((total, byte) => total * 256 + byte, 0)
        : Number.parseInt(textAt(header, 124, 12).trim() || '0', 8)
  if (Number.isSafeInteger(size) && size >= 0) return size
  throw formatError('a size in a tar header is not a number', at)
}

/** Lines `<length> <key>=<value>`. */
async function readExtended(source: ByteSource, offset: number, size: number): Promise<Record<string, string>> {
  if (size > MAX_PICKLE_LINE_BYTES) throw formatError(`an extended tar header of ${size} bytes`, offset)
  const text = new TextDecoder().decode(await readBytes(source, offset, size))
  return Object.fromEntries(Array.from(text.matchAll(/^\d+ ([^=\n]+)=(.*)$/gm), ([, key, value]) => [key, value]))
}
