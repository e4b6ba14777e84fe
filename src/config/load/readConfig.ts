import {
  ANYTHING,
  BOOLEAN,
  checkArgument,
  checkOptions,
  instanceOf,
  type Kind,
  listOf,
  OBJECT,
  oneOf,
  STRING,
} from '../../argument.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import type { PyDict } from '../../python/dict.ts'
import { Budget } from '../../python/workBudget.ts'
import type { SourceText } from '../../source.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { FILE_SYSTEM, type FileSystem } from '../fileSystem.ts'
import { listOfOverrides, mergeOverrides, type Overrides } from '../merge.ts'
import { staleCopies } from '../staleCopies.ts'
import { ConfigCache } from './cache.ts'
import { isLazyDialect } from './dialect.ts'
import { keep, type Loading, loadEager } from './eager.ts'
import type { LoadedConfig } from './loadedConfig.ts'
import { refuseReservedKeys } from './loadedConfig.ts'
import { type Chain, extendChain, type LoadContext, readConfigText, resolvePath } from './loader.ts'
import { parseConfig } from './placeholders.ts'
import { sourceOf } from './readText.ts'
import { passOver, Tolerance } from './tolerance.ts'

/** What loading a config takes besides its path. */
export interface LoadOptions {
  /** Where files are read from. */
  readonly fileSystem: FileSystem
  /** Overrides by dotted key, merged as `merge_from_dict` does; `parseCfgOptions` reads those of a command line. */
  readonly cfgOptions?: Overrides
  /** Environment variables for `{{$NAME:default}}`; none by default, so that a result depends on its files only. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Folders in which `package::path` and absolute imports look for packages, as Python's `sys.path`. */
  readonly searchPath?: readonly string[]
  /** Whether `{{ fileDirname }}` and its like are filled in; true by default. */
  readonly usePredefinedVariables?: boolean
  /** Whether `{{$NAME:default}}` is filled in; true by default. */
  readonly useEnvironmentVariables?: boolean
  /** Shared by many loads, each base is read once, and the disk is never asked whether it changed. */
  readonly cache?: ConfigCache
}

/** The formats that `Config.fromString` reads: suffixes, with or without their dot. */
export type ConfigFormat = 'py' | 'json' | 'yaml' | 'yml' | '.py' | '.json' | '.yaml' | '.yml'

const SUFFIXES = ['.py', '.json', '.yaml', '.yml']

const LOAD_OPTIONS: Readonly<Record<string, Kind>> = {
  fileSystem: FILE_SYSTEM,
  cfgOptions: ANYTHING,
  env: OBJECT,
  searchPath: listOf(STRING),
  usePredefinedVariables: BOOLEAN,
  useEnvironmentVariables: BOOLEAN,
  cache: instanceOf(ConfigCache),
}

/**
 * What plain JavaScript may give in place of {@link LoadOptions}.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`.
 */
export function checkLoadOptions(options: Partial<LoadOptions>, required: readonly string[] = ['fileSystem']): void {
  checkOptions(options, LOAD_OPTIONS, required)
}

/** The arguments of `Config.fromString`, checked, with the name that the text goes by. */
export function stringOptions<Options extends Partial<LoadOptions> & { readonly filename?: string }>(
  text: string,
  format: ConfigFormat,
  options: Options,
): Options & { readonly filename: string } {
  checkArgument(text, STRING, 'text')
  const suffix = SUFFIXES.find((each) => each === format || each.slice(1) === format) ?? format
  checkArgument(suffix, oneOf(...SUFFIXES), 'format')
  checkOptions(options, { ...LOAD_OPTIONS, filename: STRING })
  return { ...options, filename: options.filename ?? `config${suffix}` }
}

/**
 * Reads a config with everything it inherits from, and merges the overrides over it.
 *
 * @throws MmdetConfigError as `Config.fromFile`.
 */
export async function readConfig(path: string, options: LoadOptions): Promise<LoadedConfig> {
  checkArgument(path, STRING, 'path')
  const context = contextOf(options)
  return finish(await loadFile(context, path, resolvePath(context, path)), options)
}

function loadFile(context: LoadContext, path: string, absolute: string): Loading {
  const known = context.cache.get(absolute)
  if (known !== undefined) return known
  const chain = extendChain(undefined, absolute, undefined)
  const reading = readConfigText(context, chain)
  if (!(reading instanceof Promise)) return loadSource(context, path, chain, reading)
  return reading.then((source) => loadSource(context, path, chain, source))
}

