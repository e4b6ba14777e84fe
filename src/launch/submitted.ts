// What a launch leaves of what it submitted: `submitted.json`. It is the index of a sweep too, so that `launch` takes it to go on.

import * as z from 'zod/mini'
import { validate } from '../author/validate.ts'
import type { Job } from './job.ts'
import type { LaunchOptions } from './options.ts'

/** One training of a launch, as it was submitted. */
export interface SubmittedPoint {
  readonly name: string
  /** Its config, from the folder of this file. */
  readonly config: string
  readonly workDir?: string | undefined
  /** What the engine calls its job; absent where it has not said. */
  readonly id?: string | undefined
  /** The code that the engine's command ended with; absent while it runs. */
  readonly code?: number | undefined
}

export interface Submitted {
  readonly points: readonly SubmittedPoint[]
  /** Where training starts: relative work_dirs are looked up there. */
  readonly start: string
  readonly launch: LaunchOptions
}

const point = z.object({
  name: z.string(),
  config: z.string(),
  workDir: z.optional(z.string()),
  id: z.optional(z.string()),
  code: z.optional(z.int()),
})

const schema = z.object({
  points: z.array(point),
  start: z.string(),
  launch: z.looseObject({ on: z.string(), namespace: z.optional(z.string()) }),
})

/** Reads the text of a `submitted.json`; undefined for what is none, as half of one. */
export function readSubmitted(text: string): Submitted | undefined {
  try {
    return validate(schema, JSON.parse(text)).value as Submitted | undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** How an engine names the jobs that it took: Slurm (22.05), and kubectl. */
const IDS = new Map([
  ['slurm', /^Submitted batch job (\d+)/gm],
  ['kubeflow-pytorchjob', /^pytorchjob\.\S+?\/(\S+) /gm],
  ['kubeflow-trainjob', /^trainjob\.\S+?\/(\S+) /gm],
])

/** The ids of the jobs that a command submitted, for as many trainings; the tasks of Slurm's array have one each. */
export function submittedIds(on: string, output: string, { isSweep, configs }: Job): string[] {
  const ids = Array.from(output.matchAll(IDS.get(on) ?? /$^/g), ([, id = '']) => id)
  return on === 'slurm' && isSweep ? ids.flatMap((id) => configs.map((_, at) => `${id}_${at}`)) : ids
}
