import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { launch } from '../../src/launch/launch.ts'
import type { LaunchOptions } from '../../src/launch/options.ts'
import { judgePython, judgeSite } from '../home.ts'
import { FULL, randomFrom, SEED } from '../sample.ts'
import { hostileText, makeStubs, recorded } from './stubs.ts'

const run = promisify(execFile)
const random = randomFrom(SEED)

type OnKubernetes = Extract<LaunchOptions, { on: `kubeflow-${string}` }>

/** A choice of every option, hostile where a text may be. */
function randomOptions(on: OnKubernetes['on']): OnKubernetes {
  const maybe = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined)
  const options = {
    on,
    image: 'registry.example/me/mmdet:3.3.0',
    name: maybe(hostileText(random)),
    nodes: maybe(1 + Math.floor(random() * 4)),
    gpus_per_node: maybe(Math.floor(random() * 9)),
    chdir: maybe(hostileText(random)),
    env: maybe({ HOSTILE: hostileText(random, ['$(PATH)', '$$(PATH)', '\n']) }),
    secrets: maybe({ KEY: { name: 'secret', key: 'key' } }),
    volumes: maybe([{ claim: 'coco', path: '/data' }]),
    namespace: maybe('team'),
    port: maybe(23_456),
    auto_scale_lr: maybe(true),
    ...(on === 'kubeflow-trainjob' ? { runtime: maybe('torch-distributed-gang') } : {}),
  }
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as OnKubernetes
}

interface Container {
  readonly command: string[]
  readonly env?: { readonly name: string; readonly value?: string }[]
}

interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly trainer?: Container & { readonly numProcPerNode: number }
    readonly pytorchReplicaSpecs?: {
      readonly Master: { readonly template: { readonly spec: { readonly containers: Container[] } } }
    }
  }
}

async function manifests(options: LaunchOptions): Promise<Manifest[]> {
  const { files, handover } = await launch({ name: 'a b', text: 'x = 1\n' }, options)
  return parseAllDocuments(files.find(({ path }) => path === handover)?.text ?? '').map((one) => one.toJS())
}

/** The schema of a custom resource. */
async function schemaOf(file: string) {
  const crd = parse(gunzipSync(await readFile(join(import.meta.dirname, 'crd', file))).toString())
  return crd.spec.versions.at(-1).schema.openAPIV3Schema
}

/** The schema of a custom resource as the API server applies it with strict validation: unknown keys are mistakes. */
async function validator(file: string): Promise<ValidateFunction> {
  const schema = await schemaOf(file)
  schema.properties.metadata = { type: 'object' }
  closeAll(schema)
  return new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
}

function closeAll(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return
  const { properties, additionalProperties } = schema as Record<string, unknown>
  const isOpen = 'x-kubernetes-preserve-unknown-fields' in schema
  if (properties !== undefined && additionalProperties === undefined && !isOpen)
    Object.assign(schema, { additionalProperties: false })
  for (const inner of Object.values(schema)) closeAll(inner)
}

/** The rules in CEL that reach our fields, by field, as functions of the manifest. Rules of immutability compare with an older one. */
const CEL: Readonly<Record<string, readonly [string, (job: Manifest) => boolean][]>> = {
  'kubeflow-pytorchjob': [],
  'kubeflow-trainjob': [
    [
      "self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
      ({ metadata }) => /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(metadata.name),
    ],
    ['size(self.metadata.name) <= 63', ({ metadata }) => metadata.name.length <= 63],
    ['self >= 1', ({ spec }) => (spec.trainer?.numProcPerNode ?? 1) >= 1],
  ],
}

/** The rules of the fields that a manifest has, from the schema: a new one is to be known here. */
function celRules(schema: unknown, value: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || value === undefined) return []
  const { properties = {}, items, 'x-kubernetes-validations': rules = [] } = schema as CelSchema
  const inside = Array.isArray(value)
    ? value.flatMap((one) => celRules(items, one))
    : Object.entries(properties).flatMap(([key, one]) =>
        typeof value === 'object' && value !== null ? celRules(one, (value as Record<string, unknown>)[key]) : [],
      )
  return [...rules.map(({ rule }) => rule).filter((rule) => !rule.includes('oldSelf')), ...inside]
}

interface CelSchema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly items?: unknown
  readonly 'x-kubernetes-validations'?: readonly { readonly rule: string }[]
}

/** What Kubernetes makes of a command or a variable: `$(X)` is replaced where X is known, `$$` is one `$`. */
function expanded(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\$|\$\(([^)]*)\)/g, (found, name) => (found === '$$' ? '$' : (variables[name] ?? found)))
}

