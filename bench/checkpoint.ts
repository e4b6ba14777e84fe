import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'vitest'
import { judgePython, judgeSite, unpackedWheel } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { type Measure, median, megabytes, report, seconds } from './measure.ts'

/** Rounds; in each, both sides run once, one after the other. */
const ROUNDS = 7

/** The promises of the checkpoint tools. */
const FASTER = 5
const MOST_BYTES = 150_000_000
const MOST_COPIES = 3

interface Ran {
  readonly seconds: number
  readonly bytes: number
  readonly out: string
}

/** Converting a full-size MoCo v2 file (370 MB): against MMDetection's own script, and against copying the result. */
test('checkpoint', async () => report('checkpoint', await measureCheckpoint()))

async function measureCheckpoint(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-bench-'))
  const judge = await startJudge('processes')
  try {
    const source = join(folder, 'moco_v2_800ep_pretrain.pth.tar')
    await makeMoco(source)
    return await rounds(judge, folder, source)
  } finally {
    judge.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeMoco(path: string): Promise<void> {
  const torch = await startJudge('pretrained', { packages: ['torch'] })
  await torch.ask({ kind: 'make', layout: 'full-mocov2', path, legacy: true })
  torch.close()
}

async function rounds(judge: Judge, folder: string, source: string): Promise<Measure[]> {
  const target = join(folder, 'ours.pth')
  const theirs = join(folder, 'theirs.pth')
  const script = join(await unpackedWheel('mmdet==3.3.0'), 'mmdet/.mim/tools/model_converters/selfsup2mmdet.py')
  const python = [await judgePython(), '-s', script, source, theirs, '--selfsup', 'moco']
  const env = { PYTHONPATH: await judgeSite('torch') }
  const dist = resolve('dist')
  const cli = [process.execPath, join(dist, 'cli/bin.cjs'), 'checkpoint', 'convert', source, target, '--force']
  const ran: { script: Ran[]; cli: Ran[]; library: number[]; copy: number[]; inspect: Ran[] } = {
    script: [],
    cli: [],
    library: [],
    copy: [],
    inspect: [],
  }
  await judge.ask({ argv: cli }) // Both sides find the source in the page cache.
  await judge.ask({ argv: python, env })
  // Every target is a new file: to free an old one takes its time.
  const fresh = (path: string) => rm(path, { force: true })
  for (let round = 0; round < ROUNDS; round++) {
    await fresh(theirs)
    ran.script.push(await judge.ask<Ran>({ argv: python, env }))
    await fresh(target)
    ran.cli.push(await judge.ask<Ran>({ argv: cli }))
    await fresh(target)
    ran.library.push(Number((await judge.ask<Ran>({ argv: libraryCall(dist, source, target) })).out))
    const copy = join(folder, 'copy.pth')
    await fresh(copy)
    ran.copy.push((await judge.ask<Ran>({ argv: ['sh', '-c', 'cp "$0" "$1" && sync "$1"', target, copy] })).seconds)
    ran.inspect.push(await judge.ask<Ran>({ argv: [...cli.slice(0, 3), 'inspect', source, '--json'] }))
  }
  return measures(ran)
}

/** A fresh process that times one call by itself, without Node's own start. */
function libraryCall(dist: string, source: string, target: string): string[] {
  const code = `
    import { convertCheckpoint } from ${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)}
    const began = performance.now()
    await convertCheckpoint(${JSON.stringify(source)}, ${JSON.stringify(target)}, { overwrite: true })
    console.log((performance.now() - began) / 1000)`
  return [process.execPath, '--input-type=module', '-e', code]
}

function measures(ran: { script: Ran[]; cli: Ran[]; library: number[]; copy: number[]; inspect: Ran[] }): Measure[] {
  const times = (all: readonly Ran[]) => median(all.map((one) => one.seconds))
  const most = (all: readonly Ran[]) => Math.max(...all.map((one) => one.bytes))
  const faster = times(ran.script) / times(ran.cli)
  const copies = median(ran.library) / median(ran.copy)
  return [
    {
      what: 'convert a 370 MB MoCo v2 file, whole process',
      ours: seconds(times(ran.cli)),
      theirs: `${seconds(times(ran.script))} (selfsup2mmdet.py)`,
      result: `${faster.toFixed(1)} times as fast`,
      target: `at least ${FASTER} times`,
      met: faster >= FASTER,
    },
    {
      what: 'its most resident memory',
      ours: megabytes(most(ran.cli)),
      theirs: megabytes(most(ran.script)),
      result: megabytes(most(ran.cli)),
      target: `at most ${megabytes(MOST_BYTES)}`,
      met: most(ran.cli) <= MOST_BYTES,
    },
    {
      what: 'the library call, without the start of Node',
      ours: seconds(median(ran.library)),
      theirs: `${seconds(median(ran.copy))} (cp and sync of the output)`,
      result: `${copies.toFixed(1)} times as long`,
      target: `at most ${MOST_COPIES} times`,
      met: copies <= MOST_COPIES,
    },
    {
      what: 'inspect that file, whole process',
      ours: seconds(times(ran.inspect)),
      theirs: '-',
      result: megabytes(most(ran.inspect)),
      target: `at most ${megabytes(MOST_BYTES)}`,
      met: most(ran.inspect) <= MOST_BYTES,
    },
  ]
}
