import { expect, test } from 'vitest'
import { codeActions } from '../../src/server/actions.ts'
import { complete } from '../../src/server/complete.ts'
import { definition } from '../../src/server/definition.ts'
import { diagnostics } from '../../src/server/diagnostics.ts'
import { hover } from '../../src/server/hover.ts'
import { hoverText } from '../../src/server/hoverText.ts'
import { lenses } from '../../src/server/overrides.ts'
import { rename } from '../../src/server/variables.ts'
import { cursorIn, type Marked, placeOf } from './support.ts'

const BASES = {
  'b.py':
    "default_scope = 'mmdet'\nsize = 3\nmodel = dict(type='FCOS', backbone=dict(type='ResNet', depth=50), neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=1, num_outs=1), bbox_head=None)\n",
  '/site/mmdet/__init__.py': '',
  '/site/mmdet/.mim/model-index.yml': 'Import:\n  - configs/metafile.yml\n',
  '/site/mmdet/.mim/configs/metafile.yml': 'Models:\n  - Name: one\n',
  '/site/mmdet/.mim/configs/fcos/a.py': "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=34))\n",
}

const S = '# yaml-language-server: $schema=recipe.schema.json\n'
const PARTS = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'
const B = 'base: b.py\noverrides:\n  model:\n    backbone:\n'

const recipe = (marked: string, more: Marked = {}) =>
  cursorIn({ ...BASES, ...more, 'r.yaml': marked }, { searchPath: ['/site'] })

test.each<[marked: string, some: string[], none: string[]]>([
  [`${S}mo|`, ['model', 'base', 'overrides'], ['_base_', 'train_dataloader']],
  [`${S}model: |\n`, ['mask-rcnn_r50_fpn', 'retinanet_r50_fpn'], ['coco_instance']],
  [`${S}schedule:\n  step|\n`, ['step_schedule'], ['max_epochs']],
  [`${S}schedule:\n  step_schedule: {max_epochs: 3, |}\n`, ['milestones', 'gamma'], ['max_epochs']],
  [`${S}dataset:\n  coco_instance:\n    |\n`, ['data_root', 'classes'], ['model']],
  [`${S}model:\n  mask-rcnn_r50_fpn:\n    backbone: |\n`, ['swin-T'], []],
  [`${S}model:\n  mask-rcnn_r50_fpn:\n    backbone: {dep|}\n`, ['depth', 'swin-T'], []],
  [`${S}with:\n  - |\n`, ['amp', 'ema', 'cosine'], []],
  [`${S}with: [|]\n`, ['amp', 'ema'], []],
  [`${S}multi_scale: |\n`, ['true', 'false'], []],
  [`${S}launch:\n  on: |\n`, ['torchrun', 'slurm'], []],
  [`${S}launch:\n  on: slurm\n  p|\n`, ['partition', 'nodes'], ['on', 'namespace']],
  [`${S}base: |\n`, ['b.py', '../'], ['r.yaml']],
  [`${S}base:\n  - b|\n`, ['b.py'], []],
  ['base: mmdet::|\n', ['fcos/'], ['../', 'b.py']],
  ['base: [mmdet::fcos/|]\n', ['a.py'], ['..']],
  ['base: mmpose::|\n', [], ['b.py']],
  ['base: nothing::|\n', [], ['b.py']],
  [`${S}${PARTS}overrides:\n  optim_wrapper:\n    |\n`, ['optimizer', 'clip_grad'], ['_delete_']],
  [`${B}      dep|\n`, ['depth', 'frozen_stages'], ['_delete_', '_base_']],
  [`${B}      type: |\n`, ['SwinTransformer', 'ResNet'], ['FPN']],
  ['base: b.py\noverrides:\n  |\n', ['size', 'train_dataloader'], ['_base_', 'dataset']],
  [`${S}model: {retinanet_r50_fpn: {}}\noverrides:\n  model:\n    bbox_head:\n      num|\n`, ['num_classes'], []],
  [`${S}model: nothing\noverrides:\n  |\n`, ['model', 'train_dataloader'], []],
  [`${S}name: |\n`, [], ['model']],
  [`${S}nothing:\n  |\n`, [], ['model']],
  [`${S}x: ${'['.repeat(200)}|`, [], ['model']],
])('completion in %j', async (marked, some, none) => {
  const { workspace, path, offset } = await recipe(marked)
  const labels = (await complete(workspace, path, offset)).items.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(some))
  for (const label of none) expect(labels).not.toContain(label)
})

