const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Bytes of a base64 text as CPython 3.11's `base64.decodebytes` gives them: characters outside the alphabet do not count, and
 * nothing does behind a full padding. Undefined where the last group is incomplete.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  let group: number[] = []
  let padding = 0
  for (const character of text) {
    if (character === '=') {
      padding++
      if (group.length >= 2 && group.length + padding >= 4) return Uint8Array.from([...bytes, ...bytesOf(group)])
      continue
    }
    const value = ALPHABET.indexOf(character)
    if (value < 0) continue
    padding = 0
    group.push(value)
    if (group.length < 4) continue
    for (const byte of bytesOf(group)) bytes.push(byte)
    group = []
  }
  return group.length === 0 ? Uint8Array.from(bytes) : undefined
}

/** The whole bytes of two, three or four groups of six bits. */
function bytesOf([first = 0, second = 0, third, fourth]: readonly number[]): number[] {
  const bytes = [(first << 2) | (second >> 4)]
  if (third !== undefined) bytes.push(((second & 15) << 4) | (third >> 2))
  if (third !== undefined && fourth !== undefined) bytes.push(((third & 3) << 6) | fourth)
  return bytes
}
