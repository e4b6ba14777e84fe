import { expect, test } from 'vitest'
import { sourceOf } from '../../src/config/load/readText.ts'
import { codeActions } from '../../src/server/actions.ts'
import { complete } from '../../src/server/complete.ts'
import { definition } from '../../src/server/definition.ts'
import { diagnostics } from '../../src/server/diagnostics.ts'
import { hover } from '../../src/server/hover.ts'
import { hoverText } from '../../src/server/hoverText.ts'
import { folds, formatting, type OutlineSymbol, outline, rangeFormatting } from '../../src/server/outline.ts'
import { inlayHints, lenses } from '../../src/server/overrides.ts'
import { spotIn } from '../../src/server/spot.ts'
import { references, rename } from '../../src/server/variables.ts'
import { cursorIn, type Marked, placeOf } from './support.ts'

// JSON and YAML configs: what the other files of this folder say of Python.

const BASES = {
  '_base_/model.py':
    "size = 3\nmodel = dict(type='FCOS', backbone=dict(type='ResNet', depth=50, style='pytorch'), neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=1, num_outs=1), bbox_head=None)\n",
  '_base_/data.json': '{\n  "lr": 1\n}\n',
  'mid.yaml': '_base_:\n  - _base_/model.py\n  - _base_/data.json\nmodel:\n  backbone:\n    depth: 101\n',
}

test.each<
  [what: string, name: string, marked: string, part: string, path: string | undefined, word: string | undefined]
>([
  ['a key', 'a.json', '{"a": {"b|c": 1}}', 'key', 'a.bc', 'bc'],
  ['a value', 'a.json', '{"a": [1, {"b": "x|y"}]}', 'value', 'a.1.b', 'xy'],
  ['a number', 'a.json', '{"a": -1|2}', 'value', 'a', '12'],
  ['a gap', 'a.json', '{"a": {"b": 1, | }}', 'gap', undefined, undefined],
  ['a key that is not closed', 'a.json', '{"a": {"b": 1,\n  "de|\n}}', 'gap', undefined, 'de'],
  ['a missing value', 'a.json', '{"a": {"b": |}}', 'value', 'a.b', undefined],
  ['an item', 'a.json', '{"a": [true, |]}', 'value', 'a.1', undefined],
  ['behind the end', 'a.json', '{"a": 1}\n|', 'gap', undefined, undefined],

  ['a key', 'a.yaml', 'a:\n  b|c: 1\n', 'key', 'a.bc', 'bc'],
  ['a key in quotes', 'a.yaml', "a:\n  'b|c': 1\n", 'key', 'a.bc', 'bc'],
  ['a value', 'a.yaml', 'a:\n  - 1\n  - b: x|y\n', 'value', 'a.1.b', 'xy'],
  ['a text', 'a.yaml', 'a: "x|y"\n', 'value', 'a', 'xy'],
  ['a text that is not closed', 'a.yaml', 'a: "x|y', 'value', 'a', 'xy'],
  ['an alias', 'a.yaml', 'a: &x 1\nb: *x|\n', 'value', 'b', '*x'],
  ['a value in brackets', 'a.yaml', 'a: {b: [1, x|y]}\n', 'value', 'a.b.1', 'xy'],
  ['a missing value', 'a.yaml', 'a:\n  b: |\nc: 1\n', 'value', 'a.b', undefined],
  ['a value or a key', 'a.yaml', 'a:\n  b: 1\n  c:\n    de|\n', 'gap', 'a.c', 'de'],
  ['a key that has begun', 'a.yaml', 'a:\n  b: 1\n  de|\nc: 1\n', 'gap', undefined, 'de'],
  ['an empty line', 'a.yaml', 'a:\n  b: 1\n  |\nc: 1\n', 'gap', undefined, undefined],
  ['an empty file', 'a.yaml', '|', 'gap', '', undefined],
  ['an item', 'a.yaml', 'a:\n  - b: 1\n  - |\n', 'gap', 'a.1', undefined],
  ['a key in braces', 'a.yaml', 'a: {b: 1, de|}\n', 'gap', undefined, 'de'],
  ['a key in braces that are open', 'a.yaml', 'a: {b: 1, de|\n', 'gap', undefined, 'de'],
  ['an item in brackets', 'a.yaml', 'a: [b, |]\n', 'value', 'a.1', undefined],
  ['a reference', 'a.yaml', 'a: {{_base_.x|}}\nb: 1\n', 'value', 'a', '{{_base_.x}}'],
  ['a reference in a text', 'a.yaml', "a: '{{_base_.x|}}'\nb: 1\n", 'value', 'a', '{{_base_.x}}'],
  ['a comment', 'a.yaml', 'a: 1  # a |b\n', 'gap', undefined, undefined],
  ['behind a value', 'a.yaml', 'a: 1   |\n', 'gap', undefined, undefined],
  ['what is no YAML', 'a.yaml', `a: ${'['.repeat(200)}|`, 'gap', undefined, undefined],
])('%s of %s: %j', async (_, name, marked, part, path, word) => {
  const spot = await spotIn(sourceOf(`/${name}`, marked.replace('|', '')), marked.indexOf('|'))
  expect([spot.part, spot.path?.join('.'), spot.word?.text]).toEqual([part, path, word])
})

