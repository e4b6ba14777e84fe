import { PyDict } from '../../python/dict.ts'
import { isTrue } from '../../python/truth.ts'
import type { Expr, ExprOf, Stmt } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { DELETE_KEY } from '../engineKeys.ts'
import { type ConfigPath, pathPart } from '../path.ts'

// Which values a file writes, by its text alone: what it changes of its bases is known without evaluating it.

/** The dotted paths of the values that a Python file writes; a dict that is merged counts by what is in it. */
export function writtenPaths(module: PythonModule): string[] {
  const found = new Set<string>()
  for (const statement of module.body) {
    for (const [path, value] of assignedBy(statement)) {
      if (path.length > 0 && path[0] !== '_base_') lookInto(path.join('.'), value, found)
    }
  }
  return [...found]
}

/** The call of a statement that is `x.update(...)` or `x.merge(...)`; `method` is its `x.update`. */
export function updateOf(
  statement: Stmt,
): { readonly call: ExprOf<'Call'>; readonly method: ExprOf<'Attribute'> } | undefined {
  const call = statement.nodeType === 'Expr' ? statement.value : undefined
  if (call?.nodeType !== 'Call' || call.func.nodeType !== 'Attribute' || !UPDATES.has(call.func.attr)) return undefined
  return { call, method: call.func }
}

/** Methods of a dict of a base that write what they are given into it; `merge` heeds `_delete_`. */
export const UPDATES: ReadonlySet<string> = new Set(['update', 'merge'])

function assignedBy(statement: Stmt): (readonly [path: ConfigPath, value: Expr])[] {
  if (statement.nodeType === 'Assign') return statement.targets.map((target) => [targetPath(target), statement.value])
  const update = updateOf(statement)
  const holder = update === undefined ? [] : targetPath(update.method.value)
  if (update === undefined || holder.length === 0) return []
  const { args, keywords } = update.call
  const named = keywords.flatMap(({ arg, value }) => (arg === undefined ? [] : [[[...holder, arg], value] as const]))
  return [...args.map((value) => [holder, value] as const), ...named]
}

function lookInto(path: string, value: Expr, found: Set<string>): void {
  const entries = entriesOf(value)
  const isWhole = entries === undefined || entries.some(([key]) => key === DELETE_KEY)
  if (isWhole) found.add(path)
  else for (const [key, held] of entries) lookInto(`${path}.${key}`, held, found)
}

/** The entries of `dict(...)` and `{...}`; undefined for what is anything else, or not told by its text. */
function entriesOf(value: Expr): (readonly [key: string, value: Expr])[] | undefined {
  if (value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'dict') {
    const named = value.keywords.flatMap(({ arg, value: held }) => (arg === undefined ? [] : [[arg, held] as const]))
    return value.args.length === 0 && named.length === value.keywords.length ? named : undefined
  }
  if (value.nodeType !== 'Dict') return undefined
  const entries = value.keys.flatMap((key, at) => {
    const held = value.values[at]
    return key?.nodeType === 'Constant' && typeof key.value === 'string' && held !== undefined
      ? [[key.value, held] as const]
      : []
  })
  return entries.length === value.keys.length ? entries : undefined
}

/** The path of `a.b['c']`; an empty one of anything else. */
export function targetPath(target: Expr): ConfigPath {
  if (target.nodeType === 'Name') return [target.id]
  if (target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') return []
  const holder = targetPath(target.value)
  if (holder.length === 0) return []
  if (target.nodeType === 'Attribute') return [...holder, target.attr]
  const key = target.slice.nodeType === 'Constant' ? target.slice.value : undefined
  return typeof key === 'string' || typeof key === 'number' ? [...holder, key] : []
}

/** The same of the values of a JSON or YAML file. */
export function pathsIn(dict: PyDict, before = ''): string[] {
  return Array.from(dict.entries()).flatMap(({ key, value }) => {
    const path = `${before}${pathPart(key)}`
    const isMerged = value instanceof PyDict && !isTrue(value.get(DELETE_KEY) ?? false)
    return path === '_base_' ? [] : isMerged ? pathsIn(value, `${path}.`) : [path]
  })
}
