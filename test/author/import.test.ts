import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importConfig } from '../../src/author/importing/importConfig.ts'
import { equalIgnoringOrder } from '../../src/config/child.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { readConfig } from '../../src/config/load/readConfig.ts'
import { parseRecipe } from '../../src/recipes/readRecipe.ts'

const BASE = `
data_root = 'data/'
train_pipeline = [dict(type='LoadImageFromFile'), dict(type='RandomFlip', prob=0.5)]
train_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset', ann_file=data_root + 'a\`\${b.json', pipeline=train_pipeline))
model = dict(type='FCOS', neck=dict(type='FPN', in_channels=[8], out_channels=4, num_outs=2), test_cfg=dict(a=1))
`

/** What is written behind the head and the imports. */
async function imported(
  text: string,
  form?: 'inherit' | 'standalone',
  files: Record<string, string> = {},
  to?: 'ts' | 'recipe',
) {
  const fileSystem = memoryFileSystem({ 'a.py': text, 'base.py': BASE, ...files }, '/')
  const made = await importConfig('a.py', { fileSystem, form, to })
  return { ...made, body: made.text.slice(made.text.indexOf('\n\n') + 2) }
}

const whole = (body: string) => `export default defineConfig({\n  bases: [],\n  overrides: ${body},\n})\n`

test.each([
  [
    'numbers',
    'a = [1, 1.0, 0.5, 1e-5, 2**60, -0.0, float("inf")]',
    '{ a: [1, float(1), 0.5, 0.00001, 1152921504606846976n, float(-0), float(Infinity)] }',
  ],
  ['None, tuples and texts', `a = (None, True, "it's", 'a\\n"')`, `{ a: tuple(null, true, "it's", 'a\\n"') }`],
  [
    'keys that are no names',
    "a = {0: 1, 'b-c': {'__proto__': 2}}",
    "{ a: dict([[0, 1], ['b-c', dict([['__proto__', 2]])]]) }",
  ],
  ['bytes and sets', "a = [b'ab', {1}]", '{ a: [new Uint8Array([97, 98]), new Set([1])] }'],
  ['what is empty', 'a = [[], {}, ()]', '{ a: [[], {}, tuple()] }'],
])('%s', async (_, python, written) => {
  const { body, form, exact } = await imported(python)
  expect(body).toBe(whole(`${written} satisfies MMDetConfigFile`))
  expect([form, exact]).toEqual(['standalone', false])
})

test('variables are constants where the config uses them, with the types of their use', async () => {
  const { text } = await imported(BASE, 'standalone')
  expect(text).toContain("import { defineConfig } from 'mmdet-config'\n")
  expect(text).toContain("import type { AnyTransform, MMDetConfigFile } from 'mmdet-config/catalogue'\n")
  expect(text).toContain("const data_root = 'data/'\n")
  expect(text).toContain(
    "const train_pipeline = [\n  { type: 'LoadImageFromFile' },\n  { type: 'RandomFlip', prob: 0.5 },\n] as const satisfies readonly AnyTransform[]\n",
  )
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that is written
  expect(text).toContain('ann_file: `${data_root}a\\`\\${b.json`, pipeline: train_pipeline }')
  expect(text).toContain('    train_pipeline,\n')
})

test('names that TypeScript keeps are other ones, and each constant stands behind what it uses', async () => {
  const { body } = await imported('new = dict(b=[1])\ntuple_ = dict(c=new)\nfloat = [tuple_, new]\nval = float')
  expect(body).toMatch(
    /^const new_ = \{ b: \[1\] \} as const\n\nconst tuple_ = \{ c: new_ \} as const\n\nconst float_ = /,
  )
  expect(body).toContain('{ new: new_, tuple_, float: float_, val: float_ }')
})

