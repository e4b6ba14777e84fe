import { refuse } from '../python/evaluate/exceptions.ts'
import { PyType } from '../python/evaluate/objects.ts'
import type { PyValue } from '../python/values.ts'

/** A class of the package `mmengine.config`, which a config may name but not call. */
export function engineClass(name: string, file: string, isInstance: (value: PyValue) => boolean = () => false): PyType {
  return new PyType(`mmengine.config.${file}.${name}`, () => refuse(`${name}(...) is not evaluated`), isInstance)
}
