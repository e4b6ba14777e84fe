import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command on an input that is small, and made to cost much. */
export interface HostileCase {
  readonly name: string
  /** By name; the first is what the command is given. */
  readonly files: Readonly<Record<string, string>>
}

const many = (count: number, text: (at: number) => string): string =>
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
]

/** What only `print` and `audit` read: configs that are not Python. */
export const DATA: readonly HostileCase[] = [
  { name: 'a list in YAML', files: { 'a.yaml': `a:\n${'- 1\n'.repeat(250_000)}` } },
  { name: 'a list in JSON', files: { 'a.json': `{"a":[${'1,'.repeat(500_000)}1]}` } },
  { name: 'brackets in JSON', files: { 'a.json': `{"a":${'['.repeat(500_000)}` } },
  {
    name: 'aliases of aliases',
    files: {
      'a.yaml': `a: &a [x]\n${many(20, (at) => `${'b'.repeat(at + 1)}: &${'b'.repeat(at + 1)} [${`*${at === 0 ? 'a' : 'b'.repeat(at)},`.repeat(9)}]\n`)}`,
    },
  },
]

export const RECIPES: readonly HostileCase[] = [
  { name: 'unknown keys', files: { 'a.yaml': `model: mask-rcnn_r50_fpn\n${many(50_000, (at) => `k${at}: 1\n`)}` } },
  {
    name: 'keys with question marks',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\n${many(20_000, (at) => `? k${at}\n`)}` },
  },
  { name: 'a list for a model', files: { 'a.yaml': `model:\n${'- 1\n'.repeat(250_000)}` } },
]

/** Writes the files of a case into a folder of its own; gives the folder. */
export function writeCase(folder: string, at: number, { files }: HostileCase): string {
  const own = join(folder, String(at))
  mkdirSync(own)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text)
  return own
}