test('over bases only what differs is said, with markers where MMEngine would not merge', async () => {
  const { body, form } = await imported(`
_base_ = 'base.py'
train_pipeline = _base_.train_pipeline[:1]
train_dataloader = dict(batch_size=4, dataset=dict(pipeline=train_pipeline))
model = dict(neck=dict(_delete_=True, type='PAFPN', in_channels=[8], out_channels=4, num_outs=2), test_cfg=dict(b=1.0))
`)
  expect(form).toBe('inherit')
  expect(body).toBe(`export default defineConfig({
  bases: [await fromConfig('base.py')],
  overrides: {
    train_pipeline: [{ type: 'LoadImageFromFile' }],
    train_dataloader: { batch_size: 4 },
    model: {
      neck: replace({ type: 'PAFPN', in_channels: [8], out_channels: 4, num_outs: 2 } satisfies AnyNeck),
      test_cfg: { b: float(1) },
    },
  },
})
`)
})

const CONFIGS = new URL('../../configs/', import.meta.url)

/** The files below configs/, as MMDetection has them. */
function stockFiles(folder: string): Record<string, string> {
  const names = readdirSync(new URL(folder, CONFIGS), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.py')).map((name) => `${folder}${name}`)
  return Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, CONFIGS), 'utf8')]))
}

test('a dict where a base has None, in a part that stands whole in the file: the key for MMEngine is no part of the value', async () => {
  const wrapper = (rest: string) => `dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=1), ${rest})`
  const files = { 'schedule.py': `optim_wrapper = ${wrapper('clip_grad=None')}\n` }
  const python = `_base_ = 'schedule.py'\noptim_wrapper = ${wrapper('clip_grad=dict(max_norm=0.1)').replace('(', '(_delete_=True, ')}\n`
  const { body, form } = await imported(python, 'inherit', files)
  expect(form).toBe('inherit')
  expect(body).toContain('overrides: { optim_wrapper: { clip_grad: { max_norm: 0.1 } } }')
})

const STOCK = stockFiles('_base_/')
const BASES =
  "_base_ = ['_base_/models/mask-rcnn_r50_fpn.py', '_base_/datasets/coco_instance.py', '_base_/schedules/schedule_1x.py', '_base_/default_runtime.py']\n"

test.each([
  ['as they are', '', [], '{}'],
  [
    'the files of a data set',
    "train_dataloader = dict(batch_size=4, dataset=dict(ann_file='a.json'))\n",
    ["cocoInstance({ train_ann_file: 'a.json', batch_size: 4 })"],
    'dataset:\n  coco_instance: {train_ann_file: a.json, batch_size: 4}',
  ],
  [
    'classes',
    'data = dict(dataset=dict(metainfo=dict(classes=("a", "b", "c"))))\ntrain_dataloader = data\nval_dataloader = data\ntest_dataloader = data\n' +
      'model = dict(roi_head=dict(bbox_head=dict(num_classes=3), mask_head=dict(num_classes=3)))\n',
    ["cocoInstance({ classes: ['a', 'b', 'c'] })", '[maskRcnnR50Fpn(), '],
    'dataset: {coco_instance: {classes: [a, b, c]}}',
  ],
  [
    'what contradicts itself',
    'model = dict(roi_head=dict(bbox_head=dict(num_classes=3), mask_head=dict(num_classes=3)))\n',
    ['bases: [maskRcnnR50Fpn({ num_classes: 3 }), cocoInstance(), ', 'exact: true'],
    'exact: true',
  ],
  [
    'a backbone by its name, with what differs from it, and what its class does not take',
    "model = dict(backbone=dict(_delete_=True, type='SwinTransformer', embed_dims=96, depths=[2, 2, 6, 2], num_heads=[3, 6, 12, 24], window_size=7, mlp_ratio=4, qkv_bias=True, drop_path_rate=0.3, drop_pth=1, patch_norm=True, out_indices=(0, 1, 2, 3), convert_weights=True, init_cfg=dict(type='Pretrained', checkpoint='https://github.com/SwinTransformer/storage/releases/download/v1.0.0/swin_tiny_patch4_window7_224.pth')), neck=dict(in_channels=[96, 192, 384, 768]))\noptim_wrapper = dict(paramwise_cfg=dict(custom_keys=dict(absolute_pos_embed=dict(decay_mult=0), relative_position_bias_table=dict(decay_mult=0), norm=dict(decay_mult=0))))\n",
    ['drop_pth: 1,\n      } as never /* SwinTransformer takes no argument drop_pth */)'],
    'model:\n  mask-rcnn_r50_fpn: {backbone: {swin-T: {drop_path_rate: 0.3, drop_pth: 1}}}',
  ],
  [
    'mixed precision, and a component that the schedule has no schema for',
    "optim_wrapper = dict(type='AmpOptimWrapper', loss_scale='dynamic')\nparam_scheduler = [dict(type='ConstantLR', factor=0.5)]\n",
    ['amp()', "replace([{ type: 'ConstantLR', factor: 0.5 }] satisfies AnyParameterScheduler[])"],
    'with: [amp]\noverrides:\n  param_scheduler: !replace [{type: ConstantLR, factor: 0.5}]',
  ],
])('fragments and short options: %s', async (_, python, typescript, recipe) => {
  const { text } = await imported(BASES + python, undefined, STOCK)
  for (const part of ['schedule1x()', 'defaultRuntime()', ...typescript]) expect(text).toContain(part)
  const written = await imported(BASES + python, undefined, STOCK, 'recipe')
  expect(written.text).toContain(
    recipe === '{}' ? 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n' : recipe,
  )
})

