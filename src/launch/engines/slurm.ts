import { configFiles, configPath, type Job, type Launch } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { bodyLines, fileWord, ONE_NODE, type Rendezvous, scriptText, startLines } from '../script.ts'

const SCRIPT = 'job.sbatch'

/** A batch script of Slurm; the points of a sweep are an array. Paths of the submitter's are those of the cluster. */
export function slurm(job: Job, options: OptionsOf<'slurm'>): Launch {
  const fileOf = (config: Job['configs'][number]) => fileWord(job, configPath(config))
  const several = job.nodes > 1
  const rendezvous = several ? acrossNodes(options.port) : { ...ONE_NODE('', options.port), id: '"$SLURM_JOB_ID"' }
  const prefix = several ? srun(options) : 'exec '
  const text = scriptText([
    '#!/bin/bash',
    ...directives(job, options),
    ...(options.setup === undefined ? [] : [options.setup.replace(/\n+$/, '')]),
    'set -e',
    ...startLines(job),
    ...(several ? headLines(options.port) : []),
    ...bodyLines(job, options, rendezvous, { index: '"$SLURM_ARRAY_TASK_ID"', fileOf, prefix }),
  ])
  const script = `${job.folder}/${SCRIPT}`
  return {
    files: [...configFiles(job), { path: SCRIPT, text }],
    handover: SCRIPT,
    commands: [{ argv: ['sbatch', script], dryRun: ['sbatch', '--test-only', script] }],
  }
}

/** torchrun starts the processes of a machine: Slurm starts one task on each. */
function directives(job: Job, options: OptionsOf<'slurm'>): string[] {
  const array = job.isSweep ? `0-${job.configs.length - 1}${limit(options)}` : undefined
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ['job-name', job.name],
    ['output', `${percentSafe(job.name)}-${job.isSweep ? '%A_%a' : '%j'}.out`],
    ['nodes', job.nodes],
    ['ntasks-per-node', 1],
    ['gpus-per-node', job.gpus > 0 ? job.gpus : undefined],
    ['array', array],
    ['partition', options.partition],
    ['account', options.account],
    ['qos', options.qos],
    ['time', options.time],
    ['mem', options.mem],
    ['cpus-per-task', options.cpus_per_task],
    // What `env` passes on comes with all else of the submitter's environment, as is Slurm's own default.
    ['export', 'ALL'],
  ]
  return given.flatMap(([name, value]) => (value === undefined ? [] : [`#SBATCH --${name}=${directiveText(value)}`]))
}

function limit({ max_parallel }: OptionsOf<'slurm'>): string {
  return max_parallel === undefined ? '' : `%${max_parallel}`
}

/** sbatch ends a value at a space or `#` outside of quotes; in double quotes a backslash keeps a quote or a backslash (22.05). */
function directiveText(value: string | number): string {
  const text = String(value)
  return /^[\w@%+:,./-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

/** In names of files Slurm replaces `%j` and its like. A slash would be a folder. */
function percentSafe(name: string): string {
  return name.replaceAll('%', '%%').replaceAll('/', '-')
}

/** Every job has a port of its own, out of those that neither services nor the system hand out. */
function headLines(port: number | undefined): string[] {
  return [
    'head=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)',
    ...(port === undefined ? ['port=$((20000 + SLURM_JOB_ID % 10000))'] : []),
  ]
}

function acrossNodes(port: number | undefined): Rendezvous {
  return { id: '"$SLURM_JOB_ID"', endpoint: port === undefined ? '"$head:$port"' : `"$head:${port}"` }
}

/** Since Slurm 22.05 srun does not take over sbatch's --cpus-per-task. */
function srun({ cpus_per_task }: OptionsOf<'slurm'>): string {
  const cpus = cpus_per_task === undefined ? '' : ` --cpus-per-task=${cpus_per_task}`
  return `exec srun --kill-on-bad-exit=1${cpus} \\\n  `
}
