import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runAs, runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  const files = {
    'a.py': "model = dict(type='RetinaNet')\n",
    'env.py': "work_dir = '{{$HOME_OF_MINE:/x}}'\n",
    'sweep.json': JSON.stringify({ points: [{ name: 'p-0', config: 'a.py', workDir: 'work_dirs/p-0', values: {} }] }),
    'patch.yaml': 'spec: {runPolicy: {backoffLimit: 2}}\n',
    'list.yaml': '- 1\n',
    'setup.sh': 'module load cuda\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

/** A tool of an engine that writes down how it was called. */
function stub(name: string, code: number): void {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, name), `#!/bin/sh\necho "$0 $*" > '${folder}/called'\nexit ${code}\n`)
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
  ['values of here', ['env.py', '--on', 'torchrun', '--bake-env'], 'env.py --launcher pytorch'],
])('prints %s', async (_, args, part) => {
  const { code, stdout, stderr } = await runInFolder(folder, 'launch', ...args)
  expect([code, stdout], stderr).toEqual([0, expect.stringContaining(part)])
})

test.each<[string, string[], string]>([
  ['an environment placeholder', ['env.py', '--on', 'torchrun'], '--bake-env'],
  ['no number', ['a.py', '--on', 'slurm', '--nodes', 'two'], '--nodes takes a number'],
  ['no volume', ['a.py', ...KUBERNETES, '--volume', 'coco'], 'CLAIM:/path'],
  ['no secret', ['a.py', ...KUBERNETES, '--secret', 'K=s'], 'VARIABLE=NAME/KEY'],
  ['a patch that is no dict', ['a.py', ...KUBERNETES, '--patch', 'list.yaml'], 'holds no dict'],
  ['a file that is not there', ['a.py', ...KUBERNETES, '--patch', 'no.yaml'], 'cannot read no.yaml'],
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
    /ray job submit --no-wait --working-dir \S+\/out -- sh run\.sh\n$/,
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

test.each([
  [['no'], 'cannot read no'],
  [['bin'], 'no run has a log below bin'],
  [['a', '--metric', 'coco/bbox_mAp'], 'did you mean coco/bbox_mAP?'],
])('results: refuses %j', async (args, words) => {
  mkdirSync(join(folder, 'bin'))
  run('a', VALUES)
  expect(await runInFolder(folder, 'results', ...args)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(words),
  })
})
