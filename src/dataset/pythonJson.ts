/** Where a text is not JSON, and what Python's json says of it. */
export interface JsonMistake {
  /** In UTF-16 units. */
  readonly at: number
  readonly message: string
}

/** What is between values, and a number or word as Python's json takes it (with NaN and Infinity). */
const SPACE = /[ \t\n\r]*/y
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|NaN|-?Infinity/y

/** The first mistake of a text that `JSON.parse` refuses; undefined where Python's json takes it. It recurses nowhere. */
export function jsonMistake(text: string): JsonMistake | undefined {
  const open: string[] = []
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const wrong = (message: string): JsonMistake => ({ at, message })
  let expects: 'value' | 'name' | 'delimiter' = 'value'
  for (;;) {
    skip(SPACE)
    const character = text[at]
    if (expects === 'value') {
      if (character === '{' || character === '[') {
        open.push(character)
        at++
        skip(SPACE)
        if (text[at] === (character === '{' ? '}' : ']')) {
          open.pop()
          at++
          expects = 'delimiter'
        } else expects = character === '{' ? 'name' : 'value'
        continue
      }
      if (character === '"') {
        const end = textEnd(text, at)
        if (typeof end !== 'number') return end
        at = end
      } else if (!skip(PLAIN)) return wrong('Expecting value')
      expects = 'delimiter'
    } else if (expects === 'name') {
      if (character !== '"') return wrong('Expecting property name enclosed in double quotes')
      const end = textEnd(text, at)
      if (typeof end !== 'number') return end
      at = end
      skip(SPACE)
      if (text[at] !== ':') return wrong("Expecting ':' delimiter")
      at++
      expects = 'value'
    } else {
      const inside = open.at(-1)
      if (inside === undefined) return at < text.length ? wrong('Extra data') : undefined
      if (character === (inside === '{' ? '}' : ']')) open.pop()
      else if (character !== ',') return wrong("Expecting ',' delimiter")
      else expects = inside === '{' ? 'name' : 'value'
      at++
    }
  }
}

/** Where a text in quotes that begins at a place ends, or what is wrong with it. */
function textEnd(text: string, from: number): number | JsonMistake {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at] as string
    if (character === '"') return at + 1
    if (character < ' ') return { at, message: 'Invalid control character at' }
    if (character !== '\\') continue
    const next = text[++at]
    if (next === undefined) break
    if (next === 'u' && !/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5)))
      return { at, message: 'Invalid \\uXXXX escape' }
    if (!'"\\/bfnrtu'.includes(next)) return { at: at - 1, message: 'Invalid \\escape' }
  }
  return { at: from, message: 'Unterminated string starting at' }
}

const MARK = '\0'
const TOKENS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?Infinity|NaN|-?\d[\d.eE+-]*/g

/**
 * A text as Python's json reads it: NaN and Infinity are numbers, and an int beyond 2^53 stays exact, as a bigint. Slow: for what
 * `JSON.parse` cannot hold.
 */
export function parsePython(text: string): unknown {
  const marked = text.replace(TOKENS, (token) => {
    const isExact =
      token.startsWith('"') || (!/[NI]/.test(token) && (!/^-?\d+$/.test(token) || Number.isSafeInteger(Number(token))))
    return isExact ? token : JSON.stringify(MARK + token)
  })
  return JSON.parse(marked, (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value
    const token = value.slice(1)
    return /^-?\d+$/.test(token) ? BigInt(token) : /^(?:NaN|-?Infinity)$/.test(token) ? Number(token) : value
  })
}
