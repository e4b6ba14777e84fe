import { describe, expect, test } from 'vitest'
import { checkCheckpoint } from '../../src/checkpoint/check.ts'
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { planConversion } from '../../src/checkpoint/convert.ts'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { detectCheckpoint } from '../../src/checkpoint/methods/detect.ts'
import {
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleSet,
  PickleTuple,
} from '../../src/checkpoint/pickle/values.ts'
import { NumpyArray } from '../../src/checkpoint/torch/numpy.ts'
import { problemOf } from './bytes.ts'
import { checkpointOf, dictOf, type Held, keys, stateOf, tensorOf } from './state.ts'

const SMALL = { type: 'ResNet', depth: 18, base_channels: 8 }
const BACKBONE = ['conv1.weight', 'bn1.weight', 'layer1.0.conv1.weight', 'layer4.0.conv1.weight']
const under = (prefix: string, names: readonly string[] = BACKBONE) => names.map((name) => prefix + name)
const VIT = ['cls_token', 'patch_embed.proj.weight', 'blocks.0.attn.qkv.weight']

/** What is said of a checkpoint: its title and its reasons, and the hint. */
function said(checkpoint: Checkpoint): string {
  const { title, reasons, hint } = detectCheckpoint(checkpoint)
  return [title, ...reasons, hint ?? ''].join('\n')
}

describe('the network of a backbone is named', () => {
  test.each([
    [{ type: 'ResNet', depth: 18 }, 'ResNet-18'],
    [{ type: 'ResNet', depth: 34 }, 'ResNet-34'],
    [{ type: 'ResNet', depth: 50 }, 'ResNet-50'],
    [{ type: 'ResNet', depth: 101 }, 'ResNet-101'],
    [{ type: 'ResNet', depth: 50, base_channels: 128 }, 'ResNet-50, 2 times as wide'],
    [{ type: 'ResNeXt', depth: 50, groups: 32, base_width: 4 }, 'ResNeXt-50 (32x4d)'],
    [{ type: 'ResNet', depth: 50, deep_stem: true }, 'ResNet-50 with deep_stem=True'],
    [{ type: 'ResNetV1d', depth: 50 }, 'ResNet-50 with deep_stem=True, avg_down=True'],
    [{ type: 'ResNet', depth: 18, in_channels: 1 }, 'ResNet-18 with in_channels=1'],
    [{ type: 'ResNet', depth: 50, norm_cfg: { type: 'GN', num_groups: 32 } }, 'ResNet-50 with norm_cfg=GN'],
    [
      { type: 'ResNet', depth: 50, num_stages: 3, strides: [1, 2, 2], dilations: [1, 1, 1], out_indices: [2] },
      'ResNet of 3, 4, 6 bottleneck blocks, stages 1 to 3 alone',
    ],
  ])('%j', (config, title) => {
    expect(detectCheckpoint(checkpointOf(stateOf(config))).reasons[0]).toBe(`the root is a ${title} by itself`)
  })
})

