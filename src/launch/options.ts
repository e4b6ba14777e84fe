import * as z from 'zod/mini'
import { described } from '../author/schema/fields.ts'
import { type Validated, validate } from '../author/validate.ts'
import { type Problem, throwIfProblems } from '../errors.ts'

// The schemas are made when an engine is first asked for: making them is a part of what the import of the package costs.

/** A name that a POSIX shell takes for a variable. */
const variable = () =>
  z.string().check(z.regex(/^[A-Za-z_]\w*$/, { error: 'a name of an environment variable: letters, digits, _' }))

/** A text, no longer than a path may be (Linux, PATH_MAX). */
function text(doc: string) {
  return z.optional(mustText(doc, 4096))
}

function mustText(doc: string, most: number) {
  return described(z.string().check(z.minLength(1), z.maxLength(most)), doc)
}

function count(doc: string, least = 1, most = 1_000_000) {
  return z.optional(described(z.int().check(z.minimum(least), z.maximum(most)), doc))
}

function flag(doc: string) {
  return z.optional(described(z.boolean(), doc))
}

const common = () => ({
  name: text('Name of the job. Default: that of the config.'),
  nodes: count('Machines. Default: 1.', 1, 10_000),
  gpus_per_node: count('GPUs that are asked for on each machine. Default: 1; 0 asks for none.', 0, 1024),
  processes_per_node: count(
    'Training processes on each machine. Default: one for each GPU, one without GPUs.',
    1,
    1024,
  ),
  mmdet: text(
    'Where MMDetection is where the job runs: a clone, or its tools/train.py. Default: the package that Python imports.',
  ),
  chdir: text('Folder that training starts in. Relative paths of a config are looked up there.'),
  env: z.optional(
    described(
      z.record(variable(), z.union([z.string(), z.null()])),
      'Environment variables: a text is written down, null is passed on from where the job is submitted.',
    ),
  ),
  port: count('Port where the processes find each other.', 1, 65_535),
  auto_scale_lr: flag("Whether MMDetection fits the learning rate to the batch size: train.py's --auto-scale-lr."),
  resume: flag("Whether training goes on with the last checkpoint of its work_dir: train.py's --resume."),
})

const setup = () =>
  z.optional(described(z.string(), 'Lines of shell that come first: they load modules or an environment of conda.'))

/** Names of objects (RFC 1123 subdomain), of namespaces (RFC 1123 label) and keys of Secrets, as Kubernetes checks them. */
const objectName = () =>
  z.string().check(
    z.maxLength(253),
    z.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, {
      error: 'a name of Kubernetes: small letters, digits, - and .',
    }),
  )

const label = () =>
  z
    .string()
    .check(
      z.maxLength(63),
      z.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, { error: 'a name of Kubernetes: small letters, digits and -' }),
    )

const secretKey = () =>
  z
    .string()
    .check(z.maxLength(253), z.regex(/^[-._a-zA-Z0-9]+$/, { error: 'a key of a Secret: letters, digits, -, _ and .' }))

const absolutePath = () => z.string().check(z.startsWith('/', { error: 'an absolute path, which starts with /' }))

const onKubernetes = () => ({
  image: mustText('Image of the container. It has MMDetection and torchrun.', 500),
  namespace: z.optional(described(label(), 'Namespace of the job.')),
  volumes: z.optional(
    described(
      z.array(z.strictObject({ claim: objectName(), path: absolutePath() })),
      'Persistent volume claims, and where they are mounted.',
    ),
  ),
  gpu_resource: text('Resource that is a GPU. Default: nvidia.com/gpu.'),
  secrets: z.optional(
    described(
      z.record(variable(), z.strictObject({ name: objectName(), key: secretKey() })),
      'Environment variables whose values are keys of Secrets.',
    ),
  ),
})

const torchrun = () => z.strictObject({ on: z.literal('torchrun'), ...common() })

const slurm = () =>
  z.strictObject({
    on: z.literal('slurm'),
    ...common(),
    partition: text('sbatch --partition'),
    account: text('sbatch --account'),
    qos: text('sbatch --qos'),
    time: text('sbatch --time, as 1-12:00:00'),
    mem: text('sbatch --mem, of each machine, as 64G'),
    cpus_per_task: count('sbatch --cpus-per-task: those of one machine'),
    setup: setup(),
    max_parallel: count('Points of a sweep that run at a time.'),
  })

const pytorchjob = () => z.strictObject({ on: z.literal('kubeflow-pytorchjob'), ...common(), ...onKubernetes() })

const trainjob = () =>
  z.strictObject({
    on: z.literal('kubeflow-trainjob'),
    ...common(),
    ...onKubernetes(),
    runtime: z.optional(described(objectName(), 'ClusterTrainingRuntime of the job. Default: torch-distributed.')),
  })

const ray = () => z.strictObject({ on: z.literal('ray'), ...common() })

const skypilot = () =>
  z.strictObject({
    on: z.literal('skypilot'),
    ...common(),
    gpu_resource: text('Accelerator, as A100. Needed where GPUs are asked for.'),
    image: text('Image of the machine, as docker:name:tag.'),
    setup: setup(),
  })

/** Where a training runs, and with what. The keys are those of a recipe's `launch:`. */
export function launchOptions(): ReturnType<typeof makeOptions> {
  made ??= makeOptions()
  return made
}

let made: ReturnType<typeof makeOptions> | undefined

function makeOptions() {
  const options = z.discriminatedUnion('on', [torchrun(), slurm(), pytorchjob(), trainjob(), ray(), skypilot()])
  z.globalRegistry.add(options, {
    title: 'Launch',
    description: 'The engine that trains, and what it is asked for.',
  })
  return options
}

/**
 * Where and how a config is trained: what `launch` of a recipe says, and `--on` with its options on the command line.
 *
 * @example { on: 'slurm', partition: 'gpu', gpus_per_node: 8 }
 */
export type LaunchOptions = z.infer<ReturnType<typeof makeOptions>>
/** What runs the training: `torchrun`, `slurm`, `kubeflow-pytorchjob`, `kubeflow-trainjob`, `ray`, `skypilot`. */
export type Engine = LaunchOptions['on']

/** The options of one engine. */
export type OptionsOf<E extends Engine> = Extract<LaunchOptions, { on: E }>

/** The names of an engine's options; none where there is no such engine. */
export function optionNames(engine: unknown): string[] {
  return Object.keys(optionsSchema(engine)?.shape ?? {})
}

function optionsSchema(engine: unknown) {
  return launchOptions().def.options.find((option) => option.shape.on.def.values[0] === engine)
}

/**
 * Options that are checked, in the words of their engine.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option` with the path of the option.
 */
export function checkedOptions(options: unknown): LaunchOptions {
  const on = (options as Partial<LaunchOptions> | undefined)?.on
  const { problems, value }: Validated<LaunchOptions> = validate(optionsSchema(on) ?? launchOptions(), options)
  throwIfProblems(problems.map((problem) => ofAnother(problem, on)))
  return value as LaunchOptions
}

/** An option that only other engines have. */
function ofAnother(problem: Problem, on: unknown): Problem {
  const [key, ...below] = problem.path ?? []
  if (problem.code !== 'unknown-key' || below.length > 0 || key === undefined) return problem
  const engines = launchOptions().def.options.map((option) => option.shape.on.def.values[0])
  const others = engines.filter((engine) => optionNames(engine).includes(String(key)))
  if (others.length === 0) return problem
  return { ...problem, message: `${on} has no ${key}`, hint: `it is an option of ${others.join(', ')}` }
}