/** What a file says as far as it can be read. */
export interface TolerantRead {
  /** Undefined where nothing of it can be told: there is no such file, or a limit was reached. */
  readonly loaded: LoadedConfig | undefined
  readonly problems: readonly Problem[]
  /** Absolute paths of the files that were read, or looked for in vain: a change of any may change the rest. */
  readonly files: readonly string[]
  /** Keys that may say something else once the problems are mended; undefined where any may. */
  readonly lost: ReadonlySet<string> | undefined
}

/**
 * Reads a config as far as it goes: statements and bases that fail are left out, and every one is told. What has no mistakes is read as
 * {@link readConfig} does.
 */
export function readTolerantly(path: string, options: LoadOptions): TolerantRead | Promise<TolerantRead> {
  const tolerance = new Tolerance()
  const context = contextOf(options, tolerance)
  const { problems } = tolerance
  const absolute = resolvePath(context, path)
  tolerance.files.add(absolute)
  const finished = (read: LoadedConfig): TolerantRead => {
    const { files } = read
    try {
      const loaded = finish(read, options)
      return { loaded, problems: [...problems, ...loaded.warnings], files, lost: tolerance.lost }
    } catch (error) {
      passOver(context, error)
      return { loaded: read, problems, files, lost: undefined }
    }
  }
  const refused = (error: unknown): TolerantRead => {
    if (!(error instanceof MmdetConfigError)) throw error
    return {
      loaded: undefined,
      problems: [...problems, ...error.problems],
      files: [...tolerance.files],
      lost: undefined,
    }
  }
  try {
    const loading = loadFile(context, path, absolute)
    return loading instanceof Promise ? loading.then(finished).catch(refused) : finished(loading)
  } catch (error) {
    return refused(error)
  }
}

/** The same for a text that is not in a file; `filename` is the path that it would have. */
export async function readConfigString(text: string, filename: string, options: LoadOptions): Promise<LoadedConfig> {
  const context = contextOf(options)
  const chain = extendChain(undefined, resolvePath(context, filename), undefined)
  return finish(await loadSource(context, filename, chain, sourceOf(chain.path, text)), options)
}

function finish(loaded: LoadedConfig, { cfgOptions }: LoadOptions): LoadedConfig {
  refuseReservedKeys(loaded.dict)
  if (cfgOptions === undefined) return loaded
  const overrides = listOfOverrides(cfgOptions)
  const dict = mergeOverrides(loaded.dict, overrides)
  return { ...loaded, dict, warnings: [...loaded.warnings, ...staleCopies(dict, overrides)] }
}

/** All values of a config but what it imported, not copied: for reading only. */
export function shownValues(dict: PyDict, importedNames: ReadonlySet<string>): PyDict {
  if (importedNames.size === 0) return dict
  const kept = dict.copy()
  for (const name of importedNames) kept.delete(name)
  return kept
}

export function contextOf(options: LoadOptions, tolerance?: Tolerance): LoadContext {
  const { usePredefinedVariables = true, useEnvironmentVariables = true, searchPath = [], env = {} } = options
  const settings = `${usePredefinedVariables} ${useEnvironmentVariables} ${searchPath.join('\0')}`
  const owner = { files: options.fileSystem, env, settings }
  const cache = options.cache ?? ConfigCache.ofLoad(owner)
  cache.bind(owner)
  const variables = { env, usePredefinedVariables, useEnvironmentVariables }
  return { files: options.fileSystem, ...variables, searchPath, cache, budget: new Budget(), tolerance }
}

function loadSource(context: LoadContext, path: string, chain: Chain, source: SourceText): Loading {
  const module = chain.path.endsWith('.py') ? parseConfig(source, context) : undefined
  if (module !== undefined && isOfLazyDialect(context, module)) {
    // The dialect knows a config by the path that was given, which is its `__file__`.
    return import('../lazy/load.ts').then(({ loadLazy }) => loadLazy(context, { ...chain, path }, module))
  }
  const kept = (loaded: LoadedConfig): LoadedConfig => {
    keep(context, chain, loaded, 0)
    return loaded
  }
  const loading = loadEager(context, chain, source, module)
  return loading instanceof Promise ? loading.then(kept) : kept(loading)
}

function isOfLazyDialect(context: LoadContext, module: PythonModule): boolean {
  try {
    return isLazyDialect(module)
  } catch (error) {
    passOver(context, error)
    return false
  }
}
