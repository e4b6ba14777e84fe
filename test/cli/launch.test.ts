import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runAs, runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { TRAINS } from '../support/trains.ts'

const RECIPE = `model: mask-rcnn_r50_fpn
dataset: coco_instance
schedule: schedule_1x
launch:
  on: slurm
  partition: gpu
  gpus_per_node: 4
`

const MODULE = `import { cocoInstance, defaultRuntime, defineConfig, maskRcnnR50Fpn, schedule1x } from 'mmdet-config'
export default defineConfig({ bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()] })
export const launch = { on: 'slurm', partition: 'from-module' }
`

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  const files = {
    'a.py': TRAINS,
    'env.py': `${TRAINS}work_dir = '{{$HOME_OF_MINE:/x}}'\n`,
    'sweep.json': JSON.stringify({ points: [{ name: 'p-0', config: 'a.py', workDir: 'work_dirs/p-0', values: {} }] }),
    'patch.yaml': 'spec: {runPolicy: {backoffLimit: 2}}\n',
    'list.yaml': '- 1\n',
    'setup.sh': 'module load cuda\n',
    'recipe.yaml': RECIPE,
    'sweep.yaml': `${RECIPE}sweep:\n  grid:\n    optim_wrapper.optimizer.lr: [0.01, 0.02]\n`,
    'two.json': JSON.stringify({ points: ['p', 'q'].map((name) => ({ name, config: 'a.py' })) }),
    'twice.json': JSON.stringify({ points: ['p', 'p'].map((name) => ({ name, config: 'a.py' })) }),
    'seven.json': '{"points": [{"name": "p", "config": "a.py"}], "launch": 7}',
    'env.json': '{"work_dir": "{{$HOME_OF_MINE:/x}}"}',
    'env.yaml': 'work_dir: "{{\'$HOME_OF_MINE : /x\'}}"\n',
    'literal.py': `${TRAINS}note = '{{ $HOME_OF_MINE }}'\n`,
    'wrong.py': TRAINS.replace("type='CocoDataset'", "type='CocoDataset', ann_fil=''"),
    'no-scaling.py': TRAINS.replace(/auto_scale_lr.*\n/, ''),
    'own.config.ts': MODULE,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

/** A tool of an engine that writes down how it was called. */
function stub(name: string, code: number, says = ''): void {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(
    join(bin, name),
    `#!/bin/sh\necho "$0 $*" > '${folder}/called'\n${says === '' ? '' : `echo '${says}'\n`}exit ${code}\n`,
  )
  chmodSync(join(bin, name), 0o755)
}

const KUBERNETES = ['--on', 'kubeflow-pytorchjob', '--image', 'x']

test.each<[string, string[], string]>([
  ['what would be handed over', ['a.py', '--on', 'slurm', '--setup', 'setup.sh'], 'module load cuda\nset -e\n'],
  ['a variable', ['a.py', '--on', 'slurm', '--env', 'A=b=c'], "export A='b=c'\n"],
  ['a sweep', ['sweep.json', '--on', 'slurm'], '#SBATCH --array=0-0\n'],
  ['a patch', ['a.py', ...KUBERNETES, '--patch', 'patch.yaml'], 'backoffLimit: 2\n'],
  ['a volume', ['a.py', ...KUBERNETES, '--volume', 'coco:/data'], 'claimName: coco\n'],
  ['a secret', ['a.py', ...KUBERNETES, '--secret', 'K=s/k'], 'secretKeyRef:\n'],
  ['where a recipe trains', ['recipe.yaml'], '#SBATCH --gpus-per-node=4\n'],
  ['what a flag says before the recipe', ['recipe.yaml', '--gpus-per-node', '2'], '#SBATCH --gpus-per-node=2\n'],
  ['the points of a recipe', ['sweep.yaml'], 'work_dir=./work_dirs/sweep/lr-0.02 ;;'],
  ['a point', ['two.json', '--on', 'slurm', '--only', 'q'], '0) config='],
  ['a recipe for another engine', ['recipe.yaml', '--on', 'torchrun'], '--nproc-per-node 4'],
  ['what a module exports', ['own.config.ts'], '#SBATCH --partition=from-module\n'],
  ['to go on', ['a.py', '--on', 'torchrun', '--resume'], '  --resume\n'],
  ['with an override', ['a.py', '--on', 'torchrun', '--cfg-options', 'train_cfg.max_epochs=3'], 'a.py --launcher'],
  ['what MMEngine leaves as it is', ['literal.py', '--on', 'torchrun'], 'literal.py --launcher'],
  ['values of here', ['env.py', '--on', 'torchrun', '--bake-env'], 'env.py --launcher pytorch'],
])('prints %s', async (_, args, part) => {
  const { code, stdout, stderr } = await runInFolder(folder, 'launch', ...args)
  expect([code, stdout], stderr).toEqual([0, expect.stringContaining(part)])
})

test.each<[string, string[], string]>([
  ['an environment placeholder', ['env.py', '--on', 'torchrun'], '--bake-env'],
  ['one in JSON', ['env.json', '--on', 'torchrun'], 'HOME_OF_MINE'],
  ['one in YAML', ['env.yaml', '--on', 'torchrun'], 'HOME_OF_MINE'],
  ['options that are no dict', ['seven.json', '--on', 'slurm'], 'launch takes a dict'],
  ['no engine', ['a.py'], '--on torchrun, slurm'],
  ['a point that is not there', ['two.json', '--on', 'slurm', '--only', 'pp'], 'did you mean p?'],
  ['two points of one name', ['twice.json', '--on', 'slurm'], 'two points named p'],
  ['an option of another engine', ['a.py', '--on', 'ray', '--max-parallel', '2'], 'it is an option of slurm'],
  ['a namespace', ['a.py', ...KUBERNETES, '--namespace', 'My_Team'], 'small letters'],
  ['images that are no number', ['a.py', '--on', 'slurm', '--images', 'x'], '--images takes a positive integer'],
  ['a file that exports nothing', ['nothing.ts', '--on', 'slurm'], 'cannot read'],
  ['no number', ['a.py', '--on', 'slurm', '--nodes', 'two'], '--nodes takes a number'],
  ['no volume', ['a.py', ...KUBERNETES, '--volume', 'coco'], 'CLAIM:/path'],
  ['no secret', ['a.py', ...KUBERNETES, '--secret', 'K=s'], 'VARIABLE=NAME/KEY'],
  ['a patch that is no dict', ['a.py', ...KUBERNETES, '--patch', 'list.yaml'], 'is not a dict'],
  ['a file that is not there', ['a.py', ...KUBERNETES, '--patch', 'no.yaml'], 'cannot read no.yaml'],
  ['what must be given', ['a.py', '--on', 'kubeflow-trainjob'], '--image - error invalid-option: --image is missing: '],
  [
    'a flag of another engine',
    ['a.py', '--on', 'ray', '--cpus-per-task', '2'],
    'unknown-key: ray has no --cpus-per-task',
  ],
  [
    'two flags of another engine, each by its name',
    ['a.py', '--on', 'ray', '--cpus-per-task', '2', '--mem', '8G'],
    'unknown-key: ray has no --mem',
  ],
  [
    'a value',
    ['a.py', ...KUBERNETES, '--volume', 'A_B:/x'],
    '--volume.0.claim - error invalid-option: expected a name',
  ],
  [
    'what an engine has to know',
    ['a.py', '--on', 'skypilot', '--gpus-per-node', '2'],
    '--gpu-resource - error invalid-option: SkyPilot',
  ],
  ['machines that an engine has not', ['a.py', '--on', 'torchrun', '--nodes', '2'], '--nodes - error invalid-option: '],
  [
    'a name of two lines',
    ['a.py', '--on', 'slurm', '--name', 'a\nb'],
    '--name - error invalid-option: --name holds the character U+000A',
  ],
  ['a folder of two lines', ['a.py', '--on', 'slurm', '--out', 'a\nb'], '--out - error invalid-option: --out holds'],
  [
    'lines that are not there',
    ['a.py', '--on', 'slurm', '--setup', 'no.sh'],
    'error file-not-found: cannot read no.sh',
  ],
  ['a check that an engine has not', ['a.py', '--on', 'torchrun', '--dry-run'], '--dry-run is not possible'],
  ['a wait that an engine has not', ['a.py', ...KUBERNETES, '--submit', '--wait'], '--wait is not possible'],
  ['another engine', ['a.py', '--on', 'lsf'], 'Allowed choices are torchrun'],
])('refuses %s', async (_, args, part) => {
  const { code, stdout, stderr } = await runInFolder(folder, 'launch', ...args)
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(part)])
})

