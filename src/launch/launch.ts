// What an engine takes to train a config, or the points of a sweep: files and commands as data. In come texts of configs and options,
// out come a script or a manifest and the command of the user's own tool that submits it. Nothing is run or written here. The room
// uses author/ for the words of its problems; the command line adds doctor and plan.

import { checkArgument, checkOptions, kindOf, OBJECT, STRING } from '../argument.ts'
import type { NamedConfig } from '../author/selfsupPretrain.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import { basename } from '../python/posixPath.ts'
import { pytorchJob } from './engines/pytorchJob.ts'
import { ray } from './engines/ray.ts'
import { skypilot } from './engines/skypilot.ts'
import { slurm } from './engines/slurm.ts'
import { torchrun } from './engines/torchrun.ts'
import { trainJob } from './engines/trainJob.ts'
import { type Job, jobOf, type Launch, type TrainingConfig } from './job.ts'
import { checkedOptions, type LaunchOptions } from './options.ts'
import { mergePatch } from './patch.ts'
import { SCRIPT_VARIABLES } from './script.ts'
import { textProblem } from './shell.ts'

/** Besides the options: where the files will be, and what the user changes in a manifest. */
export interface LaunchPlace {
  /** The folder that the files are written to, where the job is submitted. Default: `launch/NAME`, below the folder of submission. */
  readonly folder?: string
  /** A JSON merge patch (RFC 7386) of the job's manifest or task. Engines whose handover is a script take none. */
  readonly patch?: object | undefined
}

const LAUNCHABLE = kindOf('a config with its name: { name, text } or { name, config }', (value) => {
  const { name, text, config, workDir = '' } = (value ?? {}) as Partial<TrainingConfig & NamedConfig>
  const hasText = typeof text === 'string' || typeof config?.toPython === 'function'
  return typeof name === 'string' && typeof workDir === 'string' && hasText
})

const CONFIGS = kindOf(`${LAUNCHABLE.words}, or a list of them`, (value) =>
  Array.isArray(value) ? value.length > 0 && value.every(LAUNCHABLE.accepts) : LAUNCHABLE.accepts(value),
)

/** A config as text, or as a builder defines it. */
export type Launchable = TrainingConfig | NamedConfig

/**
 * What an engine takes to train one config, or each config of a sweep where a list is given.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option` with the path of the option; for texts that would not reach the job unchanged.
 * @example
 * const { files, commands } = await launch({ name: 'my-config', config: defineConfig({ … }) }, { on: 'slurm', gpus_per_node: 8 })
 * commands[0].argv // ['sbatch', 'launch/my-config/job.sbatch']
 */
export async function launch(
  configs: Launchable | readonly Launchable[],
  options: LaunchOptions,
  place: LaunchPlace = {},
): Promise<Launch> {
  checkArgument(configs, CONFIGS)
  checkOptions(place, { folder: STRING, patch: OBJECT })
  const given = checkedOptions(options)
  const all = (Array.isArray(configs) ? configs : [configs]).map(textOf)
  const job = jobOf(all, Array.isArray(configs), given, place.folder)
  throwIfProblems([...textProblems(given), ...variableProblems(given), ...jobProblems(job, given)])
  const patched = (document: object) => (place.patch === undefined ? document : mergePatch(document, place.patch))
  switch (given.on) {
    case 'kubeflow-pytorchjob':
      return pytorchJob(job, given, patched)
    case 'kubeflow-trainjob':
      return trainJob(job, given, patched)
    case 'skypilot':
      return skypilot(job, given, patched)
    default:
      if (place.patch !== undefined) throw noManifest(given.on)
      return given.on === 'slurm' ? slurm(job, given) : given.on === 'ray' ? ray(job, given) : torchrun(job, given)
  }
}

/** A config that a builder made, by its own name only: folders are those of the launch. */
function textOf(config: Launchable): TrainingConfig {
  if ('text' in config) return config
  return {
    name: basename(config.name),
    text: config.config.toPython({ form: 'standalone' }),
  }
}

function noManifest(engine: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: `${engine} takes a script: there is no manifest to patch`,
    path: ['patch'],
  })
}

/** Only a variable, and lines of a shell, may have line breaks: all else is a name, a path or a part of a line. */
function textProblems(options: LaunchOptions): Problem[] {
  const texts = (value: unknown, path: readonly (string | number)[]): Problem[] => {
    if (typeof value === 'string') {
      const problem = textProblem(value, path, { lines: path[0] === 'setup' || path[0] === 'env' })
      return problem === undefined ? [] : [problem]
    }
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, key]))
  }
  return texts(options, [])
}

/** A variable that the scripts have too would change what they do. */
function variableProblems({ env = {} }: LaunchOptions): Problem[] {
  return Object.keys(env).flatMap((name) => {
    if (!SCRIPT_VARIABLES.has(name)) return []
    const message = `the script that starts training sets ${name} itself`
    return [{ code: 'invalid-option' as const, message, path: ['env', name], hint: 'take another name' }]
  })
}

function jobProblems({ name, configs, folder }: Job, options: LaunchOptions): Problem[] {
  const named = configs.flatMap((config, at): [string, (string | number)[]][] => [
    [config.name, ['configs', at, 'name']],
    [config.workDir ?? '', ['configs', at, 'workDir']],
  ])
  // A name that the options give is looked at with them.
  const own: [string, (string | number)[]][] = options.name === undefined ? [[name, ['name']]] : []
  const texts: [string, (string | number)[]][] = [...own, [folder, ['folder']], ...named]
  return texts.flatMap(([text, path]) => textProblem(text, path, { lines: false }) ?? [])
}
