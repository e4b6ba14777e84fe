import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { MmdetConfigError } from '../../src/errors.ts'
import { Config } from '../../src/node/config.ts'
import { PyDict } from '../../src/python/dict.ts'
import { sameValue } from '../../src/python/equal.ts'
import { configNames, MMDET } from '../families.ts'
import { FULL, randomFrom, SEED, sample } from '../sample.ts'
import { type Editor, openEditor } from './client.ts'

const KEYSTROKES = 200
const SESSIONS = FULL ? 40 : 3
const DEFINITIONS = FULL ? 200 : 24

let root: string
let names: string[]
beforeAll(async () => {
  root = await MMDET.root()
  names = configNames(root)
})

/** What people type into configs, one key after the other. */
const SNIPPETS = [
  "model = dict(backbone=dict(depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet101')))\n",
  "train_dataloader = dict(batch_size=4, dataset=dict(pipeline=[dict(type='Resize', scale=(1333, 800))]))\n",
  "_base_ = ['../_base_/default_runtime.py', './",
  'x = _base_.model.backbone\n',
  "lr = '{{_base_.optim_wrapper.optimizer.lr}}'\n",
  "optim_wrapper = dict(_delete_=True, optimizer=dict(type='AdamW', lr=1e-4))\n",
  'for i in range(3):\n    y = [dict(a=j) for j in x]\n',
  "'''",
  ')',
  '(',
  '\r\n\t é𝒳\\ #',
]

const AT_A_PLACE = ['hover', 'definition', 'completion', 'references', 'prepareRename']
const OF_A_FILE = ['documentSymbol', 'foldingRange', 'codeLens']

/** Answers at a place; what the protocol refuses is told by its words. */
async function answers(editor: Editor, offset: number): Promise<unknown[]> {
  const position = editor.positionAt(offset)
  const range = { start: position, end: position }
  const asked = [
    ...AT_A_PLACE.map((name) => editor.ask(`textDocument/${name}`, { position, context: {} })),
    ...OF_A_FILE.map((name) => editor.ask(`textDocument/${name}`)),
    editor.ask('textDocument/codeAction', { range, context: { diagnostics: [] } }),
    editor.ask('textDocument/formatting', { options: {} }),
    editor.ask('textDocument/inlayHint', { range }),
    editor.ask('mmdet-config/merged'),
    editor.ask('mmdet-config/why', { position }),
  ]
  return Promise.all(asked.map((one) => one.catch((error: Error) => error.message)))
}

/** Types into a file that need not be there, and holds the answers against those of a fresh server. */
async function session(path: string, given: string, snippets: readonly string[]): Promise<void> {
  const random = randomFrom(SEED)
  const below = (count: number): number => Math.floor(random() * count)
  const editor = await openEditor(path, given)
  let typing = ''
  let at = 0
  for (let key = 0; key < KEYSTROKES; key++) {
    if (typing === '') {
      typing = snippets[below(snippets.length)] as string
      const lines = editor.text.split('\n')
      const line = lines.slice(0, below(lines.length)).join('\n').length
      at = random() < 0.5 ? Math.min(line + 1, editor.text.length) : below(editor.text.length + 1)
    }
    const [letter = ''] = typing
    if (random() < 0.15) {
      at = Math.max(0, at - 1)
      await editor.edit(at, Math.min(at + 1, editor.text.length), '')
    } else {
      await editor.edit(at, at, letter)
      at += letter.length
      typing = typing.slice(letter.length)
    }
    const position = editor.positionAt(at)
    const asked = AT_A_PLACE.slice(0, 3).map((one) => editor.ask(`textDocument/${one}`, { position }))
    await Promise.all([...asked, editor.ask('textDocument/documentSymbol')])
  }
  const fresh = await openEditor(path, editor.text)
  expect(await editor.problems(), `${path}, SEED=${SEED}`).toEqual(await fresh.problems())
  for (let turn = 0; turn < 12; turn++) {
    const offset = turn === 0 ? at : below(editor.text.length + 1)
    expect(await answers(editor, offset), `${path} at ${offset}, SEED=${SEED}`).toEqual(await answers(fresh, offset))
  }
  expect([await editor.close(), await fresh.close()]).toEqual([0, 0])
}

test('whatever is typed, the server answers, and as a fresh one would', async () => {
  for (const name of sample(names, SESSIONS).slice(0, SESSIONS)) {
    const path = join(root, name)
    await session(path, readFileSync(path, 'utf8'), SNIPPETS)
  }
})

