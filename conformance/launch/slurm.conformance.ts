import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../../test/support/cli.ts'
import { FULL, randomFrom, SEED } from '../sample.ts'
import { type SlurmCluster, startSlurm, whyNoSlurm } from './cluster.ts'
import { hostileText, makeStubs, recorded } from './stubs.ts'

const WHY_NOT = await whyNoSlurm()
if (WHY_NOT !== undefined) console.log(`skipped: real Slurm. ${WHY_NOT}`)

const CONFIG = "model = dict(type='RetinaNet')\n"

describe.skipIf(WHY_NOT !== undefined)('Slurm takes what launch hands over', () => {
  let folder: string
  let cluster: SlurmCluster
  let env: Record<string, string>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mmdet-config-launch-'))
    cluster = await startSlurm()
    const programs = await makeStubs(folder)
    env = { ...(cluster.env as Record<string, string>), PATH: `${programs}:${cluster.env['PATH']}` }
    await writeFile(join(folder, 'a.py'), CONFIG)
  })
  afterAll(async () => {
    await cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Runs a launch with the cluster's environment. */
  const launch = (...args: string[]) => {
    // The config is none that trains: train.py is a stub.
    const common = ['--on', 'slurm', '--mmdet', '.', '--force', '--no-check']
    const gpus = args.includes('--gpus-per-node') ? [] : ['--gpus-per-node', '0']
    return runAs({ cwd: folder, env, isTTY: false }, 'launch', ...args, ...common, ...gpus)
  }

  test('a job that fails gives its code', async () => {
    const { code, stderr } = await launch('a.py', '--submit', '--wait', '--env', 'EXIT_CODE=5')
    expect(code, stderr).toBe(5)
    const { argv } = await recorded(folder)
    expect(argv).toEqual([join(folder, 'launch/a/a.py'), '--launcher', 'pytorch'])
  })

  test('GPUs are asked for, and processors', async () => {
    const args = ['--gpus-per-node', '2', '--cpus-per-task', '2', '--processes-per-node', '1', '--submit', '--wait']
    const { code, stderr } = await launch('a.py', ...args)
    expect(code, stderr).toBe(0)
    expect((await recorded(folder)).variables).toMatchObject({ CUDA_VISIBLE_DEVICES: '0,1', SLURM_CPUS_PER_TASK: '2' })
  })

  test('a variable that is passed on', async () => {
    env = { ...env, PASSED_ON: "it's $(here)" }
    await launch('a.py', '--submit', '--wait', '--env', 'PASSED_ON')
    expect((await recorded(folder)).variables['PASSED_ON']).toBe("it's $(here)")
  })

  test('an array of three: each point has its config and its work_dir', async () => {
    const points = ['a', 'b', 'c'].map((name) => ({ name, config: 'a.py', workDir: `work dirs/${name}`, values: {} }))
    await writeFile(join(folder, 'sweep.json'), JSON.stringify({ points }))
    const { code, stderr } = await launch('sweep.json', '--out', 'three', '--submit', '--wait', '--max-parallel', '2')
    expect(code, stderr).toBe(0)
    for (const [at, { name, workDir }] of points.entries()) {
      const { argv } = await recorded(folder, String(at))
      expect(argv).toEqual([join(folder, `three/${name}.py`), '--launcher', 'pytorch', `--work-dir=${workDir}`])
    }
  })

  test('results asks for what runs, and for what failed', async () => {
    await writeFile(join(folder, 'setup.sh'), 'sleep 20\n')
    await launch('a.py', '--out', 'asked', '--setup', 'setup.sh', '--submit')
    const results = async () => (await runAs({ cwd: folder, env, isTTY: false }, 'results', 'asked', '--json')).stdout
    const state = async () => JSON.parse(await results()).files[0].runs[0].state
    expect(['waiting', 'running']).toContain(await state())
    const [{ id }] = JSON.parse(await readFile(join(folder, 'asked/submitted.json'), 'utf8')).points
    await promisify(execFile)('scancel', ['--full', id], { env })
    for (let attempt = 0; attempt < 50 && (await state()) !== 'cancelled'; attempt++) await setTimeout(100)
    expect(await state()).toBe('cancelled')
  })

  test('--dry-run finds a partition that is not there', async () => {
    const { code } = await launch('a.py', '--dry-run', '--partition', 'no')
    expect(code).not.toBe(0)
    expect((await launch('a.py', '--dry-run', '--partition', 'main')).code).toBe(0)
  })

  test('lines that come first', async () => {
    await writeFile(join(folder, 'setup.sh'), 'export FROM_SETUP=yes\n')
    await launch('a.py', '--setup', 'setup.sh', '--submit', '--wait')
    expect((await recorded(folder)).variables['FROM_SETUP']).toBe('yes')
  })

  test('hostile names, folders and variables reach train.py as they are', async () => {
    const random = randomFrom(SEED)
    for (let at = 0; at < (FULL ? 40 : 3); at++) {
      const [name, chdir, value] = [hostileText(random), hostileText(random), hostileText(random, ['\n', '\t'])]
      await mkdir(join(folder, chdir), { recursive: true })
      const args = [
        `--name=${name}`,
        `--chdir=${chdir}`,
        `--env=HOSTILE=${value}`,
        '--out',
        'hostile',
        '--submit',
        '--wait',
      ]
      const { code, stderr } = await launch('a.py', ...args)
      expect(code, JSON.stringify([name, chdir, value, stderr])).toBe(0)
      const { folder: where, variables } = await recorded(folder)
      expect([where, variables['HOSTILE']]).toEqual([join(folder, chdir), value])
      expect(variables['SLURM_JOB_NAME']).toBe(name)
    }
  })
})
