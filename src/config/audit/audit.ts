import { builtin } from '../../evaluate/builtins/table.ts'
import { isPureModule } from '../../evaluate/modules/table.ts'
import { PyBuiltin, PyType } from '../../evaluate/objects.ts'
import { methodNames } from '../../evaluate/operations/attribute.ts'
import type { SourceSpan } from '../../source.ts'
import type { Expr, ExprOf, Stmt, SyntaxNode } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { childNodes } from '../../syntax/walk.ts'
import { isBuiltinModule } from '../load/dialect.ts'

/** Something that happens beyond computing values when Python runs a config. */
export interface AuditFinding {
  readonly kind: 'import' | 'call' | 'definition' | 'environment' | 'custom-import' | 'statement'
  /** One sentence: what would happen. */
  readonly message: string
  readonly span: SourceSpan
  /** Whether it runs code that is not the config's own and not known to be pure. */
  readonly runs: boolean
}

/**
 * What Python would do besides computing values, if it ran the config: imports, calls of anything but known pure functions, functions
 * and classes, environment variables, modules that MMEngine imports for `custom_imports`. Found in the syntax alone: code that
 * never runs is listed too.
 */
export function auditModule(module: PythonModule): AuditFinding[] {
  const findings: AuditFinding[] = [...environmentOf(module)]
  const known = new Set<string>()
  const visit = (node: SyntaxNode): void => {
    const finding = findingOf(node, known)
    if (finding !== undefined) findings.push({ ...finding, span: module.spanOf(finding.at ?? node) })
    for (const child of childNodes(node)) visit(child)
  }
  for (const node of module.body) visit(node)
  return findings
}

type Found = Pick<AuditFinding, 'kind' | 'message' | 'runs'> & { readonly at?: SyntaxNode | undefined }

function findingOf(any: SyntaxNode, defined: Set<string>): Found | undefined {
  const node = any as Stmt | Expr
  switch (node.nodeType) {
    case 'Import':
      return importing(node.names.map(({ name }) => name))
    case 'ImportFrom':
      return node.level > 0 ? undefined : importing([node.module ?? ''])
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      defined.add(node.name)
      return definingFunction(node.name, node.decorators)
    case 'ClassDef':
      return { kind: 'definition', message: `defines the class ${node.name}, whose body runs`, runs: true }
    case 'Lambda':
      return { kind: 'definition', message: 'defines a lambda', runs: false }
    case 'Call':
      return calling(node, defined)
    case 'Assign':
      return customImports(node.targets, node.value)
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'AsyncFor':
    case 'AsyncWith':
      return { kind: 'statement', message: `uses ${node.nodeType}`, runs: true }
    default:
      return undefined
  }
}

/** Python calls a decorator with the function, as soon as it is defined. */
function definingFunction(name: string, decorators: readonly Expr[]): Found {
  const message = `defines the function ${name}`
  if (decorators.length === 0) return { kind: 'definition', message, runs: false }
  return { kind: 'definition', message: `${message} and calls its decorator`, runs: true, at: decorators[0] }
}

function importing(names: readonly string[]): Found | undefined {
  const [name = ''] = names
  const listed = names.join(', ')
  if (name.startsWith('mmengine')) return undefined
  if (!isBuiltinModule(name)) {
    return { kind: 'import', message: `names ${listed}, which MMEngine imports when the object is built`, runs: false }
  }
  if (names.every(isPureModule)) return { kind: 'import', message: `imports ${listed}`, runs: false }
  return { kind: 'import', message: `imports ${listed} of the standard library`, runs: true }
}

function calling(node: ExprOf<'Call'>, defined: ReadonlySet<string>): Found | undefined {
  const { func } = node
  const found = (message: string): Found => ({ kind: 'call', message, runs: true, at: func })
  if (func.nodeType === 'Name') {
    if (defined.has(func.id)) return found(`calls its own function ${func.id}()`)
    const value = builtin(func.id)
    if (func.id === 'read_base') return undefined
    if ((value instanceof PyBuiltin || value instanceof PyType) && value.pure) return undefined
    return found(`calls ${func.id}()`)
  }
  if (func.nodeType === 'Attribute') {
    return methodNames().has(func.attr) || isPureCall(func) ? undefined : found(`calls ${dotted(func)}()`)
  }
  return found(func.nodeType === 'Lambda' ? 'calls a lambda' : 'calls a computed function')
}

/** A function of a module of the closed table, or one that is called on a type: `dict.fromkeys`. */
function isPureCall({ value, attr }: ExprOf<'Attribute'>): boolean {
  const type = value.nodeType === 'Name' ? builtin(value.id) : undefined
  return isPureModule(dotted(value)) || (type instanceof PyType && type.getAttribute(attr) !== undefined)
}

function dotted(node: Expr): string {
  if (node.nodeType === 'Name') return node.id
  return node.nodeType === 'Attribute' ? `${dotted(node.value)}.${node.attr}` : '…'
}

/** MMEngine imports these modules for real when it loads the config for training. */
function customImports(targets: readonly Expr[], value: Expr): Found | undefined {
  const [target] = targets
  if (target?.nodeType !== 'Name' || target.id !== 'custom_imports') return undefined
  return { kind: 'custom-import', message: 'MMEngine imports the modules of custom_imports', runs: true, at: value }
}

function environmentOf(module: PythonModule): AuditFinding[] {
  return Array.from(module.source.text.matchAll(/\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:/gu), (match) => ({
    kind: 'environment',
    message: `reads the environment variable ${match[1]}`,
    span: { source: module.source, start: match.index, end: match.index + match[0].length },
    runs: false,
  }))
}
