// What an engine answers when it is asked for a job that was submitted: in come its id and the text of an answer, out come the command
// that asks, and a state.

import * as z from 'zod/mini'

/** What an engine says of a job. */
export type EngineState = 'waiting' | 'running' | 'finished' | 'failed' | 'cancelled'

/** A question to an engine, and how its answer is read. A later one is asked where an earlier has no answer. */
export interface StateQuery {
  readonly argv: readonly string[]
  readonly read: (output: string) => EngineState | undefined
}

/** The questions to an engine about a job. torchrun and SkyPilot are asked nothing. */
export function stateQueries(
  { on, namespace }: { on: string; namespace?: string | undefined },
  id: string,
): StateQuery[] {
  if (on === 'slurm') {
    return [
      { argv: ['squeue', '--noheader', '--array', '--states=all', `--jobs=${id}`, '--format=%T'], read: stateOfWord },
      {
        argv: ['sacct', '--noheader', '--allocations', '--parsable2', `--jobs=${id}`, '--format=State'],
        read: stateOfWord,
      },
    ]
  }
  if (on === 'ray') return [{ argv: ['ray', 'job', 'status', id], read: stateOfWord }]
  const kind = on === 'kubeflow-pytorchjob' ? 'pytorchjob' : on === 'kubeflow-trainjob' ? 'trainjob' : undefined
  if (kind === undefined) return []
  const where = namespace === undefined ? [] : ['--namespace', namespace]
  const argv = ['kubectl', 'get', kind, id, ...where, '--output=json', '--request-timeout=10s']
  return [{ argv, read: stateOfResource }]
}

/** Words of Slurm's states, and of `ray job status`. */
const WORDS: readonly (readonly [RegExp, EngineState])[] = [
  [/\b(?:PENDING|CONFIGURING|REQUEUED|REQUEUE_HOLD|SUSPENDED)\b/, 'waiting'],
  [/\b(?:RUNNING|COMPLETING|STAGE_OUT|SIGNALING)\b/, 'running'],
  [/\bCOMPLETED\b|\bSUCCEEDED\b|' succeeded/, 'finished'],
  [/\bCANCELLED\b|\bSTOPPED\b|' was stopped/, 'cancelled'],
  [/\b(?:FAILED|BOOT_FAIL|DEADLINE|NODE_FAIL|OUT_OF_MEMORY|PREEMPTED|TIMEOUT)\b|' failed/, 'failed'],
]

function stateOfWord(output: string): EngineState | undefined {
  return WORDS.find(([words]) => words.test(output))?.[1]
}

/** Types of conditions of a PyTorchJob (v1) and of a TrainJob (v1alpha1); the end of a job comes first. */
const CONDITIONS: readonly (readonly [string, EngineState])[] = [
  ['Failed', 'failed'],
  ['Succeeded', 'finished'],
  ['Complete', 'finished'],
  ['Running', 'running'],
]

const resource = z.object({
  status: z.optional(
    z.object({
      conditions: z.optional(z.array(z.object({ type: z.string(), status: z.string() }))),
      jobsStatus: z.optional(z.array(z.object({ active: z.optional(z.number()) }))),
    }),
  ),
})

/** A TrainJob has no condition while it runs: it counts its active jobs. */
function stateOfResource(output: string): EngineState | undefined {
  let content: unknown
  try {
    content = JSON.parse(output)
  } catch {
    return undefined
  }
  const { success, data } = z.safeParse(resource, content)
  if (!success) return undefined
  const { conditions = [], jobsStatus = [] } = data.status ?? {}
  const known = CONDITIONS.find(([type]) => conditions.some((one) => one.type === type && one.status === 'True'))
  if (known !== undefined) return known[1]
  return jobsStatus.some(({ active = 0 }) => active > 0) ? 'running' : 'waiting'
}
