import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyView } from '../../evaluate/builtinObjects.ts'
import { evaluateModule } from '../../evaluate/evaluateModule.ts'
import { PyModuleObject, type PyObject, PyUserFunction } from '../../evaluate/objects.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { dirname, joinPaths } from '../../python/posixPath.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import type { SourceSpan, SourceText } from '../../source.ts'
import type { Stmt } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { parsePython } from '../../syntax/parse.ts'
import { plainCopy } from '../load/copyBase.ts'
import { type Refused, settle } from '../load/finaliseValues.ts'
import { dropDunderNames, type LoadedConfig, refuseReservedKeys } from '../load/loadedConfig.ts'
import { type Chain, counted, extendChain, type LoadContext, nearFile, resolvePath } from '../load/loader.ts'
import { noteLost, passOverStatements } from '../load/lost.ts'
import { findPackage, whereToLook } from '../load/packages.ts'
import { parseConfig } from '../load/placeholders.ts'
import { readText } from '../load/readText.ts'
import { byKeys, passOver } from '../load/tolerance.ts'
import { mergeConfig } from '../merge.ts'
import { LAZY_NAME, planImports } from './imports.ts'
import { LAZY_OBJECT, LazyValue } from './lazyObject.ts'
import { mmengineModule } from './mmengineModules.ts'
import { type Inlined, inlineReadBase } from './readBase.ts'

/**
 * Loads a config of the pure-Python dialect with its bases, as `Config._parse_lazy_import` does (mmengine 0.10.7). Imported objects
 * in its values become their dotted names.
 */
export async function loadLazy(context: LoadContext, chain: Chain, module: PythonModule): Promise<LoadedConfig> {
  const loaded = await loadModule(context, chain, module)
  if (context.tolerance === undefined) refuseReservedKeys(loaded.dict)
  const values = loaded.dict.copy()
  for (const name of loaded.importedNames) values.delete(name)
  return { ...loaded, dict: settle(values, { reference: undefined, object: finalObject }) }
}

/** As loaded, imported objects still objects: an importer may ask them for attributes. */
async function loadModule(context: LoadContext, chain: Chain, module: PythonModule): Promise<LoadedConfig> {
  const { body, bases: imports } = tolerantBases(context, module)
  const { bases, missing, importedNames, files, paths } = await loadBases(context, chain, module, imports)
  const globals = new PyDict()
  globals.set('__file__', chain.path)
  const passed = new Set<Stmt>()
  const known = missing.size === 0 ? body : body.filter((node) => !missing.has(node))
  const plan = planImports(context, module, known, bases, globals)
  const { statements } = plan
  const evaluate = () => {
    return evaluateModule(module, {
      globals,
      body: plan.body,
      statements,
      ambient: (name) => (name === LAZY_NAME ? LAZY_OBJECT : undefined),
      importModule: mmengineModule,
      passOver: passOverStatements(context, module, passed),
    })
  }
  counted(context, module.source, evaluate)
  noteLost(context, module, passed)
  globals.delete(LAZY_NAME)
  dropDunderNames(globals)
  for (const name of plan.importedNames) importedNames.add(name)
  // Nothing is changed here, but its size and depth are checked before anyone copies it.
  const dict = byKeys(context, globals, new PyDict(), (part, before) => {
    const made = settle(part, { reference: undefined, object: (value) => value })
    return before.size === 0 ? made : mergeConfig(made, before)
  })
  return {
    path: chain.path,
    dict,
    warnings: [],
    environment: new Map(),
    files: [...files, chain.path],
    bases: paths,
    ownFilesOnly: false,
    importedNames,
  }
}

/** The bases of a config by their names, and the imports of those that a tolerant load passes over. */
async function loadBases(context: LoadContext, chain: Chain, module: PythonModule, imports: Inlined['bases']) {
  const missing = new Set<Stmt>()
  const bases = new Map<string, PyDict>()
  const importedNames = new Set<string>()
  const files = new Set<string>()
  const paths: string[] = []
  for (const { module: name, node } of imports) {
    const span = module.spanOf(node)
    let path: string | undefined
    try {
      path = await locateModule(context, chain.path, name, span)
      paths.push(resolvePath(context, path))
      const loaded = await loadBase(context, chain, path, name, span)
      const copied = counted(context, module.source, () => plainCopy(loaded.dict))
      bases.set(name, copied)
      for (const imported of loaded.importedNames) importedNames.add(imported)
      for (const file of loaded.files) files.add(file)
    } catch (error) {
      passOver(context, error)
      missing.add(node)
      if (path !== undefined) files.add(path)
    }
  }
  return { bases, missing, importedNames, files, paths }
}

