import { allocate } from '../../python/workBudget.ts'

/** Pieces that are joined at a time: a text may fall into millions. */
const BATCH = 8192

/** `str.replace`; a negative limit is none. */
export function replaceText(text: string, from: string, to: string, limit: number): string {
  const places = from === '' ? boundaries(text) : occurrences(text, from)
  let made = ''
  let pieces: string[] = []
  let end = 0
  let count = 0
  const flush = (last: string): void => {
    pieces.push(last)
    made += pieces.join(to)
    pieces = []
  }
  allocate(text.length * 2)
  while (count !== limit) {
    const at = places()
    if (at < 0) break
    count++
    pieces.push(text.slice(end, at))
    end = at + from.length
    if (pieces.length < BATCH) continue
    allocate(BATCH * to.length * 2)
    flush('')
  }
  allocate(pieces.length * to.length * 2)
  flush(text.slice(end))
  return made
}

/** Gives the places of a part in a text one after the other, then -1. */
export function occurrences(text: string, part: string): () => number {
  let from = 0
  return () => {
    const at = text.indexOf(part, from)
    from = at + part.length
    return at
  }
}

/** The same for the empty text, which is before each character and at the end. */
function boundaries(text: string): () => number {
  let next = 0
  return () => {
    if (next > text.length) return -1
    const at = next
    next += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    return at
  }
}
