import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { configFiles, type NamedConfig, namedConfig, selfsupPretrainConfigs } from '../author/selfsupPretrain.ts'
import { type Sweep, sweepIndex } from '../author/sweep/sweep.ts'
import { noting } from '../config/fileSystem.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import type { Override } from '../config/merge.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { changes } from '../node/changes.ts'
import { type PlannedFile, plannedConfig } from '../node/filePlan.ts'
import { decodePython } from '../node/pythonFile.ts'
import { parseRecipe } from '../recipes/readRecipe.ts'
import { type LoadFlags, loadOptions, recipeText } from './commands/loadOptions.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { readStdin, readText } from './input.ts'
import { nextSteps } from './nextSteps.ts'
import type { Report } from './report.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'
import { isModule, noConfig } from './typescript/moduleName.ts'

/** The options of `mmdet-config generate`. */
export interface GenerateOptions extends PlanOptions, LoadFlags {
  readonly standalone: boolean
  readonly watch: boolean
}

/** Writes configs, by name or from recipes, and the `_base_` files that they inherit. */
export async function generate(
  names: readonly string[],
  options: GenerateOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const given = await loadOptions(options, context)
  const { cfgOptions = [] } = given
  const read = new Set<string>()
  const load = { ...given, fileSystem: noting(given.fileSystem, read) }
  const found = names.length === 0 ? [selfsupPretrainConfigs()] : await findAll(names, { read, load }, report, context)
  const code = found === undefined ? EXIT.trouble : await write(found.flat(), cfgOptions, options, report, context)
  if (!options.watch) return code
  for await (const _ of changes(read)) {
    const again = await findAll(names, { read, load }, report, context)
    if (again !== undefined) await write(again.flat(), cfgOptions, { ...options, force: true }, report, context, true)
  }
  return code
}

async function write(
  found: readonly Found[],
  cfgOptions: readonly Override[],
  options: GenerateOptions,
  report: Report,
  context: CliContext,
  isAgain = false,
): Promise<ExitCode> {
  const configs = found.flatMap((one): NamedConfig[] => ('points' in one ? [...one.points] : [one]))
  const indices = found.flatMap((one) => ('points' in one ? [indexFile(one)] : []))
  const files = configs.flatMap(({ name, config }) =>
    configFiles(
      { name, config: cfgOptions.length === 0 ? config : config.mergeFromDict(cfgOptions) },
      { form: options.standalone ? 'standalone' : 'inherit', folder: resolve(context.cwd, options.out) },
    ),
  )
  if (cfgOptions.length > 0) await tellOptions(configs, cfgOptions, report, context)
  const code = await runPlan([...files.map(plannedConfig), ...indices], options, report, context)
  if (code === EXIT.fine && !options.check && !isAgain)
    report.talk(nextSteps(configs, options.out, context.cwd, { sweep: indices[0]?.path, recipe: found[0]?.launchable }))
  return code
}

/** What the options bring that no component takes; of several configs that say the same, once. */
async function tellOptions(
  configs: readonly NamedConfig[],
  options: readonly Override[],
  report: Report,
  context: CliContext,
): Promise<void> {
  const { optionIndex, optionWarnings } = await import('./optionWarnings.ts')
  const index = await optionIndex(context)
  const told = new Map<string, Problem>()
  for (const { config } of configs) {
    const merged = config.mergeFromDict(options).value
    for (const problem of optionWarnings(merged, options, (key) => config.value.has(key), index))
      told.set(`${problem.message} ${problem.path?.join('.')}`, problem)
  }
  report.problems([...told.values()])
}

/** A config, or the configs of a sweep. */
type Found = Trained<NamedConfig> | Trained<Sweep>

type Trained<Made> = Made & {
  /** The recipe that says where it is trained, which `launch` takes. */
  readonly launchable?: string | undefined
}

/** `sweep.json`, beside the configs of a sweep, which `launch` reads. */
function indexFile(sweep: Sweep): PlannedFile {
  return { path: `${sweep.name}/sweep.json`, text: sweepIndex(sweep) }
}

/** How configs are loaded, and the files that were read on the way. */
interface Reading {
  readonly load: LoadOptions
  readonly read: Set<string>
}

/** What these names stand for; undefined where one cannot be had, after all mistakes were told. */
async function findAll(
  names: readonly string[],
  reading: Reading,
  report: Report,
  context: CliContext,
): Promise<Found[][] | undefined> {
  const found: Found[][] = []
  for (const name of names) {
    const some = await report.attempt(name, () => find(name, reading, context))
    if (some !== undefined) found.push(some)
  }
  return found.length === names.length ? found : undefined
}

