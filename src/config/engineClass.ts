import { refuse } from '../evaluate/exceptions.ts'
import { type Implementation, PyType } from '../evaluate/objects.ts'
import type { PyValue } from '../python/values.ts'

/** A class of the package `mmengine.config`, by default one that a config may name but not call. */
export function engineClass(
  name: string,
  file: string,
  isInstance?: (value: PyValue) => boolean,
  construct: Implementation = () => refuse(`${name}(...) is not evaluated`),
): PyType {
  return new PyType(`mmengine.config.${file}.${name}`, construct, isInstance)
}
