import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { ConfigWarning } from './result.ts'

/** MMEngine's key for a notice that a config will go away (mmengine 0.10.7, `DEPRECATION_KEY`). */
const DEPRECATION_KEY = '_deprecation_'

/**
 * Takes a config's deprecation notice out of its variables.
 *
 * @throws MmdetConfigError `config-parse` (TypeError) for a notice that is no dict, where MMEngine cannot read it either.
 */
export function takeDeprecation(dict: PyDict, path: string): ConfigWarning | undefined {
  const entry = dict.entry(DEPRECATION_KEY)
  if (entry === undefined) return undefined
  const { value, write } = entry
  dict.delete(DEPRECATION_KEY)
  const parts = [`the config ${path} will be deprecated in the future`]
  for (const [key, words] of [
    ['expected', 'use'],
    ['reference', 'see'],
  ] as const) {
    const said = notice(value, key)
    if (said instanceof MmdetConfigError) {
      throw new MmdetConfigError({ ...said.problems[0], span: write?.span })
    }
    if (said !== undefined) parts.push(`${words} ${typeof said === 'string' ? said : pythonRepr(said)}`)
  }
  return { kind: 'deprecated', message: parts.join('; '), span: write?.span }
}

/** The notice's entry, or the error that reading it raises. */
function notice(value: PyValue, key: string): PyValue | undefined | MmdetConfigError {
  if (value instanceof PyDict) return value.get(key)
  const holds = typeof value === 'string' ? value.includes(key) : itemsOf(value)?.includes(key)
  if (holds === false) return undefined
  const message = `${DEPRECATION_KEY} must be a dict, not ${aPyType(value)}`
  return new MmdetConfigError({ code: 'config-parse', message, pythonClass: 'TypeError' })
}

function itemsOf(value: PyValue): readonly PyValue[] | undefined {
  return value instanceof PyList || value instanceof PyTuple ? value.items : undefined
}
