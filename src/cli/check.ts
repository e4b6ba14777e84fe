import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { loadCatalogue } from '../catalog/load.ts'
import { ComponentIndex } from '../catalog/lookup.ts'
import { withSeverities } from '../check/check.ts'
import { checkFiles, gatherProblems, type ReadFile, readToCheck } from '../check/checkFiles.ts'
import { type FileSystem, noting, withTexts } from '../config/fileSystem.ts'
import { ConfigCache } from '../config/load/cache.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { withOverrides } from '../config/merge.ts'
import { isError, MmdetConfigError, type Problem, type Severity } from '../errors.ts'
import { changes } from '../node/changes.ts'
import { nodeFileSystem } from '../node/fileSystem.ts'
import { nearFile } from '../node/nearFile.ts'
import type { PyDict } from '../python/dict.ts'
import { parseRecipe } from '../recipes/readRecipe.ts'
import type { Settings } from '../server/settings.ts'
import { counted } from '../talk.ts'
import type { LoadFlags } from './commands/loadOptions.ts'
import { loadOptions, recipeText } from './commands/loadOptions.ts'
import { integer } from './commands/plan.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import type { Report } from './report.ts'
import { readCatalogues, readSettings } from './settings.ts'
import { VERSION } from './version.ts'

export interface CheckFlags extends LoadFlags {
  readonly quiet: boolean
  readonly format: 'text' | 'sarif' | 'github' | 'junit'
  readonly watch: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  /** Whether the settings of the folder are read, which may be code. */
  readonly config: boolean
  readonly maxWarnings?: number
  readonly gpus?: string
}

/** Checks every file, tells all problems, and says by the exit code whether there were errors. */
export async function check(
  names: readonly string[],
  flags: CheckFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const gpus = integer('gpus', flags.gpus)
  if (Number.isNaN(flags.maxWarnings)) {
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: '--max-warnings takes a number',
      hint: 'write --max-warnings 0',
    })
  }
  const work = { names, flags, gpus, report, context, ...(await checkSettings(flags.config, context)) }
  const { code, files } = await checkOnce(work)
  if (!flags.watch || files.size === 0) return code
  for await (const _ of changes(files)) await checkOnce(work)
  return code
}

/** What configs are held against: the settings of the folder, if they are read, and the catalogues. */
interface Standard {
  readonly settings: Settings
  readonly index: ComponentIndex
}

async function checkSettings(isRead: boolean, { cwd }: CliContext): Promise<Standard> {
  const settings = isRead ? await readSettings(cwd) : {}
  return { settings, index: new ComponentIndex([await loadCatalogue(), ...readCatalogues(settings, cwd)]) }
}

/** The problems of configs that were composed, by name; the settings of the folder count. */
export async function checkComposed(
  configs: ReadonlyMap<string, PyDict>,
  context: CliContext,
): Promise<Map<string, Problem[]>> {
  const { settings, index } = await checkSettings(true, context)
  const read = new Map(Array.from(configs, ([name, dict]) => [name, { dict, problems: [], files: [name] }]))
  return gatherProblems(checkedBy(read, { settings, index }))
}

interface Work extends Standard {
  readonly names: readonly string[]
  readonly flags: CheckFlags
  readonly gpus: number | undefined
  readonly report: Report
  readonly context: CliContext
}

/** Checks everything once; what did not change since the last time comes out of the cache. */
async function checkOnce(work: Work): Promise<{ readonly code: ExitCode; readonly files: Set<string> }> {
  const { names, flags, report, context, settings } = work
  const files = await filesOf(names, settings, report, context)
  if (files === undefined) return { code: EXIT.trouble, files: new Set<string>() }
  let { read, checked, asked } = await checkAll(work, files)
  if (flags.fix || flags.dryRun) {
    const { provedFixes, writeFixes } = await import('./checkFix.ts')
    const recheck = async (texts: ReadonlyMap<string, string>) => {
      const touched = files.filter((file) => read.get(file)?.files.some((one) => texts.has(one)))
      return (await checkAll(work, touched, (fileSystem) => withTexts(fileSystem, texts))).checked
    }
    const fixed = await provedFixes(checked, names, recheck, report, context)
    await writeFixes(fixed, flags.dryRun, report, context)
    if (!flags.dryRun && fixed.length > 0) ({ read, checked, asked } = await checkAll(work, files))
  }
  const found = gatherProblems(checked)
  await tell(found, flags, report, context)
  const counts = countsOf(found)
  if (flags.format === 'text') report.print(summary(counts, files.length))
  const tooMany = flags.maxWarnings !== undefined && counts.warning > flags.maxWarnings
  const code: ExitCode = counts.error > 0 || tooMany ? EXIT.found : EXIT.fine
  return { code, files: asked }
}