describe.each([
  ['kubeflow-pytorchjob', 'pytorchjobs.crd.yaml.gz'],
  ['kubeflow-trainjob', 'trainjobs.crd.yaml.gz'],
] as const)('%s', (on, crd) => {
  let folder: string
  let programs: string
  let validate: ValidateFunction
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mmdet-config-launch-'))
    programs = await makeStubs(folder)
    validate = await validator(crd)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('manifests are valid, and their commands run as they are meant', async () => {
    for (let at = 0; at < (FULL ? 100 : 8); at++) {
      const options = { ...randomOptions(on), mmdet: folder }
      const all = await manifests(options)
      const job = all.find(({ kind }) => kind !== 'ConfigMap') as Manifest
      expect(validate(job), JSON.stringify([options, validate.errors])).toBe(true)
      expect(job.metadata.name).toMatch(/^[a-z]([-a-z0-9]*[a-z0-9])?$/)
      const container = job.spec.trainer ?? job.spec.pytorchReplicaSpecs?.Master.template.spec.containers[0]
      await expectRuns(container as Container, options)
    }
  })

  test('every rule in CEL that reaches our fields holds', async () => {
    const schema = await schemaOf(crd)
    const rules = CEL[on] ?? []
    for (let at = 0; at < 50; at++) {
      const name = at % 2 === 0 ? hostileText(random) : ['-', '9', 'x'.repeat(300), 'a'.repeat(63)][at % 4]
      const all = await manifests({ ...randomOptions(on), name: name || 'x' })
      const job = all.find(({ kind }) => kind !== 'ConfigMap') as Manifest
      expect(celRules(schema, job).sort()).toEqual(rules.map(([rule]) => rule).sort())
      for (const [rule, holds] of rules) expect(holds(job), `${rule} of ${job.metadata.name}`).toBe(true)
    }
  })

  test('the schema refuses what Kubernetes would', async () => {
    const [, job] = await manifests({ on, image: 'x' })
    expect(validate({ ...job, spec: { ...job?.spec, other: 1 } })).toBe(false)
    const wrong = on === 'kubeflow-trainjob' ? { trainer: { numProcPerNode: '1' } } : { nprocPerNode: 1 }
    expect(validate({ ...job, spec: { ...job?.spec, ...wrong } })).toBe(false)
  })

  async function expectRuns(container: Container, options: OnKubernetes) {
    if (options.chdir !== undefined) await mkdir(join(folder, options.chdir), { recursive: true })
    const known = { PATH: `${programs}:${process.env['PATH']}`, KEY: 'secret' }
    const variables = Object.fromEntries(
      (container.env ?? []).map(({ name, value }) => [name, expanded(value ?? 'secret', known)]),
    )
    const [shell = '', ...words] = container.command.map((word) => expanded(word, { ...known, ...variables }))
    await run(shell, words, { cwd: folder, env: { ...known, ...variables } })
    const { argv, folder: where, variables: seen } = await recorded(folder)
    const flag = options.auto_scale_lr === true ? ['--auto-scale-lr'] : []
    expect(argv).toEqual(['/mmdet-config/a b.py', '--launcher', 'pytorch', ...flag])
    expect(where).toBe(join(folder, options.chdir ?? '.'))
    expect(seen['HOSTILE']).toBe(options.env?.['HOSTILE'] ?? undefined)
  }
})

/** What a stub of torchrun was given: its words, the folder and the variable, with NUL between them. */
const TORCHRUN = `#!/bin/sh\nprintf '%s\\0' "$HOSTILE" "$@" > "$RECORD"\npwd >> "$RECORD"\n`

test('whole scripts of torchrun: hostile names, folders and variables reach train.py as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-launch-'))
  const env = { PATH: `${folder}:${process.env['PATH']}`, RECORD: join(folder, 'record'), CDPATH: '/' }
  await writeFile(join(folder, 'torchrun'), TORCHRUN, { mode: 0o755 })
  for (let at = 0; at < (FULL ? 1000 : 60); at++) {
    const [name, config, chdir, workDir] = Array.from({ length: 4 }, () => hostileText(random))
    const value = hostileText(random, ['\n', '\t'])
    const options = { on: 'torchrun', name, chdir, env: { HOSTILE: value }, mmdet: '/m/train.py' } as const
    const sweep = [{ name: config as string, text: 'x = 1\n', workDir }]
    const { files, handover } = await launch(at % 2 ? sweep : (sweep[0] as { name: string; text: string }), options, {
      folder: at % 3 ? `${folder}/out` : 'out',
    })
    await mkdir(join(folder, chdir as string), { recursive: true })
    const script = files.find(({ path }) => path === handover)?.text ?? ''
    await run('sh', ['-c', script, 'run.sh', '0'], { cwd: folder, env })
    const [variable, ...words] = (await readFile(env.RECORD, 'utf8')).split('\0')
    const where = words.pop()
    expect(where).toBe(`${join(folder, chdir as string)}\n`)
    expect(variable).toBe(value)
    const rest = ['/m/train.py', join(folder, 'out', `${config}.py`), '--launcher', 'pytorch', `--work-dir=${workDir}`]
    expect(words.slice(6)).toEqual(['--rdzv-id', name, '--rdzv-endpoint', 'localhost:0', ...rest])
  }
  await rm(folder, { recursive: true, force: true })
})

describe.runIf(FULL)('SkyPilot', () => {
  test('accepts every task, and its names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-launch-'))
    for (let at = 0; at < 20; at++) {
      const name = hostileText(random)
      const options = {
        on: 'skypilot',
        name,
        nodes: 1 + (at % 3),
        gpus_per_node: at % 2,
        gpu_resource: 'A100',
        env: { A: null, B: 'x' },
      } as const
      const { files, handover } = await launch({ name: `c${at}`, text: 'x = 1\n' }, options, { folder })
      for (const { path, text } of files) await writeFile(join(folder, path === handover ? `${at}.yaml` : path), text)
    }
    const script = [
      'import glob, sys, sky',
      'from sky.utils import common_utils',
      'for path in glob.glob(sys.argv[1] + "/*.yaml"):',
      '    task = sky.Task.from_yaml_config(sky.utils.common_utils.read_yaml(path) if hasattr(common_utils, "read_yaml") else __import__("yaml").safe_load(open(path)), env_overrides=[("A", "1")])',
      '    common_utils.check_cluster_name_is_valid(task.name)',
      '    print(task.name, task.num_nodes)',
    ].join('\n')
    const site = await judgeSite('skypilot')
    const { stdout } = await run(await judgePython(), ['-s', '-c', script, folder], {
      env: { ...process.env, PYTHONPATH: site, HOME: folder },
    })
    expect(stdout.trim().split('\n')).toHaveLength(20)
    await rm(folder, { recursive: true, force: true })
  })
})
