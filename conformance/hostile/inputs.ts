import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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
  { name: 'indents', files: { 'a.py': many(99, (at) => `${' '.repeat(at)}if x:\n`) + ' '.repeat(99) + 'y = 1\n' } },
  { name: 'decorators', files: { 'a.py': `${'@a\n'.repeat(300_000)}def f(): pass\n` } },
  { name: 'strings side by side', files: { 'a.py': `a = (${"'x' ".repeat(240_000)})\n` } },
  { name: 'comparisons', files: { 'a.py': `a = ${'1<'.repeat(300_000)}1\n` } },
  { name: 'not not', files: { 'a.py': `a = ${'not '.repeat(250_000)}1\n` } },
  { name: 'attributes', files: { 'a.py': `a = b${'.c'.repeat(400_000)}\n` } },
  { name: 'lambdas', files: { 'a.py': `a = ${'lambda: '.repeat(120_000)}1\n` } },
  { name: 'conditions', files: { 'a.py': `a = ${'1 if 1 else '.repeat(80_000)}1\n` } },
]

/** What only `print` and `audit` read: configs that are not Python. */
export const DATA: readonly HostileCase[] = [
  { name: 'a list in YAML', files: { 'a.yaml': `a:\n${'- 1\n'.repeat(250_000)}` } },
  { name: 'a list in JSON', files: { 'a.json': `{"a":[${'1,'.repeat(500_000)}1]}` } },
  { name: 'brackets in JSON', files: { 'a.json': `{"a":${'['.repeat(500_000)}` } },
  { name: 'brackets in YAML', files: { 'a.yaml': `a: ${'['.repeat(500_000)}` } },
  { name: 'blocks in YAML', files: { 'a.yaml': `a:\n${'- '.repeat(400_000)}1\n` } },
  { name: 'dicts in JSON', files: { 'a.json': `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}` } },
  { name: 'keys in JSON', files: { 'a.json': `{${many(70_000, (at) => `"k${at}":1,`)}"x":1}` } },
  { name: 'an exponent in JSON', files: { 'a.json': `{"a":1e999999,"b":${'9'.repeat(900_000)}}` } },
  { name: 'a comment in YAML', files: { 'a.yaml': `a: 1 ${'#'.repeat(1_000_000)}\n` } },
  { name: 'anchors', files: { 'a.yaml': many(40_000, (at) => `k${at}: &a${at} 1\n`) } },
  { name: 'merge keys', files: { 'a.yaml': `a: &a {x: 1}\n${many(40_000, (at) => `k${at}: {<<: *a}\n`)}` } },
  {
    name: 'merge keys of merge keys',
    files: {
      'a.yaml': `a0: &a0 {${many(500, (at) => `k${at}: 1, `)}}\n${many(3000, (at) => `a${at + 1}: &a${at + 1} {<<: [*a${at}, *a${at}], x${at}: 1}\n`)}`,
    },
  },
  { name: 'a plain text in YAML', files: { 'a.yaml': `a: ${'x: '.repeat(300_000)}\n` } },
  { name: 'quotes in YAML', files: { 'a.yaml': `a: "${'\\x41'.repeat(240_000)}"\nb: '${"''".repeat(1000)}'\n` } },
  { name: 'a block text in YAML', files: { 'a.yaml': `a: |\n${'  x\n'.repeat(240_000)}` } },
  { name: 'tags in YAML', files: { 'a.yaml': `a: [${'!!python/tuple [1],'.repeat(50_000)}]\n` } },
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
  {
    name: 'overrides without an end',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\noverrides: ${'{a: '.repeat(150_000)}1${'}'.repeat(150_000)}\n` },
  },
  {
    name: 'aliases of aliases',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\noverrides:\n  a0: &a0 [x]\n${many(20, (at) => `  a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`)}`,
    },
  },
  {
    name: 'overrides of every kind',
    files: { 'a.yaml': `model: mask-rcnn_r50_fpn\noverrides:\n${many(60_000, (at) => `  k${at}: {a: 1}\n`)}` },
  },
  {
    name: 'classes',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\ndataset:\n  coco_instance: {classes: [${many(90_000, (at) => `c${at},`)}]}\nschedule: schedule_1x\n`,
    },
  },
  {
    name: 'a sweep of products',
    files: {
      'a.yaml': `model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\nsweep:\n${many(9, (at) => `  a${at}: [${'1,2,3,4,5,6,7,8,9,'}]\n`)}`,
    },
  },
  {
    name: 'a name that is near to many',
    files: { 'a.yaml': `model: ${'m'.repeat(900_000)}\n` },
  },
]

const coco = (images: string, annotations: string, categories: string) =>
  `{"images":[${images}],"annotations":[${annotations}],"categories":[${categories}]}`
const IMAGE = '{"id":1,"file_name":"1.jpg","width":9,"height":9}'
const BOX = '{"id":1,"image_id":1,"category_id":1,"iscrowd":0,"area":1,"bbox":[0,0,1,1]}'
const CAT = '{"id":1,"name":"a"}'

/** Files of annotations. */
export const ANNOTATIONS: readonly HostileCase[] = [
  { name: 'brackets', files: { 'a.json': '['.repeat(1_000_000) } },
  { name: 'brackets in an image', files: { 'a.json': coco('['.repeat(900_000), '', '') } },
  {
    name: 'dicts in an annotation',
    files: { 'a.json': coco(IMAGE, `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, CAT) },
  },
  { name: 'empty images', files: { 'a.json': coco(`${'{},'.repeat(300_000)}{}`, BOX, CAT) } },
  { name: 'numbers for annotations', files: { 'a.json': coco(IMAGE, `${'1,'.repeat(490_000)}1`, CAT) } },
  {
    name: 'classes',
    files: { 'a.json': coco(IMAGE, BOX, `${many(30_000, (at) => `{"id":${at},"name":"c${at}"},`)}${CAT}`) },
  },
  { name: 'ids that are equal', files: { 'a.json': coco(`${`${IMAGE},`.repeat(18_000)}${IMAGE}`, BOX, CAT) } },
  {
    name: 'annotations of no image',
    files: { 'a.json': coco(IMAGE, `${many(30_000, (at) => `{"id":${at},"image_id":"${at}"},`)}${BOX}`, CAT) },
  },
  {
    name: 'a polygon of many points',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"bbox":[0,0,1,1],"segmentation":[[${'1,'.repeat(400_000)}1]]}`,
        CAT,
      ),
    },
  },
  {
    name: 'many empty polygons',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"bbox":[0,0,1,1],"segmentation":[${'[],'.repeat(300_000)}[]]}`,
        CAT,
      ),
    },
  },
  {
    name: 'a mask of many runs',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"iscrowd":1,"bbox":[0,0,1,1],"segmentation":{"size":[99999,99999],"counts":[${'9,'.repeat(400_000)}1]}}`,
        CAT,
      ),
    },
  },
  {
    name: 'a packed mask',
    files: {
      'a.json': coco(
        IMAGE,
        `{"id":1,"image_id":1,"category_id":1,"iscrowd":1,"bbox":[0,0,1,1],"segmentation":{"size":[99999,99999],"counts":"${'o'.repeat(900_000)}"}}`,
        CAT,
      ),
    },
  },
  {
    name: 'a name of a million characters',
    files: { 'a.json': coco(IMAGE, BOX, `{"id":1,"name":"${'\\u202e'.repeat(150_000)}"}`) },
  },
  {
    name: 'numbers of many digits',
    files: { 'a.json': coco(`{"id":${'9'.repeat(900_000)},"file_name":"a","width":1e999,"height":-1}`, BOX, CAT) },
  },
  {
    name: 'keys of one annotation',
    files: { 'a.json': coco(IMAGE, `{${many(70_000, (at) => `"k${at}":1,`)}"id":1}`, CAT) },
  },
  { name: 'keys beside the lists', files: { 'a.json': `{${many(70_000, (at) => `"k${at}":1,`)}"images":[]}` } },
  { name: 'a text without an end', files: { 'a.json': `{"images":["${'\\\\'.repeat(490_000)}` } },
  { name: 'elements of VOC', files: { 'a.xml': `<annotation>${'<object>'.repeat(110_000)}</annotation>` } },
  {
    name: 'objects of VOC',
    files: { 'a.xml': `<annotation>${'<object><name>a</name></object>'.repeat(30_000)}</annotation>` },
  },
  {
    name: 'entities of VOC',
    files: {
      'a.xml': `<!DOCTYPE a [${many(20, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]><annotation>&e20;</annotation>`,
    },
  },
  { name: 'a comment of VOC without an end', files: { 'a.xml': `<annotation>${'<!-- '.repeat(190_000)}` } },
]

const scalars = (log: string) => ({ 'run/20260101_000000/vis_data/scalars.json': log })

/** Logs of runs. */
export const RUNS: readonly HostileCase[] = [
  { name: 'a line of brackets', files: scalars('['.repeat(1_000_000)) },
  { name: 'lines of brackets', files: scalars('[\n'.repeat(500_000)) },
  { name: 'a text without an end', files: scalars(`{"a":"${'\\"'.repeat(490_000)}`) },
  { name: 'texts without an end', files: scalars('"\n'.repeat(500_000)) },
  { name: 'short lines', files: scalars('{"step":1,"m":1}\n'.repeat(60_000)) },
  { name: 'metrics', files: scalars(many(40_000, (at) => `{"step":1,"m${at}":NaN}\n`)) },
  { name: 'metrics of one line', files: scalars(`{${many(70_000, (at) => `"m${at}":1,`)}"step":1}`) },
  { name: 'minus signs', files: scalars(`{"a":${'-'.repeat(990_000)}}`) },
  {
    name: 'a large step',
    files: scalars('{"step":1e308,"iter":1e308,"loss":1e308}\n{"step":-1e308,"iter":1,"loss":-1e308}\n'),
  },
  {
    name: 'a config without an end',
    files: {
      ...scalars('{"step":1,"iter":1,"loss":1}\n'),
      'run/20260101_000000/vis_data/config.py': `x = ${'['.repeat(900_000)}`,
    },
  },
  {
    name: 'a launch of many points',
    files: { 'a/submitted.json': `{"points":[${many(20_000, (at) => `{"name":"p${at}"},`)}{"name":"x"}]}` },
  },
]

const header = (text: string) => {
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  return length.toString('latin1') + text
}
const EMPTY = '{"dtype":"F32","shape":[0],"data_offsets":[0,0]}'
const config =
  "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='FILE')))\n"
const weights = (name: string, text: string) => ({ [name]: text, 'config.py': config.replace('FILE', name) })

/** Checkpoints, as Latin-1. Larger ones are in test/checkpoint/bombs.ts. */
export const CHECKPOINTS: readonly HostileCase[] = [
  { name: 'a header that is longer than the file', files: weights('a.safetensors', `\xff\xff\xff\x7f\0\0\0\0{`) },
  {
    name: 'entries of safetensors',
    files: weights('a.safetensors', header(`{${many(15_000, (at) => `"a.${at}":${EMPTY},`)}"a":${EMPTY}}`)),
  },
  { name: 'a deep name', files: weights('a.safetensors', header(`{"a${'.b'.repeat(400_000)}":${EMPTY}}`)) },
  {
    name: 'shapes of safetensors',
    files: weights(
      'a.safetensors',
      header(`{"a":{"dtype":"F32","shape":[${'0,'.repeat(400_000)}0],"data_offsets":[0,0]}}`),
    ),
  },
  { name: 'brackets in a header', files: weights('a.safetensors', header('['.repeat(900_000))) },
  { name: 'dicts of a pickle', files: weights('a.pkl', `\x80\x04](${'}K\x01K\x01s'.repeat(150_000)}e.`) },
  { name: 'a pickle of a pickle', files: weights('a.pkl', `\x80\x04${']'.repeat(300_000)}${'a'.repeat(299_999)}.`) },
  {
    name: 'lists that double',
    files: weights(
      'a.pkl',
      `\x80\x04]q\0${many(60, (at) => `](h${String.fromCharCode(at)}h${String.fromCharCode(at)}eq${String.fromCharCode(at + 1)}`)}.`,
    ),
  },
  {
    name: 'a state dict of dicts that double',
    files: weights(
      'a.pkl',
      `\x80\x04}q\0${many(60, (at) => `}(U\x01ah${String.fromCharCode(at)}U\x01bh${String.fromCharCode(at)}uq${String.fromCharCode(at + 1)}`)}.`,
    ),
  },
  { name: 'marks', files: weights('a.pkl', `\x80\x04${'('.repeat(900_000)}.`) },
  { name: 'a long int', files: weights('a.pkl', `\x80\x04\x8b\xf0\xff\x0d\0${'\x7f'.repeat(917_488)}.`) },
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
