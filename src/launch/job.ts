import type { LaunchOptions } from './options.ts'

/** A config that is trained: the text of one file that inherits nothing. */
export interface TrainingConfig {
  /** Name of the config: MMDetection calls the default work_dir so. */
  readonly name: string
  /** Its Python source. */
  readonly text: string
  /** train.py's --work-dir; absent: the config's own. */
  readonly workDir?: string | undefined
}

/** What runs: one training, or each point of a sweep. */
export interface Job {
  readonly name: string
  readonly configs: readonly TrainingConfig[]
  readonly isSweep: boolean
  /** The folder that holds the files where the job is submitted; a relative one is below the folder of submission. */
  readonly folder: string
  readonly nodes: number
  readonly gpus: number
  readonly processes: number
}

/** A file that an engine reads, by its path below the folder of the launch. */
export interface LaunchFile {
  /** Below the folder of the launch, with slashes. */
  readonly path: string
  /** What it holds. */
  readonly text: string
}

/** A command of the user's own tools. */
export interface LaunchCommand {
  /** Its words, the program first; no shell takes them apart. */
  readonly argv: readonly string[]
  /** What `--dry-run` runs in its place, where the engine can check without running. */
  readonly dryRun?: readonly string[]
}

/** What an engine takes. */
export interface Launch {
  /** All files, the configs among them. */
  readonly files: readonly LaunchFile[]
  /** Which of the files is handed over. */
  readonly handover: string
  /** One for each run of the tool: engines that know no arrays have one for each point. */
  readonly commands: readonly LaunchCommand[]
}

/** Options of a job, with the defaults. */
export function jobOf(
  configs: readonly TrainingConfig[],
  isSweep: boolean,
  options: LaunchOptions,
  folder?: string,
): Job {
  const gpus = options.gpus_per_node ?? 1
  const name = options.name ?? configs[0]?.name ?? 'training'
  return {
    name,
    configs,
    isSweep,
    folder: folder ?? `launch/${name}`,
    nodes: options.nodes ?? 1,
    gpus,
    processes: options.processes_per_node ?? Math.max(gpus, 1),
  }
}

/** The config's file below the folder of the launch. */
export function configPath({ name }: TrainingConfig): string {
  return `${name}.py`
}

/** The configs as files. */
export function configFiles({ configs }: Job): LaunchFile[] {
  return configs.map((config) => ({ path: configPath(config), text: config.text }))
}
