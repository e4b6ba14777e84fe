import { CONTROL_ESCAPES } from '../../python/controlEscapes.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const latin1 = new TextDecoder('latin1')

/** UTF-8 text as Python pickles it: lone surrogates are encoded like any other character (`surrogatepass`). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return decodeWithSurrogates(bytes)
  }
}

function decodeWithSurrogates(bytes: Uint8Array): string | undefined {
  let text = ''
  let from = 0
  for (let at = 0; at + 2 < bytes.length; at++) {
    // A surrogate is ED A0..BF 80..BF.
    if (bytes[at] !== 0xed || ((bytes[at + 1] as number) & 0xe0) !== 0xa0) continue
    if (((bytes[at + 2] as number) & 0xc0) !== 0x80) return undefined
    const before = tryUtf8(bytes.subarray(from, at))
    if (before === undefined) return undefined
    const unit = 0xd000 | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f)
    text += before + String.fromCharCode(unit)
    from = at + 3
    at += 2
  }
  const rest = tryUtf8(bytes.subarray(from))
  return from === 0 || rest === undefined ? undefined : text + rest
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** One character for each byte. (The encoding label `latin1` means windows-1252 to a TextDecoder, so 80..9F go by hand.) */
export function decodeLatin1(bytes: Uint8Array): string {
  if (!bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) return latin1.decode(bytes)
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return text
}

/** The bytes of a text whose characters are all below U+0100, else undefined. */
export function encodeLatin1(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff) return undefined
    bytes[at] = unit
  }
  return bytes
}

/** The bytes of a text as `str.encode` gives them: undefined for lone surrogates. */
export function encodeUtf8(text: string): Uint8Array | undefined {
  return /\p{Surrogate}/u.test(text) ? undefined : new TextEncoder().encode(text)
}

/** The escapes of a Python string literal's inside, as the STRING opcode of protocol 0 writes them. */
export function unescapeString(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, body: string) => {
    if (body[0] === 'x') return String.fromCharCode(Number.parseInt(body.slice(1), 16))
    if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8) & 0xff)
    return ESCAPES.get(body) ?? whole
  })
}

/** The `\uXXXX` and `\UXXXXXXXX` of the UNICODE opcode of protocol 0. */
export function unescapeUnicode(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/g, (whole, body: string) => {
    const code = Number.parseInt(body.slice(1), 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\',
    "'": "'",
    '"': '"',
    '\n': '',
    ...CONTROL_ESCAPES,
  }),
)
