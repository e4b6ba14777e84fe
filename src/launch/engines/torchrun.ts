import { MmdetConfigError } from '../../errors.ts'
import { configFiles, configPath, type Job, type Launch } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { bodyLines, fileWord, ONE_NODE, scriptText, startLines } from '../script.ts'

const SCRIPT = 'run.sh'

/** One machine: this one. The points of a sweep run one after the other. */
export function torchrun(job: Job, options: OptionsOf<'torchrun'>): Launch {
  if (job.nodes > 1) throw severalNodes()
  const fileOf = (config: Job['configs'][number]) => fileWord(job, configPath(config))
  const text = scriptText([
    '#!/bin/sh',
    'set -e',
    ...startLines(job),
    ...bodyLines(job, options, ONE_NODE(job.name, options.port), { index: '"$1"', fileOf, prefix: 'exec ' }),
  ])
  const script = `${job.folder}/${SCRIPT}`
  return {
    files: [...configFiles(job), { path: SCRIPT, text }],
    handover: SCRIPT,
    commands: job.isSweep
      ? job.configs.map((_, at) => ({ argv: ['sh', script, String(at)] }))
      : [{ argv: ['sh', script] }],
  }
}

function severalNodes(): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: 'torchrun is started on this machine only: nodes can be at most 1',
    path: ['nodes'],
    hint: 'choose an engine that starts several machines: slurm, kubeflow-pytorchjob, kubeflow-trainjob or skypilot',
  })
}
