import { throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import type { ConfigBlock, Fragment } from '../document.ts'
import {
  applyOverrides,
  type GivenMarker,
  isMarker,
  type Marker,
  type OverrideTree,
  treeToPy,
} from '../overrides/tree.ts'
import type { Field } from '../schema/fields.ts'
import { validate } from '../validate.ts'

/** A block of a fragment's file: its comment, and the values of its variables by name. */
export interface FileBlock {
  readonly comment?: string
  readonly assign: Readonly<Record<string, (read: ReadVariable) => PyValue>>
}

/** Gives a variable that was assigned before, as an expression with its present value. */
export type ReadVariable = (name: string) => PyExpression

/**
 * Makes a fragment. `stock` holds the blocks of MMDetection's file, `wanted` the same blocks with the author's short options.
 * `overrides` are applied to each variable in turn, so that a later variable that reads it sees the changed value.
 */
export function fragment(
  path: string,
  stock: readonly FileBlock[],
  wanted: readonly FileBlock[],
  overrides: readonly OverrideTree[],
): Fragment {
  const { variables, wholePaths } = assignAll(wanted, overrides)
  return { path, stock: { blocks: assignAll(stock, []).blocks }, value: variables, said: overrides, wholePaths }
}

function assignAll(
  blocks: readonly FileBlock[],
  overrides: readonly OverrideTree[],
): { blocks: readonly ConfigBlock[]; variables: PyDict; wholePaths: readonly (readonly PyValue[])[] } {
  let variables = new PyDict()
  const wholePaths: (readonly PyValue[])[] = []
  const read: ReadVariable = (name) => new PyExpression(name, variables.get(name))
  const change = (name: string) => {
    for (const tree of overrides) {
      const node = tree.get(name)
      if (node === undefined) continue
      variables = applyOverrides(variables, new Map([[name, node]]), (path) => wholePaths.push(path))
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
  return { blocks: made, variables, wholePaths }
}

/** A value of MMDetection, converted by an option schema: floats with their point, tuples where MMDetection has tuples. */
export function stockValue<T>(schema: Field<T>, input: T): PyValue {
  const { problems, value } = validate(schema(), input)
  throwIfProblems(problems)
  return value === undefined ? null : treeToPy(value)
}

/**
 * An author's options as a level of overrides.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with every problem and its path.
 */
export function validateOptions<T>(schema: Field<T>, options: T): OverrideTree {
  const { problems, value } = validate(schema(), options)
  throwIfProblems(problems)
  if (value instanceof Map) return value
  throwIfProblems([{ code: 'invalid-option', message: 'expected a dict of options', path: [] }])
  return new Map()
}

/** Whether an option is a plain value, not `ref()`, `replace()` or `remove()`. */
export function isPlain<T>(option: T): option is Exclude<T, Marker | GivenMarker | undefined> {
  return option !== undefined && !isMarker(option)
}
