import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A command on an input that is small, and made to cost much. */
export interface HostileCase {
  readonly name: string
  /** By name; the first is what the command is given. */
  readonly files: Readonly<Record<string, string>>
}

/** Pieces of a text, by their number. */
export const many = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('')

/** Bases of which each one names the one below it twice. */
const doubled = (levels: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, at) => [
      `a${levels - at}.py`,
      `_base_ = ['a${levels - at - 1}.py', 'a${levels - at - 1}.py']\n`,
    ]),
  )

const LIST = `m = [${'1,'.repeat(20_000)}]\n`
const TEXT = "x = 'x ' * 2 ** 19\n"

/** Configs; every one is shown, audited, laid out, compared with itself and asked for a value. */
export const CONFIGS: readonly HostileCase[] = [
  {
    name: 'lists of a base that hold themselves twice',
    files: { 'a.py': `_base_ = 'b.py'\n${'_base_.x = [_base_.x, _base_.x]\n'.repeat(24)}`, 'b.py': 'x = [1]\n' },
  },
  {
    name: 'dicts of a base that hold themselves twice',
    files: {
      'a.py': `_base_ = 'b.py'\n${'_base_.x = dict(a=_base_.x, b=_base_.x)\n'.repeat(24)}`,
      'b.py': 'x = dict(c=1)\n',
    },
  },
  {
    name: 'many references to one large value',
    files: { 'a.py': `_base_ = 'b.py'\n${many(499, (at) => `v${at} = {{_base_.m}}\n`)}`, 'b.py': LIST },
  },
  { name: 'bases that are named twice on every level', files: { ...doubled(17), 'a0.py': '' } },
  {
    name: 'two hundred bases',
    files: {
      'a.py': `_base_ = [${many(200, (at) => `'b${at}.py',`)}]\n`,
      ...Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [`b${at}.py`, many(300, (key) => `k${at}_${key} = 1\n`)]),
      ),
    },
  },
  {
    name: 'a chain of bases with many dicts',
    files: Object.fromEntries(
      Array.from({ length: 64 }, (_, at) => [
        `a${63 - at}.py`,
        at === 63 ? many(5000, (key) => `k${key} = dict(a=1)\n`) : `_base_ = 'a${62 - at}.py'\nx = ${at}\n`,
      ]),
    ),
  },
  ...[
    'split()',
    'rsplit()',
    'title()',
    'splitlines()',
    'upper()',
    "replace('x', 'xx')",
    "split('x')",
    'isprintable()',
  ].map((call) => ({
    name: `x.${call} of a long text`,
    files: { 'a.py': `${TEXT}a = [x.${call} for i in range(100)]\n` },
  })),
  ...['repr([x] * 500)', "'%s' * 500 % ((x,) * 500)", "''.join([x] * 500)", "f'{x}{x}{x}'", "'%%' * 2 ** 19 % ()"].map(
    (expression) => ({
      name: `${expression} of a long text`,
      files: { 'a.py': `${TEXT}a = [${expression} for i in range(100)]\n` },
    }),
  ),
  { name: 'annotated assignments', files: { 'a.py': 'x: int = 1\n'.repeat(90_000) } },
  { name: 'dots behind from', files: { 'a.py': `from ${'.'.repeat(100_000)} import x\n` } },
  { name: 'a list of numbers', files: { 'a.py': `a = [${'1,'.repeat(500_000)}]\n` } },
  { name: 'a list of dicts', files: { 'a.py': `a = [${'dict(a=1),'.repeat(100_000)}]\n` } },
  { name: 'many names', files: { 'a.py': many(80_000, (at) => `v${at}=1\n`) } },
  { name: 'brackets in brackets', files: { 'a.py': '('.repeat(500_000) } },
  { name: 'a long sum', files: { 'a.py': `a = ${'1+'.repeat(400_000)}1\n` } },
  { name: 'calls on one line', files: { 'a.py': 'f();'.repeat(200_000) } },
  { name: 'lists that hold the one before twice', files: { 'a.py': `x = [1]\n${'x = [x, x]\n'.repeat(60)}` } },
  { name: 'environment variables', files: { 'a.py': `a = """${'{{$A:b}}'.repeat(100_000)}"""\n` } },
  {
    name: 'environment variables in environment variables',
    files: { 'a.py': `a = """${'{{$A:'.repeat(90_000)}b${'}}'.repeat(90_000)}"""\n` },
  },
  { name: 'an environment variable without an end', files: { 'a.py': `a = """${'{{ $A:'.repeat(150_000)}"""\n` } },
  { name: 'a product of comprehensions', files: { 'a.py': `a = [0${' for i in range(99)'.repeat(20)}]\n` } },
  { name: 'a long text in f-strings', files: { 'a.py': `x = 'x' * 9999\n${"x = f'{x}{x}{x}{x}'\n".repeat(40)}` } },
  { name: 'widths in f-strings', files: { 'a.py': `a = [f'{i:>9999999}' for i in range(999)]\n` } },
  { name: 'powers of powers', files: { 'a.py': `a = 9${'**9'.repeat(30)}\n` } },
  { name: 'a long int', files: { 'a.py': `a = 0x${'f'.repeat(1_000_000)}\nb = a * a\nc = b * b\n` } },
  { name: 'a line of a million characters', files: { 'a.py': `a = '${'x y '.repeat(250_000)}'\n` } },
  { name: 'names in one line', files: { 'a.py': `a = dict(${many(60_000, (at) => `k${at}=${at},`)})\n` } },
  { name: 'lists in lists', files: { 'a.py': `a = ${'['.repeat(299)}${']'.repeat(299)}\n`.repeat(1500) } },
  {
    name: 'dicts in dicts',
    files: { 'a.py': `a = ${'dict(type="A",x='.repeat(190)}1${')'.repeat(190)}\n`.repeat(250) },
  },
  {
    name: 'diamonds of bases',
    files: {
      'a.py': "_base_ = ['l20.py', 'r20.py']\n",
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, at) =>
          [`l${at + 1}`, `r${at + 1}`].map((name) => [
            `${name}.py`,
            at === 0 ? 'x = 1\n' : `_base_ = ['l${at}.py', 'r${at}.py']\n`,
          ]),
        ).flat(),
      ),
    },
  },
  {
    name: 'components of no registry',
    files: { 'a.py': `a = [${many(20_000, (at) => `dict(type='Net${at}', x=1),`)}]\n` },
  },
  {
    name: 'a model with a hundred thousand typos',
    files: {
      'a.py': `model = dict(type='MaskRCNN', backbone=dict(type='ResNet', ${many(60_000, (at) => `dept${at}=1,`)}))\n`,
    },
  },
  {
    name: 'names one letter from a key',
    files: {
      'a.py': `y = 1\n${many(20_000, (at) => `mode${String.fromCodePoint(0x4e00 + at)}l=1\n`)}${'x = f"{y}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"\n'.repeat(8000)}`,
    },
  },
  {
    name: 'a variable that is read a hundred thousand times',
    files: {
      'a.py': `q = 1\nv = dict(_delete_=True, a=1)\nmodel = dict(type='MaskRCNN')\nb = [${'q, '.repeat(150_000)}]\n`,
    },
  },
  {
    name: 'nested models',
    files: {
      'a.py': `m = dict(type='ResNet', depht=50)\nmodel = dict(type='MaskRCNN', backbone=[${'m, '.repeat(100_000)}])\n`,
    },
  },
  {
    name: 'pipelines of one transform',
    files: {
      'a.py': `t = dict(type='Resize', scale=(1333, 800), keep_ratio=1)\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[${'t, '.repeat(100_000)}]))\n`,
    },
  },
  {
    name: 'data sets in data sets',
    files: {
      'a.py': `d = dict(type='CocoDataset', ann_file='a.json')\n${"d = dict(type='ConcatDataset', datasets=[d, d])\n".repeat(19)}train_dataloader = dict(batch_size=2, dataset=d)\n`,
    },
  },
  {
    name: 'a learning rate of a million steps',
    files: {
      'a.py': `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=10**9)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))\nparam_scheduler = [${many(20_000, (at) => `dict(type='MultiStepLR', begin=${at}, end=10**9, by_epoch=True, milestones=list(range(100)), gamma=0.9),`).slice(0, 1_000_000)}]\n`,
    },
  },
  {
    name: 'a schedule of many milestones',
    files: {
      'a.py': `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=10**6)\ntrain_dataloader = dict(batch_size=1)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1))\nparam_scheduler = [dict(type='MultiStepLR', by_epoch=True, milestones=list(range(90000)), gamma=0.9) for i in range(9)]\n`,
    },
  },
  {
    name: 'work done by functions of the config',
    files: { 'a.py': `a = sorted(range(900000), key=str)\nb = sum([[i] for i in range(20000)], [])\n` },
  },
  {
    name: 'a hostile text to patterns',
    files: {
      'a.py': `a = ('${'a'.repeat(400_000)}' 'b')\n#${' mmdet-config: ignore'.repeat(20_000)}\n#${' '.repeat(200_000)}x\n`,
    },
  },
  {
    name: 'classes for a registry',
    files: {
      'a.py': many(
        12_000,
        (at) => `@MODELS.register_module()\nclass A${at}(A${at - 1}):\n  def __init__(self, a): pass\n`,
      ),
    },
  },
  { name: 'lines that go on', files: { 'a.py': `a = \\\n${'\\\n'.repeat(400_000)}1\n` } },
  { name: 'indents', files: { 'a.py': `${many(99, (at) => `${' '.repeat(at)}if x:\n`) + ' '.repeat(99)}y = 1\n` } },
  { name: 'decorators', files: { 'a.py': `${'@a\n'.repeat(300_000)}def f(): pass\n` } },
  { name: 'strings side by side', files: { 'a.py': `a = (${"'x' ".repeat(240_000)})\n` } },
  { name: 'comparisons', files: { 'a.py': `a = ${'1<'.repeat(300_000)}1\n` } },
  { name: 'not not', files: { 'a.py': `a = ${'not '.repeat(250_000)}1\n` } },
  { name: 'attributes', files: { 'a.py': `a = b${'.c'.repeat(400_000)}\n` } },
  { name: 'lambdas', files: { 'a.py': `a = ${'lambda: '.repeat(120_000)}1\n` } },
  { name: 'conditions', files: { 'a.py': `a = ${'1 if 1 else '.repeat(80_000)}1\n` } },
]

const BINARY = /\.(?:pkl|safetensors)$/

/** Writes the files of a case into a folder of its own; gives the folder. */
export function writeCase(folder: string, at: number, { files }: HostileCase): string {
  const own = join(folder, String(at))
  mkdirSync(own)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, name)), { recursive: true })
    writeFileSync(join(own, name), text, name.match(BINARY) ? 'latin1' : 'utf8')
  }
  return own
}