test.each<[string, string[], number, RegExp]>([
  ['sbatch', ['--on', 'slurm', '--submit', '--wait'], 0, /sbatch --wait \S+\/out\/job\.sbatch\n$/],
  ['sbatch', ['--on', 'slurm', '--dry-run'], 3, /sbatch --test-only \S+\n$/],
  [
    'ray',
    ['--on', 'ray', '--gpus-per-node', '0', '--submit'],
    7,
    /ray job submit --submission-id mmdet-config-\w{16} --no-wait --working-dir \S+\/out -- sh run\.sh\n$/,
  ],
  ['kubectl', [...KUBERNETES, '--submit'], 0, /kubectl apply -f \S+\/out\/job\.yaml\n$/],
  [
    'sky',
    ['--on', 'skypilot', '--gpus-per-node', '0', '--submit'],
    0,
    /sky launch --yes --detach-run \S+\/out\/task\.yaml\n$/,
  ],
])('runs the own %s, %j: its code is passed on', async (tool, args, wanted, line) => {
  stub(tool, wanted)
  const before = process.env['PATH']
  process.env['PATH'] = `${folder}/bin:${before}`
  try {
    const { code, stderr } = await runInFolder(folder, 'launch', 'a.py', '--out', 'out', ...args)
    expect(code, stderr).toBe(wanted)
  } finally {
    process.env['PATH'] = before
  }
  expect(readFileSync(join(folder, 'called'), 'utf8')).toMatch(line)
  expect(existsSync(join(folder, 'out/a.py'))).toBe(true)
})

