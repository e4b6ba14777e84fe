/**
 * A float as Python's `repr` prints it: the shortest digits that read back, with an exponent below 1e-4 and from 1e16 on.
 *
 * @example floatRepr(1) === '1.0'; floatRepr(0.00001) === '1e-05'; floatRepr(Infinity) === 'inf'
 */
export function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) return exponential(value)
  // Between these bounds JavaScript prints plain decimals too, except from 1e-6 down, which is below 1e-4.
  const text = String(value)
  return Number.isInteger(value) ? `${text}.0` : text
}

/** Python's exponent has a sign and at least two digits. */
function exponential(value: number): string {
  const [digits, exponent] = value.toExponential().split('e') as [string, string]
  const size = exponent.slice(1)
  return `${digits}e${exponent[0]}${size.length < 2 ? `0${size}` : size}`
}
