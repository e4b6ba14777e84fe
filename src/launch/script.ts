import type { Job, TrainingConfig } from './job.ts'
import type { LaunchOptions } from './options.ts'
import { shellWord } from './shell.ts'

/** Where the processes of a job find each other: texts of a shell, which may name its variables. */
export interface Rendezvous {
  readonly id: string
  readonly endpoint: string
}

/** On one machine torchrun takes any free port. */
export const ONE_NODE = (id: string, port = 0): Rendezvous => ({
  id: shellWord(id),
  endpoint: `localhost:${port}`,
})

/** A training as torchrun starts it; `config` and `workDir` are words of a shell. */
interface Training {
  readonly config: string
  readonly workDir?: string | undefined
  readonly rendezvous: Rendezvous
}

/**
 * The line that trains: torchrun with c10d rendezvous, which gives every process its rank, and MMDetection's tools/train.py.
 * Before it `trainPy` has to have set `$train_py`.
 */
function trainLine({ nodes, processes }: Job, options: LaunchOptions, training: Training, prefix = ''): string {
  const { id, endpoint } = training.rendezvous
  const lines = [
    `${prefix}torchrun --nnodes ${nodes} --nproc-per-node ${processes}`,
    `--rdzv-backend c10d --rdzv-id ${id} --rdzv-endpoint ${endpoint}`,
    `"$train_py" ${training.config} --launcher pytorch`,
    ...(training.workDir === undefined ? [] : [`--work-dir=${training.workDir}`]),
    ...(options.auto_scale_lr === true ? ['--auto-scale-lr'] : []),
    ...(options.resume === true ? ['--resume'] : []),
  ]
  return lines.join(' \\\n  ')
}

/** Python says where the package is without importing it; MIM's copy of tools/ lies in it. */
const INSTALLED =
  "train_py=$(python -c 'import importlib.util, os; " +
  'print(os.path.join(os.path.dirname(importlib.util.find_spec("mmdet").origin), ".mim", "tools", "train.py"))\')'

/**
 * Sets `$train_py`: as named, that of a clone or of an unpacked package, or that of the package that Python imports where the job runs.
 * It comes before the folder is changed.
 */
function trainPy({ mmdet }: LaunchOptions): string {
  if (mmdet === undefined) return INSTALLED
  const named = mmdet.replace(/(?<=.)\/+$/, '')
  const path = named.startsWith('/') ? shellWord(named) : `"$PWD"/${shellWord(named)}`
  if (mmdet.endsWith('.py')) return `train_py=${path}`
  const places = ['tools', '.mim/tools', 'mmdet/.mim/tools'].map((folder) => `${path}/${folder}/train.py`)
  return `for train_py in \\\n  ${places.join(' \\\n  ')}\ndo\n  if [ -f "$train_py" ]; then break; fi\ndone`
}

/** Environment variables that are written down. */
function exportLines({ env = {} }: LaunchOptions): string[] {
  return Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [`export ${name}=${shellWord(value)}`]))
}

/** Goes to the folder that training starts in. Without a dot `cd` would go back for `-`, and look a name up in CDPATH. */
function chdirLines({ chdir }: LaunchOptions): string[] {
  return chdir === undefined ? [] : [`cd ${shellWord(chdir.startsWith('/') ? chdir : `./${chdir}`)}`]
}

/** Variables of the scripts themselves. */
export const SCRIPT_VARIABLES: ReadonlySet<string> = new Set([
  'config',
  'folder',
  'head',
  'port',
  'start',
  'train_py',
  'work_dir',
])

/** A file of the launch, as a word of a shell. */
export function fileWord({ folder }: Job, path: string): string {
  const below = folder.startsWith('/') ? '' : '"$start"/'
  return `${below}${shellWord(`${folder}/${path}`)}`
}

/** Where the script begins, for paths that are relative: training may start in another folder. */
export function startLines({ folder }: Job): string[] {
  return folder.startsWith('/') ? [] : ['start=$PWD']
}

/** Sets `$config` and `$work_dir` to those of a point of a sweep; `index` is a word of a shell. */
function pointLines({ configs }: Job, index: string, fileOf: (config: TrainingConfig) => string): string[] {
  const points = configs.map(
    (config, at) =>
      `  ${at}) config=${fileOf(config)} work_dir=${shellWord(config.workDir ?? `work_dirs/${config.name}`)} ;;`,
  )
  return [`case ${index} in`, ...points, '  *) echo "there is no such point" >&2; exit 2 ;;', 'esac']
}

/** What every engine's script does once the environment is there; `fileOf` gives a config's file as a word of a shell. */
export function bodyLines(
  job: Job,
  options: LaunchOptions,
  rendezvous: Rendezvous,
  { index, fileOf, prefix }: { index: string; fileOf: (config: TrainingConfig) => string; prefix?: string },
): string[] {
  const [first] = job.configs
  const single = first === undefined ? '' : fileOf(first)
  const training = job.isSweep
    ? { config: '"$config"', workDir: '"$work_dir"', rendezvous }
    : { config: single, workDir: first?.workDir === undefined ? undefined : shellWord(first.workDir), rendezvous }
  return [
    ...exportLines(options),
    ...(job.isSweep ? pointLines(job, index, fileOf) : []),
    trainPy(options),
    ...chdirLines(options),
    trainLine(job, options, training, prefix),
  ]
}

/** Lines as a text that ends with a line break. */
export function scriptText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
