import { type ByteSource, readBytes } from '../byteSource.ts'
import { decodeLatin1, decodeUtf8 } from '../pickle/text.ts'
import { formatError } from '../problems.ts'
import type { ContainerKind } from './container.ts'

/** Bytes from which a form is told: a tar header is the longest. */
const HEAD_BYTES = 512

/** What a file is, by its first bytes; `torch-legacy` may turn out to be a plain pickle. */
export async function recognise(source: ByteSource): Promise<Exclude<ContainerKind, 'pickle'>> {
  const head = await readBytes(source, 0, Math.min(source.size, HEAD_BYTES))
  const text = decodeLatin1(head)
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'torch-zip'
  if (text.slice(257, 262) === 'ustar') return 'torch-tar'
  if (text[8] === '{' && head.length > 8 && isHeaderLength(head, source.size)) return 'safetensors'
  // Protocols 2 to 5 begin with PROTO; protocol 1 writes the magic number as text.
  if ((head[0] === 0x80 && (head[1] ?? 6) <= 5) || text.startsWith('L119547037146038801333356')) return 'torch-legacy'
  const [what, hint] = STRANGERS.find(({ begin }) => lower(text).startsWith(begin))?.say ?? plainText(head) ?? []
  if (source.size === 0) throw formatError('the file is empty', 0, 'fetch it again')
  throw formatError(
    `no checkpoint of a known form${what === undefined ? '' : `: ${what}`}`,
    0,
    hint ?? 'torch files, safetensors files and pickles are read',
  )
}

/** Characters of a text that are shown. */
const SHOWN_TEXT = 40

/** A text may be what a server says instead of the file, or another file. */
function plainText(head: Uint8Array): readonly [string, string] | undefined {
  // The last character may be cut.
  const text = decodeUtf8(head) ?? decodeUtf8(head.subarray(0, -1)) ?? decodeUtf8(head.subarray(0, -2)) ?? '\0'
  if (/[^\P{Cc}\t\n\r]/u.test(text)) return undefined
  const [line = ''] = text.trim().split(/[\r\n]/)
  return [
    `it is text: ${JSON.stringify(line.slice(0, SHOWN_TEXT))}`,
    'name another file, or fetch it again if a server wrote this',
  ]
}

function isHeaderLength(head: Uint8Array, size: number): boolean {
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getBigUint64(0, true)
  return length >= 2n && length <= BigInt(size)
}

function lower(text: string): string {
  return text.trimStart().toLowerCase()
}

/** Files that people take for checkpoints, by their beginnings in lower case. */
const STRANGERS: readonly { begin: string; say: readonly [string, string] }[] = [
  { begin: '<!doctype', say: ['it is a web page', 'the download went wrong: fetch the file itself'] },
  { begin: '<html', say: ['it is a web page', 'the download went wrong: fetch the file itself'] },
  { begin: '<?xml', say: ['it is an XML text', 'the download went wrong: fetch the file itself'] },
  { begin: 'version https://git-lfs', say: ['it is a Git LFS pointer', 'fetch what it stands for: git lfs pull'] },
  { begin: '\x1f\x8b', say: ['it is gzip-compressed', 'unpack it first: gunzip'] },
  { begin: 'bzh', say: ['it is bzip2-compressed', 'unpack it first: bunzip2'] },
  { begin: 'ý7zxz', say: ['it is xz-compressed', 'unpack it first: unxz'] },
  { begin: '\x89hdf', say: ['it is HDF5 (Keras?)', 'save it with torch'] },
  { begin: 'gguf', say: ['it is a GGUF file', 'it holds no weights of a detector'] },
  { begin: '\x93numpy', say: ['it is a numpy array', 'save it with torch'] },
]
