import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateQueries } from '../../src/launch/engineState.ts'
import { runAs } from '../../test/support/cli.ts'
import { judgePython, judgeSite } from '../home.ts'
import { FULL, sample } from '../sample.ts'
import { makeMmdetection, ON_CPU } from '../training/tree.ts'
import { type SlurmCluster, startSlurm, whyNoSlurm } from './cluster.ts'

const run = promisify(execFile)
const TRAINING = join(import.meta.dirname, '../training')
const NO_SLURM = await whyNoSlurm()

let folder: string
let env: Record<string, string>

/** A clone of MMDetection with the tiny data, and the tiny config as one file that trains on the CPU. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-launch-'))
  env = (await makeMmdetection(folder)) as Record<string, string>
  await run('python', [join(TRAINING, 'make_coco.py'), 'tiny', 'disc', 'square', 'triangle'], { cwd: folder, env })
  const recipe = await readFile(join(TRAINING, 'tiny.yaml'), 'utf8')
  await writeFile(
    join(folder, 'tiny.yaml'),
    recipe.replace(/^pretrain:\n(?: .*\n)+/m, '').replace(/^name: .*/m, 'name: tiny'),
  )
  await ours('generate', 'tiny.yaml', '--standalone', '--out', 'mine')
  await ours('print', 'mine/tiny.py', '--out', 'tiny.py', '--cfg-options', 'model.backbone.init_cfg=None', ...ON_CPU)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function ours(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runAs({ cwd: folder, env, isTTY: false }, ...argv)
  expect(code, stderr).toBe(0)
  return stdout
}

/** What was launched came to its end, by its log. */
async function expectTrained(work: string): Promise<void> {
  const { files } = JSON.parse(await ours('results', work, '--json'))
  expect(files[0].runs).toMatchObject([{ state: 'finished', epoch: 2, damagedLines: 0 }])
}

/** The config with a work_dir of its own. */
async function config(name: string): Promise<string> {
  const text = await readFile(join(folder, 'tiny.py'), 'utf8')
  await writeFile(join(folder, `${name}.py`), `${text}work_dir = 'work/${name}'\n`)
  return `${name}.py`
}

const TO_TRAIN = ['--mmdet', '.', '--gpus-per-node', '0', '--submit']

describe('torchrun', () => {
  test.each(sample([1, 2], 1))('%d processes', async (processes) => {
    const name = `torchrun-${processes}`
    await ours('launch', await config(name), '--on', 'torchrun', ...TO_TRAIN, '--processes-per-node', String(processes))
    await expectTrained(`work/${name}`)
  })
})

describe.runIf(FULL && NO_SLURM === undefined)('Slurm', () => {
  let cluster: SlurmCluster
  beforeAll(async () => {
    cluster = await startSlurm()
    env = { ...env, SLURM_CONF: cluster.env['SLURM_CONF'] as string }
  })
  afterAll(() => cluster?.stop())

  test('two processes, to the end', async () => {
    const args = [...TO_TRAIN, '--processes-per-node', '2', '--wait']
    await ours('launch', await config('slurm'), '--on', 'slurm', ...args)
    await expectTrained('work/slurm')
  })
})

describe.runIf(FULL)('Ray', () => {
  let ray: ChildProcess | undefined
  beforeAll(async () => {
    const site = await judgeSite('ray')
    await writeFile(
      join(folder, 'bin/ray'),
      `#!/bin/sh\nPYTHONPATH=${site}:$PYTHONPATH exec ${await judgePython()} -s -c 'from ray.scripts.scripts import main; main()' "$@"\n`,
      { mode: 0o755 },
    )
    env = { ...env, RAY_ADDRESS: 'http://127.0.0.1:8265', RAY_TMPDIR: folder }
    ray = spawn(
      'ray',
      ['start', '--head', '--block', '--num-cpus', '2', '--disable-usage-stats', '--include-dashboard=true'],
      {
        cwd: folder,
        env,
        stdio: 'ignore',
      },
    )
    for (let attempt = 0; attempt < 120; attempt++) {
      const answer = await fetch('http://127.0.0.1:8265/api/version').catch(() => undefined)
      if (answer?.ok === true) return
      await setTimeout(500)
    }
    throw new Error('the dashboard of Ray did not answer within a minute')
  })
  afterAll(async () => {
    await run('ray', ['stop', '--force'], { env }).catch(() => undefined)
    // The daemons are gone; what started them ends by itself.
    ray?.kill('SIGKILL')
  })

  test('a job, to the end', async () => {
    const args = ['--mmdet', folder, '--chdir', folder, '--gpus-per-node', '0', '--submit', '--wait']
    await ours('launch', await config('on-ray'), '--on', 'ray', ...args)
    await expectTrained('work/on-ray')
    const { points } = JSON.parse(await readFile(join(folder, 'launch/on-ray/submitted.json'), 'utf8'))
    const [query] = stateQueries({ on: 'ray' }, points[0].id)
    const [tool = '', ...words] = query?.argv ?? []
    const { stdout, stderr } = await run(tool, words, { env })
    expect(query?.read(stdout + stderr)).toBe('finished')
  })
})
