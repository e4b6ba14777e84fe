import { MmdetConfigError } from '../errors.ts'

/** Encodings of Python sources that are read and written here. */
export type PythonEncoding = 'utf-8' | 'latin-1' | 'ascii'

export interface PythonText {
  /** The whole text; a byte order mark stays its first character. */
  readonly text: string
  readonly encoding: PythonEncoding
}

/**
 * The text of a Python file, as Python decodes it (PEP 263): a byte order mark or a `coding` comment in the first two lines
 * names the encoding, UTF-8 is the default.
 *
 * @throws MmdetConfigError `file-read` for another encoding, and for bytes that are not of the encoding, with the offset.
 */
export function decodePython(bytes: Uint8Array, name: string): PythonText {
  const encoding = encodingOf(bytes, name)
  if (encoding === 'latin-1') return { text: Buffer.from(bytes).toString('latin1'), encoding }
  const wrong = encoding === 'ascii' ? bytes.findIndex((byte) => byte > 0x7f) : firstInvalidByte(bytes)
  if (wrong === -1) return { text: DECODER.decode(bytes), encoding }
  throw new MmdetConfigError({
    code: 'file-read',
    message: `${name} is not ${encoding.toUpperCase()}: the byte 0x${(bytes[wrong] as number).toString(16)} at offset ${wrong}`,
    offset: wrong,
    hint: 'save the file as UTF-8',
  })
}

/** The bytes of a text in an encoding that holds it. */
export function encodePython({ text, encoding }: PythonText): Uint8Array {
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1')
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true })
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** PEP 263: a comment on the first line, or on the second below a comment or blank line. */
const COOKIE = /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/

const NAMES: ReadonlyMap<string, PythonEncoding> = new Map(
  Object.entries({
    utf8: 'utf-8',
    utf8sig: 'utf-8',
    u8: 'utf-8',
    latin1: 'latin-1',
    latin: 'latin-1',
    l1: 'latin-1',
    isolatin1: 'latin-1',
    iso88591: 'latin-1',
    '88591': 'latin-1',
    ascii: 'ascii',
    usascii: 'ascii',
  }),
)

/** Bytes in which the first two lines are looked for: no source has a longer comment there. */
const HEAD = 4096

function encodingOf(bytes: Uint8Array, name: string): PythonEncoding {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const head = Buffer.from(bytes.subarray(hasMark ? 3 : 0, HEAD)).toString('latin1')
  const cookie = COOKIE.exec(head)?.[1]
  if (cookie === undefined) return 'utf-8'
  const encoding = NAMES.get(cookie.toLowerCase().replaceAll(/[-_]/g, ''))
  if (encoding !== undefined && (!hasMark || encoding === 'utf-8')) return encoding
  throw new MmdetConfigError({
    code: 'file-read',
    message: `${name} declares the encoding ${cookie}${hasMark ? ' behind the byte order mark of UTF-8' : ''}`,
    hint: 'save the file as UTF-8 and remove the coding comment',
  })
}

/** The offset of the first byte that begins no character; -1 where all bytes are UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginsAsUtf8(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  // The bytes up to here are characters and at most three bytes of another.
  while (!isUtf8(bytes.subarray(0, low))) low--
  return low
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether more bytes could make this UTF-8. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
