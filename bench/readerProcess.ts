import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test } from 'vitest'
import { cachedFolder, judgePython, judgeSite, mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { type Measure, median, report, seconds } from './measure.ts'

const run = promisify(execFile)

/** The Nodes that are measured; the first is the oldest that the package runs on. */
const NODES = ['20.19', '22', '24', '26'] as const
const [FLOOR] = NODES

/** The promise of the command line where Node keeps compiled code, which is from 22.1 on: times as fast as MMEngine. */
const FASTER = 3

/** The most that a start may cost on the oldest Node, against a commit that shipped machine code and set a flag of V8. */
const MACHINE_CODE = { commit: 'f71cf6b', most: 1.35 }

/** The most that importing the library may cost, in empty programs. Node starts those twice as fast from 22 on, and one with zod is 2.9 there. */
const IMPORT_MOST = 4

/** Rounds; in each, all sides run once, one after the other. */
const ROUNDS = 15

/**
 * A usual config, one with much of its own, and the largest of mmdet 3.3.0, where V8 begins to optimize on another thread: that was
 * what the flag of {@link MACHINE_CODE} forbade.
 */
const CONFIGS = [
  'retinanet/retinanet_r50_fpn_1x_coco.py',
  'dino/dino-4scale_r50_8xb2-12e_coco.py',
  'mm_grounding_dino/odinw/grounding_dino_swin-t_pretrain_odinw35.py',
]

interface Program {
  readonly argv: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

interface Ran {
  readonly seconds: number
  /** Of all threads. */
  readonly cpu: number
  readonly out: string
}

let judge: Judge

/** `mmdet-config print --format repr` from the start of Node to its end, and the import of the library, on every Node. */
test('reader, new processes', async () => {
  judge = await startJudge('processes')
  try {
    const measures: Measure[] = []
    for (const version of NODES) {
      const node = join((await run('bash', ['.ci/node', version])).stdout.trim(), 'node')
      const prints = version === FLOOR ? await againstMachineCode(node) : await againstMmengine(version, node)
      measures.push(...prints, await importing(version, node))
    }
    report('reader, new processes', measures)
  } finally {
    judge.close()
  }
})

const printed = (path: string) => ['print', '--format', 'repr', path]

async function againstMmengine(version: string, node: string): Promise<Measure[]> {
  const root = await mmdetConfigs()
  const python = [await judgePython(), '-s', resolve('conformance/judges/print_repr.py')]
  const env = { PYTHONPATH: await judgeSite('mmengine') }
  const measures: Measure[] = []
  for (const name of CONFIGS) {
    const path = join(root, name)
    const [ours, theirs] = await inTurns(
      { argv: [node, resolve('dist/cli/bin.cjs'), ...printed(path)] },
      { argv: [...python, path], env },
    )
    if (ours.out !== theirs.out) throw new Error(`${name} differs: the conformance suites say where`)
    const ratio = theirs.seconds / ours.seconds
    measures.push({
      what: `Node ${version}: print --format repr ${name}`,
      ours: cost(ours),
      theirs: `${cost(theirs)}, MMEngine`,
      result: `${ratio.toFixed(1)} times as fast (${(theirs.cpu / ours.cpu).toFixed(1)} by CPU time)`,
      target: `at least ${FASTER} times`,
      met: ratio >= FASTER,
    })
  }
  return measures
}

async function againstMachineCode(node: string): Promise<Measure[]> {
  const { commit, most } = MACHINE_CODE
  const folder = await builtCommit(commit, node)
  if (folder === undefined) return []
  const root = await mmdetConfigs()
  const measures: Measure[] = []
  for (const name of CONFIGS) {
    const path = join(root, name)
    const [ours, theirs] = await inTurns(
      { argv: [node, resolve('dist/cli/bin.cjs'), ...printed(path)] },
      { argv: [node, join(folder, 'dist/cli/bin.js'), ...printed(path)] },
    )
    const ratio = ours.cpu / theirs.cpu
    measures.push({
      what: `Node ${FLOOR}: print --format repr ${name}, against ${commit}`,
      ours: cost(ours),
      theirs: `${cost(theirs)}, ${commit}`,
      result: `${ratio.toFixed(2)} of its CPU time`,
      target: `at most ${most}`,
      met: ratio <= most,
    })
  }
  return measures
}

/** The package as it was at a commit, built by `node`, since machine code is of use to that one alone. */
async function builtCommit(commit: string, node: string): Promise<string | undefined> {
  const isThere = await run('git', ['cat-file', '-e', `${commit}^{commit}`]).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    console.log(`${commit} is not in this clone, so the start is not compared with it: git fetch --unshallow brings it`)
    return undefined
  }
  return cachedFolder(`commit-${commit}`, async (target) => {
    const script = `mkdir -p ${target} && git archive ${commit} | tar -x -C ${target} && cd ${target} &&
      npm ci --no-audit --no-fund --silent && npm run build --silent`
    const PATH = `${join(node, '..')}:${process.env['PATH']}`
    await run('bash', ['-euo', 'pipefail', '-c', script], { env: { ...process.env, PATH } })
  })
}

async function importing(version: string, node: string): Promise<Measure> {
  const imported = (name: string) => ({ argv: [node, '--input-type=module', '-e', `import ${JSON.stringify(name)}`] })
  const [empty, zod, ...entries] = await inTurns(
    { argv: [node, '-e', ''] },
    imported('zod'),
    ...ENTRIES.map((entry) => imported(resolve(`dist/${entry}.js`))),
  )
  const [library, ...others] = entries.map((ran) => ran.cpu / empty.cpu)
  const rest = others.map((ratio, at) => `/${ENTRIES[at + 1]} ${ratio.toFixed(1)}`)
  return {
    what: `Node ${version}: import 'mmdet-config'`,
    ours: `${seconds(entries[0]?.cpu ?? 0)} CPU`,
    theirs: `${seconds(empty.cpu)} CPU, an empty program`,
    result: `${library?.toFixed(1)} of them (zod ${((zod?.cpu ?? 0) / empty.cpu).toFixed(1)}, ${rest.join(', ')})`,
    target: `at most ${IMPORT_MOST}`,
    met: (library ?? 0) <= IMPORT_MOST,
  }
}

const ENTRIES = ['index', 'browser', 'python', 'checkpoint', 'check']

/** Medians of programs that run one after the other, round by round. */
async function inTurns(...programs: readonly [Program, ...Program[]]): Promise<[Ran, Ran, ...Ran[]]> {
  const all = programs.map((): Ran[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, program] of programs.entries()) all[at]?.push(await judge.ask<Ran>(program))
  }
  return all.map((ran) => ({
    seconds: median(ran.map((one) => one.seconds)),
    cpu: median(ran.map((one) => one.cpu)),
    out: ran[0]?.out ?? '',
  })) as [Ran, Ran, ...Ran[]]
}

function cost({ seconds: wall, cpu }: Ran): string {
  return `${seconds(wall)} (${seconds(cpu)} CPU)`
}