test('before anything is submitted the batch, the rate and the plan are said', async () => {
  const args = ['--on', 'torchrun', '--gpus-per-node', '2', '--images', '10', '--out', 'out']
  const { code, stderr } = await runInFolder(folder, 'launch', 'a.py', ...args)
  expect([code, stderr]).toEqual([0, expect.stringContaining('batch: 2 GPUs x 2 images = 4 images a step\n')])
  expect(stderr).toContain(
    '0.02 (auto_scale_lr is off), chosen for 16 images a step: --auto-scale-lr would make it 0.005',
  )
  const [plan] = JSON.parse(readFileSync(join(folder, 'out/plan.json'), 'utf8')).files
  expect(plan).toMatchObject({ file: 'a.py', epochLength: 3, maxIters: 3 })
  expect(readFileSync(join(folder, 'out/README'), 'utf8').split('\n')).toEqual([
    expect.stringContaining('a: training on torchrun, 1 node with 2 processes each'),
    `submit: sh ${folder}/out/run.sh`,
    `results: npx mmdet-config results ${folder}/out`,
    '',
  ])
  const scaled = await runInFolder(folder, 'launch', 'a.py', '--auto-scale-lr', ...args.slice(0, 4))
  expect(scaled.stderr).toContain('learning rate: 0.02 x 4 / 16 = 0.005 (auto_scale_lr)')
  expect(scaled.stderr).toContain('give --images N')
})

test('points that differ in their batch are told apart', async () => {
  writeFileSync(join(folder, 'q.py'), TRAINS.replace('batch_size=2', 'batch_size=3'))
  const points = ['a', 'q'].map((name) => ({ name, config: `${name}.py` }))
  writeFileSync(join(folder, 'both.json'), JSON.stringify({ points }))
  const { stderr } = await runInFolder(folder, 'launch', 'both.json', '--on', 'ray', '--data', '.')
  expect(stderr).toMatch(/cannot be counted/)
  const given = await runInFolder(folder, 'launch', 'both.json', '--on', 'ray', '--images', '10')
  expect(given.stderr).toMatch(/^a:\nbatch: 1 GPU x 2 .*\n.*\nq:\nbatch: 1 GPU x 3 /m)
})

test.each([
  ['what check has errors for', ['wrong.py'], 'unknown-argument'],
  ['what does not start', ['no-scaling.py', '--auto-scale-lr'], 'runner-refuses'],
])('%s is not launched, unless --no-check goes on', async (_, args, rule) => {
  const { code, stdout, stderr } = await runInFolder(folder, 'launch', ...args, '--on', 'torchrun')
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(`error ${rule}`)])
  expect(stderr).toContain('nothing was launched; --no-check goes on')
  const goesOn = await runInFolder(folder, 'launch', ...args, '--on', 'torchrun', '--no-check')
  expect([goesOn.code, goesOn.stdout]).toEqual([0, expect.stringContaining('torchrun')])
})

