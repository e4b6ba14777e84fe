import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodCoco } from '../../test/dataset/files.ts'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'dist/cli/bin.cjs')

interface Cost {
  readonly code: number
  readonly seconds: number
  readonly mebibytes: number
  readonly stderr: string
}

const READERS = [
  ['print', 'FILE'],
  ['why', 'FILE', 'model'],
  ['diff', 'FILE', 'whole.py'],
  ['check', '--json', 'FILE'],
  ['audit', 'FILE'],
  ['plan', '--images', '9', 'FILE'],
  ['doctor', '--html', 'new.html', '--force', 'FILE'],
  ['import', 'FILE'],
  ['dataset', '.', '--config', 'FILE'],
]
const CHECKPOINTS = [
  ['checkpoint', 'inspect', 'FILE'],
  ['checkpoint', 'convert', 'FILE', 'out.pth'],
  ['checkpoint', 'check', 'FILE', '--config', 'whole.py'],
]
const TEXT =
  "_base_ = []\nmodel = dict(backbone=dict(type='ResNet', depth=50), neck=[1, 2.5, (3, 'x')])\na = {{_base_.b}}\n"

/** What is damaged, by the ending of its file, and the commands that read it. */
const SEEDS: readonly { readonly name: string; readonly bytes: Buffer; readonly commands: readonly string[][] }[] = [
  {
    name: 'a.py',
    bytes: Buffer.from(TEXT),
    commands: [
      ...READERS,
      ['fmt', '--diff', 'FILE'],
      ['launch', 'FILE', '--on', 'torchrun'],
      ['catalog', 'add', 'FILE', '--force'],
    ],
  },
  {
    name: 'a.json',
    bytes: Buffer.from('{"model": {"a": [1, 2.5, "\\u00e9", null]}, "b": {"_delete_": true}}'),
    commands: READERS,
  },
  {
    name: 'a.yaml',
    bytes: Buffer.from('model: &m {a: [1, 2.5, !!python/tuple [x]]}\nb: *m\nc: |\n  text\n'),
    commands: READERS,
  },
  {
    name: 'r.yaml',
    bytes: Buffer.from(
      'model: mask-rcnn_r50_fpn\ndataset:\n  coco_instance: {classes: [a, b]}\nschedule: schedule_1x\n',
    ),
    commands: [
      ['generate', '--out', 'out', 'FILE'],
      ['check', 'FILE'],
    ],
  },
  {
    name: 'coco.json',
    bytes: Buffer.from(JSON.stringify(goodCoco())),
    commands: [
      ['dataset', 'FILE', '--svg', 'new.svg', '--force'],
      ['dataset', 'FILE', '--fix', 'new.json', '--force'],
    ],
  },
  {
    name: 'scalars.json',
    bytes: Buffer.from('{"step": 1, "iter": 1, "loss": 1.5}\n{"step": 1, "coco/bbox_mAP": NaN}\n'.repeat(3)),
    commands: [['results', '.', '--svg', 'new.svg', '--force']],
  },
  ...['zip.pth', 'moco.pth.tar', 'mmengine.pth'].map((name) => ({
    name,
    bytes: readFileSync(join(ROOT, 'test/checkpoint/golden', name)),
    commands: CHECKPOINTS,
  })),
]

/** Damage of one kind at one place; both come from a number. */
function damaged(bytes: Buffer, number: number): Buffer {
  const at = (number * 7919) % bytes.length
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  const piece = bytes.subarray((number * 104729) % bytes.length).subarray(0, 1 + (number % 40))
  const kinds = [
    () => before,
    () => Buffer.concat([before, after.subarray(1 + (number % 9))]),
    () => Buffer.concat([before, piece, after]),
    () => Buffer.concat([before, Buffer.from([number & 0xff]), after.subarray(1)]),
    () => Buffer.concat([before, Buffer.from('([{\'"&*!%'.repeat(1 + (number % 300))), after]),
    () => Buffer.concat([before, ...Array.from({ length: 500 }, () => piece), after]),
  ]
  return (kinds[number % kinds.length] as () => Buffer)()
}

const ALL = SEEDS.flatMap(({ name, bytes, commands }) =>
  commands.flatMap((command) => Array.from({ length: 15 }, (_, at) => ({ name, bytes, command, number: at * 31 }))),
)

let judge: Judge
let folder: string
beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error('npm run build first')
  judge = await startJudge('measure')
  folder = mkdtempSync(join(tmpdir(), 'mmdet-fuzz-'))
  mkdirSync(join(folder, 'run/1/vis_data'), { recursive: true })
  writeFileSync(
    join(folder, 'whole.py'),
    "model = dict(backbone=dict(type='ResNet', depth=50))\nload_from = 'zip.pth'\n",
  )
})
afterAll(() => {
  judge.close()
  rmSync(folder, { recursive: true, force: true })
})

const titled = sample(ALL, 25).map(
  (one) => [`${one.command.join(' ')}: ${one.name}, damage ${one.number}`, one] as const,
)

test.each(titled)('%s', async (_, { name, bytes, command, number }) => {
  const file = `damaged${name === 'moco.pth.tar' ? '.pth.tar' : extname(name)}`
  for (const place of [file, 'run/1/vis_data/scalars.json']) writeFileSync(join(folder, place), damaged(bytes, number))
  const words = command.map((word) => (word === 'FILE' ? file : word))
  const cost = await judge.ask<Cost>({ command: [process.execPath, CLI, ...words], cwd: folder })
  expect([0, 1, 2]).toContain(cost.code)
  expect(cost.stderr).not.toMatch(/^\s+at /m)
  expect(cost.seconds).toBeLessThan(10)
  expect(cost.mebibytes).toBeLessThan(512)
})
