import { builtin } from '../../evaluate/builtins/table.ts'
import { isPureModule, pureMember } from '../../evaluate/modules/table.ts'
import { PyBuiltin, PyType } from '../../evaluate/objects.ts'
import { methodNames } from '../../evaluate/operations/attribute.ts'
import type { SourceSpan } from '../../source.ts'
import type { Expr, ExprOf, Stmt, StmtOf, SyntaxNode } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { childNodes } from '../../syntax/walk.ts'
import { mmengineModule } from '../lazy/mmengineModules.ts'
import { isBuiltinModule } from '../load/dialect.ts'

/** Something that happens beyond computing values when MMEngine loads a config. */
export interface AuditFinding {
  /** What kind of thing it is. */
  readonly kind: AuditKind
  /** One sentence: what MMEngine would do. */
  readonly message: string
  /** Where the source says so. */
  readonly span: SourceSpan
  /** Whether it runs code that is not the config's own and not known to be pure. */
  readonly runs: boolean
}

/**
 * - `import`: a module is imported, or named to be imported when the object is built.
 * - `call`: something is called that is not known to be pure; `name`: it is named, and may be called from anywhere.
 * - `definition`: a function, a lambda or a class.
 * - `environment`: a variable that decides what the config says.
 * - `custom-import`: MMEngine imports modules for `custom_imports`.
 * - `build`: something outside the packages of OpenMMLab is imported and called when the dict is built.
 * - `statement`: one that waits for something outside the config.
 * - `not-evaluated`: what the evaluator stopped at, and MMEngine would run.
 */
export type AuditKind =
  | 'import'
  | 'call'
  | 'name'
  | 'definition'
  | 'environment'
  | 'custom-import'
  | 'build'
  | 'statement'
  | 'not-evaluated'

/** A finding of the syntax, before it is known whether the config gets there. */
export interface SyntaxFinding extends AuditFinding {
  /** Whether it happens as soon as its statement runs, also where the evaluator went on: the import of a module. */
  readonly isImport: boolean
}

/**
 * What a module names that does more than compute values: imports, calls of anything but known pure functions, functions and
 * classes, environment variables. Found in the syntax alone: code that never runs is listed too, and what hides behind
 * another name is not; only evaluating the config tells.
 *
 * @param isLazy whether the module is of the pure-Python dialect, whose imports only name things.
 */
export function auditSyntax(module: PythonModule, isLazy: boolean): SyntaxFinding[] {
  const visitor = new Visitor(module, isLazy)
  for (const node of module.body) visitor.visit(node, false)
  return visitor.findings
}

interface Found {
  readonly kind: AuditKind
  readonly message: string
  readonly runs: boolean
  /** Where it stands, when not at the whole node. */
  readonly at?: SyntaxNode | undefined
}

class Visitor {
  readonly findings: SyntaxFinding[] = []
  readonly #module: PythonModule
  readonly #isLazy: boolean
  /** Names of the config's own functions. */
  readonly #functions = new Set<string>()
  /** The modules that names of the config stand for: `import os.path as osp`. */
  readonly #modules = new Map<string, string>()

  constructor(module: PythonModule, isLazy: boolean) {
    this.#module = module
    this.#isLazy = isLazy
  }