test('a mistake below launch is told at its line of the recipe', async () => {
  writeFileSync(join(folder, 'bad.yaml'), RECIPE.replace('partition', 'partitoin'))
  const { code, stderr } = await runInFolder(folder, 'launch', 'bad.yaml')
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('bad.yaml:6:3 - error unknown-key: launch has no key partitoin'),
  ])
  expect(stderr).toContain('did you mean partition?')
})

test('what was submitted is written down, for results and to go on', async () => {
  stub('sbatch', 0, 'Submitted batch job 41')
  const args = ['two.json', '--on', 'slurm', '--out', 'out', '--submit', '--chdir', 'data']
  const env = { PATH: `${folder}/bin:${process.env['PATH']}` }
  expect(await runAs({ cwd: folder, env, isTTY: false }, 'launch', ...args)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Submitted batch job 41\n'),
  })
  const submitted = JSON.parse(readFileSync(join(folder, 'out/submitted.json'), 'utf8'))
  expect(submitted).toEqual({
    points: ['p', 'q'].map((name, at) => ({
      name,
      config: `${name}.py`,
      workDir: `./work_dirs/${name}`,
      id: `41_${at}`,
      code: 0,
    })),
    start: join(folder, 'data'),
    launch: { on: 'slurm', chdir: 'data' },
  })
  const again = await runInFolder(folder, 'launch', 'out/submitted.json', '--resume', '--only', 'q')
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('--resume')])
})

test('a tool that is not there', async () => {
  const args = ['launch', 'a.py', '--on', 'slurm', '--submit']
  const { code, stderr } = await runAs({ cwd: folder, env: { PATH: folder }, isTTY: false }, ...args)
  expect([code, stderr]).toEqual([2, expect.stringContaining('cannot run sbatch')])
})

test('--json has files and commands', async () => {
  const { stdout } = await runInFolder(folder, 'launch', 'a.py', '--on', 'slurm', '--json')
  const [file] = JSON.parse(stdout).files
  expect(file.files.map(({ path }: { path: string }) => path)).toEqual(['a.py', 'job.sbatch'])
  expect(file.commands[0][0]).toBe('sbatch')
})

const LINE = '{"loss": NaN, "epoch": 1, "iter": 50, "step": 50}\n'
const VALUES = '{"coco/bbox_mAP": 0.25, "step": 1}\n'

/** A work_dir with the log of one start. */
function run(name: string, log: string, config = 'train_cfg = dict(max_epochs=12)\n'): void {
  const start = join(folder, name, '20261128_120000', 'vis_data')
  mkdirSync(start, { recursive: true })
  writeFileSync(join(start, 'scalars.json'), log)
  writeFileSync(join(start, 'config.py'), config)
  writeFileSync(join(folder, name, 'my-config.py'), config)
}

test('results: a table, and what to do', async () => {
  run('work/a', LINE.replace('NaN', '1.5') + VALUES)
  run('work/b', LINE)
  run('work/c', LINE.replace('NaN', '1.5'), 'x = = 1\n')
  expect(await runInFolder(folder, 'results', 'work')).toMatchObject({
    code: 0,
    stdout: `run     state         epoch  iteration   loss  coco/bbox_mAP    best  at
work/a  not finished      1         50  1.500         0.2500  0.2500   1
work/b  diverged          1         50    NaN              -       -   -
work/c  unknown           1         50  1.500              -       -   -
`,
    stderr: `work/a is not finished, its last line is of epoch 1, iteration 50; to resume it:
  python tools/train.py work/a/my-config.py --work-dir work/a --resume
work/b diverged: its last loss is NaN
`,
  })
})

test('results: of two launches of one training the later counts; a metric has its column', async () => {
  run('work/p', LINE.replace('NaN', '1.5') + VALUES)
  for (const [out, code, time] of [
    ['one', 0, 2000],
    ['two', 3, 1000],
  ] as const) {
    mkdirSync(join(folder, out))
    const points = [{ name: 'p', config: 'p.py', workDir: 'work/p', code }]
    const path = join(folder, out, 'submitted.json')
    writeFileSync(path, JSON.stringify({ points, start: folder, launch: { on: 'torchrun' } }))
    utimesSync(path, time, time)
  }
  const later = await runInFolder(folder, 'results', '.', '--format', 'csv')
  expect(later.stdout).toBe('run,state,epoch,iteration,loss,coco/bbox_mAP\nwork/p,not finished,1,50,1.5,0.25\n')
})

