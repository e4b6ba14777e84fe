import { MmdetConfigError } from '../../errors.ts'
import { configFiles, configPath, type Job, type Launch } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { bodyLines, ONE_NODE, scriptText } from '../script.ts'
import { shellWord } from '../shell.ts'

const SCRIPT = 'run.sh'

/**
 * Ray uploads the folder of the launch, and the script begins in it. Variables are set by the script: in those of a runtime
 * environment Ray would replace `${X}` itself.
 */
export function ray(job: Job, options: OptionsOf<'ray'>): Launch {
  if (job.nodes > 1) throw severalNodes()
  const fileOf = (config: Job['configs'][number]) => `"$folder"/${shellWord(configPath(config))}`
  const text = scriptText([
    '#!/bin/sh',
    'set -e',
    'folder=$PWD',
    ...passedOn(options),
    ...bodyLines(job, options, ONE_NODE(job.name, options.port), { index: '"$1"', fileOf, prefix: 'exec ' }),
  ])
  const gpus = job.gpus > 0 ? ['--entrypoint-num-gpus', String(job.gpus)] : []
  const submit = ['--working-dir', job.folder, ...gpus, '--', 'sh', SCRIPT]
  return {
    files: [...configFiles(job), { path: SCRIPT, text }],
    handover: SCRIPT,
    commands: (job.isSweep ? job.configs : [undefined]).map((_, at) => ({
      argv: ['ray', 'job', 'submit', ...submit, ...(job.isSweep ? [String(at)] : [])],
    })),
  }
}

/** A job has the environment of the cluster: a variable that is passed on has to be there. */
function passedOn({ env = {} }: OptionsOf<'ray'>): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value === null ? [`: "\${${name}:?is not set where Ray runs the job}"`] : [],
  )
}

function severalNodes(): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: 'a job of Ray is started on one machine: nodes can be at most 1',
    path: ['nodes'],
    hint: 'choose slurm, kubeflow-pytorchjob, kubeflow-trainjob or skypilot',
  })
}
