import { MmdetConfigError } from '../../errors.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { absolutePath, basename, dirname, joinPaths, normalizePath, splitExtension } from '../../python/posixPath.ts'
import { type Budget, withBudget } from '../../python/workBudget.ts'
import type { SourceSpan, SourceText } from '../../source.ts'
import type { FileSystem } from '../fileSystem.ts'
import { MAX_INHERITANCE } from '../limits.ts'
import type { ConfigCache } from './cache.ts'
import type { FillOptions } from './placeholders.ts'
import { readText } from './readText.ts'
import type { Tolerant } from './tolerance.ts'

/** What loading needs from outside, the same for a file and all its bases. */
export interface LoadContext extends FillOptions, Tolerant {
  readonly files: FileSystem
  /** Folders in which packages are looked for, as Python's `sys.path`. */
  readonly searchPath: readonly string[]
  readonly cache: ConfigCache
  /** What is left of the work and the memory that the load may use. */
  readonly budget: Budget
}

/** The files that led to one, the file itself last, each with the place that asked for it. */
export interface Chain {
  readonly path: string
  readonly askedFrom: SourceSpan | undefined
  readonly parent: Chain | undefined
}

/** `os.path.abspath(os.path.expanduser(path))`. */
export function resolvePath(context: LoadContext, path: string): string {
  const home = path.startsWith('~') ? context.env['HOME'] : undefined
  const expanded = home !== undefined && (path.length === 1 || path[1] === '/') ? home + path.slice(1) : path
  return absolutePath(expanded, context.files.workingFolder)
}

/** The extensions of files that MMEngine reads as configs. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.py', '.json', '.yaml', '.yml'])

/**
 * The text of a config file, at once where the file system gives it at once.
 *
 * @throws MmdetConfigError `file-not-found`, or `config-base` where another config asked for the file; FileNotFoundError.
 */
export function readConfigText(context: LoadContext, chain: Chain): SourceText | Promise<SourceText> {
  const { path, askedFrom } = chain
  if (path.includes('\0')) throw new MmdetConfigError(nullInPath(path, askedFrom))
  return EXTENSIONS.has(splitExtension(path)[1]) ? existingText(context, chain) : refuseOther(context, chain)
}

function existingText(context: LoadContext, chain: Chain): SourceText | Promise<SourceText> {
  context.cache.willRead(chain.path)
  context.tolerance?.files.add(chain.path)
  try {
    const reading = readText(context.files, chain.path)
    if (!(reading instanceof Promise)) return reading ?? refuseMissing(context, chain)
    return reading.then(
      (source) => source ?? refuseMissing(context, chain),
      (error) => Promise.reject(explained(error, chain)),
    )
  } catch (error) {
    throw explained(error, chain)
  }
}

/** What is not a config is not read, as long as the file system can tell without that whether it is there. */
async function refuseOther(context: LoadContext, chain: Chain): Promise<never> {
  const { path, askedFrom } = chain
  const isThere = context.files.stateOf?.(path) !== undefined && !(await isFolder(context.files, path))
  if (!isThere) await existingText(context, chain)
  throw new MmdetConfigError({
    code: 'config-parse',
    message: `${path} is not a config: only .py, .json, .yaml and .yml files are read`,
    hint: /\.[cm]?[jt]s$/.test(path) ? 'mmdet-config generate writes the configs that a module defines' : undefined,
    span: askedFrom,
    pythonClass: 'OSError',
  })
}

async function refuseMissing(context: LoadContext, { path, askedFrom }: Chain): Promise<never> {
  throw new MmdetConfigError(await missingFile(context, path, askedFrom))
}

async function isFolder(files: FileSystem, path: string): Promise<boolean> {
  try {
    return (await files.readFolder(path)) !== undefined
  } catch (error) {
    if (error instanceof MmdetConfigError) return false
    throw error
  }
}

/** Only a path that ends in .py is opened before MMEngine asks whether there is such a file. */
function nullInPath(path: string, span: SourceSpan | undefined) {
  const message = 'the path of a config holds a null character'
  const pythonClass = path.endsWith('.py') ? 'ValueError' : 'FileNotFoundError'
  return { code: span === undefined ? 'file-not-found' : 'config-base', message, span, pythonClass } as const
}

