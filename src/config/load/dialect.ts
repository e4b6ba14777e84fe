import { MmdetConfigError } from '../../errors.ts'
import { STANDARD_MODULES } from '../../evaluate/modules/standardModules.ts'
import type { Expr, Stmt, StmtOf } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'

/** Modules of CPython 3.11's standard library that MMEngine does not take for it: those without a file below the interpreter. */
const NOT_STANDARD: ReadonlySet<string> = new Set(
  (
    '_collections_abc _dbm _frozen_importlib _frozen_importlib_external _gdbm _msi _overlapped _scproxy _sitebuiltins _winapi abc ' +
    'codecs distutils genericpath io msilib msvcrt nt ntpath os posixpath runpy site stat winreg winsound zipimport'
  ).split(' '),
)

/** MMEngine's test for what it imports for real (`_is_builtin_module`, on CPython 3.11). */
export function isBuiltinModule(name: string): boolean {
  if (name.startsWith('.')) return false
  if (name.startsWith('mmengine.config')) return true
  const [root = ''] = name.split('.')
  return STANDARD_MODULES.has(root) && !NOT_STANDARD.has(root)
}

/** Whether a statement is `_base_ = ...`. */
export function isBaseAssignment(node: Stmt): node is StmtOf<'Assign'> {
  const [target] = node.nodeType === 'Assign' ? node.targets : []
  return target?.nodeType === 'Name' && target.id === '_base_'
}

/**
 * Whether MMEngine reads a config as one of the pure-Python dialect: the first of its statements that decides, level by level.
 *
 * @throws MmdetConfigError `config-parse` (ConfigParsingError) for a with statement that is not `read_base()`.
 */
export function isLazyDialect(module: PythonModule): boolean {
  let level: readonly Stmt[] = module.body
  while (level.length > 0) {
    const next: Stmt[] = []
    for (const node of level) {
      const verdict = verdictOf(module, node)
      if (verdict !== undefined) return verdict
      next.push(...innerStatements(node))
    }
    level = next
  }
  return false
}

/** The import above `_base_` that makes a config one of the pure-Python dialect, and why it does; undefined where there is none. */
export function importThatDecides(module: PythonModule): { readonly node: Stmt; readonly why: string } | undefined {
  const node = module.body.find((one) => isBaseAssignment(one) || verdictOf(module, one) === true)
  if (node?.nodeType === 'ImportFrom' && node.level > 0) return { node, why: 'it is relative' }
  const names =
    node?.nodeType === 'Import'
      ? node.names.map(({ name }) => name)
      : node?.nodeType === 'ImportFrom'
        ? [node.module]
        : []
  const [root = ''] = names.find((name) => name !== undefined && !isBuiltinModule(name))?.split('.') ?? []
  if (node === undefined || root === '') return undefined
  return {
    node,
    why: STANDARD_MODULES.has(root)
      ? `under Python 3.11 MMEngine does not know ${root} for a module of Python`
      : `${root} is not a Python module`,
  }
}

function verdictOf(module: PythonModule, node: Stmt): boolean | undefined {
  switch (node.nodeType) {
    case 'Assign':
      return isBaseAssignment(node) ? false : undefined
    case 'With':
      checkReadBase(module, node)
      return true
    case 'ImportFrom':
      return importsOutside(node) ? true : undefined
    case 'Import':
      return node.names.some(({ name }) => !isBuiltinModule(name)) ? true : undefined
    default:
      return undefined
  }
}

function importsOutside({ level, module, names }: StmtOf<'ImportFrom'>): boolean {
  if (level > 0) return true
  if (module === 'mmengine' && names.length === 1 && names[0]?.name === 'Config') return false
  return module !== undefined && !isBuiltinModule(module)
}

/**
 * Checks that a with statement is `with read_base():`.
 *
 * @throws MmdetConfigError `config-parse`, ConfigParsingError, or AttributeError where MMEngine stumbles over the expression.
 */
export function checkReadBase(module: PythonModule, node: StmtOf<'With'>): void {
  const expression = node.items[0]?.contextExpr as Expr
  const isCall = expression.nodeType === 'Call'
  if (isCall && expression.func.nodeType === 'Name' && expression.func.id === 'read_base') return
  const stumbles = isCall && expression.func.nodeType !== 'Name'
  throw new MmdetConfigError({
    code: 'config-parse',
    message: 'the only with statement of a config is `with read_base():`',
    span: module.spanOf(expression),
    pythonClass: stumbles ? 'AttributeError' : 'ConfigParsingError',
  })
}

/** The statements inside a statement that is evaluated, in the order of its fields. */
export function innerStatements(node: Stmt): readonly Stmt[] {
  const { body = [], orelse = [] } = node as { readonly body?: readonly Stmt[]; readonly orelse?: readonly Stmt[] }
  return orelse.length === 0 ? body : [...body, ...orelse]
}
