/**
 * The order of two texts by code points, as Python compares str: below, above or equal to zero. JavaScript's `<` compares
 * UTF-16 units, which puts U+1F600 before U+FF21.
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  let at = 0
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++
  if (at === length) return left.length - right.length
  if (at > 0 && isHighSurrogate(left.charCodeAt(at - 1))) {
    const difference = codePoint(left, at - 1) - codePoint(right, at - 1)
    if (difference !== 0) return difference
  }
  return codePoint(left, at) - codePoint(right, at)
}

function codePoint(text: string, at: number): number {
  return text.codePointAt(at) as number
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
