import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksOf } from '../test/support/markdown.ts'
import { FULL } from './sample.ts'
import { makeMmdetection, ON_CPU } from './training/tree.ts'

const run = promisify(execFile)
const TRAINING = join(import.meta.dirname, 'training')

let root: string
let env: NodeJS.ProcessEnv

/** Folders beside one another, as the README has them: a clone of ours, one of MMDetection, a project; data and weights. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mmdet-config-readme-'))
  for (const name of ['mmdet-config', 'mmdetection']) await mkdir(join(root, name))
  const tracked = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const file of tracked.stdout.split('\0').filter((name) => existsSync(name)))
    await cp(file, join(root, 'mmdet-config', file))
  await symlink(resolve('node_modules'), join(root, 'mmdet-config/node_modules'))
  env = { ...(await makeMmdetection(join(root, 'mmdetection'))), npm_config_cache: join(root, '.npm') }
  await sh('mmdetection', `python ${TRAINING}/make_coco.py data/balloon balloon`)
  await sh('mmdetection', `python ${TRAINING}/make_checkpoint.py swav swav_800ep_pretrain.pth.tar`)
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What a command prints on the standard output; it must succeed. */
async function sh(folder: string, command: string): Promise<string> {
  const options = { cwd: join(root, folder), env, maxBuffer: 1 << 28 }
  return (await run('bash', ['-e', '-o', 'pipefail', '-c', command], options)).stdout
}

/** Fills in a recipe: what makes a training take seconds on the CPU. */
async function fillIn(path: string): Promise<void> {
  const recipe = await readFile(path, 'utf8')
  const tiny = await readFile(join(TRAINING, 'tiny.yaml'), 'utf8')
  const filled = recipe
    .replace('schedule: schedule_1x', 'schedule: { step_schedule: { max_epochs: 2, milestones: [1] } }')
    .replace('data_root:', 'img_scale: [96, 64]\n    batch_size: 1\n    num_workers: 0\n    data_root:')
  await writeFile(path, filled + tiny.slice(tiny.indexOf('overrides:')))
}

// The first block is the two commands of npm, which .ci/run runs as they are.
const [, install = '', ...rest] = blocksOf('README.md').flatMap(({ language, code }) =>
  language === 'sh' ? [code] : [],
)
/** Eight GPUs are two processes here, with what they need on a CPU: batch norm is synchronised on GPUs only. */
const onCpu = (block: string) =>
  block.replace('--nproc-per-node 8', '--nproc-per-node 2').replace(/\n$/, ` --cfg-options ${CPU_OPTIONS}\n`)
const CPU_OPTIONS = ['model.backbone.norm_cfg.type=BN', ...ON_CPU].join(' ')

describe("the README's commands, one block after the other", () => {
  test(install, async () => {
    await sh('mmdet-config', install)
    await sh('my-project', `python ${TRAINING}/make_checkpoint.py mocov2 moco_v2_800ep_pretrain.pth.tar`)
    expect(await sh('my-project', 'npx mmdet-config --version')).toMatch(/^\d/)
  })

  test.each(rest.filter((block) => FULL || !block.includes('torchrun')))('%s', async (block) => {
    const trains = block.includes('tools/train.py')
    await rm(join(root, 'mmdetection/work_dirs'), { recursive: true, force: true })
    const stdout = await sh('my-project', block.includes('torchrun') ? onCpu(block) : block)
    expect(stdout).not.toBe('')
    if (block.includes('init')) await fillIn(join(root, 'my-project/balloon/recipe.yaml'))
    expect(existsSync(join(root, 'mmdetection/work_dirs/mask-rcnn_r50-swav_1x/epoch_2.pth'))).toBe(trains)
  })
})

test('a clone runs what it built', async () => {
  expect(await sh('mmdet-config', 'npx mmdet-config --version')).toMatch(/^\d/)
})