test('a long line takes no long time', async () => {
  const text = `a: [${'x'.repeat(100_000)}, ${'- '.repeat(20_000)}\n`
  const spot = await spotIn(sourceOf('/a.yaml', text), 99_000)
  expect(spot.part).toBe('value')
})

async function put(files: Marked, label: string): Promise<string | undefined> {
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files })
  const { items, start, end } = await complete(workspace, path, offset)
  const { text } = await workspace.source(path)
  const item = items.find((one) => one.label === label)
  return item && `${text.slice(0, start)}${item.text}${text.slice(end)}`
}

const J = '"_base_": "mid.yaml"'
const Y = '_base_: mid.yaml\n'

test.each<[name: string, marked: string, label: string, after: string | undefined]>([
  ['a.json', `{${J}, |}`, 'model', `{${J}, "model": }`],
  ['a.json', `{${J}, "mo|"}`, 'model', `{${J}, "model"}`],
  ['a.json', `{${J}, |}`, '_base_', undefined],
  ['a.json', `{${J}}|`, 'model', undefined],
  ['a.json', `{${J}, "model": {"backbone": {"dep|`, 'depth', `{${J}, "model": {"backbone": {"depth`],
  ['a.json', `{${J}, "model": {"backbone": {"dep|th": 18}}}`, 'style', `{${J}, "model": {"backbone": {"style": 18}}}`],
  ['a.json', `{${J}, "model": {"backbone": {"depth": 18, |}}}`, 'depth', undefined],
  [
    'a.json',
    `{${J}, "model": {"backbone": {"type": |}}}`,
    'SwinTransformer',
    `{${J}, "model": {"backbone": {"type": "SwinTransformer"}}}`,
  ],
  [
    'a.json',
    `{${J}, "model": {"backbone": {"type": "S|w"}}}`,
    'SwinTransformer',
    `{${J}, "model": {"backbone": {"type": "SwinTransformer"}}}`,
  ],
  [
    'a.json',
    `{${J}, "model": {"backbone": {"style": |}}}`,
    '"pytorch"',
    `{${J}, "model": {"backbone": {"style": "pytorch"}}}`,
  ],
  [
    'a.json',
    `{${J}, "model": {"backbone": {"deep_stem": |}}}`,
    'true',
    `{${J}, "model": {"backbone": {"deep_stem": true}}}`,
  ],
  ['a.json', '{"_base_": ["_base_/|"]}', 'model.py', '{"_base_": ["_base_/model.py"]}'],
  ['a.json', `{${J}, "x": "{{_base_.model.back|"}`, 'backbone', `{${J}, "x": "{{_base_.model.backbone"}`],
  ['a.yaml', `${Y}mo|`, 'model', `${Y}model: `],
  ['a.yaml', `${Y}model:\n  backbone:\n    dep|\n`, 'depth', `${Y}model:\n  backbone:\n    depth: \n`],
  ['a.yaml', `${Y}model:\n  backbone:\n    |`, 'depth', `${Y}model:\n  backbone:\n    depth: `],
  ['a.yaml', `${Y}model: {backbone: {dep|}}\n`, 'depth', `${Y}model: {backbone: {depth: }}\n`],
  ['a.yaml', `${Y}model:\n  backbone:\n    dep|th: 1\n`, 'style', `${Y}model:\n  backbone:\n    style: 1\n`],
  ['a.yaml', `${Y}model:\n  backbone:\n    type: |\n`, 'ResNet', `${Y}model:\n  backbone:\n    type: ResNet\n`],
  [
    'a.yaml',
    `${Y}model:\n  backbone:\n    type: Sw|i\n`,
    'SwinTransformer',
    `${Y}model:\n  backbone:\n    type: SwinTransformer\n`,
  ],
  ['a.yaml', `${Y}model:\n  backbone:\n    deep_stem: t|\n`, 'true', `${Y}model:\n  backbone:\n    deep_stem: true\n`],
  [
    'a.yaml',
    'train_dataloader:\n  dataset:\n    pipeline:\n      - type: Re|\n',
    'Resize',
    'train_dataloader:\n  dataset:\n    pipeline:\n      - type: Resize\n',
  ],
  ['a.yaml', '_base_: |\n', '_base_/', '_base_: _base_/\n'],
  ['a.yaml', '_base_: ./_base_/mo|\n', 'model.py', '_base_: ./_base_/model.py\n'],
  ['a.yaml', '_base_:\n  - |\n', 'mid.yaml', '_base_:\n  - mid.yaml\n'],
  ['a.yaml', `${Y}x: 1  # |\n`, 'model', undefined],
])('completion in %s of %j: %s', async (name, marked, label, after) => {
  expect(await put({ [name]: marked }, label)).toBe(after)
})

