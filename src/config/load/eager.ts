import { MmdetConfigError, type Problem } from '../../errors.ts'
import { evaluateExpression, evaluateModule } from '../../evaluate/evaluateModule.ts'
import { nearestKey } from '../../evaluate/exceptions.ts'
import { importModule } from '../../evaluate/modules/table.ts'
import { PyBuiltin, PyModuleObject, PyUserFunction } from '../../evaluate/objects.ts'
import { PyDict } from '../../python/dict.ts'
import { splitExtension } from '../../python/posixPath.ts'
import type { Written } from '../../python/provenance.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import type { SourceText } from '../../source.ts'
import type { Stmt } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { parseModule, parsePython } from '../../syntax/parse.ts'
import type { ConfigDict } from '../configDict.ts'
import { mmengineModule, runReadBase } from '../lazy/mmengineModules.ts'
import { mergeConfig, without } from '../merge.ts'
import { CombinedBases, resolveReference } from './bases.ts'
import { addDicts, withOwnVariables } from './copyBase.ts'
import { isBaseAssignment, isLazyDialect } from './dialect.ts'
import { settle } from './finaliseValues.ts'
import { dropDunderNames, type LoadedConfig, takeDeprecation } from './loadedConfig.ts'
import { type Chain, counted, extendChain, type LoadContext, readConfigText } from './loader.ts'
import { mayHave, noteLost, passOverStatements } from './lost.ts'
import { locateBase } from './packages.ts'
import { type FilledText, fillPlaceholders, parseConfig } from './placeholders.ts'
import { readData } from './readData.ts'
import { checkSize } from './size.ts'
import { byKeys, passOver } from './tolerance.ts'

const BASE_KEY = '_base_'

/** A config that is being loaded, or is there already: where nothing is waited for, no turn is lost, which is felt with each key. */
export type Loading = LoadedConfig | Promise<LoadedConfig>

/**
 * Loads a config of MMEngine's text dialect with all its bases, as `Config._file2dict` does (mmengine 0.10.7).
 *
 * @param source the file's text; a Python file's must be known not to be of the pure-Python dialect.
 */
export function loadEager(context: LoadContext, chain: Chain, source: SourceText, raw?: PythonModule): Loading {
  const filled = fillPlaceholders(source, chain.path, context)
  const load = (text: ConfigText): Loading => {
    const made = (bases: CombinedBases): LoadedConfig =>
      counted(context, source, () => finish(context, chain.path, text, filled, bases))
    const known = knownBases(context, text)
    return known === undefined ? loadBases(context, chain, source, text).then(made) : made(known)
  }
  if (chain.path.endsWith('.py')) return load(parseText(context, source, filled, raw))
  return dataText(context, chain.path, source, filled).then(load)
}

/** Bases that were put together, by the statement that names them: a text that is typed keeps the statements in front of a change. */
const COMBINED = new WeakMap<Stmt, CombinedBases>()

/** The bases of a text that is being typed are as they were while neither they nor what names them changes. */
function knownBases({ cache }: LoadContext, { naming }: ConfigText): CombinedBases | undefined {
  const known = naming && COMBINED.get(naming)
  return known?.isIn(cache) ? known : undefined
}

/** The bases of a file, put together. */
async function loadBases(
  context: LoadContext,
  chain: Chain,
  source: SourceText,
  text: ConfigText,
): Promise<CombinedBases> {
  const { tolerance } = context
  const before = tolerance?.problems.length
  const bases = new CombinedBases()
  for (const { value, write } of text.bases()) {
    let path: string | undefined
    try {
      const located = await locateBase(context, chain.path, value, write)
      path = located.path
      bases.names.push(located.scope === null ? path : String(value))
      const loaded = await loadBase(context, extendChain(chain, path, write?.span))
      counted(context, source, () => bases.add({ loaded, scope: located.scope, askedFrom: write?.span }))
    } catch (error) {
      passOver(context, error)
      if (path !== undefined) bases.files.add(path)
    }
  }
  const isSound = before === tolerance?.problems.length && bases.ownFilesOnly
  // Only a tolerant load meets the statement again.
  if (tolerance !== undefined && text.naming !== undefined && isSound) COMBINED.set(text.naming, bases)
  return bases
}

/** Loads a base, or takes it from the cache. */
async function loadBase(context: LoadContext, chain: Chain): Promise<LoadedConfig> {
  const known = context.cache.get(chain.path) ?? knownBroken(context, chain.path)
  if (known !== undefined) return known
  const before = context.tolerance?.problems.length ?? 0
  const source = await readConfigText(context, chain)
  let raw: PythonModule | undefined
  if (chain.path.endsWith('.py')) {
    raw = parseConfig(source, context)
    if (isLazyDialect(raw)) throw new MmdetConfigError(mixedDialects(chain))
  }
  const loaded = await loadEager(context, chain, source, raw)
  keep(context, chain, loaded, before)
  return loaded
}

