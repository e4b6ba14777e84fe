import type { Problem } from '../errors.ts'
import { type Checked, checkInput } from './check.ts'
import { configOverrides } from './configOverrides.ts'
import type { OverrideTree } from './overrides.ts'

/**
 * Checks the overrides of a config and converts them: floats with their point, tuples where MMDetection has tuples. All
 * problems as data; `ref()`, `replace()` and `remove()` stay in their places.
 *
 * @example checkOverrides({ model: { backbone: { depht: 101 } } }).problems
 * // [{ code: 'unknown-key', path: ['model', 'backbone', 'depht'], hint: 'did you mean depth?', … }]
 */
export function checkOverrides(input: unknown): Checked<OverrideTree> {
  const { problems, value } = checkInput(configOverrides, input)
  if (value instanceof Map) return { problems: [], value }
  return { problems: problems.length > 0 ? problems.map(atTopLevel) : [NO_OVERRIDES] }
}

const NO_OVERRIDES: Problem = { code: 'invalid-option', message: 'expected a dict of overrides', path: [] }

/** A top-level key of the author's own is no mistake, but belongs among the variables. */
function atTopLevel(problem: Problem): Problem {
  if (problem.code !== 'unknown-key' || problem.path?.length !== 1) return problem
  const [key] = problem.path
  const near = problem.hint?.startsWith('did you mean') ? `${problem.hint} ` : ''
  return {
    ...problem,
    message: `${key} is no top-level key that MMDetection reads`,
    hint: `${near}A variable of your own goes into variables: { ${key}: … }`,
  }
}
