import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { judgePython, judgeSite, mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { type Measure, median, report, seconds } from './measure.ts'

/** The promise of the command line. */
const FASTER = 3

/** Rounds; in each, both sides run once, one after the other. */
const ROUNDS = 15

/** A usual config, one with much of its own, and the largest of mmdet 3.3.0. */
const CONFIGS = [
  'retinanet/retinanet_r50_fpn_1x_coco.py',
  'dino/dino-4scale_r50_8xb2-12e_coco.py',
  'mm_grounding_dino/odinw/grounding_dino_swin-t_pretrain_odinw35.py',
]

interface Ran {
  readonly seconds: number
  readonly cpu: number
  readonly out: string
}

interface Sides {
  readonly ours: Ran[]
  readonly theirs: Ran[]
}

/** `mmdet-config print --format repr` of one config, from the start of Node to its end, against a Python script that does the same. */
test('reader, whole processes', async () => report('reader, whole processes', await measureProcesses()))

async function measureProcesses(): Promise<Measure[]> {
  const root = await mmdetConfigs()
  const judge = await startJudge('processes')
  const cli = [process.execPath, resolve('dist/cli/bin.cjs')]
  const script = [await judgePython(), '-s', resolve('conformance/judges/print_repr.py')]
  const measures: Measure[] = []
  try {
    for (const name of CONFIGS) {
      const path = join(root, name)
      const sides = await rounds(judge, [...cli, 'print', '--format', 'repr', path], [...script, path])
      if (sides.ours[0]?.out !== sides.theirs[0]?.out)
        throw new Error(`${name} differs: the conformance suites say where`)
      measures.push(measureOf(`print --format repr ${name}`, sides))
    }
    for (const option of ['--version', '--help']) {
      measures.push(measureOf(option, await rounds(judge, [...cli, option], [...script, '--help'])))
    }
  } finally {
    judge.close()
  }
  return measures
}

async function rounds(judge: Judge, ours: readonly string[], theirs: readonly string[]): Promise<Sides> {
  const env = { PYTHONPATH: await judgeSite('mmengine') }
  const sides: Sides = { ours: [], theirs: [] }
  for (let round = 0; round < ROUNDS; round++) {
    sides.ours.push(await judge.ask<Ran>({ argv: ours }))
    sides.theirs.push(await judge.ask<Ran>({ argv: theirs, env }))
  }
  return sides
}

function measureOf(what: string, { ours, theirs }: Sides): Measure {
  const wall = (ran: readonly Ran[]) => median(ran.map((one) => one.seconds))
  const cpu = (ran: readonly Ran[]) => median(ran.map((one) => one.cpu))
  const ratio = wall(theirs) / wall(ours)
  return {
    what,
    ours: `${seconds(wall(ours))} (${seconds(cpu(ours))} CPU)`,
    theirs: `${seconds(wall(theirs))} (${seconds(cpu(theirs))} CPU; Python)`,
    result: `${ratio.toFixed(1)} times as fast (${(cpu(theirs) / cpu(ours)).toFixed(1)} by CPU time)`,
    target: `at least ${FASTER} times`,
    met: ratio >= FASTER,
  }
}