/** A base that cannot be read whole, as far as it goes: for tolerant loads. */
function knownBroken({ cache, tolerance }: LoadContext, path: string): LoadedConfig | undefined {
  const broken = tolerance === undefined ? undefined : cache.broken(path)
  tolerance?.problems.push(...(broken?.problems ?? []))
  if (broken !== undefined) tolerance?.lose(broken.lost)
  for (const file of broken?.files ?? []) tolerance?.files.add(file)
  return broken
}

/** Keeps what was loaded. In a cycle it depends on the file that the load began with. */
export function keep({ cache, tolerance }: LoadContext, chain: Chain, loaded: LoadedConfig, before: number): void {
  const problems = tolerance?.problems.slice(before) ?? []
  if (problems.length === 0) cache.keep(chain.path, loaded)
  else if (!isInCycle(chain, loaded)) cache.keepBroken(chain.path, { ...loaded, problems, lost: tolerance?.lost })
}

function isInCycle(chain: Chain, { files }: LoadedConfig): boolean {
  const others = files.slice(0, -1)
  for (let link: Chain | undefined = chain; link !== undefined; link = link.parent)
    if (others.includes(link.path)) return true
  return false
}

function mixedDialects({ path, askedFrom }: Chain) {
  return {
    code: 'config-parse',
    message: `${path} is a config of the pure-Python dialect, which one with _base_ cannot inherit from`,
    span: askedFrom,
    pythonClass: 'RuntimeError',
    hint: 'a file that uses read_base(), or imports what is not in the standard library, is of that dialect',
  } as const
}

/** A config's text, ready to be evaluated once its bases are loaded. */
interface ConfigText {
  /** The statement that names the bases of a Python file. */
  readonly naming?: Stmt | undefined
  readonly bases: () => readonly NamedBase[]
  readonly evaluate: (base: CombinedBases) => { readonly dict: PyDict; readonly base: PyDict }
}

export interface NamedBase {
  readonly value: PyValue
  readonly write: Written | undefined
}

async function dataText(
  context: LoadContext,
  path: string,
  source: SourceText,
  filled: FilledText,
): Promise<ConfigText> {
  const dict = await readData(splitExtension(path)[1], source, filled.text, context)
  return {
    bases: () => namedBases(dict.get(BASE_KEY), dict.entry(BASE_KEY)?.write),
    evaluate: (base) => ({ dict, base: base.dict }),
  }
}

function parseText(
  context: LoadContext,
  source: SourceText,
  filled: FilledText,
  raw: PythonModule | undefined,
): ConfigText {
  const isSame = filled.text.text === source.text
  const module = isSame && raw !== undefined ? raw : parseFilled(context, source, filled)
  return {
    naming: module.body.find(isBaseAssignment),
    bases: () => pythonBases(context, module),
    evaluate: (base) => evaluatePython(context, module, base),
  }
}

/** What is wrong with a text was noted of its source already. */
function parseFilled({ tolerance }: LoadContext, source: SourceText, { text }: FilledText): PythonModule {
  return tolerance === undefined ? parsePython(source, text.text, text) : parseModule(source, text.text, text).module
}

/** The bases that a Python file names. */
export function pythonBases(context: LoadContext, module: PythonModule): NamedBase[] {
  const assignment = module.body.find(isBaseAssignment)
  if (assignment === undefined) return []
  const evaluate = () => evaluateExpression(module, assignment.value, engineName, withoutVariables)
  try {
    const value = counted(context, module.source, evaluate)
    return namedBases(value, { value, span: module.spanOf(assignment.value) })
  } catch (error) {
    passOver(context, error)
    return []
  }
}

/** MMEngine evaluates the expression behind `_base_ =` among the names of its own module; configs use at most `os.path` of them. */
function engineName(name: string): PyValue | undefined {
  if (name === 'os') return importModule('os')
  return name === 'osp' ? importModule('os.path') : undefined
}

function withoutVariables(): string {
  return 'MMEngine reads _base_ before it runs the file, so it knows none of its variables: write the path out'
}

/** The bases that a value of `_base_` names: a list of them, or one. */
export function namedBases(value: PyValue | undefined, write: Written | undefined): NamedBase[] {
  if (value === undefined) return []
  if (!(value instanceof PyList)) return [{ value, write }]
  return value.items.map((item, at) => ({ value: item, write: value.writes?.[at] ?? write }))
}