const JSON_SNIPPETS = [
  '"model": {"backbone": {"depth": 101, "init_cfg": {"type": "Pretrained"}}},\n',
  '"_base_": ["../_base_/default_runtime.py", "./',
  ', "lr": "{{_base_.optim_wrapper.optimizer.lr}}"',
  '"',
  '}',
  '[{"type": "Resize", "scale": [1333, 800]',
  '\r\n\t é𝒳\\ #',
]

const YAML_SNIPPETS = [
  'model:\n  backbone:\n    depth: 101\n    type: ResNet\n',
  'train_dataloader: {dataset: {pipeline: [{type: Resize, scale: !!python/tuple [1333, 800]}]}}\n',
  '_base_: ../_base_/',
  'x: &a {{_base_.model}}\ny: {<<: *a}\n',
  '  - type: ',
  '"',
  '{',
  '|\n  ',
  '\r\n\t é𝒳\\ #',
]

const RECIPE_SNIPPETS = [
  'model: mask-rcnn_r50_fpn\n',
  'dataset:\n  coco_instance:\n    classes: [a]\n',
  'overrides:\n  model:\n    backbone: !replace {type: ResNet, depth: !ref d}\n',
  'with: [amp, {cosine: {max_epochs: 3}}]\n',
  'base: [./',
  'variables: {d: 18}\n',
  'launch:\n  on: slurm\n  partition: ',
  'pretrain: swav\n',
  '*x',
  '\r\n\t é𝒳\\ #',
]

/** Files beside a config of MMDetection that start from it. */
const OTHERS: readonly [suffix: string, text: (base: string) => string, snippets: readonly string[]][] = [
  [
    'json',
    (base) => `{\n  "_base_": "${base}",\n  "model": {"backbone": {"depth": 18}},\n  "default_scope": "mmdet"\n}\n`,
    JSON_SNIPPETS,
  ],
  ['yaml', (base) => `_base_: ${base}\nmodel:\n  backbone: {depth: 18}\ndefault_scope: mmdet\n`, YAML_SNIPPETS],
  [
    'recipe.yaml',
    (base) =>
      `# yaml-language-server: $schema=recipe.schema.json\nbase: ${base}\noverrides:\n  model:\n    backbone: {depth: 18}\n`,
    RECIPE_SNIPPETS,
  ],
]

test.each(OTHERS)('the same of %s', async (suffix, text, snippets) => {
  for (const name of sample(names, FULL ? 10 : 1).slice(0, FULL ? 10 : 1))
    await session(join(root, dirname(name), `session.${suffix}`), text(basename(name)), snippets)
})

/** The paths of a config's values. */
function* pathsOf(value: PyDict, path: readonly (string | number)[] = []): Generator<(string | number)[]> {
  for (const { key, value: held } of value.entries()) {
    if (typeof key !== 'string') continue
    yield [...path, key]
    if (held instanceof PyDict) yield* pathsOf(held, [...path, key])
  }
}

test('definitions are the origins that why gives', async () => {
  let compared = 0
  let same = 0
  for (const name of sample(names, DEFINITIONS).slice(0, DEFINITIONS)) {
    const path = join(root, name)
    const config = await Config.fromFile(path).catch((error: unknown) => {
      if (error instanceof MmdetConfigError) return undefined
      throw error
    })
    if (config === undefined) continue
    const editor = await openEditor(path, readFileSync(path, 'utf8'))
    for (const asked of sample([...pathsOf(config.toDict())], 40)) {
      const [newest] = config.origins(asked)
      if (newest?.file !== path || newest.key === undefined) continue
      const position = editor.positionAt(newest.key.start)
      const why = await editor.ask<{ path: string } | null>('mmdet-config/why', { position })
      const found = await editor.ask<{ uri: string; range: { start: object } }[]>('textDocument/definition', {
        position,
      })
      const place = `${name} ${asked.join('.')}, SEED=${SEED}`
      expect(why, place).not.toBeNull()
      const origins = config.origins(why?.path ?? '')
      const expected = origins.map(({ file, span }) => {
        const { line } = span.source.positionAt(span.start)
        const character = span.start - (span.source.lineStarts[line - 1] ?? 0)
        return { uri: pathToFileURL(file).href, start: { line: line - 1, character } }
      })
      expect(
        found.map(({ uri, range }) => ({ uri, start: range.start })),
        place,
      ).toEqual(expected)
      // A value that others have by a variable is told of where it is written.
      expect(sameValue(config.get(why?.path ?? ''), config.get(asked)), place).toBe(true)
      compared++
      if (why?.path === asked.join('.')) same++
    }
    await editor.close()
  }
  expect(compared).toBeGreaterThan(20)
  expect(same / compared).toBeGreaterThan(0.5)
})
