import { MmdetConfigError } from '../../errors.ts'
import type { Stmt, StmtOf } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { checkReadBase, importThatDecides, isBaseAssignment } from '../load/dialect.ts'

/** A base that `with read_base():` imports. */
export interface BaseImport {
  /** The module as written, with its leading dots. */
  readonly module: string
  readonly node: StmtOf<'ImportFrom'>
}

/** A config's statements with those of its first `with read_base():` in its place. */
export interface Inlined {
  readonly body: readonly Stmt[]
  readonly bases: readonly BaseImport[]
}

/**
 * Finds the bases of a config of the pure-Python dialect (mmengine 0.10.7, `_get_base_modules`).
 *
 * @throws MmdetConfigError `config-parse`: ConfigParsingError for `_base_ = ...` or another with statement, AssertionError for a
 *   statement inside it that imports no names from a module.
 */
export function inlineReadBase(module: PythonModule): Inlined {
  for (const [at, node] of module.body.entries()) {
    if (isBaseAssignment(node)) throw new MmdetConfigError(mixedDialects(module, node))
    if (node.nodeType !== 'With') continue
    checkReadBase(module, node)
    if (node.items.length > 1) {
      const message = 'with read_base() takes nothing else'
      throw new MmdetConfigError({
        code: 'config-parse',
        message,
        span: module.spanOf(node),
        pythonClass: 'ConfigParsingError',
      })
    }
    const bases = node.body.map((inner) => baseImport(module, inner))
    return { body: [...module.body.slice(0, at), ...node.body, ...module.body.slice(at + 1)], bases }
  }
  return { body: module.body, bases: [] }
}

/** A module's name as MMEngine spells it: `..a.b`. */
export function moduleNameOf(node: StmtOf<'ImportFrom'>): string {
  return '.'.repeat(node.level) + (node.module ?? 'None')
}

function baseImport(module: PythonModule, node: Stmt): BaseImport {
  if (node.nodeType === 'ImportFrom' && node.module !== undefined) {
    return { module: moduleNameOf(node), node }
  }
  throw new MmdetConfigError({
    code: 'config-parse',
    message: 'with read_base() holds only imports of the form `from .module import name`',
    span: module.spanOf(node),
    pythonClass: 'AssertionError',
  })
}

function mixedDialects(module: PythonModule, node: Stmt) {
  const decides = importThatDecides(module)
  return {
    code: 'config-parse',
    message: 'a config of the pure-Python dialect names its bases with read_base(), not with _base_',
    span: module.spanOf(node),
    pythonClass: 'ConfigParsingError',
    ...(decides === undefined
      ? { hint: 'with read_base(): from .base import *' }
      : {
          hint: 'write the import below _base_',
          related: [{ message: `this import makes it one: ${decides.why}`, span: module.spanOf(decides.node) }],
        }),
  } as const
}