/** The file's own variables, and the base as the file left it. */
function evaluatePython(
  context: LoadContext,
  module: PythonModule,
  bases: CombinedBases,
): { dict: PyDict; base: PyDict } {
  const base = new LazyBase(bases)
  const passed = new Set<Stmt>()
  const globals = evaluateModule(module, {
    passOver: passOverStatements(context, module, passed),
    body: module.body.filter((node) => !isBaseAssignment(node)),
    ambient: (name) => base.get(name),
    hintFor: (name) => {
      const meant = bases.dict.has(name) ? name : nearestKey(name, bases.dict)
      return meant && `a base assigns ${meant}: write _base_.${meant}`
    },
    importModule: mmengineModule,
    statements: { With: runReadBase },
  })
  noteLost(context, module, passed)
  if (globals.has(BASE_KEY)) throw new MmdetConfigError(innerBase(globals.entry(BASE_KEY)?.write))
  dropDunderNames(globals)
  for (const { key, value } of globals.entries()) {
    const isCode = value instanceof PyModuleObject || value instanceof PyUserFunction
    const isPython = value instanceof PyBuiltin && !value.native
    if (isCode || isPython) globals.delete(key)
  }
  return { dict: globals, base: base.used ?? bases.dict }
}

/** The name `_base_`: a copy of the bases, which the config may change, made when it is first asked for. */
class LazyBase {
  readonly #bases: CombinedBases
  used: ConfigDict | undefined

  constructor(bases: CombinedBases) {
    this.#bases = bases
  }

  get(name: string): PyValue | undefined {
    if (name !== BASE_KEY) return undefined
    this.used ??= this.#bases.copy()
    return this.used
  }
}

const NO_NAMES: ReadonlySet<string> = new Set()

function finish(
  context: LoadContext,
  path: string,
  text: ConfigText,
  filled: FilledText,
  bases: CombinedBases,
): LoadedConfig {
  const evaluated = text.evaluate(bases)
  const warnings: Problem[] = [...bases.warnings]
  const deprecation = takeDeprecation(evaluated.dict, path)
  if (deprecation !== undefined) warnings.push(deprecation)
  const variables = Array.from(filled.references.values(), (named) => named.path.split('.')[0] as string)
  const held = variables.length === 0 ? evaluated.base : withOwnVariables(evaluated.base, variables)
  const shared = new Set<PyDict>()
  const reference =
    variables.length === 0
      ? undefined
      : (marker: string, write: Written | undefined) => {
          const named = filled.references.get(marker)
          if (named === undefined) return undefined
          const [key = ''] = named.path.split('.')
          if (!held.has(key) && mayHave(context, key)) return null
          const value = resolveReference(held, named.path, write?.span)
          addDicts(value, shared)
          return value
        }
  const settled = byKeys(context, evaluated.dict, new PyDict(), (part, before) => {
    const made = settle(part, { reference })
    return before.size === 0 ? made : mergeConfig(made, before)
  })
  const own = settled.has(BASE_KEY) ? without(settled, BASE_KEY) : settled
  const base = evaluated.base === bases.dict ? held : settle(held, { reference: undefined })
  const dict = byKeys(context, own, base, mergeConfig)
  checkSize(dict, [own, base])
  const hidden: string[] = []
  for (const { key, write } of dict.entries()) {
    if (typeof key !== 'string') throw new MmdetConfigError(keyNoText(key, write))
    if (key.startsWith('__')) hidden.push(key)
  }
  for (const key of hidden) dict.delete(key)
  const isAlone = bases.environment.size === 0
  const environment = isAlone ? filled.environment : new Map([...filled.environment, ...bases.environment])
  const ownFilesOnly = bases.ownFilesOnly && !filled.asksEnvironment
  return {
    path,
    dict,
    shared,
    warnings,
    environment,
    files: bases.filesWith(path),
    bases: bases.names,
    ownFilesOnly,
    importedNames: NO_NAMES,
  }
}

/** MMEngine takes assignments to `_base_` out of a file before it runs it; those inside other statements name no base. */
function innerBase(write: Written | undefined) {
  return {
    code: 'config-parse',
    message: 'only `_base_ = ...` at the top level of a config names its bases',
    span: write?.span,
    hint: 'write `_base_ = [...]` once, at the top level',
  } as const
}

function keyNoText(key: PyValue, write: Written | undefined) {
  return {
    code: 'config-parse',
    message: `the top-level key ${String(key)} is not a str`,
    span: write?.span,
    pythonClass: 'AttributeError',
  } as const
}