describe('what fits no layout is described, with the way out', () => {
  const cases: readonly (readonly [name: string, root: Record<string, Held>, words: readonly RegExp[]])[] = [
    [
      'a ResNet under a prefix that MMEngine can load',
      { state_dict: keys(...under('model.encoder.')) },
      [/has a ResNet of 1, 0, 0, 1 basic blocks.* under model\.encoder\.\*/],
    ],
    ['one in an odd place', { nets: { student: keys(...under('net.')) } }, [/nets\.student has a ResNet/]],
    ['one by itself in an odd place', { ema: keys(...BACKBONE) }, [/^ResNet of/]],
    ['a ResNet behind another network', { a: keys(...VIT), b: keys(...under('net.')) }, [/^ResNet of/]],
    [
      'a Vision Transformer',
      { model: keys(...VIT) },
      [/^Vision Transformer\n/, /none of MMDetection.s backbones whose tensors are known is in it/],
    ],
    [
      "a Swin Transformer by its authors' names",
      { model: keys(...[0, 1].map((stage) => `layers.${stage}.blocks.0.attn.qkv.weight`)) },
      [/^Swin Transformer\n(?![\s\S]*Vision)/],
    ],
    [
      'a Swin Transformer of timm, V2',
      keys('layers.0.blocks.0.attn.qkv.weight', 'layers.0.blocks.0.attn.logit_scale'),
      [/^Swin Transformer V2\n/],
    ],
    ['two networks of one kind', keys(...under('student.'), ...under('teacher.')), [/^ResNet of/]],
    ['a ConvNeXt', keys('stages.0.0.dwconv.weight'), [/^ConvNeXt\n/]],
    ["timm's deep stem", keys('conv1.0.weight', 'layer1.0.conv1.weight'), [/timm's deep stem/]],
    ['a ResNet without a stem', keys('layer1.0.conv1.weight'), [/without a stem/]],
    [
      "MoCo's key encoder alone",
      { state_dict: keys(...under('module.encoder_k.'), 'module.queue') },
      [/4 keys module\.encoder_k\.\*: MoCo's key encoder; the query encoder, encoder_q, is missing/],
    ],
    ['an optimizer', { optimizer: { state: keys('momentum') } }, [/^unknown\nits keys fit no layout/]],
  ]
  test.each(cases)('%s', (_name, root, words) => {
    const checkpoint = checkpointOf(root)
    for (const word of words) expect(said(checkpoint)).toMatch(word)
    const { hint } = detectCheckpoint(checkpoint)
    expect(detectCheckpoint(checkpoint).kind).toBe('unknown')
    expect(problemOf(() => planConversion(checkpoint)).code).toBe('checkpoint-mismatch')
    expect(inspectCheckpoint(checkpoint).hint).toBe(hint ?? null)
  })

  test("detectron2's numpy arrays", () => {
    const arrays = dictOf({ 'stem.conv1.weight': new NumpyArray(), 'res2.0.conv1.weight': new NumpyArray() })
    const checkpoint = checkpointOf({ model: arrays, __author__: 'MOCO' })
    expect(said(checkpoint)).toMatch(
      /^detectron2 weights\nmodel has 2 numpy arrays and no tensors\nres2.*\nits author is MOCO\nMMEngine/,
    )
    expect(said(checkpointOf({ mean: new NumpyArray() }))).toMatch(/^numpy arrays\nthe root has 1 numpy array and/)
  })
})

describe('a prefix instead of a method', () => {
  test('keeps the keys behind it, with or without module.', () => {
    const checkpoint = checkpointOf({
      nets: { a: keys('net.x'), b: keys(...under('module.net.'), 'module.head.weight') },
    })
    for (const prefix of ['net.', 'module.net.']) {
      const plan = planConversion(checkpoint, { prefix, unproved: true })
      expect(plan.kept.map(({ to }) => to)).toEqual(BACKBONE)
      expect([plan.dropped.length, plan.origin]).toEqual([1, undefined])
    }
  })

  test.each([
    ['that no key has', { prefix: 'no.' }, 'checkpoint-mismatch'],
    ['and a method', { prefix: 'net.', method: 'swav' }, 'invalid-option'],
  ])('%s', (_name, options, code) => {
    expect(problemOf(() => planConversion(checkpointOf({ a: keys('net.x') }), options)).code).toBe(code)
  })
})

describe('what a few tensors look like is not advised, and not written', () => {
  const block = (prefix: string) => [`${prefix}norm1.weight`, `${prefix}attn.qkv.weight`, `${prefix}mlp.fc1.weight`]
  test.each([
    [
      'children of a ResNet',
      under('backbone.', ['0.weight', '1.weight', '4.0.conv1.weight', '5.0.conv1.weight', 'constructor.weight']),
      /parts by number/,
    ],
    [
      "a detector by the Swin authors' names",
      [...block('backbone.layers.0.blocks.0.'), 'rpn_head.rpn_conv.weight'],
      /Swin authors' names/,
    ],
    [
      'SimMIM',
      [
        'backbone.patch_embed.projection.weight',
        'backbone.stages.0.blocks.0.attn.w_msa.qkv.weight',
        'neck.decoder.0.weight',
      ],
      /is a Swin Transformer/,
    ],
  ])('%s', (_name, names, words) => {
    const checkpoint = checkpointOf({ state_dict: keys(...names) })
    expect(said(checkpoint)).toMatch(words)
    expect(said(checkpoint)).not.toMatch(/nothing needs converting|Vision/)
    expect(() => planConversion(checkpoint)).toThrow(/nothing is written/)
  })

  test('whole ones are', () => {
    const swin = {
      type: 'SwinTransformer',
      embed_dims: 8,
      depths: [1, 1],
      num_heads: [1, 2],
      strides: [4, 2],
      out_indices: [0, 1],
    }
    const simmim = checkpointOf({ state_dict: stateOf(swin, 'backbone.') })
    expect(said(simmim)).toMatch(
      /nothing needs converting: init_cfg of type 'Pretrained', or load_from loads every tensor of a Swin/,
    )
    expect(planConversion(simmim).kept[0]?.to).toBe('backbone.patch_embed.projection.weight')
    const detr = checkpointOf({ model: stateOf(SMALL, 'backbone.0.body.') })
    expect(planConversion(detr).kept.map(({ to }) => to)).toEqual(Object.keys(stateOf(SMALL)))
    expect(detectCheckpoint(detr)).toMatchObject({ loadable: false, convertible: true })
    const students = checkpointOf({ nets: { ...stateOf(SMALL, 'student.'), ...stateOf(SMALL, 'teacher.') } })
    expect(said(students)).toMatch(/say which one is meant: convert --prefix student\., or convert --prefix teacher\./)
    expect(() => planConversion(students)).toThrow(/layout that no method/)
    expect(planConversion(students, { prefix: 'teacher.' }).proof?.holds).toBe(true)
  })
})

describe('what is kept and is no whole backbone is not written', () => {
  test.each([
    ['a Vision Transformer', under('module.base_encoder.', VIT), /what is kept is a Vision Transformer: none of/],
    [
      'a stem alone',
      under('module.base_encoder.', ['conv1.weight']),
      /none of MMDetection.s backbones whose tensors are known is in it/,
    ],
    ['one stage', under('module.base_encoder.', BACKBONE.slice(0, 3)), /ResNet of 1 basic blocks, stage 1 alone/],
  ])('%s', (_name, names, words) => {
    const checkpoint = checkpointOf({ state_dict: keys(...names, 'module.momentum_encoder.x') })
    expect(() => planConversion(checkpoint)).toThrow(words)
    expect(planConversion(checkpoint, { unproved: true }).warnings).toEqual([expect.stringMatching(words)])
  })
})

describe("MoCo's head beside a backbone, as selfsup2mmdet.py leaves it", () => {
  const head = (version: string): Record<string, Held> =>
    version === 'mocov2'
      ? { 'fc.0.weight': tensorOf([8, 8]), 'fc.2.weight': tensorOf([128, 8]) }
      : { 'fc.weight': tensorOf([version === 'mocov1' ? 128 : 1000, 8]) }
  test.each(['mocov1', 'mocov2', 'supervised'])('%s', (version) => {
    const { kind, origin } = detectCheckpoint(checkpointOf({ state_dict: { ...keys(...BACKBONE), ...head(version) } }))
    expect([kind, origin]).toEqual(['backbone', version === 'supervised' ? undefined : version])
  })
})

describe('a network that was pickled whole', () => {
  const module = (
    parts: { parameters?: Held; buffers?: Held; modules?: Record<string, PickleObject> },
    passing: string[] = [],
  ) => {
    const object = new PickleObject(new PickleGlobal('my.net', 'Net', 'unknown'), new PickleTuple([]), 'new')
    const names = new PickleSet('set')
    for (const name of passing) names.add(name)
    const state = dictOf({ training: false, _parameters: parts.parameters ?? {}, _buffers: parts.buffers ?? {} })
    const modules = new PickleDict()
    for (const [name, inner] of Object.entries(parts.modules ?? {})) modules.set(name, inner)
    state.set('_modules', modules)
    state.set('_non_persistent_buffers_set', names)
    object.state = state
    return object
  }
  const conv = () => module({ parameters: keys('weight') })
  const stage = () => module({ modules: { '0': module({ modules: { conv1: conv() } }) } })
  const network = module(
    {
      parameters: keys('scale'),
      buffers: keys('mean', 'cache'),
      modules: { conv1: conv(), layer1: stage(), layer4: stage() },
    },
    ['cache'],
  )
  const names = ['scale', 'mean', 'conv1.weight', 'layer1.0.conv1.weight', 'layer4.0.conv1.weight']

  test('has the names of its state dict, and is extracted', () => {
    const checkpoint = checkpointOf({ model: network })
    expect(checkpoint.tensors.map(({ path }) => path.join('.'))).toEqual(names.map((name) => `model.${name}`))
    expect(planConversion(checkpoint, { unproved: true }).kept.map(({ to }) => to)).toEqual(names)
    expect(inspectCheckpoint(checkpoint).values).toEqual([
      expect.objectContaining({ path: ['model'] }),
      { path: ['model', 'training'], text: 'False', value: false },
    ])
  })

  test('is nothing that MMEngine loads', () => {
    const checkpoint = checkpointOf({ state_dict: network })
    expect(detectCheckpoint(checkpoint).ready).toBe(false)
    expect(checkCheckpoint(checkpoint, SMALL)).toMatchObject({ matched: [], complete: false })
  })

  test('that holds itself comes to an end', () => {
    const loop = module({ parameters: keys('w') })
    const modules = (loop.state as PickleDict).get('_modules') as PickleDict
    modules.set('a', loop)
    modules.set('b', loop)
    expect(detectCheckpoint(checkpointOf({ model: loop })).stateDict?.tensors.has('a.a.b.a.w')).toBe(false)
    expect(detectCheckpoint(checkpointOf({ model: loop })).stateDict?.tensors.has('a.a.a.a.w')).toBe(true)
  })
})

test('attributes of an object of an unknown class are listed behind it', () => {
  const args = new PickleObject(new PickleGlobal('argparse', 'Namespace', 'unknown'), new PickleTuple([]), 'call')
  args.state = dictOf({ lr: 3, arch: 'resnet50' })
  const values = inspectCheckpoint(checkpointOf({ args })).values.map(({ path, text }) => [path.join('.'), text])
  expect(values).toEqual([
    ['args', '<object of argparse.Namespace>'],
    ['args.lr', '3'],
    ['args.arch', "'resnet50'"],
  ])
})

test('a tensor under two names is listed twice and counted once, a list in two places is listed once', () => {
  const tensor = tensorOf([4])
  const list = new PickleList()
  list.items.push(dictOf({ lr: 1 }))
  const { tensors, groups, values } = inspectCheckpoint(checkpointOf({ a: tensor, b: tensor, one: list, two: list }))
  expect(tensors.map(({ path }) => path)).toEqual([['a'], ['b']])
  expect(groups).toEqual([{ name: '', tensors: 2, bytes: 16 }])
  expect(values.map(({ path }) => path)).toEqual([['one', 0, 'lr']])
})

test("of two whole backbones in an unknown layout, the choice is the reader's", () => {
  const [student, teacher] = [
    stateOf({ type: 'ResNet', depth: 18 }, 'student.'),
    stateOf({ type: 'ResNet', depth: 18 }, 'teacher.'),
  ]
  const text = said(checkpointOf({ ...student, ...teacher }))
  expect(text).toContain('say which one is meant: convert --prefix student')
  expect(text).toContain('convert --prefix teacher')
})
