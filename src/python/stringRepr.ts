import { UNPRINTABLE_EDGES } from './unprintable.generated.ts'

/**
 * A str as Python's `repr` prints it: single quotes, double ones where the text holds single quotes only, and escapes for
 * what CPython 3.11 (Unicode 14.0) calls unprintable.
 */
export function stringRepr(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = quote
  for (const character of text) out += escapeCharacter(character, quote)
  return out + quote
}

/** Printable ASCII without quotes and backslashes: most strings of a config. */
const PLAIN = /^[ !#-&(-[\]-~]*$/

function escapeCharacter(character: string, quote: string): string {
  const known = SHORT_ESCAPES.get(character)
  if (known !== undefined) return known
  if (character === quote) return `\\${quote}`
  const code = character.codePointAt(0) as number
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  if (code < 0x7f || isPrintable(code)) return character
  if (code <= 0xff) return `\\x${hex(code, 2)}`
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }),
)

/** A bytes value as Python's `repr` prints it. */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'"
  let out = `b${quote}`
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    const escaped = SHORT_ESCAPES.get(character) ?? (character === quote ? `\\${quote}` : undefined)
    out += escaped ?? (byte < 0x20 || byte >= 0x7f ? `\\x${hex(byte, 2)}` : character)
  }
  return out + quote
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

let edges: number[] | undefined

/** Whether CPython 3.11's `str.isprintable` holds for a character from U+0080 on. */
export function isPrintable(code: number): boolean {
  edges ??= decodeEdges()
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) <= code) low = middle + 1
    else high = middle
  }
  // An odd count of edges at or before the character means that it lies inside a range.
  return low % 2 === 0
}

function decodeEdges(): number[] {
  let at = 0
  return UNPRINTABLE_EDGES.split(' ').map((distance) => (at += Number.parseInt(distance, 36)))
}
