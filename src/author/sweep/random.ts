/**
 * Numbers in [0, 1) that a text decides, the same on every machine: mulberry32 (Tommy Ettinger, 2017, in the public domain), begun with
 * the FNV-1a hash of the text's UTF-16 units (Fowler, Noll and Vo). Only operations that ECMAScript defines to the bit are used.
 */
export function randomNumbers(seed: string): () => number {
  let state = fnv1a(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return (bits ^ (bits >>> 14)) >>> 0
  }
  // As Python's random(): 27 and 26 bits, as many as a float holds.
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}

/** The 32-bit hash FNV-1a of the UTF-16 units of a text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
