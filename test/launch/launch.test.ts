import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { type NamedConfig, selfsupPretrainConfigs } from '../../src/author/selfsupPretrain.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { launch } from '../../src/launch/launch.ts'
import type { LaunchOptions } from '../../src/launch/options.ts'
import { shellWord } from '../../src/launch/shell.ts'
import { readSweep } from '../../src/launch/sweep.ts'

const CONFIG = { name: 'retinanet_1x', text: 'model = dict()\n' }
const POINTS = [
  { ...CONFIG, name: 'a', workDir: 'work_dirs/a' },
  { ...CONFIG, name: 'b', workDir: "work_dirs/it's b" },
]
const PLACE = { folder: '/runs/launch' }

async function handover(options: LaunchOptions, configs: typeof CONFIG | typeof POINTS = CONFIG, place = PLACE) {
  const made = await launch(configs, options, place)
  return made.files.find(({ path }) => path === made.handover)?.text ?? ''
}

async function refusal(options: object, configs: object = CONFIG): Promise<MmdetConfigError> {
  const error = await launch(configs as typeof CONFIG, options as LaunchOptions, PLACE).catch((caught) => caught)
  expect(error).toBeInstanceOf(MmdetConfigError)
  return error
}

describe('a script', () => {
  test.each<[string, LaunchOptions, string]>([
    ['one process', { on: 'torchrun' }, 'torchrun --nnodes 1 --nproc-per-node 1'],
    ['a process for each GPU', { on: 'torchrun', gpus_per_node: 8 }, '--nproc-per-node 8'],
    ['processes without GPUs', { on: 'torchrun', gpus_per_node: 0, processes_per_node: 2 }, '--nproc-per-node 2'],
    ['any free port', { on: 'torchrun' }, '--rdzv-backend c10d --rdzv-id retinanet_1x --rdzv-endpoint localhost:0'],
    ['a port', { on: 'torchrun', port: 1234 }, '--rdzv-endpoint localhost:1234'],
    ['the config', { on: 'torchrun' }, '"$train_py" /runs/launch/retinanet_1x.py --launcher pytorch\n'],
    ['the flag for the learning rate', { on: 'torchrun', auto_scale_lr: true }, '--auto-scale-lr'],
    ['the installed package', { on: 'torchrun' }, 'find_spec("mmdet").origin'],
    ['a clone', { on: 'torchrun', mmdet: '/opt/mmdetection/' }, '/opt/mmdetection/tools/train.py'],
    ['a clone beside', { on: 'torchrun', mmdet: 'my clone' }, `"$PWD"/'my clone'/tools/train.py`],
    ['a script of its own', { on: 'torchrun', mmdet: '/a/train.py' }, 'train_py=/a/train.py\n'],
    ['a folder', { on: 'torchrun', chdir: '-data' }, 'cd ./-data\n'],
    ['a folder that cd would take for the last one', { on: 'torchrun', chdir: '-' }, 'cd ./-\n'],
    ['variables', { on: 'torchrun', env: { A: "it's $(x)" } }, `export A='it'\\''s $(x)'\n`],
    ['Slurm: one node', { on: 'slurm' }, '--rdzv-id "$SLURM_JOB_ID" --rdzv-endpoint localhost:0'],
    ['Slurm: GPUs', { on: 'slurm', gpus_per_node: 4 }, '#SBATCH --gpus-per-node=4\n'],
    ['Slurm: one task on each node', { on: 'slurm', nodes: 2 }, '#SBATCH --nodes=2\n#SBATCH --ntasks-per-node=1\n'],
    ['Slurm: a port of the job', { on: 'slurm', nodes: 2 }, 'port=$((20000 + SLURM_JOB_ID % 10000))'],
    ['Slurm: the first node', { on: 'slurm', nodes: 2 }, '--rdzv-endpoint "$head:$port"'],
    ['Slurm: a port', { on: 'slurm', nodes: 2, port: 9 }, '--rdzv-endpoint "$head:9"'],
    ['Slurm: processors', { on: 'slurm', nodes: 2, cpus_per_task: 6 }, 'srun --kill-on-bad-exit=1 --cpus-per-task=6'],
    ['Slurm: options', { on: 'slurm', partition: 'a b#"c' }, '#SBATCH --partition="a b#\\"c"\n'],
    ['Slurm: what it replaces in names', { on: 'slurm', name: 'a%j' }, '#SBATCH --output=a%%j-%j.out\n'],
    ['Slurm: lines first', { on: 'slurm', setup: 'module load cuda\n' }, 'module load cuda\nset -e\n'],
    ['Ray: the uploaded folder', { on: 'ray' }, '"$folder"/retinanet_1x.py'],
    ['Ray: a variable of the cluster', { on: 'ray', env: { K: null } }, ': "${K:?'],
  ])('%s', async (_, options, part) => {
    expect(await handover(options)).toContain(part)
  })

  test('a sweep on Slurm is an array', async () => {
    const text = await handover({ on: 'slurm', max_parallel: 1 }, POINTS)
    expect(text).toContain('#SBATCH --array=0-1%1\n')
    expect(text).toContain(`1) config=/runs/launch/b.py work_dir='work_dirs/it'\\''s b' ;;`)
    expect(text).toContain('"$config" --launcher pytorch \\\n  --work-dir="$work_dir"')
  })

  test('a relative folder is below the one that the script begins in', async () => {
    const text = await handover({ on: 'torchrun', chdir: '/data' }, CONFIG, { folder: 'launch/x' })
    expect(text).toContain('start=$PWD\n')
    expect(text).toContain('"$train_py" "$start"/launch/x/retinanet_1x.py')
  })

  test('a config that a builder made', async () => {
    const [named] = selfsupPretrainConfigs()
    const { files, commands } = await launch(named as NamedConfig, { on: 'slurm' })
    expect(files[0]?.text).toContain("type='MaskRCNN'")
    expect(commands[0]?.argv).toEqual(['sbatch', 'launch/mask-rcnn_r50-mocov2-pre_fpn_1x_coco/job.sbatch'])
  })

  test.each(['torchrun', 'ray'] as const)('a sweep on %s has a command for each point', async (on) => {
    const { commands } = await launch(POINTS, { on }, PLACE)
    expect(commands.map(({ argv }) => argv.at(-1))).toEqual(['0', '1'])
  })
})