test.each<[name: string, marked: string, hover: string | undefined, definition: string[] | undefined]>([
  [
    'a.json',
    `{${J}, "model": {"backbone": {"dep|th": 18}}}`,
    '```python\nmodel.backbone.depth = 18\n```\n\n- a.json:1 sets `18`\n- mid.yaml:6 is replaced: `101`\n- model.py:2 is replaced: `50`\n\n`depth` of `mmdet.models.backbones.resnet.ResNet`, required',
    ['a.json:1 18', 'mid.yaml:6 101', '_base_/model.py:2 50'],
  ],
  [
    'a.yaml',
    `${Y}model:\n  back|bone: {depth: 18}\n`,
    "```python\nmodel.backbone = {'type': 'ResNet', 'depth': 18, 'style': 'pytorch'}\n```\n\n- a.yaml:3 merges `{'depth': 18}`\n- mid.yaml:6 is merged over: `{'depth': 101}`\n- model.py:2 is merged over: `{'type': 'ResNet', 'depth': 50, 'style': 'pytorch'}`\n\n`backbone: ConfigType` of `mmdet.models.detectors.fcos.FCOS`, required",
    [
      'a.yaml:3 {depth: 18}',
      'mid.yaml:6 depth: 101',
      "_base_/model.py:2 dict(type='ResNet', depth=50, style='pytorch')",
    ],
  ],
  ['a.yaml', '_base_:\n  - mid|.yaml\n', 'base /configs/mid.yaml', ['mid.yaml:1']],
  ['a.json', '{"_base_": "_base_/dat|a.json"}', 'base /configs/\\_base\\_/data.json', ['_base_/data.json:1']],
  ['a.yaml', `${Y}x: {{_base_.model.backbone.depth|}}\n`, undefined, ['mid.yaml:6 101', '_base_/model.py:2 50']],
  ['a.json', `{${J}, "x": "{{_base_.lr|}}"}`, undefined, ['_base_/data.json:2 1']],
  [
    'a.yaml',
    `${Y}model:\n  backbone:\n    dep|th:\n`,
    undefined,
    ['a.yaml:4', 'mid.yaml:6 101', '_base_/model.py:2 50'],
  ],
  [
    'a.yaml',
    'x: &a {b: 1}\ny:\n  <<: *|a\n',
    "```python\ny = {'b': 1}\n```\n\n- a.yaml:3 sets `{'b': 1}`",
    ['a.yaml:3 <<: *a'],
  ],
  ['a.yaml', `${Y}# a com|ment\n`, undefined, undefined],
])('hover and definition in %s of %j', async (name, marked, said, places) => {
  const { workspace, path, offset } = await cursorIn({ ...BASES, [name]: marked })
  const info = await hover(workspace, path, offset)
  if (said !== undefined || places === undefined) expect(info && hoverText(info)).toBe(said)
  expect((await definition(workspace, path, offset))?.targets.map(placeOf)).toEqual(places)
})

