import { checkArgument, STRING } from '../../argument.ts'
import { MmdetConfigError } from '../../errors.ts'
import { splitExtension } from '../../python/posixPath.ts'
import type { SourceSpan, SourceText } from '../../source.ts'
import type { Expr, Stmt } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { parseModule } from '../../syntax/parse.ts'
import { keySpan } from '../keySpan.ts'
import type { ConfigPath } from '../path.ts'
import { ConfigCache } from './cache.ts'
import { isLazyDialect } from './dialect.ts'
import { type NamedBase, namedBases, pythonBases } from './eager.ts'
import { type LoadContext, resolvePath } from './loader.ts'
import { locateBase } from './packages.ts'
import { fillPlaceholders } from './placeholders.ts'
import { checkLoadOptions, contextOf, type LoadOptions } from './readConfig.ts'
import { readData } from './readData.ts'
import { readText } from './readText.ts'
import { Tolerance } from './tolerance.ts'
import { pathsIn, writtenPaths } from './writtenPaths.ts'

/** A base that a file names. */
export interface BasePlace {
  /** Absolute. There need be no such file. */
  readonly path: string
  /** Where the file names it. */
  readonly span: SourceSpan
}

/** A variable that a file sets at its top level. */
export interface VariablePlace {
  readonly name: string
  readonly span: SourceSpan
}

/** What a config says of itself without being evaluated. */
export interface FileFacts {
  readonly bases: readonly BasePlace[]
  readonly variables: readonly VariablePlace[]
  /** Dotted paths of the values that it writes; of a dict that is merged those of what is in it. */
  readonly paths?: readonly string[]
}

/**
 * Which config inherits from which, and what each sets, for many files: what is inherited is known from below too. No file is evaluated,
 * and broken ones count as far as they can be read.
 *
 * @example
 * const index = new BaseIndex({ fileSystem: nodeFileSystem() })
 * for (const path of paths) await index.update(path)
 * index.inheritorsOf('/work/configs/_base_/default_runtime.py')
 */
export class BaseIndex {
  readonly #options: LoadOptions
  readonly #facts = new Map<string, FileFacts>()
  /** The files that name a base, by its path. */
  readonly #children = new Map<string, Set<string>>()

  constructor(options: LoadOptions) {
    checkLoadOptions(options)
    // What a package lists of its configs is read once, not for each file that names one.
    this.#options = { ...options, cache: options.cache ?? new ConfigCache() }
  }

  /** Absolute paths of the files that are known, sorted. */
  get files(): string[] {
    return [...this.#facts.keys()].sort()
  }

  /**
   * Reads a file, again where it was known. One that is gone is forgotten.
   *
   * @param given what it says, for a file that is not a config.
   */
  async update(path: string, given?: FileFacts): Promise<void> {
    checkArgument(path, STRING, 'path')
    const facts = given ?? (await readFacts(path, this.#options))
    this.#forget(path)
    if (facts === undefined) return
    this.#facts.set(path, facts)
    for (const base of facts.bases) {
      const children = this.#children.get(base.path) ?? new Set()
      this.#children.set(base.path, children.add(path))
    }
  }

  #forget(path: string): void {
    for (const base of this.#facts.get(path)?.bases ?? []) this.#children.get(base.path)?.delete(path)
    this.#facts.delete(path)
  }

  /** What a file says; undefined for one that is not known. */
  facts(path: string): FileFacts | undefined {
    return this.#facts.get(path)
  }

  /** The files that name this one as a base, sorted. */
  childrenOf(path: string): string[] {
    return [...(this.#children.get(path) ?? [])].sort()
  }

  /** Those of the files that inherit from this one which write the value at a path, what holds it, or something in it. */
  overridersOf(path: string, value: ConfigPath): string[] {
    const wanted = value.join('.')
    return this.inheritorsOf(path).filter((file) =>
      this.#facts.get(file)?.paths?.some((own) => isWithin(own, wanted) || isWithin(wanted, own)),
    )
  }

  /** The files that inherit from this one, over however many others, sorted. */
  inheritorsOf(path: string): string[] {
    const found = new Set(this.#children.get(path))
    // What is added while the set is gone through is gone through too.
    for (const file of found) for (const child of this.#children.get(file) ?? []) found.add(child)
    found.delete(path)
    return [...found].sort()
  }
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}

/** The bases that a Python file names; none of one that cannot be read. */
export async function readBases(path: string, options: LoadOptions): Promise<readonly BasePlace[]> {
  return (await readFacts(path, options, true))?.bases ?? []
}

/** @param basesOnly whether nothing else of a Python file is looked for. */
async function readFacts(path: string, options: LoadOptions, basesOnly = false): Promise<FileFacts | undefined> {
  const context = contextOf(options, new Tolerance())
  try {
    const source = await readText(options.fileSystem, path)
    if (source === undefined) return undefined
    if (!path.endsWith('.py')) return await dataFacts(context, path, source)
    const { module } = parseModule(source)
    const bases = await basesOf(context, path, module)
    return basesOnly ? { bases, variables: [] } : { bases, variables: variablesOf(module), paths: writtenPaths(module) }
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

/** What a JSON or YAML config says. */
async function dataFacts(context: LoadContext, path: string, source: SourceText): Promise<FileFacts> {
  const filled = fillPlaceholders(source, path, context)
  const dict = await readData(splitExtension(path)[1], source, filled.text, context)
  const bases = namedBases(dict.get('_base_'), dict.entry('_base_')?.write)
  const variables = Array.from(dict.entries()).flatMap(({ key, write }) => {
    const name = String(key)
    const span = keySpan(write, name) ?? write?.span
    return name === '_base_' || span === undefined ? [] : [{ name, span }]
  })
  return { bases: await located(context, path, bases), variables, paths: pathsIn(dict) }
}

async function basesOf(context: LoadContext, path: string, module: PythonModule): Promise<BasePlace[]> {
  if (!isLazy(module)) return located(context, path, pythonBases(context, module))
  const [{ inlineReadBase }, { locateModule }] = await Promise.all([
    import('../lazy/readBase.ts'),
    import('../lazy/load.ts'),
  ])
  const places = inlineReadBase(module).bases.map(({ module: name, node }) => {
    const span = module.spanOf(node)
    return placeOf(span, async () => resolvePath(context, await locateModule(context, path, name, span)))
  })
  return (await Promise.all(places)).flat()
}

async function located(context: LoadContext, path: string, bases: readonly NamedBase[]): Promise<BasePlace[]> {
  const places = bases.map(({ value, write }) =>
    placeOf(write?.span, async () => (await locateBase(context, path, value, write)).path),
  )
  return (await Promise.all(places)).flat()
}

/** The place of a base; none where it cannot be told which file is meant. */
async function placeOf(span: SourceSpan | undefined, locate: () => Promise<string>): Promise<BasePlace[]> {
  try {
    return span === undefined ? [] : [{ path: await locate(), span }]
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}

function isLazy(module: PythonModule): boolean {
  try {
    return isLazyDialect(module)
  } catch {
    return false
  }
}

function variablesOf(module: PythonModule): VariablePlace[] {
  return module.body.flatMap((statement) =>
    targetsOf(statement).flatMap((target) =>
      target.nodeType === 'Name' && target.id !== '_base_' ? [{ name: target.id, span: module.spanOf(target) }] : [],
    ),
  )
}

function targetsOf(statement: Stmt): readonly Expr[] {
  if (statement.nodeType === 'AnnAssign') return [statement.target]
  if (statement.nodeType !== 'Assign') return []
  return statement.targets.flatMap((target) => (target.nodeType === 'Tuple' ? target.elts : [target]))
}
