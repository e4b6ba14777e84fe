import type { Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PySet } from '../python/set.ts'
import { PyBytes, PyFloat, PyList, PyTuple } from '../python/values.ts'
import { isMarker, isPlainObject } from './overrides.ts'

type Path = readonly (string | number)[]

/** No config of MMDetection nests deeper than 20; the limit ends objects that contain themselves. */
const MAX_DEPTH = 100

/**
 * Everything in an input that cannot be part of a config: functions, dates, objects of a class of the caller's, objects that
 * contain themselves. Schemas would take the former for objects without keys.
 */
export function foreignObjects(input: unknown, path: Path): Problem[] {
  if (path.length > MAX_DEPTH) {
    return [{ code: 'invalid-option', message: 'options are nested too deeply, or contain themselves', path }]
  }
  if (Array.isArray(input)) return input.flatMap((item: unknown, at) => foreignObjects(item, [...path, at]))
  if (isPlainObject(input)) {
    return Object.entries(input).flatMap(([key, value]) => foreignObjects(value, [...path, key]))
  }
  if (typeof input === 'function' || typeof input === 'symbol') return [foreign(`a ${typeof input}`, path)]
  if (typeof input !== 'object' || input === null || isPythonValue(input) || isMarker(input)) return []
  return [foreign(`an object of class ${input.constructor.name}`, path)]
}

function isPythonValue(input: object): boolean {
  return PYTHON_CLASSES.some((known) => input instanceof known)
}

const PYTHON_CLASSES = [PyDict, PyList, PyTuple, PyFloat, PySet, PyBytes, Uint8Array, Map, Set]

function foreign(what: string, path: Path): Problem {
  return {
    code: 'invalid-option',
    message: `${what} is no option`,
    path,
    hint: 'options are plain objects, arrays, numbers, texts, true, false and null',
  }
}
