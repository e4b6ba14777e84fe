import { floatRepr } from '../../../python/floatRepr.ts'
import { floatFromText } from '../../../python/numberText.ts'
import { PyForeign } from '../foreign.ts'

const PART = String.raw`(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan`
const COMPLEX = new RegExp(`^([+-]?(?:${PART})(?![\\d.ej_]))?(?:([+-]?)(${PART})?j)?$`)

/**
 * Python's `complex(text)`; undefined where that is a ValueError.
 *
 * @example parseComplex('1+2j')?.code === '(1+2j)'
 */
export function parseComplex(text: string): PyForeign | undefined {
  const match = COMPLEX.exec(bare(text))
  if (match === null || match[0] === '') return undefined
  const [all, realText, sign = '', imaginaryText = '1'] = match
  const hasImaginary = all.endsWith('j')
  // Without a sign between, what looks like two parts is no number.
  if (realText !== undefined && hasImaginary && sign === '') return undefined
  const real = realText === undefined ? 0 : floatFromText(realText)
  const imaginary = hasImaginary ? floatFromText(sign + imaginaryText) : 0
  return real === undefined || imaginary === undefined ? undefined : complex(real, imaginary)
}

/** Without white space and one pair of parentheses around it. */
function bare(text: string): string {
  const trimmed = text.trim().toLowerCase()
  return trimmed.startsWith('(') && trimmed.endsWith(')') ? trimmed.slice(1, -1).trim() : trimmed
}

function complex(real: number, imaginary: number): PyForeign {
  const imaginaryText = partRepr(imaginary)
  if (Object.is(real, 0)) return new PyForeign('complex', `${imaginaryText}j`)
  const joined = imaginaryText.startsWith('-') ? imaginaryText : `+${imaginaryText}`
  return new PyForeign('complex', `(${partRepr(real)}${joined}j)`)
}

/** A part of a complex number prints without the `.0` of a float. */
function partRepr(value: number): string {
  return floatRepr(value).replace(/\.0$/, '')
}
