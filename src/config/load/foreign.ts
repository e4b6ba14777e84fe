import { PyExpression } from '../../python/values.ts'

/**
 * A Python object that YAML can name and a config only carries along: a date, a time, a complex number. Its code is its repr,
 * as MMEngine prints it.
 */
export class PyForeign extends PyExpression {
  readonly #typeName: string

  constructor(typeName: string, repr: string) {
    super(repr, undefined, [])
    this.#typeName = typeName
  }

  override get typeName(): string {
    return this.#typeName
  }
}