test('what is put in place of what, and what is known of it', async () => {
  const base = await recipe('base: mmdet::fc|\n')
  const { items: folders, ...word } = await complete(base.workspace, base.path, base.offset)
  expect([folders.map(({ text }) => text), word]).toEqual([['fcos/', 'metafile.yml'], { start: 13, end: 15 }])
  const { workspace, path, offset } = await recipe(`${S}multi_scale:\n  sh|\n`)
  const { items, start, end } = await complete(workspace, path, offset)
  expect([start, end]).toEqual([offset - 2, offset])
  expect(items.filter(({ label }) => label === 'short')).toEqual([])
  const pretrain = await recipe(`${S}pretrain:\n  swav: {|}\n`)
  const [, sync] = (await complete(pretrain.workspace, pretrain.path, pretrain.offset)).items
  expect(sync).toEqual({
    label: 'sync',
    kind: 'argument',
    detail: 'default: true',
    documentation: expect.stringMatching(/^Whether batch statistics/),
    text: 'sync: ',
    rank: 1,
  })
})

test.each<[marked: string, hover: string | undefined, definition: string[] | undefined]>([
  [
    'ba|se: b.py\n',
    'A config that exists: package::path, or a path from the folder of the recipe; or a list of them; [] where overrides are the whole config.',
    undefined,
  ],
  ['base: b|.py\n', 'base /configs/b.py', ['b.py:1']],
  ['base: [mmdet::fcos/a|.py]\n', 'base /site/mmdet/.mim/configs/fcos/a.py', ['/site/mmdet/.mimfcos/a.py:1']],
  [
    'base: mmdet::none/a|.py\n',
    'A config that exists: package::path, or a path from the folder of the recipe; or a list of them; [] where overrides are the whole config.',
    undefined,
  ],
  [
    `${S}model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule:\n  step_schedule: {max_epochs: 3, milestones: [2], gam|ma: 0.2}\n`,
    expect.stringContaining('default: `0.1`') as unknown as string,
    undefined,
  ],
  [
    `${B}      dep|th: 18\n`,
    expect.stringMatching(
      /^```python\nmodel.backbone.depth = 18\n```\n\n- r.yaml:5 sets `18`\n- b.py:3 is replaced: `50`\n\n.*one of `18`, .*ResNet`, required$/s,
    ) as unknown as string,
    ['r.yaml:5 depth', 'b.py:3 50'],
  ],
  [
    'base: b.py\noverrides:\n  mo|del: {backbone: {depth: 18}}\n',
    expect.stringContaining('- r.yaml:3 merges ') as unknown as string,
    ['r.yaml:3 model', expect.stringMatching(/^b.py:3 dict/) as unknown as string],
  ],
  [
    `${S}${PARTS}overrides:\n  model: {backbone: {dep|th: 18, x: 1}}\n`,
    'Number of layers.\n\none of `18`, `34`, `50`, `101`, `152`',
    undefined,
  ],
  [`${B}      dep|th: {}\n      x: [\n`, undefined, ['b.py:3 50']],
  [
    `${S}model:\n  mask-rcnn_r50_fpn: {back|bone: {depth: 101}}\ndataset: coco_instance\nschedule: schedule_1x\n`,
    expect.stringContaining("model.backbone = {'type': 'ResNet', 'depth': 101") as unknown as string,
    undefined,
  ],
  [
    `${S}${PARTS}na|me: x\n`,
    'Path of the config below the output folder, without suffix. Default: the name of the recipe.',
    undefined,
  ],
  [`${S}# a com|ment\n`, undefined, undefined],
  [`${S}nothi|ng: 1\n`, undefined, undefined],
])('hover and definition in %j', async (marked, said, places) => {
  const { workspace, path, offset } = await recipe(marked)
  const info = await hover(workspace, path, offset)
  if (said !== undefined || places === undefined) expect(info && hoverText(info)).toEqual(said)
  expect((await definition(workspace, path, offset))?.targets.map(placeOf)).toEqual(places)
})

test.each<[text: string, told: string[], fixes: string[]]>([
  [`${S}${PARTS}`, [], []],
  [
    `${S}model: mask-rcnn_r50_fpn\ndataset: coco_instanse\nschedule: schedule_1x\n`,
    ['r.yaml:3 coco_instanse | invalid-option'],
    ['replace by coco_instance'],
  ],
  [`${S}${PARTS}pretrian: swav\n`, ['r.yaml:5 pretrian | unknown-key'], ['replace by pretrain']],
  [`${S}${PARTS}x: [1\n`, ['r.yaml:6 | yaml-syntax'], []],
  ['base: ./c.py\n', ['r.yaml:1 ./c.py | file-not-found'], ['replace by ./b.py']],
  [`${B}      dpeth: 18\n`, ['r.yaml:5 dpeth | unknown-key'], ['replace by depth']],
  ['base: b.py\noverrides:\n  model:\n    neck: {type: FPNN}\n', ['r.yaml:4 FPNN | unknown-type'], ['replace by FPN']],
  ['base: b.py\noverrides:\n  model:\n    neck: {type: FPNN}  # mmdet-config: ignore\n', [], []],
  ['base: broken.py\n', ['r.yaml:1 broken.py | python-syntax'], []],
  ['base: old.py\n', ['r.yaml:1 old.py | unknown-type'], []],
])('problems of %j, and what mends them', async (text, told, fixes) => {
  const { workspace, path } = await recipe(`${text}|`, {
    'broken.py': 'x = (\n',
    'old.py': "model = dict(type='FCOSS')\n",
  })
  const found = await diagnostics(workspace, path)
  expect(found.map(({ span, problem }) => `${placeOf(span)} | ${problem.code}`)).toEqual(told)
  const actions = await codeActions(workspace, path, 0, 1000)
  expect(actions.map(({ title }) => title)).toEqual(fixes)
})

test.each<[line: string, isTold: boolean]>([
  [S, true],
  ['# yaml-language-server: $schema=schemas/recipe.schema.json\n', false],
  ['# yaml-language-server: $schema=https://x/recipe.schema.json\n', false],
  ['', true],
])('where another server reads the schema that %j names, its words are left to that one', async (line, isTold) => {
  const marked = `${line}base: b.py\nexa|ct: true\noverrides:\n  si: 1\n`
  const files = { ...BASES, 'schemas/recipe.schema.json': '{}', 'r.yaml': marked }
  const { workspace, path, offset } = await cursorIn(files, { schemasElsewhere: true })
  expect((await hover(workspace, path, offset)) !== undefined).toBe(isTold)
  expect((await complete(workspace, path, offset)).items.length > 0).toBe(isTold)
  const override = (await workspace.source(path)).text.indexOf('si') + 2
  expect((await complete(workspace, path, override)).items.map(({ label }) => label)).toContain('size')
})

test('a change of a base counts at once, and a base knows the recipes that inherit it', async () => {
  const { workspace, path } = await recipe(
    'base: b.py\noverrides: {size: 4, model: {backbone: {depth: 18}}}\nvariables: {own: 1}\n|',
  )
  expect(await diagnostics(workspace, path)).toEqual([])
  workspace.open('/configs/b.py', BASES['b.py'].replace("'FCOS'", "'FCOSS'"))
  expect((await diagnostics(workspace, path)).map(({ message }) => message.split('\n')[0])).toEqual([
    'in b.py, line 3: FCOSS is not in the registry model',
  ])
  expect((await lenses(workspace, '/configs/b.py')).map(({ title }) => title)).toEqual(['inherited by 1 config'])
  const depth = await hover(workspace, '/configs/b.py', BASES['b.py'].indexOf('depth') + 1)
  expect(depth && hoverText(depth)).toContain('r.yaml')
  const edits = await rename(workspace, '/configs/b.py', BASES['b.py'].indexOf('size') + 1, 'count')
  expect(edits.map(({ span }) => placeOf(span))).toEqual(['b.py:2 size', 'r.yaml:2 size'])
})

test('a recipe that names itself as its base ends', async () => {
  const { workspace, path } = await recipe('base: r.yaml\n|')
  expect(await diagnostics(workspace, path)).toEqual([])
})
