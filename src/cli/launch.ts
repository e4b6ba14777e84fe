import { basename, dirname, resolve } from 'node:path'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import type { Launch, LaunchCommand, TrainingConfig } from '../launch/job.ts'
import { launch } from '../launch/launch.ts'
import { shellWord } from '../launch/shell.ts'
import { readSweep } from '../launch/sweep.ts'
import { readRegularFile } from '../node/readFile.ts'
import { systemReason } from '../node/systemReason.ts'
import { escapeTalk } from '../talk.ts'
import { type LoadFlags, loadConfig, loadOptions } from './commands/loadOptions.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { type EngineFlags, launchOptionsOf } from './launchFlags.ts'
import type { Report } from './report.ts'
import { runPlan } from './runPlan.ts'

export interface LaunchFlags extends LoadFlags, EngineFlags {
  readonly out?: string
  readonly force: boolean
  readonly submit: boolean
  readonly dryRun: boolean
  readonly wait: boolean
  readonly check: boolean
  readonly bakeEnv: boolean
  readonly patch?: string
}

/** Prints, writes or submits what an engine takes. */
export async function launchCommand(
  file: string,
  flags: LaunchFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  report.file(file)
  const configs = await configsOf(file, flags, context)
  const name = flags.name ?? nameOf(file, configs)
  const folder = resolve(context.cwd, flags.out ?? `launch/${name.replaceAll(/[^\w.+-]+/g, '-')}`)
  const patch = flags.patch === undefined ? undefined : await yamlOf(flags.patch, context)
  const options = launchOptionsOf(flags, (path) => readText(path, context))
  const made = await launch(configs, options, { folder, patch })
  const commands = made.commands.map((command) => argvOf(command, flags))
  report.result('files', JSON.stringify(made.files))
  report.result('commands', JSON.stringify(commands))
  const isRun = flags.submit || flags.dryRun
  if (isRun || flags.out !== undefined) {
    const code = await write(made, folder, flags, report, context)
    if (code !== EXIT.fine) return code
  } else report.print(made.files.find(({ path }) => path === made.handover)?.text ?? '')
  const lines = commands.map((argv) => argv.map(shellWord).join(' '))
  const hint = flags.out === undefined ? '--submit writes this and runs' : 'to submit it'
  report.talk(`${isRun ? 'running' : hint}:\n${lines.map((line) => `  ${escapeTalk(line)}\n`).join('')}`)
  return isRun ? run(commands, context, report) : EXIT.fine
}

/** The command that is run; `--wait` is Slurm's own word, and Ray waits unless it is told not to. */
function argvOf({ argv, dryRun }: LaunchCommand, flags: LaunchFlags): readonly string[] {
  if (flags.dryRun) {
    if (dryRun !== undefined) return dryRun
    throw refused('--dry-run', `${flags.on} cannot check a job without running it`)
  }
  const [tool = '', ...rest] = argv
  if (flags.on === 'slurm' && flags.wait) return [tool, '--wait', ...rest]
  if (flags.on === 'ray' && !flags.wait) return ['ray', 'job', 'submit', '--no-wait', ...rest.slice(2)]
  if (flags.on === 'skypilot' && !flags.wait) return [...argv.slice(0, -1), '--detach-run', ...argv.slice(-1)]
  if (!flags.wait || tool !== 'kubectl') return argv
  throw refused('--wait', 'kubectl waits for one end of a job, not for success or failure')
}

function refused(option: string, why: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'invalid-option', message: `${option} is not possible: ${why}` })
}

async function write(
  { files }: Launch,
  folder: string,
  { force }: LaunchFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  return runPlan(files, { out: folder, check: false, force }, report, context)
}

/** Runs one command after the other; the first code that is not 0 is passed on, after all have run. */
async function run(commands: readonly (readonly string[])[], context: CliContext, report: Report): Promise<ExitCode> {
  const { execa } = await import('execa')
  let code = 0
  for (const [tool = '', ...words] of commands) {
    const result = await execa(tool, words, {
      cwd: context.cwd,
      env: { ...context.env },
      reject: false,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (result.exitCode === undefined && result.signal === undefined) throw notFound(tool, result.cause)
    if (code === 0) code = result.exitCode ?? 1
  }
  if (code !== 0) report.talk(`the engine's command ended with ${code}\n`)
  return code as ExitCode
}

function notFound(tool: string, cause: unknown): MmdetConfigError {
  return new MmdetConfigError(
    {
      code: 'file-not-found',
      message: `cannot run ${tool}: ${systemReason(cause)}`,
      hint: `install it, or see that it is in PATH`,
    },
    { cause },
  )
}

/** The config, or the points of a sweep, each as one file. */
async function configsOf(
  file: string,
  flags: LaunchFlags,
  context: CliContext,
): Promise<TrainingConfig | readonly TrainingConfig[]> {
  if (!file.endsWith('.json') || !isSweep(file, context))
    return configOf(file, basename(file).replace(/\.\w+$/, ''), flags, context)
  const { points } = readSweep(readText(file, context), file)
  const configs: TrainingConfig[] = []
  for (const { name, config, workDir } of points) {
    const path = resolve(context.cwd, dirname(file), config)
    configs.push({ ...(await configOf(path, name, flags, context)), workDir })
  }
  return configs
}

/** A JSON config has other keys than the index of a sweep. */
function isSweep(file: string, context: CliContext): boolean {
  return /^\s*\{\s*"points"\s*:/.test(readText(file, context))
}

function nameOf(file: string, configs: TrainingConfig | readonly TrainingConfig[]): string {
  return Array.isArray(configs) ? basename(dirname(resolve(file))) : (configs as TrainingConfig).name
}

async function configOf(path: string, name: string, flags: LaunchFlags, context: CliContext): Promise<TrainingConfig> {
  const config = await loadConfig(path, await loadOptions(flags, context), context)
  if (!flags.bakeEnv) throwIfProblems(config.files.flatMap((file) => placeholder(file, context)))
  return { name, text: config.prettyText() }
}

/** MMEngine's placeholder of an environment variable (mmengine 0.10.7, `Config._substitute_env_variables`). */
const PLACEHOLDER = /\{\{\s*\$(\w+)/

/** A config that inherits nothing has values where there were placeholders. */
function placeholder(file: string, context: CliContext): Problem[] {
  const found = PLACEHOLDER.exec(readText(file, context))
  if (found === null) return []
  return [
    {
      code: 'invalid-option',
      message: `${file} asks for the environment variable ${found[1]}, which the job would get with the value that it has here`,
      hint: '--bake-env writes the values of here; or write them into the config',
    },
  ]
}

async function yamlOf(file: string, context: CliContext): Promise<object> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(readText(file, context))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    throw new MmdetConfigError({ code: 'yaml-syntax', message: `${file} is not YAML: ${(error as Error).message}` })
  }
  throw new MmdetConfigError({ code: 'yaml-value', message: `${file} holds no dict: a patch is one` })
}

function readText(file: string, { cwd }: CliContext): string {
  try {
    return readRegularFile(resolve(cwd, file), MAX_FILE_BYTES).toString('utf8')
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    throw new MmdetConfigError(
      { code: 'file-read', message: `cannot read ${file}: ${systemReason(error)}` },
      { cause: error },
    )
  }
}
