import { basename, dirname, resolve } from 'node:path'
import type { NamedConfig } from '../author/selfsupPretrain.ts'
import type { Sweep } from '../author/sweep/sweep.ts'
import { environmentVariables } from '../config/load/placeholders.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { type Problem, throwIfProblems } from '../errors.ts'
import type { TrainingConfig } from '../launch/job.ts'
import { readSweep } from '../launch/sweep.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import type { PyDict } from '../python/dict.ts'
import { saysRecipe } from '../recipes/looks.ts'
import { parseRecipe } from '../recipes/readRecipe.ts'
import { type LoadFlags, loadConfig, loadOptions } from './commands/loadOptions.ts'
import type { CliContext } from './context.ts'
import { readText } from './input.ts'
import { moduleConfigs } from './typescript/moduleConfigs.ts'
import { isModule, noConfig } from './typescript/moduleName.ts'

export interface SourceFlags extends LoadFlags {
  readonly bakeEnv: boolean
  /** Points of a sweep, by name. */
  readonly only?: readonly string[]
}

/** A config that is trained, with its values. */
export interface Training extends TrainingConfig {
  readonly values: PyDict
}

/** What is launched. */
export interface LaunchSource {
  /** Name of the job, unless another is given. */
  readonly name: string
  readonly trainings: readonly Training[]
  readonly isSweep: boolean
  /** Options that come with it, not checked. */
  readonly launch?: unknown
}

/** The config of a file, a recipe or a module, or the points of a sweep. */
export async function launchSource(file: string, flags: SourceFlags, context: CliContext): Promise<LaunchSource> {
  const source = await sourceOf(file, flags, await loadOptions(flags, context), context)
  const { only } = flags
  if (only === undefined) return source
  const names = source.trainings.map(({ name }) => name)
  throwIfProblems(only.flatMap((name) => (names.includes(name) ? [] : [noPoint(name, names)])))
  return { ...source, trainings: source.trainings.filter(({ name }) => only.includes(name)) }
}

function noPoint(name: string, names: readonly string[]): Problem {
  const help = didYouMean(nearestName(name, names), `there are ${names.slice(0, 10).join(', ')}`)
  return { code: 'unknown-name', message: `there is no point named ${name}`, ...help }
}

async function sourceOf(
  file: string,
  flags: SourceFlags,
  load: LoadOptions,
  context: CliContext,
): Promise<LaunchSource> {
  if (isModule(file)) return fromModule(file, load, context)
  const text = /\.(?:json|ya?ml)$/.test(file) ? readText(file, context) : ''
  if (file.endsWith('.json') && INDEX.test(text)) return fromIndex(file, text, flags, load, context)
  if (/\.ya?ml$/.test(file) && saysRecipe(text)) {
    const { problems, config, sweep, launch } = await parseRecipe(text, file, load)
    throwIfProblems(problems)
    return { ...authored([sweep ?? (config as NamedConfig)], load), launch }
  }
  const training = await configOf(file, basename(file).replace(/\.\w+$/, ''), flags, load, context)
  return { name: training.name, trainings: [training], isSweep: false }
}

/** A JSON config has other keys than the index of a sweep. */
const INDEX = /^\s*\{\s*"points"\s*:/

async function fromModule(file: string, load: LoadOptions, { cwd }: CliContext): Promise<LaunchSource> {
  const { configs, launch } = await moduleConfigs(resolve(cwd, file), basename(file), { searchPath: load.searchPath })
  if (configs.length > 0) return { ...authored(configs, load), launch }
  throw noConfig(file)
}

/** What builders made: several configs of a module are launched as a sweep is. */
function authored(
  found: readonly (NamedConfig | Sweep)[],
  { cfgOptions = [] }: LoadOptions,
): Omit<LaunchSource, 'launch'> {
  const training = ({ name, config }: NamedConfig, workDir?: string): Training => {
    const own = cfgOptions.length === 0 ? config : config.mergeFromDict(cfgOptions)
    return { name: basename(name), text: own.toPython({ form: 'standalone' }), workDir, values: own.value }
  }
  const trainings = found.flatMap((one) =>
    'points' in one ? one.points.map((point) => training(point, point.workDir)) : [training(one)],
  )
  return {
    name: basename(found[0]?.name ?? ''),
    trainings,
    isSweep: trainings.length > 1 || found.some((one) => 'points' in one),
  }
}

async function fromIndex(
  file: string,
  text: string,
  flags: SourceFlags,
  load: LoadOptions,
  context: CliContext,
): Promise<LaunchSource> {
  const { points, launch } = readSweep(text, file)
  const trainings: Training[] = []
  for (const { name, config, workDir } of points) {
    const path = resolve(context.cwd, dirname(file), config)
    trainings.push({ ...(await configOf(path, name, flags, load, context)), workDir })
  }
  return { name: basename(dirname(resolve(context.cwd, file))), trainings, isSweep: true, launch }
}

async function configOf(
  path: string,
  name: string,
  flags: SourceFlags,
  load: LoadOptions,
  context: CliContext,
): Promise<Training> {
  const config = await loadConfig(path, load, context)
  if (!flags.bakeEnv) throwIfProblems(config.files.flatMap((file) => placeholder(file, context)))
  return { name, text: config.prettyText(), values: config.toDict() }
}

/** A config that inherits nothing has values where there were placeholders. */
function placeholder(file: string, context: CliContext): Problem[] {
  const [name] = environmentVariables(readText(file, context))
  if (name === undefined) return []
  return [
    {
      code: 'invalid-option',
      message: `${file} asks for the environment variable ${name}, which the job would get with the value that it has here`,
      hint: '--bake-env writes the values that they have here; or write them into the config',
    },
  ]
}
