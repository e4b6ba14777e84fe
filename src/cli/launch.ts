import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isError, MmdetConfigError, type Problem } from '../errors.ts'
import { type Job, jobOf, type Launch, type LaunchCommand } from '../launch/job.ts'
import { launch } from '../launch/launch.ts'
import { checkedOptions, type LaunchOptions, optionNames } from '../launch/options.ts'
import { isDict } from '../launch/patch.ts'
import { shellWord } from '../launch/shell.ts'
import { counted, escapeTalk } from '../talk.ts'
import { checkComposed } from './check.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { readText } from './input.ts'
import { type EngineFlags, inFlags, launchOptionsOf } from './launchFlags.ts'
import { distinctProblems, type LaunchPlanFlags, planLaunch } from './launchPlan.ts'
import { type LaunchSource, launchSource, type SourceFlags, type Training } from './launchSources.ts'
import type { Report } from './report.ts'
import { runPlan } from './runPlan.ts'
import { run, SUBMISSION_ID, submit } from './submit.ts'
import { VERSION } from './version.ts'

export interface LaunchFlags extends SourceFlags, EngineFlags, LaunchPlanFlags {
  readonly out?: string
  readonly force: boolean
  readonly submit: boolean
  readonly dryRun: boolean
  readonly wait: boolean
  readonly check: boolean
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
  const source = await launchSource(file, flags, context)
  const options = optionsOf(source, flags, report, context)
  const name = options.name ?? source.name
  const folder = resolve(context.cwd, flags.out ?? `launch/${name.replaceAll(/[^\w.+-]+/g, '-').slice(0, 100)}`)
  const patch = flags.patch === undefined ? undefined : await yamlOf(flags.patch, context)
  const named: LaunchOptions = { ...options, name }
  const trainings = source.isSweep ? source.trainings : (source.trainings[0] as Training)
  const made = await launch(trainings, named, { folder, patch }).catch((error) => {
    throw inFlagsOf(error, source.launch ?? {})
  })
  const told = source.trainings.map((one) => ({ ...one, workDir: one.workDir ?? ownWorkDir(one) }))
  const job = jobOf(told, source.isSweep, named, folder)
  const commands = made.commands.map((command) => argvOf(command, options.on, flags))
  const data = folderOf(flags, options, context)
  if (flags.check && !(await isFine(source, data, report, context))) return stopped(report)
  const given = { ...flags, folder: data }
  const { errors, json } = await planLaunch(source.trainings, job.nodes * job.processes, given, report, context)
  if (errors && flags.check) return stopped(report)
  const isRun = flags.submit || flags.dryRun
  report.result('files', JSON.stringify(made.files))
  report.result('commands', JSON.stringify(commands))
  if (isRun || flags.out !== undefined) {
    const plan = json === undefined ? [] : [{ path: 'plan.json', text: json }]
    const files = [...made.files, ...plan, { path: 'README', text: readme(made, job, options) }]
    const code = await runPlan(
      files,
      { out: folder, check: false, force: flags.force, sources: [resolve(context.cwd, file)] },
      report,
      context,
    )
    if (code !== EXIT.fine) return code
  } else report.print(made.files.find(({ path }) => path === made.handover)?.text ?? '')
  const lines = commands.map((argv) => argv.map(shellWord).join(' '))
  const hint = flags.out === undefined ? '--submit writes this and runs' : 'to submit it'
  report.talk(`${isRun ? 'running' : hint}:\n${lines.map((line) => `  ${escapeTalk(line)}\n`).join('')}`)
  if (flags.dryRun) return dryRun(commands, report, context)
  return flags.submit ? submit(commands, job, options, report, context) : EXIT.fine
}

/** The options that come with the config, below those of the flags. What another engine does not know is left out, and said. */
function optionsOf(source: LaunchSource, flags: LaunchFlags, report: Report, context: CliContext): LaunchOptions {
  const given = launchOptionsOf(flags, (path) => readText(path, context))
  const { launch: own } = source
  const on = flags.on ?? (isDict(own) ? (own as Partial<LaunchOptions>).on : undefined)
  if (on === undefined) {
    const message = 'no engine is named'
    const hint = 'say which one trains: --on torchrun, slurm, kubeflow-pytorchjob, kubeflow-trainjob, ray or skypilot'
    throw new MmdetConfigError({ code: 'invalid-option', message, path: ['--on'], hint })
  }
  if (own === undefined) return checkedInFlags({ ...given, on }, {})
  if (!isDict(own))
    throw new MmdetConfigError({ code: 'invalid-option', message: 'launch takes a dict', path: ['launch'] })
  const names = optionNames(on)
  const isOther = on !== (own as Partial<LaunchOptions>).on && names.length > 0
  const left = isOther ? Object.keys(own).filter((key) => !names.includes(key)) : []
  if (left.length > 0) report.talk(`${on} has no ${escapeTalk(left.join(', '))}: left out\n`)
  const kept = Object.entries(own).filter(([key]) => !left.includes(key))
  const ofConfig = Object.fromEntries(kept.filter(([key]) => !Object.hasOwn(given, key)))
  return checkedInFlags({ ...ofConfig, ...given, on }, ofConfig)
}

function checkedInFlags(options: unknown, ofConfig: object): LaunchOptions {
  try {
    return checkedOptions(options)
  } catch (error) {
    throw inFlagsOf(error, ofConfig)
  }
}