/** The bases that a config imports; of a tolerant load none where they cannot be told. */
function tolerantBases(context: LoadContext, module: PythonModule): Inlined {
  try {
    return inlineReadBase(module)
  } catch (error) {
    passOver(context, error)
    return { body: module.body.filter(({ nodeType }) => nodeType !== 'With'), bases: [] }
  }
}

async function loadBase(
  context: LoadContext,
  parent: Chain,
  path: string,
  name: string,
  span: SourceSpan,
): Promise<LoadedConfig> {
  const chain = extendChain(parent, path, span)
  const known = context.cache.module(path)
  if (known !== undefined) return known
  const source = await readBase(context, path, span)
  if (source === undefined) {
    throw new MmdetConfigError({
      code: 'config-base',
      message: `the base ${name} should be the file ${path}, which does not exist`,
      span,
      pythonClass: 'ConfigParsingError',
      ...meantModule(name, await nearFile(context, joinPaths(context.files.workingFolder, path))),
    })
  }
  const before = context.tolerance?.problems.length
  const loaded = await loadModule(context, chain, parseBase(source, context))
  // What is broken is read again: configs of this dialect have few files.
  if (before === context.tolerance?.problems.length) context.cache.keepModule(path, loaded)
  return loaded
}

/** The module that is meant by the name of a missing one, by the file with a similar path. */
function meantModule(name: string, file: string | undefined): Pick<Problem, 'hint' | 'suggestions'> {
  const [dots = ''] = /^\.*/.exec(name) ?? []
  const { length } = name.slice(dots.length).split('.')
  const parts = file?.replace(/\.py$/, '').split('/').slice(-length) ?? []
  // Of a name with a `-` there is no import.
  const isModule = parts.length > 0 && parts.every((part) => /^[^\W\d]\w*$/.test(part))
  const near = isModule ? nearestName(name, [`${dots}${parts.join('.')}`]) : undefined
  return didYouMean(
    near,
    'a base is one file, not a package: one dot is the folder of this file, two are the one above',
  )
}

function parseBase(source: SourceText, context: LoadContext): PythonModule {
  return context.tolerance === undefined ? parsePython(source) : parseConfig(source, context)
}

/** The text of a base, undefined where there is no such file. */
async function readBase(context: LoadContext, path: string, span: SourceSpan): Promise<SourceText | undefined> {
  try {
    return await readText(context.files, joinPaths(context.files.workingFolder, path))
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    if (error.pythonClass === 'IsADirectoryError') return undefined
    throw new MmdetConfigError({ ...error.problems[0], span }, { cause: error })
  }
}

/** The file of a base: relative to the importing file, or inside an installed package. */
export async function locateModule(
  context: LoadContext,
  from: string,
  name: string,
  span: SourceSpan,
): Promise<string> {
  const level = /^\.*/.exec(name)?.[0].length ?? 0
  if (level > 0) {
    const up = new Array<string>(level - 1).fill('..')
    return joinPaths(dirname(from), ...up, `${name.slice(level).replaceAll('.', '/')}.py`)
  }
  const [root = '', ...rest] = name.split('.')
  const refuse = (message: string, pythonClass: string, hint?: string) => {
    return new MmdetConfigError({ code: 'config-base', message, span, pythonClass, hint })
  }
  if (rest.length === 0) throw refuse(`${name} is a package, not a config`, 'ConfigParsingError')
  const folder = await findPackage(context, root, span)
  if (folder !== undefined) return `${joinPaths(folder, ...rest)}.py`
  for (const path of context.searchPath) {
    if ((await context.files.readFolder(joinPaths(path, root))) === undefined) continue
    throw refuse(`${root} is a namespace package, which holds no configs`, 'RuntimeError')
  }
  throw refuse(`${root} is not installed`, 'DistributionNotFound', whereToLook(context))
}

/** What an object of the evaluator is in the values of a config. */
function finalObject(value: PyObject, isWhole: boolean): PyValue | Refused | undefined {
  if (value instanceof LazyValue) return isWhole ? value.dottedName : new PyExpression(value.code, undefined, [])
  if (value instanceof PyModuleObject) return new PyExpression(value.code, undefined, [])
  // Nothing is copied in this dialect: a view stays, and prints what it shows.
  if (value instanceof PyView) return new PyExpression(pythonRepr(value), undefined, [])
  if (value.typeName === 'generator') {
    return { refused: 'a generator as a value prints as an address in memory', hint: 'make a list of it: list(...)' }
  }
  if (!(value instanceof PyUserFunction) || value.name === '<lambda>') return undefined
  return {
    refused: `the function ${value.name} stays in the values of this config, where it prints as an address in memory`,
    hint: 'in the pure-Python dialect MMEngine keeps functions: such a file is a program, move it elsewhere',
  }
}