test('results: CSV and JSON', async () => {
  run('a,b', LINE, 'train_cfg = dict(max_iters=50)\n')
  const csv = await runInFolder(folder, 'results', 'a,b', '--format', 'csv')
  expect(csv.stdout).toBe('run,state,epoch,iteration,loss\n"a,b",diverged,1,50,NaN\n')
  const { stdout } = await runInFolder(folder, 'results', 'a,b', '--json')
  expect(JSON.parse(stdout).files[0].runs[0]).toMatchObject({
    folder: 'a,b',
    state: 'diverged',
    loss: 'NaN',
    resume: null,
  })
})

test('results: curves', async () => {
  run('a', `${LINE.replace('NaN', '1.5')}${LINE}${VALUES}`)
  expect((await runInFolder(folder, 'results', 'a', '--svg', 'a.svg')).code).toBe(0)
  const svg = readFileSync(join(folder, 'a.svg'), 'utf8')
  expect(svg).toContain('<title id="title">loss of a</title>')
  expect(svg).toContain('points="630,30"')
  expect((await runInFolder(folder, 'results', 'a', '--svg', 'a.svg', '--metric', 'coco/bbox_mAP')).code).toBe(2)
  const args = ['--svg', 'a.svg', '--metric', 'coco/bbox_mAP', '--force']
  expect((await runInFolder(folder, 'results', 'a', ...args)).code).toBe(0)
  expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toContain('validation after 1<')
})

test('results: nine runs have eight curves', async () => {
  for (let at = 0; at < 9; at++) run(`work/${at}`, LINE.replace('NaN', '1.5'))
  const { stderr } = await runInFolder(folder, 'results', 'work', '--svg', 'a.svg')
  expect(stderr).toContain('the picture shows the first 8 of 9 runs\n')
})

test.each<[string, string, string, RegExp]>([
  ['squeue', 'RUNNING', 'running', /^$/],
  ['squeue', 'CANCELLED', 'cancelled', /was cancelled, it has no line; to resume it:/],
  ['sacct', 'TIMEOUT', 'failed', /launch out\/submitted.json --only=p --resume --submit --out=out\/resumed-p\n/],
  ['nothing', '', 'no log', /p cannot be asked for: squeue/],
])('results: %s answers %s', async (tool, answer, state, talk) => {
  mkdirSync(join(folder, 'out'))
  const points = [{ name: 'p', config: 'p.py', workDir: 'work/p', id: '41_0', code: 0 }]
  writeFileSync(join(folder, 'out/submitted.json'), JSON.stringify({ points, start: folder, launch: { on: 'slurm' } }))
  stub('squeue', 1)
  stub(tool, 0, answer)
  const env = { PATH: tool === 'nothing' ? folder : `${folder}/bin:${process.env['PATH']}` }
  const { stdout, stderr } = await runAs({ cwd: folder, env, isTTY: false }, 'results', 'out')
  expect(stdout).toContain(`work/p  ${state} `)
  expect(stderr).toMatch(talk)
})

test('results: a training whose command failed', async () => {
  mkdirSync(join(folder, 'out'))
  const points = [{ name: 'p', config: 'p.py', code: 3 }]
  writeFileSync(
    join(folder, 'out/submitted.json'),
    JSON.stringify({ points, start: folder, launch: { on: 'torchrun' } }),
  )
  const { stdout } = await runInFolder(folder, 'results', 'out', '--format', 'csv')
  expect(stdout).toContain('work_dirs/p,failed,')
})

test('results: a log that is too large is told, the others are shown', async () => {
  run('work/a', `${LINE.replace('NaN', '1.5')}{"loss": 1.`)
  run('work/b', '')
  truncateSync(join(folder, 'work/b/20261128_120000/vis_data/scalars.json'), 2 ** 27)
  const { code, stdout, stderr } = await runInFolder(folder, 'results', 'work')
  expect([code, stdout]).toEqual([0, expect.stringContaining('work/a  not finished')])
  expect(stderr).toContain('work/a: 1 line of its log left out: no JSON\n')
  expect(stderr).toMatch(/warning limit: .*scalars.json/)
})

test.each([
  [['no'], 'cannot read no'],
  [['bin'], 'no run has a log below bin'],
  [['a', '--metric', 'coco/bbox_mAp'], 'did you mean coco/bbox_mAP?'],
])('results: refuses %j', async (args, words) => {
  mkdirSync(join(folder, 'bin'))
  symlinkSync('nowhere', join(folder, 'bin/submitted.json'))
  run('a', VALUES)
  expect(await runInFolder(folder, 'results', ...args)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(words),
  })
})
