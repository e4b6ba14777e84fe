import type { PyValue } from '../values.ts'
import { refuse } from './exceptions.ts'
import { PyObject } from './objects.ts'

/** What `except ... as name` binds. Its class is known; CPython's text for it is not, so that nothing prints it. */
export class PyCaughtException extends PyObject {
  readonly pythonClass: string

  constructor(pythonClass: string) {
    super(`${pythonClass}(...)`)
    this.pythonClass = pythonClass
  }

  override get typeName(): string {
    return this.pythonClass
  }

  override getAttribute(name: string): PyValue | undefined {
    return refuse(`the attribute ${name} of a caught exception is not evaluated`)
  }
}
