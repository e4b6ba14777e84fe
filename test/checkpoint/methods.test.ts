import { describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { type PlanOptions, planConversion as planProved } from '../../src/checkpoint/convert.ts'
import { detectCheckpoint } from '../../src/checkpoint/methods/detect.ts'
import { withoutModule } from '../../src/checkpoint/methods/rules.ts'
import { CHECKPOINT_METHODS } from '../../src/checkpoint/methods/table.ts'
import { problemOf } from './bytes.ts'
import { checkpointOf, type Held, keys, stateOf, tensorOf } from './state.ts'

/** These layouts have the names of a backbone and not its shapes. */
function planConversion(checkpoint: Checkpoint, options: PlanOptions = {}) {
  return planProved(checkpoint, { unproved: true, ...options })
}

const BACKBONE = ['conv1.weight', 'bn1.weight', 'layer1.0.conv1.weight', 'layer4.1.bn2.running_mean']
const under = (prefix: string, names: readonly string[] = BACKBONE) => names.map((name) => prefix + name)
/** torchvision's ResNet as an nn.Sequential: conv1, bn1, relu, maxpool, layer1 … */
const CHILDREN = ['0.weight', '1.weight', '4.0.conv1.weight', '7.1.bn2.running_mean']
const MLP = ['0.weight', '2.weight']

/** What each method's training program puts into its checkpoints (see `source` in the table). */
const LAYOUTS: Readonly<Record<string, { readonly [key: string]: Held }>> = {
  mocov1: {
    epoch: 200,
    state_dict: keys(
      ...under('module.encoder_q.', [...BACKBONE, 'fc.weight', 'fc.bias']),
      ...under('module.encoder_k.'),
      'module.queue',
      'module.queue_ptr',
    ),
  },
  mocov2: {
    state_dict: keys(
      ...under('module.encoder_q.'),
      ...under('module.encoder_q.fc.', MLP),
      ...under('module.encoder_k.'),
      'module.queue',
    ),
  },
  moco: { state_dict: keys(...under('module.encoder_q.'), ...under('module.encoder_k.')) },
  vissl: {
    classy_state_dict: {
      base_model: { model: { trunk: keys(...under('_feature_blocks.')), heads: keys('0.clf.0.weight') }, meters: {} },
    },
  },
  mocov3: {
    state_dict: keys(
      ...under('module.base_encoder.', [...BACKBONE, 'fc.0.weight', 'fc.3.weight']),
      ...under('module.momentum_encoder.'),
      ...under('module.predictor.', MLP),
    ),
  },
  swav: keys(...under('module.'), ...under('module.projection_head.', MLP), 'module.prototypes.weight'),
  dino: {
    student: keys(...under('module.backbone.'), 'module.head.mlp.0.weight'),
    teacher: keys(...under('backbone.'), 'head.mlp.0.weight', 'head.last_layer.weight_v'),
  },
  barlowtwins: { model: keys(...under('module.backbone.'), 'module.projector.0.weight', 'module.bn.running_mean') },
  vicreg: { model: keys(...under('module.backbone.'), 'module.projector.0.weight') },
  simmim: { model: keys('encoder.mask_token', ...under('encoder.'), 'decoder.0.weight'), optimizer: {} },
  simsiam: {
    state_dict: keys(...under('module.encoder.', [...BACKBONE, 'fc.0.weight']), ...under('module.predictor.', MLP)),
  },
  pixpro: {
    model: keys(
      ...under('module.encoder.'),
      ...under('module.encoder_k.'),
      'module.projector.linear1.weight',
      'module.projector_k.linear1.weight',
    ),
  },
  densecl: {
    state_dict: keys(
      ...under('encoder_q.0.'),
      'encoder_q.1.mlp.0.weight',
      ...under('encoder_k.0.'),
      ...under('backbone.'),
      'queue',
      'queue2',
    ),
  },
  'byol-yaox12': {
    model: keys(
      ...under('module.online_network.encoder.', CHILDREN),
      'module.online_network.projetion.l1.weight',
      ...under('module.target_network.encoder.', CHILDREN),
      'module.predictor.predictor.l1.weight',
    ),
  },
  'byol-sthalles': {
    online_network_state_dict: keys(...under('encoder.', CHILDREN), 'projetion.net.0.weight'),
    target_network_state_dict: keys(...under('encoder.', CHILDREN)),
  },
  openmmlab: { state_dict: keys(...under('backbone.'), 'neck.0.weight', 'head.fc.weight') },
  backbone: keys(...BACKBONE),
}

test('every method of the table has a layout here', () => {
  expect(Object.keys(LAYOUTS).sort()).toEqual(CHECKPOINT_METHODS.map(({ id }) => id).sort())
})

describe.each(Object.keys(LAYOUTS))('%s', (id) => {
  const checkpoint = checkpointOf(LAYOUTS[id] as { readonly [key: string]: Held })

  test('is recognised, and says why', () => {
    const detection = detectCheckpoint(checkpoint)
    expect(detection.method?.id).toBe(id)
    expect(detection.reasons.length).toBeGreaterThan(0)
  })

  test('gives the backbone by its own names, and nothing else', () => {
    const plan = planConversion(checkpoint)
    expect(plan.kept.map(({ to }) => to)).toEqual(BACKBONE)
    expect(plan.unchanged).toBe(id === 'backbone')
  })
})

test.each(['mocov1', 'mocov2', 'mocov3', 'swav', 'simsiam'])('%s: the head is kept on request', (id) => {
  const plan = planConversion(checkpointOf(LAYOUTS[id] as never), { keepHead: true })
  const head = plan.kept.filter(({ part }) => part === 'head').map(({ to }) => to)
  expect(head.length).toBeGreaterThan(0)
  for (const name of head) expect(name).toMatch(/^(fc|projection_head)\./)
})

test("selfsup2mmdet.py's own name for MoCo", () => {
  expect(planConversion(checkpointOf(LAYOUTS['mocov1'] as never), { method: 'moco' }).kept).toHaveLength(
    BACKBONE.length,
  )
})

test('keys of a network that was saved without DataParallel', () => {
  const state = keys(...under('encoder_q.'), ...under('encoder_q.fc.', MLP), ...under('encoder_k.'))
  expect(planConversion(checkpointOf({ state_dict: state })).kept.map(({ to }) => to)).toEqual(BACKBONE)
})

test('one leading module. goes, as in MMEngine', () => {
  expect(['module.a', 'module.module.a', 'net.module.a'].map(withoutModule)).toEqual(['a', 'module.a', 'net.module.a'])
})

test("OpenMMLab's own MoCo has its query encoder twice, once as backbone", () => {
  const twice = [...under('encoder_q.0.'), ...under('encoder_k.0.'), ...under('backbone.'), 'encoder_q.1.mlp.0.weight']
  const detection = detectCheckpoint(checkpointOf({ state_dict: keys(...twice, 'queue') }))
  expect([detection.kind, detection.method?.id]).toEqual(['model', 'openmmlab'])
  const sequential = detectCheckpoint(checkpointOf({ state_dict: keys(...under('encoder_q.0.')) }))
  expect([sequential.kind, sequential.method]).toEqual(['unknown', undefined])
})

test('a backbone where MMEngine does not look is moved', () => {
  const plan = planConversion(checkpointOf({ model: keys(...BACKBONE) }))
  expect([plan.unchanged, plan.kept.length, plan.detection.ready]).toEqual([false, BACKBONE.length, false])
})

test('a whole detector is recognised, and its backbone is taken out', () => {
  const detector = checkpointOf({
    state_dict: keys(...under('backbone.'), 'rpn_head.rpn_conv.weight', 'roi_head.bbox_head.fc.weight'),
  })
  expect(detectCheckpoint(detector)).toMatchObject({ kind: 'detector', title: 'whole detector' })
  expect(planConversion(detector).kept.map(({ to }) => to)).toEqual(BACKBONE)
})

describe('refusals', () => {
  test.each([
    ['a method that is in no table', keys(...BACKBONE), { method: 'moco4' }, 'unknown-name'],
    ['a checkpoint of another method', { state_dict: keys(...BACKBONE) }, { method: 'mocov2' }, 'checkpoint-mismatch'],
    ['a method whose rules leave raw keys as they are', LAYOUTS['mocov2'], { method: 'swav' }, 'checkpoint-mismatch'],
    ['the same, by the rules of a backbone', LAYOUTS['mocov2'], { method: 'backbone' }, 'checkpoint-mismatch'],
    ['keys that fit nothing', { state_dict: keys('a', 'b') }, {}, 'checkpoint-mismatch'],
    ['no tensors at all', { epoch: 3 }, {}, 'checkpoint-mismatch'],
    [
      'two keys that would become one',
      { state_dict: keys(...BACKBONE, 'module.conv1.weight') },
      {},
      'checkpoint-mismatch',
    ],
  ])('%s', (_name, root, options, code) => {
    expect(problemOf(() => planProved(checkpointOf(root as never), options)).code).toBe(code)
  })
})

test('what this package records in its files is known again', () => {
  const checkpoint = checkpointOf({ state_dict: keys(...BACKBONE) }, { metadata: { method: 'mocov2' } })
  expect(detectCheckpoint(checkpoint).origin).toBe('mocov2')
})

test('SimMIM: the encoder, by the names of the Swin authors, is proved to be a whole backbone', () => {
  const SWIN = { type: 'SwinTransformer', embed_dims: 96, depths: [2, 2, 6, 2], num_heads: [3, 6, 12, 24] }
  const authors = Object.entries(stateOf(SWIN)).flatMap(([name, tensor]) => {
    const renamed = name
      .replace('patch_embed.projection', 'patch_embed.proj')
      .replace('stages', 'layers')
      .replace('attn.w_msa', 'attn')
      .replace('ffn.layers.0.0', 'mlp.fc1')
      .replace('ffn.layers.1', 'mlp.fc2')
    // Norms behind the stages are MMDetection's own.
    return /^norm\d/.test(name) ? [] : [[`encoder.${renamed}`, tensor] as const]
  })
  const model = {
    'encoder.mask_token': tensorOf([1, 1, 96]),
    ...Object.fromEntries(authors),
    ...keys('decoder.0.weight'),
  }
  const plan = planProved(checkpointOf({ model }))
  expect(plan.method.id).toBe('simmim')
  expect(plan.kept).toHaveLength(authors.length)
  expect(plan.kept[0]?.to).toMatch(/^backbone\.|^patch_embed/)
})
