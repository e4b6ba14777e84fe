import type { ComponentIndex } from '../catalog/lookup.ts'
import { type LoadOptions, readConfig, shownValues } from '../config/load/readConfig.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { basename } from '../python/posixPath.ts'
import { Checker, type RuleOptions } from './check.ts'
import { type Edition, editionOf } from './edition.ts'
import { heeded, type Ignored } from './ignored.ts'

/** A config that was read to be checked, or why it could not be read. */
export interface ReadFile {
  /** What the file says; undefined where it could not be read. */
  readonly dict?: PyDict
  readonly problems: readonly Problem[]
  /** Absolute paths of the files that were read: a change of any may change the problems. */
  readonly files: readonly string[]
  /** Gives a problem its place, where the config was composed. */
  readonly place?: ((problem: Problem) => Problem) | undefined
}

/** Reads a config file; what keeps it from being read is a problem. */
export async function readToCheck(path: string, options: LoadOptions): Promise<ReadFile> {
  try {
    const { dict, importedNames, files } = await readConfig(path, options)
    return { dict: shownValues(dict, importedNames), problems: [], files }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return { problems: error.problems, files: [path] }
  }
}

/**
 * The problems of configs, as {@link problemsOf} finds them. A file without a `default_scope` has that of a config which inherits
 * it, else the one that most configs have.
 * A line that ends in `# mmdet-config: ignore RULE` has no problems of that rule, without a rule none at all.
 *
 * @param read by absolute path.
 */
export function checkFiles(
  read: ReadonlyMap<string, ReadFile>,
  index: ComponentIndex,
  options: Omit<RuleOptions, 'scope'> = {},
): Map<string, readonly Problem[]> {
  const scopes = scopesOf(read)
  const editions = editionsOf(read)
  const checker = new Checker(index, options)
  const found = new Map<string, readonly Problem[]>()
  const ignored: Ignored = new WeakMap()
  for (const [path, { dict, problems, place = (problem: Problem) => problem }] of read) {
    const about = { scope: scopes.get(path) ?? scopes.get(''), edition: editions.get(path) }
    const own = dict === undefined ? [] : checker.problemsOf(dict, about)
    found.set(path, [...problems, ...heeded(own.map(place), ignored)])
  }
  return found
}

/** The scope by file, for those that have none; under the empty name the scope of most. */
function scopesOf(read: ReadonlyMap<string, ReadFile>): Map<string, string> {
  const scopes = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { dict, files } of read.values()) {
    const scope = dict?.get('default_scope')
    if (typeof scope !== 'string') continue
    counts.set(scope, (counts.get(scope) ?? 0) + 1)
    for (const file of files) if (!scopes.has(file)) scopes.set(file, scope)
  }
  const [most] = Array.from(counts).sort(([, one], [, other]) => other - one)
  if (most !== undefined) scopes.set('', most[0])
  return scopes
}

/** The edition by file: that of what inherits it, where it says none itself, and the newer one of two. */
function editionsOf(read: ReadonlyMap<string, ReadFile>): Map<string, Edition> {
  const editions = new Map<string, Edition>()
  for (const { dict, files } of read.values()) {
    const edition = dict && editionOf(dict)
    if (edition === undefined) continue
    for (const file of files) if (editions.get(file) !== '3.x') editions.set(file, edition)
  }
  return editions
}

/**
 * The problems of many files, those that several inherit only once: under the file that wrote them, with what inherits it.
 *
 * @param checked what was found, by the name of the file.
 */
export function gatherProblems(checked: ReadonlyMap<string, readonly Problem[]>): Map<string, Problem[]> {
  const seen = new Map<string, { readonly problem: Problem; readonly file: string; readonly from: string[] }>()
  for (const [name, problems] of checked) {
    for (const problem of problems) {
      const { span, code, path, message } = problem
      const file = span?.source.name ?? name
      const key = JSON.stringify([file, span === undefined ? name : span.start, code, path, message])
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { problem, file, from: [name] })
      else known.from.push(name)
    }
  }
  const files = new Map<string, Problem[]>(Array.from(checked.keys(), (name) => [name, []]))
  for (const { problem, file, from } of seen.values()) {
    const problems = files.get(file) ?? []
    problems.push(inheritedBy(problem, file, from))
    files.set(file, problems)
  }
  for (const problems of files.values()) problems.sort((one, other) => startOf(one) - startOf(other))
  return new Map(Array.from(files).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What has no place comes first. */
function startOf({ span }: Problem): number {
  return span?.start ?? -1
}

/** Configs that a hint names at most. */
const MAX_NAMES = 3

function inheritedBy(problem: Problem, file: string, from: readonly string[]): Problem {
  const others = from.filter((name) => name !== file)
  if (others.length === 0) return problem
  const shown = others.slice(0, MAX_NAMES).map(basename)
  const rest = others.length - shown.length
  const where = `found in ${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`
  return { ...problem, hint: problem.hint === undefined ? where : `${problem.hint} (${where})` }
}
