import * as z from 'zod/mini'
import { described } from '../author/schema/fields.ts'

/** A name that a POSIX shell takes for a variable. */
const variable = z
  .string()
  .check(z.regex(/^[A-Za-z_]\w*$/, { error: 'a name of an environment variable: letters, digits, _' }))

function text(doc: string, most = Number.MAX_SAFE_INTEGER) {
  return described(z.string().check(z.minLength(1), z.maxLength(most)), doc)
}

function count(doc: string, least = 1, most = Number.MAX_SAFE_INTEGER) {
  return z.optional(described(z.int().check(z.minimum(least), z.maximum(most)), doc))
}

const common = {
  name: z.optional(text('Name of the job. Default: that of the config.')),
  nodes: count('Machines. Default: 1.', 1, 10_000),
  gpus_per_node: count('GPUs that are asked for on each machine. Default: 1; 0 asks for none.', 0, 1024),
  processes_per_node: count(
    'Training processes on each machine. Default: one for each GPU, one without GPUs.',
    1,
    1024,
  ),
  mmdet: z.optional(
    text(
      'Where MMDetection is where the job runs: a clone, or its tools/train.py. Default: the package that Python imports.',
    ),
  ),
  chdir: z.optional(text('Folder that training starts in. Relative paths of a config are looked up there.')),
  env: z.optional(
    described(
      z.record(variable, z.union([z.string(), z.null()])),
      'Environment variables: a text is written down, null is passed on from where the job is submitted.',
    ),
  ),
  port: count('Port where the processes find each other.', 1, 65_535),
  auto_scale_lr: z.optional(
    described(z.boolean(), "Whether MMDetection fits the learning rate to the batch size: train.py's --auto-scale-lr."),
  ),
}

const setup = z.optional(
  described(z.string(), 'Lines of shell that come first: they load modules or an environment of conda.'),
)

const absolutePath = z.string().check(z.startsWith('/', { error: 'an absolute path, which starts with /' }))

const onKubernetes = {
  image: text('Image of the container. It has MMDetection and torchrun.', 500),
  namespace: z.optional(text('Namespace of the job.', 63)),
  volumes: z.optional(
    described(
      z.array(z.strictObject({ claim: z.string().check(z.minLength(1)), path: absolutePath })),
      'Persistent volume claims, and where they are mounted.',
    ),
  ),
  gpu_resource: z.optional(text('Resource that is a GPU. Default: nvidia.com/gpu.')),
  secrets: z.optional(
    described(
      z.record(
        variable,
        z.strictObject({ name: z.string().check(z.minLength(1)), key: z.string().check(z.minLength(1)) }),
      ),
      'Environment variables whose values are keys of Secrets.',
    ),
  ),
}

const torchrun = z.strictObject({ on: z.literal('torchrun'), ...common })

const slurm = z.strictObject({
  on: z.literal('slurm'),
  ...common,
  partition: z.optional(text('sbatch --partition')),
  account: z.optional(text('sbatch --account')),
  qos: z.optional(text('sbatch --qos')),
  time: z.optional(text('sbatch --time, as 1-12:00:00')),
  mem: z.optional(text('sbatch --mem, of each machine, as 64G')),
  cpus_per_task: count('sbatch --cpus-per-task: those of one machine'),
  setup,
  max_parallel: count('Points of a sweep that run at a time.'),
})

const pytorchjob = z.strictObject({ on: z.literal('kubeflow-pytorchjob'), ...common, ...onKubernetes })

const trainjob = z.strictObject({
  on: z.literal('kubeflow-trainjob'),
  ...common,
  ...onKubernetes,
  runtime: z.optional(text('ClusterTrainingRuntime of the job. Default: torch-distributed.')),
})

const ray = z.strictObject({ on: z.literal('ray'), ...common })

const skypilot = z.strictObject({
  on: z.literal('skypilot'),
  ...common,
  gpu_resource: z.optional(text('Accelerator, as A100. Needed where GPUs are asked for.')),
  image: z.optional(text('Image of the machine, as docker:name:tag.')),
  setup,
})

/** Where a training runs, and with what. The keys are those of a recipe's `launch:`. */
export const launchOptions = z.discriminatedUnion('on', [torchrun, slurm, pytorchjob, trainjob, ray, skypilot])
z.globalRegistry.add(launchOptions, {
  title: 'Launch',
  description: 'The engine that trains, and what it is asked for.',
})

export type LaunchOptions = z.infer<typeof launchOptions>
export type Engine = LaunchOptions['on']

/** The options of one engine. */
export type OptionsOf<E extends Engine> = Extract<LaunchOptions, { on: E }>

/** The options of one engine, so that a mistake is told in its words; of all of them where the engine is not known. */
export function schemaOf(engine: unknown): z.ZodMiniType<LaunchOptions> {
  return launchOptions.def.options.find((option) => option.shape.on.def.values[0] === engine) ?? launchOptions
}
