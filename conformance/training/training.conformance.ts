import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInFolder } from '../../test/support/cli.ts'
import { judgePython, trainingSite } from '../home.ts'
import { FULL } from '../sample.ts'

const run = promisify(execFile)
const HERE = import.meta.dirname

let folder: string
let sites: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-training-'))
  sites = await trainingSite(join(HERE, '_ext.py'))
  await python([join(HERE, 'make_coco.py'), 'tiny'])
  await python([join(HERE, 'make_checkpoint.py'), 'mocov2', 'moco_v2_800ep_pretrain.pth.tar'])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function python(args: readonly string[], path: readonly string[] = []): Promise<string> {
  const env = {
    ...process.env,
    PYTHONPATH: [...path, ...sites].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    MPLCONFIGDIR: folder,
  }
  const options = { cwd: folder, env, maxBuffer: 1 << 28 }
  return (await run(await judgePython(), ['-s', '-W', 'ignore', ...args], options)).stdout
}

/** Runs a command of ours in the folder; it must succeed. */
async function ours(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInFolder(folder, ...argv)
  expect(`${stderr}${code}`).toMatch(/0$/)
  return stdout
}

const trainer = () => join(sites.at(-1) as string, 'mmdet/.mim/tools/train.py')

interface Logged {
  readonly step: number
  readonly epoch?: number
  readonly lr?: number
  readonly loss?: number
  readonly 'coco/segm_mAP'?: number
}

/** What a run logged: one line an iteration, one a validation. */
function logged(work: string): Logged[] {
  const path = join(folder, work)
  const stamp = readdirSync(path).find((name) => existsSync(join(path, name, 'vis_data'))) as string
  const text = readFileSync(join(path, stamp, 'vis_data/scalars.json'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Learning rates of LinearLR from 0.001 over 500 iterations and MultiStepLR after the first epoch, at 0.02. */
function configured(perEpoch: number): number[] {
  return Array.from({ length: 2 * perEpoch }, (_, step) => {
    const warmup = 0.001 + (0.999 * step) / 499
    return 0.02 * warmup * (step < perEpoch ? 1 : 0.1)
  })
}

/** Two epochs with validation: finite losses, the learning rates of the config, both checkpoints. */
function expectTrained(work: string, perEpoch: number): void {
  const lines = logged(work)
  const steps = lines.filter((line) => line.lr !== undefined)
  const wanted = configured(perEpoch)
  expect(steps).toHaveLength(wanted.length)
  for (const [at, { lr, loss }] of steps.entries()) {
    expect(lr).toBeCloseTo(wanted[at] as number, 12)
    expect(Number.isFinite(loss)).toBe(true)
  }
  expect(lines.filter((line) => line['coco/segm_mAP'] !== undefined)).toHaveLength(2)
  for (const epoch of [1, 2]) expect(existsSync(join(folder, work, `epoch_${epoch}.pth`))).toBe(true)
}

const CONFIG = 'configs/tiny/mask-rcnn_r50-mocov2-pre_fpn_tiny.py'

test('MoCo v2, from the raw checkpoint to the second epoch', async () => {
  await ours('checkpoint', 'convert', 'moco_v2_800ep_pretrain.pth.tar', 'tiny/mocov2.pth')
  await ours('generate', join(HERE, 'tiny.yaml'), '--out', 'configs')
  expect(await ours('checkpoint', 'check', 'tiny/mocov2.pth', '--config', CONFIG)).toContain('318 of 318')
  await python([trainer(), CONFIG, '--work-dir', 'work'])
  expectTrained('work', 3)
})

describe.runIf(FULL)('everything', () => {
  test('the standalone form trains to the same losses', async () => {
    await ours('generate', join(HERE, 'tiny.yaml'), '--out', 'standalone', '--standalone')
    await python([trainer(), CONFIG.replace('configs', 'standalone'), '--work-dir', 'alone'])
    expectTrained('alone', 3)
    const losses = (work: string) => logged(work).map(({ loss }) => loss)
    expect(losses('alone')).toEqual(losses('work'))
  })

  test('SwAV, from the file as it is published', async () => {
    await python([join(HERE, 'make_checkpoint.py'), 'swav', 'tiny/swav.pth.tar'])
    const recipe = await readFile(join(HERE, 'tiny.yaml'), 'utf8')
    await writeFile(join(folder, 'swav.yaml'), recipe.replaceAll('mocov2', 'swav').replace('swav.pth', 'swav.pth.tar'))
    await ours('generate', 'swav.yaml', '--out', 'configs')
    const config = CONFIG.replace('mocov2', 'swav')
    expect(await ours('checkpoint', 'check', 'tiny/swav.pth.tar', '--config', config)).toContain('318 of 318')
    await python([trainer(), config, '--work-dir', 'swav'])
    expectTrained('swav', 3)
  })

  test('two processes by torchrun', async () => {
    const wrapper = ['type=MMDistributedDataParallel', 'device_ids=None'].map((part) => `model_wrapper_cfg.${part}`)
    await python(
      [
        ...['-m', 'torch.distributed.run', '--standalone', '--nproc-per-node', '2', trainer(), CONFIG],
        ...['--launcher', 'pytorch', '--work-dir', 'two', '--cfg-options', 'env_cfg.dist_cfg.backend=gloo', ...wrapper],
      ],
      [HERE],
    )
    expectTrained('two', 2)
  })
})
