import { MmdetConfigError, type Problem } from '../errors.ts'
import type { Engine, LaunchOptions } from '../launch/options.ts'

/** The flags of `launch` that are options of the library. */
export interface EngineFlags {
  readonly on?: Engine
  readonly name?: string
  readonly nodes?: string
  readonly gpusPerNode?: string
  readonly processesPerNode?: string
  readonly mmdet?: string
  readonly chdir?: string
  readonly env?: readonly string[]
  readonly port?: string
  readonly autoScaleLr: boolean
  readonly resume: boolean
  readonly partition?: string
  readonly account?: string
  readonly qos?: string
  readonly time?: string
  readonly mem?: string
  readonly cpusPerTask?: string
  readonly maxParallel?: string
  readonly setup?: string
  readonly image?: string
  readonly namespace?: string
  readonly volume?: readonly string[]
  readonly secret?: readonly string[]
  readonly gpuResource?: string
  readonly runtime?: string
}

/** The options that the flags say; what an engine has no option for, the library refuses by name. */
export function launchOptionsOf(flags: EngineFlags, read: (file: string) => string): LaunchOptions {
  const options = {
    on: flags.on,
    name: flags.name,
    nodes: count(flags.nodes, '--nodes'),
    gpus_per_node: count(flags.gpusPerNode, '--gpus-per-node'),
    processes_per_node: count(flags.processesPerNode, '--processes-per-node'),
    mmdet: flags.mmdet,
    chdir: flags.chdir,
    env: flags.env && Object.fromEntries(flags.env.map(variable)),
    port: count(flags.port, '--port'),
    auto_scale_lr: flags.autoScaleLr ? true : undefined,
    resume: flags.resume ? true : undefined,
    partition: flags.partition,
    account: flags.account,
    qos: flags.qos,
    time: flags.time,
    mem: flags.mem,
    cpus_per_task: count(flags.cpusPerTask, '--cpus-per-task'),
    max_parallel: count(flags.maxParallel, '--max-parallel'),
    setup: flags.setup === undefined ? undefined : read(flags.setup),
    image: flags.image,
    namespace: flags.namespace,
    volumes: flags.volume?.map(volume),
    secrets: flags.secret && Object.fromEntries(flags.secret.map(secret)),
    gpu_resource: flags.gpuResource,
    runtime: flags.runtime,
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as LaunchOptions
}

/** Problems of options, which the command line calls by their flags; those that come with the config keep their keys. */
export function inFlags(problem: Problem, own: object): Problem {
  const [key, ...below] = problem.path ?? []
  if (key === undefined || key === 'configs' || Object.hasOwn(own, key)) return problem
  const flag = `--${String(key)
    .replaceAll('_', '-')
    .replace(/^(volume|secret)s$/, '$1')
    .replace(/^folder$/, 'out')}`
  const { message } = problem
  const told = message.startsWith(`${key} `) ? message.replace(`${key}`, flag) : message
  const isLast = told.endsWith(` has no ${key}`)
  return { ...problem, path: [flag, ...below], message: isLast ? told.slice(0, -String(key).length) + flag : told }
}

function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw wrong(`${option} takes a number, not ${text}`)
}

/** `K=V` is written down, `K` alone passed on. */
function variable(text: string): [string, string | null] {
  const at = text.indexOf('=')
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

function volume(text: string): { claim: string; path: string } {
  const at = text.indexOf(':')
  if (at > 0) return { claim: text.slice(0, at), path: text.slice(at + 1) }
  throw wrong(`--volume takes CLAIM:/path, not ${text}`)
}

function secret(text: string): [string, { name: string; key: string }] {
  const found = /^([^=]+)=([^/]+)\/(.+)$/s.exec(text)
  if (found !== null) return [found[1] as string, { name: found[2] as string, key: found[3] as string }]
  throw wrong(`--secret takes VARIABLE=NAME/KEY, not ${text}`)
}

function wrong(message: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'invalid-option', message })
}