/** Says of an error in reading a file what asked for it. */
function explained(error: unknown, { path, askedFrom }: Chain): unknown {
  if (!(error instanceof MmdetConfigError)) return error
  const [problem] = error.problems
  // Only a path that ends in .py is opened before MMEngine asks whether it is a file.
  const isFolder = problem.pythonClass === 'IsADirectoryError' && !path.endsWith('.py')
  const pythonClass = isFolder ? 'FileNotFoundError' : problem.pythonClass
  return new MmdetConfigError({ ...problem, pythonClass, span: askedFrom ?? problem.span }, { cause: error })
}

async function missingFile(context: LoadContext, path: string, span: SourceSpan | undefined) {
  const message = `file "${path}" does not exist`
  const pythonClass = 'FileNotFoundError'
  const near = await nearFile(context, path)
  if (span !== undefined) {
    const help = didYouMean(near, 'the paths of bases are relative to the file that names them')
    return { code: 'config-base', message, span, pythonClass, ...help } as const
  }
  const help = didYouMean(near, `relative paths start from ${joinPaths(context.files.workingFolder, '')}`)
  return { code: 'file-not-found', message, pythonClass, ...help } as const
}

/** A file with a similar path as a missing one: its name is another, or those of folders around it. */
export async function nearFile({ files }: LoadContext, path: string): Promise<string | undefined> {
  const folder = dirname(path)
  try {
    const known = await nearFolder(files, folder)
    const names = known === undefined ? [] : ((await files.readFolder(known)) ?? [])
    const near = nearestName(
      basename(path),
      // A link whose target is missing has the very name.
      names.filter((name) => (known !== folder || name !== basename(path)) && EXTENSIONS.has(splitExtension(name)[1])),
    )
    return near === undefined ? undefined : joinPaths(known as string, near)
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

/** A folder, or where there is none one with a similar path. */
async function nearFolder(files: FileSystem, folder: string): Promise<string | undefined> {
  if ((await files.readFolder(folder)) !== undefined) return folder
  const outer = dirname(folder)
  const known = outer === folder ? undefined : await nearFolder(files, outer)
  const near = known && nearestName(basename(folder), (await files.readFolder(known)) ?? [])
  return near && joinPaths(known as string, near)
}

/**
 * The chain with one more file.
 *
 * @throws MmdetConfigError `config-base` for a cycle, naming the chain; `limit` for one that is too long.
 */
export function extendChain(parent: Chain | undefined, path: string, askedFrom: SourceSpan | undefined): Chain {
  let length = 1
  for (let link = parent; link !== undefined; link = link.parent) {
    length++
    if (isSameFile(link.path, path)) throw new MmdetConfigError(cycle(parent as Chain, path, askedFrom))
  }
  const chain = { path, askedFrom, parent }
  if (length > MAX_INHERITANCE) throw new MmdetConfigError(tooLong(chain))
  return chain
}

function isSameFile(one: string, other: string): boolean {
  return normalizePath(one) === normalizePath(other)
}

/** Files of a chain that is too long which are named from either end. */
const SHOWN_FILES = 3

function tooLong(last: Chain) {
  const names: string[] = []
  for (let link: Chain | undefined = last; link !== undefined; link = link.parent) names.unshift(link.path)
  const shown = [...names.slice(0, SHOWN_FILES), '...', ...names.slice(-SHOWN_FILES)].join(' -> ')
  const message = `a config inherits over more than ${MAX_INHERITANCE} files: ${shown}`
  return { code: 'limit', message, span: last.askedFrom, pythonClass: 'RecursionError' } as const
}

function cycle(last: Chain, path: string, span: SourceSpan | undefined) {
  const names = [path]
  const related: { message: string; span: SourceSpan }[] = []
  for (let link: Chain | undefined = last; link !== undefined && !isSameFile(link.path, path); link = link.parent) {
    names.unshift(link.path)
    if (link.askedFrom !== undefined)
      related.unshift({ message: `which inherits from ${link.path}`, span: link.askedFrom })
  }
  const message = `the bases form a cycle: ${[path, ...names].join(' -> ')}`
  return { code: 'config-base', message, span, related, pythonClass: 'RecursionError' } as const
}

/**
 * Does a part of a load within what the load may use. A limit that knows no place is reported at the beginning of the file.
 *
 * @throws MmdetConfigError `limit`.
 */
export function counted<Result>({ budget }: LoadContext, source: SourceText, work: () => Result): Result {
  try {
    return withBudget(work, budget)
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || error.span !== undefined) throw error
    throw new MmdetConfigError({ ...error.problems[0], span: { source, start: 0, end: 0 } }, { cause: error })
  }
}
