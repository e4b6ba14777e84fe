import { MmdetConfigError } from '../../errors.ts'
import { configFiles, configPath, type Job, type Launch, type TrainingConfig } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { bodyLines, ONE_NODE, type Rendezvous, scriptText } from '../script.ts'
import { shellWord } from '../shell.ts'

/** Machines are the job's alone, so that one port serves every job. It is torchrun's own default. */
const PORT = 29_500

/** All tasks of a sweep. */
const LIST = 'tasks.yaml'

/** Folder of the config on every machine, below the home folder. */
const CONFIG_FOLDER = '.mmdet-config'

type Options = OptionsOf<'skypilot'>

/** A task of SkyPilot for each point of a sweep, and the list of them. Variables are set by its script, since SkyPilot replaces some itself. */
export async function skypilot(job: Job, options: Options, patched: (document: object) => object): Promise<Launch> {
  if (job.gpus > 0 && options.gpu_resource === undefined) throw noAccelerator()
  const documents = job.configs.map((config) => patched(task(job, config, options)))
  const { yamlText } = await import('../yamlText.ts')
  const tasks = job.configs.map((config, at) => ({
    path: job.isSweep ? `${config.name}.task.yaml` : 'task.yaml',
    text: yamlText(documents.slice(at, at + 1)),
  }))
  // For a reader, and for `sky jobs launch` to run one after the other.
  const list = job.isSweep ? [{ path: LIST, text: yamlText(documents) }] : []
  const passedOn = Object.entries(options.env ?? {}).flatMap(([name, value]) => (value === null ? ['--env', name] : []))
  return {
    files: [...configFiles(job), ...tasks, ...list],
    handover: job.isSweep ? LIST : 'task.yaml',
    commands: tasks.map(({ path }) => ({
      argv: ['sky', job.isSweep ? 'jobs' : '', 'launch', '--yes', ...passedOn, `${job.folder}/${path}`].filter(Boolean),
      dryRun: ['sky', 'launch', '--dryrun', '--yes', ...passedOn, `${job.folder}/${path}`],
    })),
  }
}

function task(job: Job, config: TrainingConfig, options: Options): object {
  const several = job.nodes > 1
  const passedOn = Object.entries(options.env ?? {}).filter(([, value]) => value === null)
  const single = { ...job, configs: [config], isSweep: false }
  const fileOf = (one: TrainingConfig) => `"$HOME"/${CONFIG_FOLDER}/${shellWord(configPath(one))}`
  const rendezvous: Rendezvous = several
    ? { id: '"$SKYPILOT_TASK_ID"', endpoint: `"$head:${options.port ?? PORT}"` }
    : ONE_NODE(job.name, options.port)
  return {
    name: taskName(job.isSweep ? config.name : job.name),
    num_nodes: job.nodes,
    resources: {
      accelerators: job.gpus > 0 ? `${options.gpu_resource}:${job.gpus}` : undefined,
      image_id: options.image,
    },
    envs: passedOn.length === 0 ? undefined : Object.fromEntries(passedOn),
    file_mounts: { [`~/${CONFIG_FOLDER}/${configPath(config)}`]: `${job.folder}/${configPath(config)}` },
    setup: options.setup,
    run: scriptText([
      'set -e',
      ...(several ? ['head=$(echo "$SKYPILOT_NODE_IPS" | head -n 1)'] : []),
      ...bodyLines(single, options, rendezvous, { index: '', fileOf, prefix: 'exec ' }),
    ]),
  }
}

/** Names begin with a letter and hold letters, digits, `_`, `.` and `-` (SkyPilot, `CLUSTER_NAME_VALID_REGEX`). */
function taskName(name: string): string {
  const plain = name
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 50)
    .replace(/[-._]+$/, '')
  return plain === '' ? 'training' : plain
}

function noAccelerator(): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: 'SkyPilot has to know which GPU is wanted',
    path: ['gpu_resource'],
    hint: 'name it, as --gpu-resource A100; or ask for none: --gpus-per-node 0',
  })
}
