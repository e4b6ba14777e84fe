import { MmdetConfigError } from '../../errors.ts'
import type { Machine, StatementTable } from '../../evaluate/machine.ts'
import { apply } from '../../evaluate/objects.ts'
import { runImport, runImportFrom } from '../../evaluate/statements/control.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import type { PyDict } from '../../python/dict.ts'
import type { Stmt, StmtOf } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { innerStatements, isBuiltinModule } from '../load/dialect.ts'
import { passOver, type Tolerant } from '../load/tolerance.ts'
import { LAZY_OBJECT, LazyObject } from './lazyObject.ts'
import { runReadBase } from './mmengineModules.ts'
import { moduleNameOf } from './readBase.ts'

type Import = StmtOf<'Import'>

/** The name by which the statements that MMEngine makes of imports find their class. */
export const LAZY_NAME = 'LazyObject'

/** What the imports of a config come to, decided before any of it runs. */
export interface ImportPlan {
  /** Names that were imported: they are not part of the config's values. */
  readonly importedNames: Set<string>
  readonly statements: Partial<StatementTable>
  /** The statements to run, imports of whole packages in front. */
  readonly body: readonly Stmt[]
}

/**
 * Plans the imports of a config of the pure-Python dialect (mmengine 0.10.7, `ImportTransformer`): names of bases go into the globals
 * at once, the standard library is imported, everything else becomes an object that only names itself.
 *
 * @param bases the values of each base by the module's name as written.
 * @throws MmdetConfigError `config-parse` with MMEngine's class.
 */
export function planImports(
  context: Tolerant,
  module: PythonModule,
  body: readonly Stmt[],
  bases: ReadonlyMap<string, PyDict>,
  globals: PyDict,
): ImportPlan {
  const importedNames = new Set<string>()
  for (const node of allStatements(body)) {
    if (node.nodeType === 'ImportFrom') {
      try {
        takeNames(module, node, bases, globals, importedNames)
      } catch (error) {
        passOver(context, error)
      }
    } else if (node.nodeType === 'Import') noteAlias(module, node, importedNames)
  }
  const packages = gatherPackages(body)
  refuseLateFuture(module, body, packages)
  for (const name of packages.keys()) importedNames.add(name)
  return { importedNames, statements: importStatements(module, bases), body: [...packageNodes(packages), ...body] }
}

function* allStatements(body: readonly Stmt[]): Generator<Stmt> {
  for (const node of body) {
    yield node
    yield* allStatements(innerStatements(node))
  }
}

function takeNames(
  module: PythonModule,
  node: StmtOf<'ImportFrom'>,
  bases: ReadonlyMap<string, PyDict>,
  globals: PyDict,
  importedNames: Set<string>,
): void {
  const base = isBuiltinModule(moduleNameOf(node)) ? undefined : bases.get(moduleNameOf(node))
  for (const { name, asname } of node.names) {
    if (base !== undefined) {
      if (name === '*') {
        copyAll(base, globals)
        return
      }
      copyName(module, node, base, name, asname ?? name, globals)
    } else if (name === '*') {
      throw new MmdetConfigError({
        code: 'config-parse',
        message: 'import * is for the bases inside `with read_base():` only',
        span: module.spanOf(node),
        pythonClass: 'ConfigParsingError',
        hint: 'import the names that the config uses',
      })
    } else importedNames.add(asname ?? name)
  }
}

function copyAll(base: PyDict, globals: PyDict): void {
  for (const { key, value, write } of base.entries()) globals.set(key, value, write)
}

function copyName(
  module: PythonModule,
  node: StmtOf<'ImportFrom'>,
  base: PyDict,
  name: string,
  as: string,
  globals: PyDict,
): void {
  const entry = base.entry(name)
  if (entry !== undefined) {
    globals.set(as, entry.value, entry.write)
    return
  }
  const near = nearestName(
    name,
    Array.from(base.entries(), (each) => String(each.key)),
  )
  throw new MmdetConfigError({
    code: 'config-base',
    message: `the base ${moduleNameOf(node)} has no variable ${name}`,
    span: module.spanOf(node),
    pythonClass: 'KeyError',
    ...didYouMean(near),
  })
}