  visit(any: SyntaxNode, isInFunction: boolean): void {
    const node = any as Stmt | Expr
    const found = this.#find(node)
    if (found !== undefined) {
      const { at = node, ...finding } = found
      const isImport = (node.nodeType === 'Import' || node.nodeType === 'ImportFrom') && !isInFunction
      this.findings.push({ ...finding, span: this.#module.spanOf(at), isImport })
    }
    const isFunction =
      node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'Lambda'
    const called = node.nodeType === 'Call' && found?.kind === 'call' ? node.func : undefined
    for (const child of childNodes(node)) {
      // What is called is told once, as the call.
      if (child === called && (called.nodeType === 'Name' || called.nodeType === 'Attribute')) continue
      this.visit(child, isInFunction || isFunction)
    }
    if (called?.nodeType === 'Attribute') this.visit(called.value, isInFunction)
  }

  #find(node: Stmt | Expr): Found | undefined {
    switch (node.nodeType) {
      case 'Import':
        for (const { name, asname } of node.names) if (asname !== undefined) this.#modules.set(asname, name)
        return this.#importing(node.names.map(({ name }) => name))
      case 'ImportFrom':
        return this.#importingFrom(node)
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.#functions.add(node.name)
        return definingFunction(node)
      case 'ClassDef':
        return { kind: 'definition', message: `defines the class ${node.name}, whose body runs`, runs: true }
      case 'Lambda':
        return { kind: 'definition', message: 'defines a lambda', runs: false }
      case 'Call':
        return this.#calling(node)
      case 'Name':
        return isImpureName(node.id) ? { kind: 'name', message: `names ${node.id}`, runs: true } : undefined
      case 'Attribute':
        return this.#isImpureMember(node) ? { kind: 'name', message: `names ${dotted(node)}`, runs: true } : undefined
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

  #importing(names: readonly string[]): Found | undefined {
    const listed = names.join(', ')
    const kind = 'import'
    if (names.every((name) => isOwnModule(name))) return undefined
    if (this.#isLazy && !names.every((name) => isBuiltinModule(name))) {
      return { kind, message: `names ${listed}, which MMEngine imports when the object is built`, runs: false }
    }
    if (names.every((name) => isOwnModule(name) || isPureModule(name))) {
      return { kind, message: `imports ${listed}`, runs: false }
    }
    const isStandard = names.every((name) => isBuiltinModule(name))
    return { kind, message: `imports ${listed}${isStandard ? ' of the standard library' : ''}`, runs: true }
  }

  #importingFrom({ level, module = '', names }: StmtOf<'ImportFrom'>): Found | undefined {
    if (level > 0) return undefined
    for (const { name, asname = name } of names) this.#modules.set(asname, `${module}.${name}`)
    const isNamed = this.#isLazy && !isBuiltinModule(module)
    const impure =
      isPureModule(module) && !isNamed ? names.filter(({ name }) => pureMember(module, name) === undefined) : []
    if (impure.length === 0) return this.#importing([module])
    return {
      kind: 'import',
      message: `imports ${impure.map(({ name }) => `${module}.${name}`).join(', ')}`,
      runs: true,
    }
  }

  #calling(node: ExprOf<'Call'>): Found | undefined {
    const { func } = node
    const found = (message: string): Found => ({ kind: 'call', message, runs: true, at: func })
    if (func.nodeType === 'Name') {
      if (this.#functions.has(func.id)) return found(`calls its own function ${func.id}()`)
      if (func.id === 'read_base' || this.#isPureImport(func.id) || isPureName(func.id)) return undefined
      return found(`calls ${func.id}()`)
    }
    if (func.nodeType === 'Attribute') {
      return methodNames().has(func.attr) || this.#isPureCall(func) ? undefined : found(`calls ${dotted(func)}()`)
    }
    return found(func.nodeType === 'Lambda' ? 'calls a lambda' : 'calls a computed function')
  }

  /** `from os.path import join`. */
  #isPureImport(name: string): boolean {
    const [, module = '', member = ''] = /^(.*)\.(\w+)$/.exec(this.#modules.get(name) ?? '') ?? []
    return pureMember(module, member) !== undefined
  }

  /** A function of a module of the closed table, or one that is called on a type: `dict.fromkeys`. */
  #isPureCall({ value, attr }: ExprOf<'Attribute'>): boolean {
    if (pureMember(this.#moduleName(value), attr) !== undefined) return true
    const type = value.nodeType === 'Name' && isPureName(value.id) ? builtin(value.id) : undefined
    return type instanceof PyType && type.getAttribute(attr) !== undefined
  }

  /** A member of a module that is not in the closed table, or one that leads into Python's own works: `x.__class__`. */
  #isImpureMember({ value, attr }: ExprOf<'Attribute'>): boolean {
    const module = this.#moduleName(value)
    if (isDunder(attr)) return true
    const isNamed = this.#isLazy && !isBuiltinModule(module)
    return !isNamed && isPureModule(module) && pureMember(module, attr) === undefined
  }

  #moduleName(node: Expr): string {
    const name = dotted(node)
    return this.#modules.get(name) ?? name
  }
}

/** MMEngine's own modules that the evaluator knows. */
function isOwnModule(name: string): boolean {
  return /^mmengine(?:\.config(?:\.config)?)?$/.test(name) && mmengineModule(name) !== undefined
}

/** Python calls a decorator with the function, as soon as it is defined. */
function definingFunction({ name, decorators }: StmtOf<'FunctionDef' | 'AsyncFunctionDef'>): Found {
  const message = `defines the function ${name}`
  if (decorators.length === 0) return { kind: 'definition', message, runs: false }
  return { kind: 'definition', message: `${message} and calls its decorator`, runs: true, at: decorators[0] }
}

function isPureName(name: string): boolean {
  if (isDunder(name)) return false
  const value = pythonName(name)
  return (value instanceof PyBuiltin || value instanceof PyType) && value.pure
}

/** A built-in of Python that exists only to be refused, such as `eval`. */
function isImpureName(name: string): boolean {
  if (isDunder(name)) return !/^__(?:name|file|debug|doc)__$/.test(name)
  const value = pythonName(name)
  return (value instanceof PyBuiltin || value instanceof PyType) && !value.pure
}

function isDunder(name: string): boolean {
  return /^__.*__$/.test(name)
}

/** Exceptions are refused by name; they run nothing. */
function pythonName(name: string): ReturnType<typeof builtin> {
  try {
    return builtin(name)
  } catch {
    return undefined
  }
}

function dotted(node: Expr): string {
  if (node.nodeType === 'Name') return node.id
  return node.nodeType === 'Attribute' ? `${dotted(node.value)}.${node.attr}` : '…'
}