describe('a manifest', () => {
  const onKubernetes = { image: 'me/mmdet:3', gpus_per_node: 2, nodes: 3 } as const

  test('a PyTorchJob', async () => {
    const text = await handover({
      on: 'kubeflow-pytorchjob',
      ...onKubernetes,
      volumes: [{ claim: 'coco', path: '/data' }],
    })
    const [map, job] = parseAllDocuments(text).map((document) => document.toJS())
    expect(map.data).toEqual({ config: CONFIG.text })
    expect(job.metadata.name).toMatch(/^retinanet-1x-[0-9a-f]{8}$/)
    expect(job.spec.nprocPerNode).toBe('2')
    expect(job.spec.pytorchReplicaSpecs.Worker.replicas).toBe(2)
    const { containers, volumes } = job.spec.pytorchReplicaSpecs.Master.template.spec
    expect(containers[0].command[2]).toContain(`--rdzv-endpoint ${job.metadata.name}-master-0:29500`)
    expect(containers[0].command[2]).toContain('train_py=$$(python')
    expect(containers[0].resources).toEqual({ limits: { 'nvidia.com/gpu': 2 } })
    expect(volumes.map(({ name }: { name: string }) => name)).toEqual(['config', 'shm', 'volume-0'])
  })

  test('a TrainJob', async () => {
    const text = await handover({ on: 'kubeflow-trainjob', ...onKubernetes, secrets: { K: { name: 's', key: 'k' } } })
    const [, { spec, metadata }] = parseAllDocuments(text).map((document) => document.toJS())
    expect(spec.trainer.numProcPerNode).toBe(2)
    expect(spec.trainer.numNodes).toBe(3)
    expect(spec.trainer.env).toEqual([{ name: 'K', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }])
    expect(spec.trainer.command[2]).toContain(`${metadata.name}-node-0-0.${metadata.name}:29500`)
  })

  test('names of a sweep differ, also where only other characters do', async () => {
    const options = { on: 'kubeflow-pytorchjob', image: 'x' } as const
    const names = async (name: string) =>
      parseAllDocuments(await handover({ ...options, name }, POINTS)).map((one) => one.toJS().metadata.name)
    const all = [...(await names('A_b')), ...(await names('a_b')), ...(await names('x'.repeat(300)))]
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((name) => !/^[a-z]([-a-z0-9]{0,48}[a-z0-9])?$/.test(name))).toEqual([])
  })

  test('what Kubernetes would replace stays', async () => {
    const text = await handover({ on: 'kubeflow-pytorchjob', image: 'x', env: { A: '$(X) $$(Y) $Z' } })
    const [, job] = parseAllDocuments(text).map((document) => document.toJS())
    const [container] = job.spec.pytorchReplicaSpecs.Master.template.spec.containers
    expect(container.env).toEqual([{ name: 'A', value: '$$(X) $$$$(Y) $Z' }])
  })

  test('a task of SkyPilot, patched', async () => {
    const place = { ...PLACE, patch: { resources: { use_spot: true, image_id: null } } }
    const options = { on: 'skypilot', nodes: 2, gpu_resource: 'A100', image: 'docker:x', env: { K: null } } as const
    const [task] = parseAllDocuments(await handover(options, CONFIG, place)).map((document) => document.toJS())
    expect(task.resources).toEqual({ accelerators: 'A100:1', use_spot: true })
    expect(task.envs).toEqual({ K: null })
    expect(task.run).toContain('head=$(echo "$SKYPILOT_NODE_IPS" | head -n 1)')
  })
})

