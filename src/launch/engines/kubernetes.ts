import { fnv1a } from '../../author/sweep/random.ts'
import { MmdetConfigError } from '../../errors.ts'
import { configFiles, configPath, type Job, type Launch, type TrainingConfig } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { bodyLines, type Rendezvous, scriptText } from '../script.ts'
import { shellWord } from '../shell.ts'

type KubernetesOptions = OptionsOf<'kubeflow-pytorchjob'> | OptionsOf<'kubeflow-trainjob'>

/** Pods have addresses of their own, so that one port serves every job. It is torchrun's own default. */
export const POD_PORT = 29_500

/** Where the config is mounted. */
const CONFIG_FOLDER = '/mmdet-config'

/** A name of a Service has at most 63 characters (RFC 1035), and a pod's ends in the replica, its index and a suffix. */
const MAX_NAME = 40

/**
 * A name that Kubernetes accepts for jobs, pods and services: small letters, digits and hyphens. What had to be changed ends in a
 * checksum, so that names which differ stay different.
 */
function kubernetesName(name: string, suffix: string): string {
  const room = MAX_NAME - suffix.length
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  const cut = plain.replace(/-+$/, '')
  if (cut.length <= room && cut === name) return `${cut}${suffix}`
  const short = cut.slice(0, room - 9).replace(/-+$/, '') || 'job'
  return `${short}-${fnv1a(name).toString(16).padStart(8, '0')}${suffix}`
}

/** Kubernetes replaces `$(X)` in commands and variables, and makes one `$` of two. */
function kubernetesText(text: string): string {
  return text.replaceAll(/\$(?=[$(])/g, '$$$$')
}

/** The command of the container that trains. */
export function podCommand(
  job: Job,
  config: TrainingConfig,
  options: KubernetesOptions,
  rendezvous: Rendezvous,
): string[] {
  const single = { ...job, configs: [config], isSweep: false }
  const fileOf = (one: TrainingConfig) => shellWord(`${CONFIG_FOLDER}/${configPath(one)}`)
  const literal = { ...options, env: undefined }
  const lines = ['set -e', ...bodyLines(single, literal, rendezvous, { index: '', fileOf, prefix: 'exec ' })]
  return ['sh', '-c', kubernetesText(scriptText(lines))]
}

/** Literal variables, and keys of Secrets. A pod has no environment of the submitter's. */
export function podEnv({ env = {}, secrets = {} }: KubernetesOptions): object[] | undefined {
  const passedOn = Object.keys(env).find((name) => env[name] === null)
  if (passedOn !== undefined) throw noEnvironment(passedOn)
  const all = [
    ...Object.entries(env).map(([name, value]) => ({ name, value: kubernetesText(value ?? '') })),
    ...Object.entries(secrets).map(([name, { name: secret, key }]) => ({
      name,
      valueFrom: { secretKeyRef: { name: secret, key } },
    })),
  ]
  return all.length === 0 ? undefined : all
}

function noEnvironment(name: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-option',
    message: `${name} cannot be passed on: a pod does not get your environment`,
    path: ['env', name],
    hint: `write its value, or name a key of a Secret: --secret ${name}=NAME/KEY`,
  })
}

/** What is mounted: the config, a /dev/shm for data loaders that is as large as the pod's memory, and claims. */
export function podVolumes(configMap: string, config: TrainingConfig, { volumes = [] }: KubernetesOptions) {
  return {
    volumes: [
      { name: 'config', configMap: { name: configMap, items: [{ key: CONFIG_KEY, path: configPath(config) }] } },
      { name: 'shm', emptyDir: { medium: 'Memory' } },
      ...volumes.map(({ claim }, at) => ({ name: `volume-${at}`, persistentVolumeClaim: { claimName: claim } })),
    ],
    volumeMounts: [
      { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true },
      { name: 'shm', mountPath: '/dev/shm' },
      ...volumes.map(({ path }, at) => ({ name: `volume-${at}`, mountPath: path })),
    ],
  }
}

/** A key of a ConfigMap has fewer characters than a file name may have; `items` gives the file its name. */
const CONFIG_KEY = 'config'

/** The most that a ConfigMap holds, of all its keys: 1 MiB (Kubernetes, `MaxSecretSize`). */
const MAX_CONFIG_MAP = 1 << 20

function configMap(name: string, { text }: TrainingConfig, { namespace }: KubernetesOptions): object {
  if (new TextEncoder().encode(text).length > MAX_CONFIG_MAP - CONFIG_KEY.length) {
    throw new MmdetConfigError({
      code: 'limit',
      message: 'the config is larger than 1 MiB, which is the most that a ConfigMap holds',
      hint: 'put it into the image or on a volume',
    })
  }
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { [CONFIG_KEY]: text } }
}

/** GPUs are asked for as limits, which are requests too. */
export function gpuResources(
  { gpus }: Job,
  { gpu_resource = 'nvidia.com/gpu' }: KubernetesOptions,
): object | undefined {
  return gpus > 0 ? { limits: { [gpu_resource]: gpus } } : undefined
}

/** The manifests of a job, a ConfigMap before each, in one file for kubectl. */
export async function onKubernetes(
  job: Job,
  options: KubernetesOptions,
  manifest: (name: string, map: string, config: TrainingConfig) => object,
): Promise<Launch> {
  const documents = job.configs.flatMap((config, at) => {
    const name = kubernetesName(job.name, job.isSweep ? `-${at}` : '')
    const map = `${name}-config`
    return [configMap(map, config, options), manifest(name, map, config)]
  })
  const where = options.namespace === undefined ? [] : ['--namespace', options.namespace]
  const apply = (...flags: string[]) => ['kubectl', 'apply', ...flags, ...where, '-f', `${job.folder}/${MANIFEST}`]
  const { yamlText } = await import('../yamlText.ts')
  return {
    files: [...configFiles(job), { path: MANIFEST, text: yamlText(documents) }],
    handover: MANIFEST,
    commands: [{ argv: apply(), dryRun: apply('--dry-run=server') }],
  }
}

const MANIFEST = 'job.yaml'
