import type { ErrorCode } from '../../errorCodes.ts'
import { MmdetConfigError } from '../../errors.ts'
import { pyTypeName } from '../../python/hash.ts'
import { isPrintedInt, MAX_INT_DIGITS } from '../../python/numberText.ts'
import type { PyValue } from '../../python/values.ts'
import { pathPart } from '../path.ts'

/**
 * Containers inside each other. The real dumpers reach CPython 3.11's recursion limit at about 330; the stack of Node 22
 * ends before 1000.
 */
const MAX_DEPTH = 400

/** The place of a dump in a value: the path for errors, the containers around it. */
export class Walk {
  readonly #path: (string | number)[] = []
  readonly #open = new Set<PyValue>()

  /** Runs `work` inside a container. */
  within<Result>(container: PyValue, work: () => Result): Result {
    if (this.#open.has(container)) throw this.refuse(`a ${pyTypeName(container)} contains itself`, 'ValueError')
    if (this.#open.size >= MAX_DEPTH) {
      throw this.refuse(`values are nested deeper than ${MAX_DEPTH} levels`, 'RecursionError', 'limit')
    }
    this.#open.add(container)
    const result = work()
    this.#open.delete(container)
    return result
  }

  /** Runs `work` at a key or index of the container. */
  at<Result>(key: PyValue, work: () => Result): Result {
    this.#path.push(pathPart(key))
    const result = work()
    this.#path.pop()
    return result
  }

  /** The error for a value that the form has no words for, at this place. */
  refuse(message: string, pythonClass: string, code: ErrorCode = 'python-value', hint?: string): MmdetConfigError {
    return new MmdetConfigError({ code, message, path: [...this.#path], pythonClass, hint })
  }

  /** An int in decimal digits, where CPython prints it. */
  intText(value: number | bigint): string {
    if (isPrintedInt(value)) return String(value)
    throw this.refuse(`an int of more than ${MAX_INT_DIGITS} digits is not printed`, 'ValueError')
  }
}