test('the class that a type names, where a folder of the search path has it', async () => {
  const files = {
    'a.yaml': `${Y}model:\n  neck:\n    type: FP|N\n`,
    '/site/mmdet/models/necks/fpn.py': 'class FPN(BaseModule):\n    pass\n',
  }
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files }, { searchPath: ['/site'] })
  expect((await definition(workspace, path, offset))?.targets.map(placeOf)).toEqual([
    '/site/mmdet/models/necks/fpn.py:1 FPN',
  ])
})

test.each<[name: string, text: string, told: string[]]>([
  ['a.json', `{${J},\n "model": {"backbone": {"dpeth": 18}}}`, ['a.json:2 dpeth | unknown-argument']],
  ['a.yaml', `${Y}model:\n  backbone:\n    dpeth: 18\n`, ['a.yaml:4 dpeth | unknown-argument']],
  ['a.yaml', `${Y}model:\n  neck:\n    type: FPNN\n`, ['a.yaml:4 FPNN | unknown-type']],
  ['a.json', '{"_base_": "nid.yaml", "model": {}}', ['a.json:1 "nid.yaml" | config-base']],
  ['a.json', `{${J},\n "model": {"backbone" 1}}`, ['a.json:2 1 | json-syntax']],
  ['a.yaml', `${Y}x: [1\n`, ['a.yaml:3 | yaml-syntax']],
  ['a.yaml', `${Y}model:  # mmdet-config: ignore\n  neck: {type: FPNN}  # mmdet-config: ignore unknown-type\n`, []],
  ['heir.yaml', '_base_: broken.json\n', ['heir.yaml:1 broken.json | json-syntax']],
])('problems of %s: %j', async (name, text, told) => {
  const { workspace, path } = await cursorIn({ ...BASES, 'broken.json': '{"a": ', [name]: `${text}|` })
  const found = await diagnostics(workspace, path)
  expect(found.map(({ span, problem }) => `${placeOf(span)} | ${problem.code}`)).toEqual(told)
})

test.each<[name: string, marked: string, title: string, after: string]>([
  [
    'a.json',
    `{${J}, "model": {"backbone": {"dpe|th": 18}}}`,
    'rename dpeth to depth',
    `{${J}, "model": {"backbone": {"depth": 18}}}`,
  ],
  ['a.yaml', `${Y}model:\n  neck:\n    type: F|PNN\n`, 'replace by FPN', `${Y}model:\n  neck:\n    type: FPN\n`],
  ['a.yaml', '_base_: ./nid.yam|l\n', 'replace by ./mid.yaml', '_base_: ./mid.yaml\n'],
  ['a.json', `{${J}, "size": {"a|": 1}}`, 'add _delete_=True', `{${J}, "size": {"_delete_": true, "a": 1}}`],
  ['a.yaml', `${Y}size: {a|: 1}\n`, 'add _delete_=True', `${Y}size: {_delete_: true, a: 1}\n`],
  ['a.yaml', `${Y}size:\n  a|: 1\n  b: 2\n`, 'add _delete_=True', `${Y}size:\n  _delete_: true\n  a: 1\n  b: 2\n`],
  [
    'a.json',
    `{${J}, "model": {"neck": {"type|": "SSDNeck", "in_channels": [1], "out_channels": [1], "level_strides": [1], "level_paddings": [1]}}}`,
    'add _delete_=True',
    `{${J}, "model": {"neck": {"_delete_": true, "type": "SSDNeck", "in_channels": [1], "out_channels": [1], "level_strides": [1], "level_paddings": [1]}}}`,
  ],
  [
    'a.yaml',
    `${Y}model:\n  neck:\n    type|: SSDNeck\n    in_channels: [1]\n    out_channels: [1]\n    level_strides: [1]\n    level_paddings: [1]\n`,
    'add _delete_=True',
    `${Y}model:\n  neck:\n    _delete_: true\n    type: SSDNeck\n    in_channels: [1]\n    out_channels: [1]\n    level_strides: [1]\n    level_paddings: [1]\n`,
  ],
])('a quick fix of %s: %j: %s', async (name, marked, title, after) => {
  const { workspace, path, offset } = await cursorIn({ ...BASES, [name]: marked })
  const actions = await codeActions(workspace, path, 0, 1000)
  const action = actions.find((one) => one.title === title)
  expect(actions.map((one) => one.title)).toContain(title)
  let { text } = await workspace.source(path)
  for (const { span, text: by } of action?.edits ?? []) text = text.slice(0, span.start) + by + text.slice(span.end)
  expect(text).toBe(after)
  workspace.open(path, text)
  expect((await diagnostics(workspace, path)).some(({ problem }) => problem.code === action?.problem.code)).toBe(false)
  expect(offset).toBeGreaterThan(0)
})

