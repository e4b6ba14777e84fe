import type { PyValue } from '../../python/values.ts'
import { PyObject } from '../objects.ts'

/** A name of `__future__`: an object that says since when Python has the feature. */
class Feature extends PyObject {
  override get typeName(): string {
    return '_Feature'
  }

  override get printable(): boolean {
    return true
  }
}

/** CPython 3.11's features: the release that brought each, the one that made it mandatory, its flag of the compiler. */
const FEATURES: Readonly<Record<string, string>> = {
  nested_scopes: "(2, 1, 0, 'beta', 1), (2, 2, 0, 'alpha', 0), 16",
  generators: "(2, 2, 0, 'alpha', 1), (2, 3, 0, 'final', 0), 0",
  division: "(2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 131072",
  absolute_import: "(2, 5, 0, 'alpha', 1), (3, 0, 0, 'alpha', 0), 262144",
  with_statement: "(2, 5, 0, 'alpha', 1), (2, 6, 0, 'alpha', 0), 524288",
  print_function: "(2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 1048576",
  unicode_literals: "(2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 2097152",
  barry_as_FLUFL: "(3, 1, 0, 'alpha', 2), (4, 0, 0, 'alpha', 0), 4194304",
  generator_stop: "(3, 5, 0, 'beta', 1), (3, 7, 0, 'alpha', 0), 8388608",
  annotations: "(3, 7, 0, 'beta', 1), None, 16777216",
}

/** The module `__future__`. */
export const FUTURE: Readonly<Record<string, PyValue>> = Object.fromEntries(
  Object.entries(FEATURES).map(([name, fields]) => [name, new Feature(`_Feature(${fields})`)]),
)
