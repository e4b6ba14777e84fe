import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInFolder } from '../../test/support/cli.ts'
import { FULL, sample } from '../sample.ts'
import { makeMmdetection, ON_CPU } from './tree.ts'

const run = promisify(execFile)
const HERE = import.meta.dirname

/** What the authors publish, and what the config loads. */
const WEIGHTS = {
  mocov2: { raw: 'moco_v2_800ep_pretrain.pth.tar', loaded: 'tiny/mocov2.pth' },
  swav: { raw: 'tiny/swav.pth.tar', loaded: 'tiny/swav.pth.tar' },
} as const

type Method = keyof typeof WEIGHTS
type Form = 'inherit' | 'standalone'

/** The ways that one process trains; a run takes one of them by its seed. */
const VARIANTS: readonly (readonly [Method, Form])[] = [
  ['mocov2', 'inherit'],
  ['mocov2', 'standalone'],
  ['swav', 'inherit'],
  ['swav', 'standalone'],
]

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-training-'))
  env = await makeMmdetection(folder)
  await there('python', join(HERE, 'make_coco.py'), 'tiny', 'disc', 'square', 'triangle')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a program where MMDetection is. */
async function there(program: string, ...args: string[]): Promise<void> {
  await run(program, args, { cwd: folder, env, maxBuffer: 1 << 28 })
}

/** PyTorch aborts now and then where a thread of its own is left when a process ends, whatever the config: it is asked once more then. */
async function unlessAborted(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!/terminate called without an active exception/.test((error as Error).message)) throw error
    await work()
  }
}

/** Runs a command of ours there; it must succeed. */
async function ours(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInFolder(folder, ...argv)
  expect(code, stderr).toBe(0)
  return stdout
}

/** From the authors' file to a config that loads every tensor of it: the config's path. */
async function prepared(method: Method, form: Form): Promise<string> {
  const { raw, loaded } = WEIGHTS[method]
  await there('python', join(HERE, 'make_checkpoint.py'), method, raw)
  if (raw !== loaded) await ours('checkpoint', 'convert', raw, loaded, '--force')
  const recipe = await readFile(join(HERE, 'tiny.yaml'), 'utf8')
  await writeFile(join(folder, 'tiny.yaml'), recipe.replaceAll(/mocov2(?:\.pth)?/g, renamed(method)))
  const out = form === 'standalone' ? ['--standalone', '--out', 'mine'] : []
  await ours('generate', 'tiny.yaml', ...out)
  const config = `${form === 'standalone' ? 'mine' : 'configs'}/tiny/mask-rcnn_r50-${method}-pre_fpn_tiny.py`
  expect(await ours('checkpoint', 'check', loaded, '--config', config)).toContain('318 of 318')
  return config
}

const renamed = (method: Method) => (found: string) => (found === 'mocov2' ? method : WEIGHTS[method].loaded.slice(5))

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

/** What `plan` says of a run: the rate of each iteration, validations and the checkpoints that stay. */
async function planned(config: string, gpus: number, perEpoch: number) {
  const at = Array.from({ length: 2 * perEpoch }, (_, step) => step)
  const text = await ours('plan', config, '--gpus', String(gpus), '--at', at.join(','), '--json')
  const [{ learningRate, validations, checkpoints, maxIters }] = JSON.parse(text).files
  const rates = (learningRate as { values: [number] }[]).map(({ values: [rate] }) => rate)
  expect(maxIters).toBe(2 * perEpoch)
  const files = (checkpoints as { file: string; kept: boolean }[]).filter(({ kept }) => kept).map(({ file }) => file)
  return { rates, validations: validations as number[], files }
}

/** Two epochs with validation: finite losses, and the learning rates, validations and checkpoints that `plan` gives. */
async function expectTrained(config: string, work: string, gpus: number, perEpoch: number): Promise<void> {
  const lines = logged(work)
  const steps = lines.filter((line) => line.lr !== undefined)
  const { rates, validations, files } = await planned(config, gpus, perEpoch)
  expect(steps.map(({ lr }) => lr)).toEqual(rates)
  for (const { loss } of steps) expect(Number.isFinite(loss)).toBe(true)
  expect(lines.filter((line) => line['coco/segm_mAP'] !== undefined)).toHaveLength(validations.length)
  const written = readdirSync(join(folder, work)).filter((name) => name.endsWith('.pth'))
  expect(written.sort()).toEqual(files)
}

const losses = (work: string) => logged(work).map(({ loss }) => loss)

describe('from the raw checkpoint to the second epoch', () => {
  test.each(sample(VARIANTS, 1))('%s, %s', async (method, form) => {
    const config = await prepared(method, form)
    await there('python', 'tools/train.py', config, '--work-dir', `${method}-${form}`)
    await expectTrained(config, `${method}-${form}`, 1, 3)
  })
})

describe.runIf(FULL)('everything', () => {
  test.each(['mocov2', 'swav'] as const)('%s: the standalone form trains to the same losses', (method) => {
    expect(losses(`${method}-standalone`)).toEqual(losses(`${method}-inherit`))
  })

  test.each(VARIANTS)('%s, %s: two processes by torchrun', async (method, form) => {
    const config = await prepared(method, form)
    const work = `two-${method}-${form}`
    await unlessAborted(async () => {
      await rm(join(folder, work), { recursive: true, force: true })
      await there(
        ...(['torchrun', '--standalone', '--nproc-per-node', '2', 'tools/train.py', config] as const),
        ...['--launcher', 'pytorch', '--work-dir', work, '--cfg-options', ...ON_CPU],
      )
    })
    await expectTrained(config, work, 2, 2)
  })
})
