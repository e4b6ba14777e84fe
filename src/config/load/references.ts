import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan } from '../../source.ts'

/**
 * The base's value that `{{_base_.a.b}}` names.
 *
 * @throws MmdetConfigError `config-base` as MMEngine: KeyError for a missing key, TypeError for a key of what is no dict.
 */
export function resolveReference(base: PyDict, path: string, span: SourceSpan | undefined): PyValue {
  let value: PyValue = base
  const walked: string[] = []
  for (const key of path.split('.')) {
    const at = ['_base_', ...walked].join('.')
    if (!(value instanceof PyDict)) throw new MmdetConfigError(noDict(at, key, value, span))
    const entry = value.entry(key)
    if (entry === undefined) throw new MmdetConfigError(missing(at, key, value, span))
    value = entry.value
    walked.push(key)
  }
  return value
}

function missing(at: string, key: string, dict: PyDict, span: SourceSpan | undefined) {
  const keys = [...dict.entries()].map(({ key: known }) => quotedRepr(known))
  const shown = keys.length > 12 ? [...keys.slice(0, 12), '…'] : keys
  return {
    code: 'config-base',
    message: `${at} has no key ${quotedRepr(key)}`,
    span,
    pythonClass: 'KeyError',
    hint: `it has ${shown.join(', ')}`,
  } as const
}

function noDict(at: string, key: string, value: PyValue, span: SourceSpan | undefined) {
  const isSequence = value instanceof PyList || value instanceof PyTuple
  return {
    code: 'config-base',
    message: `${at} is ${aPyType(value)}: it has no key ${quotedRepr(key)}`,
    span,
    pythonClass: 'TypeError',
    hint: isSequence ? `a reference cannot index a list; write ${at}[${key}] without braces` : undefined,
  } as const
}