/** An error of options, which the command line calls by their flags. */
function inFlagsOf(error: unknown, ofConfig: object): unknown {
  if (!(error instanceof MmdetConfigError)) return error
  const [first, ...rest] = error.problems
  return new MmdetConfigError([inFlags(first, ofConfig), ...rest.map((one) => inFlags(one, ofConfig))], {
    cause: error,
  })
}

/** The command that is run; `--wait` is Slurm's own word, and Ray waits unless it is told not to. */
function argvOf({ argv, dryRun }: LaunchCommand, on: LaunchOptions['on'], flags: LaunchFlags): readonly string[] {
  if (flags.dryRun) {
    if (dryRun !== undefined) return dryRun
    throw refused('--dry-run', `${on} cannot check a job without running it`, 'without --submit nothing is run')
  }
  const [tool = '', ...rest] = argv
  if (on === 'slurm' && flags.wait) return [tool, '--wait', ...rest]
  if (on === 'ray') {
    // Ray tells the id that it makes in a log only.
    const id = flags.submit ? [SUBMISSION_ID, `mmdet-config-${randomBytes(8).toString('hex')}`] : []
    return ['ray', 'job', 'submit', ...id, ...(flags.wait ? [] : ['--no-wait']), ...rest.slice(2)]
  }
  if (on === 'skypilot' && !flags.wait) return [...argv.slice(0, -1), '--detach-run', ...argv.slice(-1)]
  if (!flags.wait || tool !== 'kubectl') return argv
  const [end, kind] = on === 'kubeflow-trainjob' ? ['Complete', 'trainjob'] : ['Succeeded', 'pytorchjob']
  const hint = `after --submit run kubectl wait --for=condition=${end} --timeout=-1s ${kind}/NAME, or ask results`
  throw refused('--wait', 'kubectl waits for one end of a job, not for success or failure', hint)
}

function refused(option: string, why: string, hint: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'invalid-option', message: `${option} is not possible: ${why}`, hint })
}

/** Where the files are that a config names: the folder that training starts in, where this machine has it. */
function folderOf({ data }: LaunchFlags, { chdir }: LaunchOptions, { cwd }: CliContext): string | undefined {
  const folder = resolve(cwd, data ?? chdir ?? '')
  return existsSync(folder) ? folder : undefined
}

/** What doctor finds in the configs, and in the data and weights that are there, is told; errors stop a launch. */
async function isFine(
  { trainings }: LaunchSource,
  folder: string | undefined,
  report: Report,
  context: CliContext,
): Promise<boolean> {
  const found = await checkComposed(new Map(trainings.map(({ name, values }) => [name, values])), context)
  const problems: Problem[] = [...found.values()].flat()
  // The points of a sweep mostly have the same data and weights.
  const files = new Map(
    trainings.map(({ values }) => [JSON.stringify(FILE_KEYS.map((key) => values.get(key))), values]),
  )
  const open = new Set<string>()
  for (const values of folder === undefined ? [] : files.values()) {
    const { examineFiles } = await import('../doctor/examine.ts')
    const examined = await examineFiles(values, folder as string)
    problems.push(...examined.problems.dataset, ...examined.problems.checkpoint)
    for (const { what, why } of examined.notChecked) if (what !== '') open.add(`${what}: ${why}`)
  }
  for (const one of open) report.talk(`not looked at: ${escapeTalk(one)}\n`)
  report.problems(distinctProblems(problems.filter(({ severity }) => severity !== 'note')))
  return !problems.some(isError)
}

/** Keys of a config that name files. */
const FILE_KEYS = ['train_dataloader', 'val_dataloader', 'test_dataloader', 'model', 'load_from']

function stopped(report: Report): ExitCode {
  report.talk('nothing was launched; --no-check goes on\n')
  return EXIT.found
}

async function dryRun(
  commands: readonly (readonly string[])[],
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  let first = 0
  for (const command of commands) first ||= await run(command, report, context)
  return first as ExitCode
}

/** Where a training writes to: as its config says, else as train.py does (mmdet 3.3.0). */
function ownWorkDir({ name, values }: Training): string {
  const own = values.get('work_dir')
  return typeof own === 'string' ? own : `./work_dirs/${name}`
}

/** Three lines in the folder of a launch. */
function readme({ commands }: Launch, job: Job, { on }: LaunchOptions): string {
  const [first] = commands
  const each = job.isSweep ? ` of ${counted(job.configs.length, 'point')}` : ''
  const rest = commands.length > 1 ? ` (${commands.length} commands, one for each point)` : ''
  return [
    `${job.name}: training${each} on ${on}, ${counted(job.nodes, 'node')} with ${counted(job.processes, 'process')} each, by mmdet-config ${VERSION}`,
    `submit: ${first?.argv.map(shellWord).join(' ')}${rest}`,
    `results: npx mmdet-config results ${shellWord(job.folder)}`,
    '',
  ].join('\n')
}

async function yamlOf(file: string, context: CliContext): Promise<object> {
  const { parse } = await import('yaml')
  try {
    const value: unknown = parse(readText(file, context))
    if (isDict(value)) return value
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    throw new MmdetConfigError({ code: 'yaml-syntax', message: `${file} is not YAML: ${(error as Error).message}` })
  }
  throw new MmdetConfigError({ code: 'yaml-value', message: `${file} is not a dict, which a patch must be` })
}