/** Reads files and checks them. */
async function checkAll(
  { flags, gpus, context, settings, index }: Work,
  files: readonly string[],
  over: (fileSystem: FileSystem) => FileSystem = (fileSystem) => fileSystem,
) {
  const options = await loadOptions(flags, context)
  const asked = new Set<string>()
  const own = { ...options, fileSystem: noting(over(options.fileSystem), asked), cache: new ConfigCache() }
  const read = new Map<string, ReadFile>()
  for (const file of files) read.set(file, await readOne(file, own))
  return { read, checked: checkedBy(read, { settings, index }, gpus), asked }
}

/** The problems, with the severities of the settings. */
function checkedBy(
  read: ReadonlyMap<string, ReadFile>,
  { settings, index }: Standard,
  gpus?: number,
): Map<string, Problem[]> {
  const { rules = {}, customRules } = settings
  const found = checkFiles(read, index, { severities: rules, rules: customRules, gpus })
  return new Map(Array.from(found, ([file, problems]) => [file, withSeverities(problems, rules)]))
}

async function readOne(path: string, options: LoadOptions): Promise<ReadFile> {
  if (!/\.ya?ml$/.test(path)) return readToCheck(path, options)
  const text = await recipeText(path, options.fileSystem)
  if (text === undefined) return readToCheck(path, options)
  const { config, problems, place } = await parseRecipe(text, path, options)
  if (config === undefined) return { problems, files: [path] }
  return { ...withOptions(config.config.value, options, path), place }
}

/** A composed config with the overrides of the command line. */
function withOptions(dict: PyDict, { cfgOptions = [] }: LoadOptions, path: string): ReadFile {
  try {
    return { dict: withOverrides(dict, cfgOptions), problems: [], files: [path] }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return { problems: error.problems, files: [path] }
  }
}

/**
 * The files that are meant: as named, or below folders the Python files and the recipes. Undefined where a name stands for none: then that
 * is told.
 */
async function filesOf(
  names: readonly string[],
  { ignore = [] }: Settings,
  report: Report,
  { cwd }: CliContext,
): Promise<string[] | undefined> {
  const files = new Set<string>()
  const missing = new Map<string, Problem>()
  for (const name of names) {
    const found = await expanded(name, ignore, cwd)
    for (const file of found) files.add(file)
    if (found.length === 0) missing.set(name, nothingAt(name, cwd))
  }
  report.each(missing)
  return missing.size === 0 ? Array.from(files).sort() : undefined
}

function nothingAt(name: string, cwd: string): Problem {
  const path = resolve(cwd, name)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return { code: 'file-not-found', message: `there is no config and no recipe in ${name} or below` }
  return { code: 'file-not-found', message: `there is nothing to check at ${name}`, ...nearFile(path, name) }
}

const NEVER = ['**/node_modules/**', '**/metafile.yml', '**/model-index.yml']

async function expanded(name: string, ignored: readonly string[], cwd: string): Promise<string[]> {
  const common = {
    cwd,
    absolute: true,
    ignore: [...NEVER, ...ignored.map((one) => resolve(cwd, one))],
    expandDirectories: false,
  }
  const path = resolve(cwd, name)
  const inside = await glob(['**/*.{py,yaml,yml}'], { ...common, cwd: path })
  if (inside.length > 0) {
    const isOurs = await Promise.all(
      inside.map(async (file) => file.endsWith('.py') || (await recipeText(file, nodeFileSystem(cwd))) !== undefined),
    )
    return inside.filter((_, at) => isOurs[at])
  }
  if (isDynamicPattern(name)) return glob([name], common)
  return glob([name.replace(/[()[\]{}!*?\\]/g, '\\$&')], { ...common, ignore: [] })
}

async function tell(
  found: ReadonlyMap<string, readonly Problem[]>,
  flags: CheckFlags,
  report: Report,
  context: CliContext,
): Promise<void> {
  const shown = new Map(
    Array.from(found, ([file, problems]) => [file, problems.filter((problem) => !flags.quiet || isError(problem))]),
  )
  switch (report.json ? 'text' : flags.format) {
    case 'text':
      for (const [file, problems] of shown) {
        report.file(file)
        report.found(problems)
      }
      return
    case 'sarif':
      report.print((await import('../check/reporters/sarif.ts')).sarif(shown, context.cwd, VERSION))
      return
    case 'github':
      report.print((await import('../check/reporters/github.ts')).github(shown, context.cwd))
      return
    case 'junit':
      report.print((await import('../check/reporters/junit.ts')).junit(shown, context.cwd))
  }
}

function countsOf(found: ReadonlyMap<string, readonly Problem[]>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const problems of found.values()) for (const { severity = 'error' } of problems) counts[severity]++
  return counts
}

function summary(counts: Readonly<Record<Severity, number>>, files: number): string {
  const parts = (['error', 'warning', 'note'] as const)
    .filter((one) => counts[one] > 0)
    .map((one) => counted(counts[one], one))
  return `${counted(files, 'file')} checked: ${parts.length === 0 ? 'no problems' : parts.join(', ')}\n`
}