test('the outline has the keys as they are nested; JSON and YAML are neither folded nor laid out', async () => {
  const shown = ({ name, kind, key, children }: OutlineSymbol): string => {
    const inner = children.length === 0 ? '' : `(${children.map(shown).join(' ')})`
    return `${name}:${kind}@${key.start}-${key.end}${inner}`
  }
  const json = sourceOf('/a.json', '{"a": {"b": [1, {"c": 2}]}, "d": "x"}')
  expect((await outline(json)).map(shown)).toEqual([
    'a:dict@2-3(b:list@8-9([1]:dict@16-16(c:value@18-19)))',
    'd:value@29-30',
  ])
  const yaml = sourceOf('/a.yaml', 'a: &x\n  b: 1\nc: *x\nd:  # a\n  e: {{_base_.x}}\n')
  expect((await outline(yaml)).map(shown)).toEqual(['a:dict@0-1(b:value@8-9)', 'c:dict@13-14', expect.any(String)])
  expect(await outline(sourceOf('/a.json', '['.repeat(2000)))).toEqual([])
  expect([folds(json), formatting(json), rangeFormatting(json, 0, 5)]).toEqual([[], [], []])
})

test('what a file overrides and what inherits it', async () => {
  const { workspace, path } = await cursorIn({
    ...BASES,
    'a.yaml': `${Y}model:\n  backbone:\n    depth: 18\nlr: 2\nown: 1\n|`,
    'heir.py': "_base_ = 'a.yaml'\n",
  })
  expect((await lenses(workspace, path)).map(({ title }) => title)).toEqual([
    'overrides 2 values of 2 files',
    'inherited by 1 config',
  ])
  const hints = await inlayHints(workspace, path, 0, 1000)
  expect(hints.map(({ text }) => text)).toEqual(['<- 101', '<- 1'])
})

test('a variable of Python is renamed in the JSON and YAML files that share it', async () => {
  const { workspace, path, offset } = await cursorIn({
    'b.py': 'si|ze = 3\n',
    'a.json': '{"_base_": "b.py", "size": 4, "x": {"size": 1}}',
    'c.yaml': "_base_: a.json\ny: '{{_base_.size}}'\n",
  })
  for (const name of ['/configs/a.json', '/configs/c.yaml']) await workspace.facts(name)
  const places = (await references(workspace, path, offset)).map(placeOf)
  expect(places).toEqual(['a.json:1 size', 'b.py:1 size', 'c.yaml:2 size'])
  const edits = await rename(workspace, path, offset, 'count')
  expect(edits.map(({ span }) => placeOf(span))).toEqual(places)
  const yaml = await cursorIn({ 'b.py': 'size = 3\n', 'a.yaml': '_base_: b.py\nsi|ze: 4\n' })
  expect((await references(yaml.workspace, yaml.path, yaml.offset)).map(placeOf)).toEqual([
    'a.yaml:2 size',
    'b.py:1 size',
  ])
})
