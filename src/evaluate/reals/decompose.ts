/** A positive float as an odd mantissa times a power of two. */
export function decompose(value: number): [mantissa: bigint, exponent: number] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0) & ((1n << 63n) - 1n)
  const biased = Number(bits >> 52n)
  let mantissa = bits & ((1n << 52n) - 1n)
  let exponent = biased === 0 ? -1074 : biased - 1075
  if (biased !== 0) mantissa |= 1n << 52n
  while (mantissa !== 0n && (mantissa & 0xffn) === 0n) {
    mantissa >>= 8n
    exponent += 8
  }
  while (mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n
    exponent += 1
  }
  return [mantissa, exponent]
}