/** A recipe file, by its suffix; anything else names a config of the package. */
async function find(name: string, { read, load }: Reading, context: CliContext): Promise<Found[]> {
  const sources = await sourcesOf(name, load, context)
  if (sources.length > 0) return inTurn(sources, { read, load }, context)
  if (isRecipe(name)) read.add(resolve(context.cwd, name))
  if (name === '-') return [await recipe(decodePython(await readStdin(context), '<stdin>').text, '<stdin>', load)]
  if (isRecipe(name)) return [await recipe(await readRecipe(name, context), name, load)]
  try {
    return [namedConfig(name)]
  } catch (error) {
    const facts = statSync(resolve(context.cwd, name), { throwIfNoEntry: false })
    if (name.endsWith('.py') && facts?.isFile()) throw pythonConfig(name)
    const isFolder = facts?.isDirectory() === true
    const near = await nearRecipe(name, context.cwd)
    if ((near === undefined && !isFolder) || !(error instanceof MmdetConfigError)) throw error
    const message = isFolder
      ? `there is no TypeScript config and no recipe in ${name} or below`
      : `no config is named ${name}`
    throw new MmdetConfigError({ code: 'unknown-name', message, ...didYouMean(near) })
  }
}

/** A module or a recipe, and its name below the folder or the part of a glob without wildcards. */
interface Source {
  readonly path: string
  readonly name: string
}

/** The modules and recipes that are meant by a module, a folder or a glob; none where it is something else. */
async function sourcesOf(name: string, { fileSystem }: LoadOptions, { cwd }: CliContext): Promise<Source[]> {
  const path = resolve(cwd, name)
  if (isModule(name) && !isDynamicPattern(name)) return [{ path, name: basename(name) }]
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder && !isDynamicPattern(name)) return []
  const root = isFolder ? path : resolve(cwd, name.slice(0, name.search(/[*?{[(!]/)).replace(/[^/]*$/, ''))
  const files = await glob([isFolder ? '**/*.{ts,mts,cts,js,mjs,cjs,yaml,yml}' : name], {
    cwd: isFolder ? path : cwd,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
  const isSource = async (file: string) =>
    isModule(file) || (isRecipe(file) && (await recipeText(file, fileSystem)) !== undefined)
  const areSources = await Promise.all(files.map(isSource))
  return files
    .filter((_, at) => areSources[at])
    .sort()
    .map((file) => ({ path: file, name: relative(root, file) }))
}

/** One after the other: Node's table of modules is one. In a folder, files that define nothing are helpers of others. */
async function inTurn(sources: readonly Source[], reading: Reading, context: CliContext): Promise<Found[]> {
  const found: Found[] = []
  const problems: Problem[] = []
  for (const source of sources) {
    try {
      const configs = await configsOf(source, reading, context)
      found.push(...configs)
      if (configs.length === 0 && sources.length === 1) throw noConfig(source.path)
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      problems.push(...error.problems)
    }
  }
  throwIfProblems(problems)
  return found
}

async function configsOf({ path, name }: Source, { read, load }: Reading, context: CliContext) {
  read.add(path)
  if (isRecipe(path)) return [await recipe(await readRecipe(path, context), path, load)]
  const { moduleConfigs } = await import('./typescript/moduleConfigs.ts')
  const { fileSystem, searchPath } = load
  const { configs, files } = await moduleConfigs(path, name, { fileSystem, searchPath })
  for (const file of files) read.add(file)
  return configs
}

function pythonConfig(name: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'unknown-name',
    message: `${name} is a config already`,
    hint: `generate takes recipes (.yaml) and TypeScript: mmdet-config import ${name} makes one of it`,
  })
}

async function recipe(text: string, name: string, load: LoadOptions): Promise<Found> {
  const { problems, config, sweep, launch } = await parseRecipe(text, name, load)
  throwIfProblems(problems)
  const launchable = launch?.on === undefined ? undefined : name
  return sweep === undefined ? { ...(config as NamedConfig), launchable } : { ...sweep, launchable }
}

async function readRecipe(name: string, context: CliContext): Promise<string> {
  try {
    return readText(name, context)
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || error.code !== 'file-not-found') throw error
    const near = await nearRecipe(name, context.cwd)
    throw new MmdetConfigError({ ...error.problems[0], ...didYouMean(near) }, { cause: error })
  }
}

/** Whether a name is that of a recipe, by its suffix. */
function isRecipe(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** A recipe that may be meant by a path where none is: one in its folder with a name that is near. */
async function nearRecipe(name: string, cwd: string): Promise<string | undefined> {
  const folder = dirname(name)
  const byStem = new Map((await recipesIn(resolve(cwd, folder))).map((file) => [parse(file).name, file]))
  const near = nearestName(isRecipe(name) ? parse(name).name : basename(name), byStem.keys())
  return near === undefined ? undefined : join(folder, byStem.get(near) as string)
}

async function recipesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter(isRecipe).sort()
}
