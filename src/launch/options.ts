import * as z from 'zod'

/** A name that a POSIX shell takes for a variable. */
const variable = z.string().regex(/^[A-Za-z_]\w*$/, { error: 'a name of an environment variable: letters, digits, _' })

const common = {
  name: z.string().min(1).describe('Name of the job. Default: that of the config.').optional(),
  nodes: z.int().min(1).max(10_000).describe('Machines. Default: 1.').optional(),
  gpus_per_node: z
    .int()
    .min(0)
    .max(1024)
    .describe('GPUs that are asked for on each machine. Default: 1; 0 asks for none.')
    .optional(),
  processes_per_node: z
    .int()
    .min(1)
    .max(1024)
    .describe('Training processes on each machine. Default: one for each GPU, one without GPUs.')
    .optional(),
  mmdet: z
    .string()
    .min(1)
    .describe(
      'Where MMDetection is where the job runs: a clone, or its tools/train.py. Default: the package that Python imports.',
    )
    .optional(),
  chdir: z
    .string()
    .min(1)
    .describe('Folder that training starts in. Relative paths of a config are looked up there.')
    .optional(),
  env: z
    .record(variable, z.union([z.string(), z.null()]))
    .describe('Environment variables: a text is written down, null is passed on from where the job is submitted.')
    .optional(),
  port: z.int().min(1).max(65_535).describe('Port where the processes find each other.').optional(),
  auto_scale_lr: z
    .boolean()
    .describe("Whether MMDetection fits the learning rate to the batch size: train.py's --auto-scale-lr.")
    .optional(),
}

const setup = z
  .string()
  .describe('Lines of shell that come first: they load modules or an environment of conda.')
  .optional()

const onKubernetes = {
  image: z.string().min(1).max(500).describe('Image of the container. It has MMDetection and torchrun.'),
  namespace: z.string().min(1).max(63).describe('Namespace of the job.').optional(),
  volumes: z
    .array(z.strictObject({ claim: z.string().min(1), path: z.string().startsWith('/') }))
    .describe('Persistent volume claims, and where they are mounted.')
    .optional(),
  gpu_resource: z.string().min(1).describe('Resource that is a GPU. Default: nvidia.com/gpu.').optional(),
  secrets: z
    .record(variable, z.strictObject({ name: z.string().min(1), key: z.string().min(1) }))
    .describe('Environment variables whose values are keys of Secrets.')
    .optional(),
}

const torchrun = z.strictObject({ on: z.literal('torchrun'), ...common })

const slurm = z.strictObject({
  on: z.literal('slurm'),
  ...common,
  partition: z.string().min(1).describe('sbatch --partition').optional(),
  account: z.string().min(1).describe('sbatch --account').optional(),
  qos: z.string().min(1).describe('sbatch --qos').optional(),
  time: z.string().min(1).describe('sbatch --time, as 1-12:00:00').optional(),
  mem: z.string().min(1).describe('sbatch --mem, of each machine, as 64G').optional(),
  cpus_per_task: z.int().min(1).describe('sbatch --cpus-per-task: those of one machine').optional(),
  setup,
  max_parallel: z.int().min(1).describe('Points of a sweep that run at a time.').optional(),
})

const pytorchjob = z.strictObject({ on: z.literal('kubeflow-pytorchjob'), ...common, ...onKubernetes })

const trainjob = z.strictObject({
  on: z.literal('kubeflow-trainjob'),
  ...common,
  ...onKubernetes,
  runtime: z.string().min(1).describe('ClusterTrainingRuntime of the job. Default: torch-distributed.').optional(),
})

const ray = z.strictObject({ on: z.literal('ray'), ...common })

const skypilot = z.strictObject({
  on: z.literal('skypilot'),
  ...common,
  gpu_resource: z.string().min(1).describe('Accelerator, as A100. Needed where GPUs are asked for.').optional(),
  image: z.string().min(1).describe('Image of the machine, as docker:name:tag.').optional(),
  setup,
})

/** Where a training runs, and with what. The keys are those of a recipe's `launch:`. */
export const launchOptions = z
  .discriminatedUnion('on', [torchrun, slurm, pytorchjob, trainjob, ray, skypilot])
  .meta({ title: 'Launch', description: 'The engine that trains, and what it is asked for.' })

export type LaunchOptions = z.infer<typeof launchOptions>
export type Engine = LaunchOptions['on']

/** The options of one engine. */
export type OptionsOf<E extends Engine> = Extract<LaunchOptions, { on: E }>

/** The options of one engine, so that a mistake is told in its words; of all of them where the engine is not known. */
export function schemaOf(engine: unknown): z.ZodType<LaunchOptions> {
  return launchOptions.options.find((option) => option.shape.on.value === engine) ?? launchOptions
}