test('the model that no base has is a fragment, beside files', async () => {
  const whole = stockFiles('_base_/models/')['_base_/models/mask-rcnn_r50_fpn.py'] ?? ''
  const python = `_base_ = ['base.py']\n${whole}`
  const files = { ...STOCK, 'base.py': 'lr = 1\n' }
  const { text } = await imported(python, undefined, files)
  expect(text).toContain("bases: [await fromConfig('base.py'), maskRcnnR50Fpn(")
  const made = await imported(python, undefined, files, 'recipe')
  expect(made.text).toContain('base: ./base.py\nmodel: ')
})

/** What a recipe is that was imported, and what it gives. */
async function roundTrip(path: string, files: Record<string, string>, form?: 'inherit' | 'standalone') {
  const options = { fileSystem: memoryFileSystem(files, '/') }
  const { text } = await importConfig(path, { ...options, form, to: 'recipe', folder: 'recipes' })
  const { problems, config } = await parseRecipe(text, 'recipes/a.yaml', options)
  const { dict } = await readConfig(path, options)
  expect(problems).toEqual([])
  expect(equalIgnoringOrder(config?.config.value ?? null, dict)).toBe(true)
  return text
}

test.each(Object.keys(stockFiles('selfsup_pretrain/')))('%s is a recipe of words', async (name) => {
  const text = await roundTrip(name, { ...STOCK, ...stockFiles('selfsup_pretrain/') })
  expect(text).not.toContain('overrides')
  expect(text).toContain(`\nmodel: mask-rcnn_r50_fpn\n`)
  expect(text).toContain(`\npretrain: ${name.includes('swav') ? 'swav' : 'mocov2'}\n`)
})

test.each([
  [
    'numbers',
    'a = [1, 1.0, 0.5, 1e-7, 2**60, -0.0, float("inf"), -float("inf"), 1e22]',
    '[1, 1.0, 0.5, 1e-7, 1152921504606846976, -0.0, .inf, -.inf, 1e+22]',
  ],
  ['texts', `a = ['yes', '1', "it's", 'a: b', 'x\\n', '', './a', 'https://a/b', '.5', 'null', '- a', '#b']`, `'it''s'`],
  [
    'keys that are no texts',
    "a = {0: 1, None: {1.5: (2,)}}\nb = [{1: 'x'}]",
    '!replace {0: 1, null: {1.5: !!python/tuple [2]}}',
  ],
  ['what is empty', 'a = [[], {}, (), None, True]', '[[], {}, !!python/tuple [], null, true]'],
  [
    'what is long',
    "a = [dict(type='A' * 60, b='B' * 60, c=[dict(d='D' * 120)]), ['x' * 60, 'y' * 60], ('z' * 120,)]",
    '  - type: A',
  ],
  ['names', 'new = dict(b=[1, 2])\nval = dict(c=dict(d=new))', 'base: []'],
])('a recipe says %s', async (_, python, written) => {
  expect(await roundTrip('a.py', { 'a.py': python })).toContain(written)
})

