/** A string literal taken apart; offsets are those of the text. */
export interface Literal {
  readonly isRaw: boolean
  readonly isBytes: boolean
  readonly isFormatted: boolean
  /** The content between the quotes. */
  readonly start: number
  readonly end: number
}

/** Takes a string token apart. */
export function takeApart(text: string, start: number, end: number): Literal {
  let quote = start
  while (text.charCodeAt(quote) !== 39 && text.charCodeAt(quote) !== 34) quote++
  const mark = text[quote] as string
  const width = end - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark ? 3 : 1
  const prefix = quote === start ? '' : text.slice(start, quote).toLowerCase()
  return {
    isRaw: prefix.includes('r'),
    isBytes: prefix.includes('b'),
    isFormatted: prefix.includes('f'),
    start: quote + width,
    end: end - width,
  }
}
