// `mmdet-config/python`: Python's values and how they print, and yapf's layout. Knows nothing of configs; runs anywhere.

export type { Given } from '../brand.ts'
export { ERROR_CODES, type ErrorCode, type ProblemCode } from '../errorCodes.ts'
export {
  type Edit,
  type Fix,
  MmdetConfigError,
  type Problem,
  type ProblemColours,
  type RelatedPlace,
  renderProblem,
  type Severity,
} from '../errors.ts'
export { type DictEntry, PyDict } from '../python/dict.ts'
export { dict, float, type InputPath, type PyInput, ref, toPy, tuple } from '../python/input.ts'
export { type Plain, toPlain } from '../python/plain.ts'
export { type PrintOptions, printValue } from '../python/print.ts'
export type { Written } from '../python/provenance.ts'
export { pythonRepr } from '../python/repr.ts'
export { PySet } from '../python/set.ts'
export { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
export type { LeftOut, SourcePosition, SourceSpan, SourceText } from '../source.ts'
export { formatPython } from '../yapf/format.ts'