test('the points of SkyPilot are a list, and a task each', async () => {
  const { files, handover, commands } = await launch(POINTS, { on: 'skypilot', gpus_per_node: 0 }, PLACE)
  const list = files.find(({ path }) => path === handover)?.text ?? ''
  expect(parseAllDocuments(list).map((one) => one.toJS().name)).toEqual(['a', 'b'])
  expect(commands.map(({ argv }) => argv.at(-1))).toEqual(['/runs/launch/a.task.yaml', '/runs/launch/b.task.yaml'])
})

describe('refused', () => {
  test.each<[string, object, string, string, string?]>([
    ['an engine', { on: 'slrm' }, 'on', 'invalid-option'],
    ['an option of another engine', { on: 'slurm', image: 'x' }, 'image', 'unknown-key'],
    ['several nodes of torchrun', { on: 'torchrun', nodes: 2 }, 'nodes', 'invalid-option'],
    ['several nodes of Ray', { on: 'ray', nodes: 2 }, 'nodes', 'invalid-option'],
    ['no accelerator', { on: 'skypilot' }, 'gpu_resource', 'invalid-option'],
    ['a line break in a directive', { on: 'slurm', partition: 'a\n#SBATCH --x' }, 'partition', 'invalid-option'],
    ['NUL', { on: 'torchrun', env: { A: 'a\0b' } }, 'env.A', 'invalid-option'],
    ['a variable of the pod', { on: 'kubeflow-pytorchjob', image: 'x', env: { A: null } }, 'env.A', 'invalid-option'],
    ['a variable of the script', { on: 'slurm', env: { port: '80' } }, 'env.port', 'invalid-option'],
    ['a name of Kubernetes', { on: 'kubeflow-trainjob', image: 'x', runtime: 'A_b' }, 'runtime', 'invalid-option'],
    ['a namespace', { on: 'kubeflow-trainjob', image: 'x', namespace: 'a.b' }, 'namespace', 'invalid-option'],
    [
      'a claim',
      { on: 'kubeflow-trainjob', image: 'x', volumes: [{ claim: 'Coco', path: '/a' }] },
      'volumes.0.claim',
      'invalid-option',
    ],
    [
      'a key of a Secret',
      { on: 'kubeflow-trainjob', image: 'x', secrets: { A: { name: 's', key: 'a b' } } },
      'secrets.A.key',
      'invalid-option',
    ],
    ['an empty text', { on: 'slurm', partition: '' }, 'partition', 'invalid-option', 'a text that is not empty'],
    [
      'a long text',
      { on: 'kubeflow-pytorchjob', image: 'x'.repeat(501) },
      'image',
      'invalid-option',
      'at most 500 characters',
    ],
    [
      'a relative path',
      { on: 'kubeflow-pytorchjob', image: 'x', volumes: [{ claim: 'a', path: 'b' }] },
      'volumes.0.path',
      'invalid-option',
      'starts with /',
    ],
    [
      'a name of a variable',
      { on: 'torchrun', env: { 'A-B': 'x' } },
      'env.A-B',
      'invalid-option',
      'letters, digits, _, not "A-B"',
    ],
  ])('%s', async (_, options, path, code, message = '') => {
    const error = await refusal(options)
    expect([error.path?.join('.'), error.code]).toEqual([path, code])
    expect(error.message).toContain(message)
  })

  test('a config too large for a ConfigMap', async () => {
    const large = { name: 'a', text: 'x'.repeat(1 << 20) }
    expect((await refusal({ on: 'kubeflow-pytorchjob', image: 'x' }, large)).code).toBe('limit')
  })

  test('a patch of a script', async () => {
    const made = launch(CONFIG, { on: 'slurm' }, { ...PLACE, patch: {} })
    await expect(made).rejects.toMatchObject({ code: 'invalid-option', path: ['patch'] })
  })

  test.each([
    ['{', 'json-syntax'],
    ['{"points":[]}', 'invalid-option'],
    ['{"points":[{"name":"a"}]}', 'invalid-option'],
  ])('an index of a sweep: %s', (text, code) => {
    expect(() => readSweep(text, 'sweep.json')).toThrow(expect.objectContaining({ code }))
  })
})

test('any text reaches a program as it is, through a real shell', () => {
  const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll(/[\0\p{Cs}]/gu, ''))
  const hostile = fc.constantFrom(
    "'",
    '"',
    '$(id)',
    '$' + '{HOME}',
    '`id`',
    '\n',
    ';',
    '-n',
    '\\',
    '*',
    '~',
    '!',
    '#',
    '',
  )
  const words = fc.sample(
    fc.oneof(
      text,
      fc.array(hostile, { maxLength: 6 }).map((parts) => parts.join('')),
    ),
    1000,
  )
  const script = `for word in ${words.map(shellWord).join(' ')}; do printf '%s\\0' "$word"; done`
  const output = execFileSync('sh', ['-s'], { input: script, encoding: 'utf8' })
  expect(output.split('\0').slice(0, -1)).toEqual(words)
})