test.each([
  [
    'edits',
    "more = [dict(type='X'), *_base_.more[1:], dict(type='Z')]",
    ['!edit', 'replace: 0', 'append: [{type: Z}]'],
  ],
  [
    'more items, places and changes',
    "more = [_base_.more[0], dict(type='S'), dict(type='Z'), _base_.more[2], dict(type='Q', a=2, b=[1, 2, 3, 4, 5, 6])]",
    ['{replace: 1, items: [{type: S}, {type: Z}]}', '{update: Q, item: {a: 2}}'],
  ],
  ['what comes first', "more = [dict(type='N'), *_base_.more]", ["prepend: [{type: 'N'}]"]],
  [
    'what is taken away',
    "_base_.pop('train_pipeline')\ntrain_dataloader = dict(dataset=dict(pipeline=None))",
    ['train_pipeline: !remove'],
  ],
  [
    'names of its own and of the base',
    'own = dict(a=[1, 2, 3])\nmodel = dict(neck=dict(own=own), test_cfg=dict(b=dict(c=_base_.more)))',
    ['variables:', '!ref own', '!ref more'],
  ],
  ['that nothing follows', "data_root = 'other/'", ['exact: true']],
  ['a list where a class takes a tuple alone', "more = [dict(type='Resize', scale=[1, 2])]", ['exact: true']],
])('a recipe over a base says %s', async (_, python, words) => {
  const more =
    "more = [dict(type='P', a='LIST'), dict(type='P', b='LIST'), dict(type='P', c='LIST'), dict(type='Q', a=1, b='LIST')]\n".replaceAll(
      "'LIST'",
      '[1, 2, 3, 4, 5, 6]',
    )
  const text = await roundTrip('a.py', { 'a.py': `_base_ = 'base.py'\n${python}\n`, 'base.py': BASE + more })
  for (const word of words) expect(text).toContain(word)
})

test.each([
  ['bytes', "a = b'ab'", 'a bytes'],
  ['a set', 'a = {1}', 'a set'],
  ['a key that is a tuple', 'a = {(1, 2): 3}', 'a key that is a tuple'],
])('a recipe refuses %s, and says what to write instead', async (_, python, what) => {
  await expect(imported(python, undefined, {}, 'recipe')).rejects.toMatchObject({
    problems: [
      {
        code: 'python-value',
        message: `${what} cannot be written in a recipe`,
        hint: 'import it as TypeScript: --to ts',
      },
    ],
  })
})

test('edits of lists are calls on a line each; what a base has goes by its name', async () => {
  const item = (type: string, a: number) => `dict(type='${type}', a=${a}, b=[0] * 20)`
  const base = `shared = [1, 2]\nmore = [${item('P', 1)}, ${item('P', 2)}, ${item('Q', 3)}]\ncustom_hooks = [${item('R', 1)}]\n`
  const python = `_base_ = 'base.py'
own = dict(n=1)
more = [${item('P', 1)}, dict(type='S', c=own), ${item('Q', 4)}]
custom_hooks = [*_base_.custom_hooks, dict(type='T', m=_base_.shared)]
`
  const { body } = await imported(python, undefined, { 'base.py': base })
  expect(body).toBe(`const own = { n: 1 } as const

export default defineConfig({
  bases: [await fromConfig('base.py')],
  variables: { own },
  overrides: {
    more: items.replace(at(1), { type: 'S', c: own }).update('Q', { a: 4 }),
    custom_hooks: hooks.append({ type: 'T', m: ref('shared') } as never /* T is not in the registry hook */),
  },
})
`)
})

