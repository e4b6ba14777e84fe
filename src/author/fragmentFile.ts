import { throwIfProblems } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PyExpression, type PyValue } from '../python/values.ts'
import { applyOverrides } from './applyOverrides.ts'
import { checkInput } from './check.ts'
import type { ConfigBlock, Fragment } from './document.ts'
import type { Field } from './fields.ts'
import { isMarker, type Marker, type OverrideTree, treeToPy } from './overrides.ts'

/** A block of a fragment's file: its comment, and the values of its variables by name. */
export interface FileBlock {
  readonly comment?: string
  readonly assign: Readonly<Record<string, (read: ReadVariable) => PyValue>>
}

/** A variable that was assigned before, as an expression that knows its present value. */
export type ReadVariable = (name: string) => PyExpression

/**
 * A fragment: `stock` are its file's blocks as MMDetection has them, `wanted` the same blocks with the author's short options
 * in them. `overrides` are laid over each variable in turn, so that what reads a variable later reads the changed value.
 */
export function fragment(
  path: string,
  stock: readonly FileBlock[],
  wanted: readonly FileBlock[],
  overrides: readonly OverrideTree[],
): Fragment {
  const { variables, stated } = assignAll(wanted, overrides)
  return { path, stock: { blocks: assignAll(stock, []).blocks }, value: variables, stated }
}

function assignAll(
  blocks: readonly FileBlock[],
  overrides: readonly OverrideTree[],
): { blocks: readonly ConfigBlock[]; variables: PyDict; stated: readonly (readonly PyValue[])[] } {
  let variables = new PyDict()
  const stated: (readonly PyValue[])[] = []
  const read: ReadVariable = (name) => new PyExpression(name, variables.get(name))
  const change = (name: string) => {
    for (const tree of overrides) {
      const node = tree.get(name)
      if (node !== undefined)
        variables = applyOverrides(variables, new Map([[name, node]]), (path) => stated.push(path))
    }
  }
  const made = blocks.map(({ comment, assign }) => {
    const assignments = Object.entries(assign).map(([name, value]) => {
      variables.set(name, value(read))
      change(name)
      return { name, value: variables.get(name) ?? null }
    })
    return { comment, assignments }
  })
  const names = new Set(made.flatMap(({ assignments }) => assignments.map(({ name }) => name)))
  for (const tree of overrides) for (const name of tree.keys()) if (!names.has(name)) change(name)
  return { blocks: made, variables, stated }
}

/** A value of MMDetection's own as an option schema converts it: floats with their point, tuples where they belong. */
export function stockValue<T>(schema: Field<T>, input: T): PyValue {
  const { problems, value } = checkInput(schema, input)
  throwIfProblems(problems)
  return value === undefined ? null : treeToPy(value)
}

/**
 * An author's options as a level of overrides.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with every problem and its path.
 */
export function checkedOptions<T>(schema: Field<T>, options: T): OverrideTree {
  const { problems, value } = checkInput(schema, options)
  throwIfProblems(problems)
  if (value instanceof Map) return value
  throwIfProblems([{ code: 'invalid-option', message: 'expected a dict of options', path: [] }])
  return new Map()
}

/** Whether an option was given as a plain value, and not by `ref()`, `replace()` or `remove()`. */
export function isPlain<T>(option: T): option is Exclude<T, Marker | undefined> {
  return option !== undefined && !isMarker(option)
}
