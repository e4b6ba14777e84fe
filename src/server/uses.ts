import { slotAt } from '../catalog/slots.ts'
import { isRunnerKey } from '../check/walk.ts'
import { targetPath, updateOf } from '../config/load/writtenPaths.ts'
import { type ConfigPath, followPath } from '../config/path.ts'
import type { PyDict } from '../python/dict.ts'
import type { SourceText } from '../source.ts'
import type { Expr, Stmt } from '../syntax/ast.ts'
import { parseModule } from '../syntax/parse.ts'
import { withValueAt } from './describe.ts'
import { languageOf } from './spot.ts'
import type { ConfigView, Workspace } from './workspace.ts'

// A variable is what it is used for: `train_pipeline` holds transforms because a data set has it as its pipeline. In: a config and a path.
// Out: where the run finds what stands there.

/** A config in which what stands at a path of a variable stands where the variable is used, and the path to it there. */
export function asUsed(
  workspace: Workspace,
  view: ConfigView,
  dict: PyDict,
  path: ConfigPath,
): UsedPlace | Promise<UsedPlace> {
  return path[0] === undefined || isRunnerKey(path[0]) ? { dict, path } : variableAsUsed(workspace, view, dict, path)
}

interface UsedPlace {
  readonly dict: PyDict
  readonly path: ConfigPath
}

async function variableAsUsed(
  workspace: Workspace,
  view: ConfigView,
  dict: PyDict,
  path: ConfigPath,
): Promise<UsedPlace> {
  const [head = '', ...rest] = path
  const used = await useOf(workspace, view, head)
  const use = used ?? (rest.length === 0 ? undefined : byName(head))
  const value = use === undefined ? undefined : followPath(dict, [head])[0]?.value
  if (use === undefined || value === undefined) return { dict, path }
  return { dict: withValueAt(dict, use, value), path: [...use, ...rest] }
}

/** A key that a run builds from, and few configs have. */
const NOT_USED_YET = 'tta_model'

/**
 * Where what is in a variable is looked at while nothing uses it: under a key that its name is, or ends with, as `train_pipeline`. A config is
 * written from its top, and its variables are used below.
 */
export function byName(name: string | number | undefined): ConfigPath | undefined {
  if (typeof name !== 'string' || name === '_base_' || isRunnerKey(name)) return undefined
  const words = name.split('_')
  const ends = words.map((_, at) => words.slice(at).join('_'))
  return [NOT_USED_YET, ends.find((end) => slotAt([end]) !== undefined) ?? name]
}

/** Variables that are followed into other ones. */
const MAX_STEPS = 5

/** Where the run finds the value of a variable: in the file, or in one that it inherits from. Undefined for what the run reads itself. */
export async function useOf(
  workspace: Workspace,
  view: ConfigView,
  name: string | number,
): Promise<ConfigPath | undefined> {
  if (typeof name !== 'string' || name === '_base_' || isRunnerKey(name)) return undefined
  const sources: SourceText[] = []
  for (const file of new Set([view.path, ...view.files]))
    if (languageOf(file) === 'python') sources.push(await workspace.source(file))
  let found: ConfigPath = [name]
  for (let step = 0; step < MAX_STEPS; step++) {
    const [head, ...rest] = found
    const uses = sources.flatMap((source) => usesIn(source, head as string))
    const next = uses.find(([first]) => isRunnerKey(String(first))) ?? uses.find(([first]) => first !== head)
    if (next === undefined) return undefined
    found = [...next, ...rest]
    if (isRunnerKey(String(next[0]))) return found
  }
  return undefined
}

/** The paths at which a text has a variable as a value. */
function usesIn(source: SourceText, name: string): ConfigPath[] {
  if (!source.text.includes(name)) return []
  const found: ConfigPath[] = []
  const look = (value: Expr | undefined, path: ConfigPath): void => {
    if (value === undefined || path.length === 0) return
    if (isVariable(value, name)) found.push(path)
    if (value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'dict')
      for (const { arg, value: held } of value.keywords) if (arg !== undefined) look(held, [...path, arg])
    if (value.nodeType === 'List') for (const [at, item] of value.elts.entries()) look(item, [...path, at])
    if (value.nodeType !== 'Dict') return
    for (const [at, key] of value.keys.entries())
      if (key?.nodeType === 'Constant' && typeof key.value === 'string') look(value.values[at], [...path, key.value])
  }
  for (const statement of parseModule(source).module.body) {
    if (statement.nodeType === 'Assign') for (const target of statement.targets) look(statement.value, pathOf(target))
    const call = updateIn(statement)
    if (call === undefined) continue
    for (const argument of call.args) look(argument, call.path)
    for (const { arg, value } of call.keywords) if (arg !== undefined) look(value, [...call.path, arg])
  }
  return found
}

/** Whether an expression is a variable: `x`, `_base_.x`, `{{_base_.x}}` with or without quotes. */
function isVariable(value: Expr, name: string): boolean {
  if (value.nodeType === 'Name') return value.id === name
  if (value.nodeType === 'Attribute')
    return value.attr === name && value.value.nodeType === 'Name' && value.value.id === '_base_'
  if (value.nodeType === 'Set') return value.elts[0] !== undefined && isVariable(value.elts[0], name)
  return value.nodeType === 'Constant' && value.value === `{{_base_.${name}}}`
}

/** Where an assignment writes; a value of the base has the path that it has here. */
function pathOf(target: Expr): ConfigPath {
  const path = targetPath(target)
  return path[0] === '_base_' ? path.slice(1) : path
}

/** What `a.b.update(...)` or `a.b.merge(...)` writes into. */
function updateIn(statement: Stmt) {
  const { call, method } = updateOf(statement) ?? {}
  return call && method && { path: pathOf(method.value), args: call.args, keywords: call.keywords }
}
