import type { ErrorCode } from '../errorCodes.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import type { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'

/**
 * A Python exception on its way through the evaluator. It knows no place: the machine adds that of the node at work and makes
 * it a `MmdetConfigError`.
 */
export class PythonException {
  readonly code: ErrorCode
  readonly message: string
  readonly pythonClass: string | undefined
  readonly hint: string | undefined

  constructor(code: ErrorCode, message: string, pythonClass: string | undefined, hint: string | undefined) {
    this.code = code
    this.message = message
    this.pythonClass = pythonClass
    this.hint = hint
  }
}

/** Raises a Python exception of this class, with CPython's message. */
export function raise(pythonClass: string, message: string, hint?: string): never {
  throw new PythonException('evaluation', message, pythonClass, hint)
}

/** Names that are looked through for one that is near. */
const MAX_NAMES = 1000

/** One letter is near to any other one. */
const MIN_LENGTH = 3

/** The key of a dict that a name is most likely meant for. */
export function nearestKey(name: PyValue, dict: PyDict): string | undefined {
  if (typeof name !== 'string' || name.length < MIN_LENGTH || dict.size > MAX_NAMES) return undefined
  return nearestName(name, textKeys(dict))
}

/** Keys that a help names. */
const MAX_SHOWN = 12

/** What helps where a dict has no such key. */
export function keyHint(name: PyValue, dict: PyDict): string | undefined {
  const few = dict.size > MAX_SHOWN ? '' : textKeys(dict).join(', ')
  return didYouMean(nearestKey(name, dict), few === '' ? undefined : `the dict has ${few}`).hint
}

function textKeys(dict: PyDict): string[] {
  return Array.from(dict.entries(), ({ key }) => key).filter((key) => typeof key === 'string')
}

/** The value, or the result of `otherwise` if it is undefined. (`??` would also replace None, which is null.) */
export function present<Value>(value: Value | undefined, otherwise: () => Value): Value {
  return value === undefined ? otherwise() : value
}

/** Refuses valid Python that is not evaluated. `message` names the construct; `hint` says what to write instead. */
export function refuse(message: string, hint = 'write the result out: a config is data'): never {
  throw new PythonException('python-unsupported', message, undefined, hint)
}

/** Stops at a limit. `pythonClass` is what CPython raises when it meets its own limit there. */
export function exceed(message: string, pythonClass: string): never {
  throw new PythonException(
    'limit',
    message,
    pythonClass,
    'no config needs this much; is a loop or a repetition too long?',
  )
}
