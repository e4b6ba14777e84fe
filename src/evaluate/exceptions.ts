import type { ErrorCode } from '../errorCodes.ts'

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