function noteAlias(module: PythonModule, node: Import, importedNames: Set<string>): void {
  const [alias] = node.names
  if (node.names.length !== 1) {
    throw new MmdetConfigError({
      code: 'config-parse',
      message: 'a config imports one module per line',
      span: module.spanOf(node),
      pythonClass: 'AssertionError',
    })
  }
  if (alias?.asname !== undefined) importedNames.add(alias.asname)
}

function isAliased(node: Import): boolean {
  return node.names[0]?.asname !== undefined
}

/** `import a.b`, `import a.c` at the top level: the modules of each package, and the first statement of each. */
function gatherPackages(body: readonly Stmt[]): Map<string, { readonly node: Import; readonly modules: string[] }> {
  const packages = new Map<string, { readonly node: Import; readonly modules: string[] }>()
  for (const node of body) {
    if (node.nodeType !== 'Import' || isAliased(node)) continue
    const [{ name } = { name: '' }] = node.names
    if (isBuiltinModule(name)) continue
    const [root = name] = name.split('.')
    const known = packages.get(root)
    if (known === undefined) packages.set(root, { node, modules: [name] })
    else known.modules.push(name)
  }
  return packages
}

/** MMEngine puts the imports of packages in front of everything, also of `from __future__ import ...`, which must be first. */
function refuseLateFuture(module: PythonModule, body: readonly Stmt[], packages: ReadonlyMap<string, unknown>): void {
  const future = body.find((node) => node.nodeType === 'ImportFrom' && node.module === '__future__')
  if (future === undefined || packages.size === 0) return
  const [root] = packages.keys()
  throw new MmdetConfigError({
    code: 'python-syntax',
    message: 'from __future__ imports must occur at the beginning of the file',
    span: module.spanOf(future),
    pythonClass: 'SyntaxError',
    hint: `MMEngine puts \`import ${root}\` in front of it: write \`import ${root} as ...\``,
  })
}

/** A statement that stands for all imports of one package; the package found last runs first, as MMEngine puts them. */
class PackageImport implements Import {
  readonly nodeType = 'Import'
  readonly modules: readonly string[]
  readonly names: Import['names']
  readonly start: number
  readonly end: number

  constructor({ names, start, end }: Import, modules: readonly string[]) {
    this.names = names
    this.start = start
    this.end = end
    this.modules = modules
  }
}

function packageNodes(packages: ReturnType<typeof gatherPackages>): Stmt[] {
  return Array.from(
    packages.values(),
    ({ node, modules }) => new PackageImport(node, modules) as unknown as Stmt,
  ).reverse()
}

/** How the dialect runs imports and `with read_base():`. */
function importStatements(module: PythonModule, bases: ReadonlyMap<string, PyDict>): Partial<StatementTable> {
  const locationOf = (node: Stmt) => `${module.source.name}, line ${module.lineOf(node)}`
  return {
    Import: (machine, node) => {
      if (node instanceof PackageImport) {
        const [root = ''] = node.modules[0]?.split('.') ?? []
        bindLazy(machine, node, root, new LazyObject(node.modules, undefined, locationOf(node)))
        return undefined
      }
      const [alias] = node.names
      const name = alias?.name ?? ''
      if (isAliased(node)) {
        const [root = name] = name.split('.')
        if (isBuiltinModule(root)) return runImport(machine, node)
        bindLazy(machine, node, alias?.asname as string, new LazyObject(name, undefined, locationOf(node)))
        return undefined
      }
      // Imports of packages at the top level ran in front; Python itself runs those in a nested block.
      return isBuiltinModule(name) || !module.body.includes(node) ? runImport(machine, node) : undefined
    },
    ImportFrom: (machine, node) => {
      const name = moduleNameOf(node)
      if (isBuiltinModule(name)) return runImportFrom(machine, node)
      if (bases.has(name)) return undefined
      for (const alias of node.names) {
        bindLazy(machine, node, alias.asname ?? alias.name, new LazyObject(name, alias.name, locationOf(node)))
      }
      return undefined
    },
    With: runReadBase,
  }
}

/** MMEngine writes `name = LazyObject(...)` in place of the import: a config that gives that name to something else calls it. */
function bindLazy(machine: Machine, node: Stmt, name: string, object: LazyObject): void {
  const known = machine.globals.get(LAZY_NAME)
  const isOther = known !== undefined && known !== LAZY_OBJECT
  const value = isOther ? apply(machine, known, object.moduleName, object.code) : object
  machine.globals.set(name, value, machine.write(node, value, machine.globals.entry(name)?.write))
}
