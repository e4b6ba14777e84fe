import type { PyValue } from '../python/values.ts'
import { refuse } from './exceptions.ts'
import { PyObject, type PyType } from './objects.ts'

/** What `except ... as name` binds. Its class is known; CPython's text for it is not, so that nothing prints it. */
export class PyCaughtException extends PyObject {
  readonly pythonClass: string
  readonly #type: PyType | undefined

  constructor(pythonClass: string, type: PyType | undefined) {
    super(`${pythonClass}(...)`)
    this.pythonClass = pythonClass
    this.#type = type
  }

  override get ownType(): PyType | undefined {
    return this.#type
  }

  override get typeName(): string {
    return this.pythonClass
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === '__class__' && this.ownType !== undefined) return this.ownType
    return refuse(`the attribute ${name} of a caught exception is not evaluated`)
  }
}