test('what an edit puts into a list, and a part of a component, keep their faults', async () => {
  const long = "dict(type='PackDetInputs', meta_keys=('id', ) * 30)"
  const base = `train_pipeline = [dict(type='LoadImageFromFile'), ${long}]
test_pipeline = [dict(type='LoadImageFromFile'), ${long}]
train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=train_pipeline))
val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))
val_evaluator = dict(type='VOCMetric', eval_mode='11points')
test_evaluator = val_evaluator
train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=1)
`
  const python = `_base_ = 'base.py'
train_pipeline = [dict(type='LoadImageFromFile', colour=1), ${long}, dict(type='Pad', sizes=1)]
test_pipeline = [dict(type='Pad', sizes=1)]
train_dataloader = dict(dataset=dict(ann_fil='a.json', pipeline=train_pipeline))
val_dataloader = dict(dataset=dict(pipeline=test_pipeline))
val_evaluator = dict(type='CocoMetric')
test_evaluator = val_evaluator
train_cfg = dict(by_epoch=True)
`
  const { body } = await imported(python, undefined, { 'base.py': base })
  const pad = "{ type: 'Pad', sizes: 1 } as never /* Pad takes no argument sizes */"
  const update = "update('LoadImageFromFile', { colour: 1 } as never /* LoadImageFromFile takes no argument colour */)"
  expect(body).toContain(`train_pipeline: pipeline\n      .${update}\n      .append(${pad}),`)
  expect(body).toContain(`test_pipeline: [${pad}],`)
  expect(body).toContain("eval_mode: '11points',\n    } as never /* CocoMetric takes no argument eval_mode */),")
  expect(body.match(/as never \/\* CocoMetric takes/g)).toHaveLength(2)
  expect(body).toContain('train_cfg: { by_epoch: true } as never /* train_cfg has both type and by_epoch')
  expect(body).toContain("{ ann_fil: 'a.json' } as never /* CocoDataset takes no argument ann_fil */")
})

test('several long edits have a line each', async () => {
  const items = Array.from({ length: 8 }, (_, at) => `dict(type='Kind${at}', a=[1, 2, 3, 4, 5, 6], b=0)`)
  const base = `train_pipeline = [${items.join(', ')}]\n`
  const python =
    "_base_ = 'base.py'\ntrain_pipeline = _base_.train_pipeline\ntrain_pipeline[1]['b'] = 'x' * 50\ntrain_pipeline[3]['b'] = 'y' * 50\n"
  const { body } = await imported(python, undefined, { 'base.py': base })
  expect(body).toContain(`pipeline\n      .update('Kind1', { b: '${'x'.repeat(50)}' })\n      .update('Kind3', {`)
})

test('what would have consequences is exact: a variable that its base has used, keys that stay beside another type', async () => {
  const { body, exact } = await imported(`
_base_ = 'base.py'
_base_.pop('train_pipeline')
data_root = 'other/'
lr = 1
model = dict(neck=dict(type='PAFPN'))
`)
  expect(exact).toBe(true)
  expect(body).toContain("  variables: { lr: 1 },\n  overrides: {\n    data_root: 'other/',\n    model: {")
  expect(body).toContain("neck: replace({ type: 'PAFPN', in_channels: [8], out_channels: 4, num_outs: 2 }")
  expect(body).toContain('train_pipeline: remove()')
})

test('a fault stays, behind a marked escape', async () => {
  const { body } = await imported(
    "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=50, depht=1))",
    'standalone',
  )
  expect(body).toContain("backbone: { type: 'ResNet', depth: 50, depht: 1 } as never /* ResNet")
})

test('components of other packages have no types', async () => {
  const { text } = await imported("default_scope = 'mmpose'\nmodel = dict(type='TopdownPoseEstimator', lr=1)")
  expect(text).toContain('// Its components are not in the catalogue: they have no types here.\n')
  expect(text).not.toMatch(/satisfies|never|AnyOverrides/)
  const child = "_base_ = 'base.py'\ndefault_scope = 'mmpose'\nmodel = dict(type='TopdownPoseEstimator')"
  const inherits = (await imported(child)).text
  expect(inherits).toContain("import { type AnyOverrides, defineConfig, fromConfig, replace } from 'mmdet-config'\n")
  expect(inherits).toContain("bases: [await fromConfig<AnyOverrides>('base.py')]")
})

test.each([
  ['a frozen set', 'a = frozenset([1])', 'python-value'],
  ['a range', 'a = [dict(b=range(3))]', 'python-value'],
  ['a config that cannot be read', 'a = ', 'python-syntax'],
])('%s is refused', async (_, python, code) => {
  await expect(imported(python)).rejects.toMatchObject({ problems: [{ code }] })
})

test('what has thousands of names is no config that anyone wrote', async () => {
  const text = Array.from({ length: 5001 }, (_, at) => `k${at} = 1\n`).join('')
  await expect(imported(text)).rejects.toMatchObject({ code: 'limit', message: expect.stringContaining('5001 names') })
})
