import { describe, expect, test } from 'vitest'
import { planSvg } from '../../src/plan/svg.ts'
import { planText } from '../../src/plan/text.ts'
import { plan } from './planned.ts'
import { BASE, run, SCHEDULES } from './schedules.ts'

describe('surprises', () => {
  const ITERATIONS = "train_cfg = dict(type='IterBasedTrainLoop', max_iters=40)"
  test.each<[string, readonly string[], string, string]>([
    [
      'epochs in an iteration loop',
      [ITERATIONS, "param_scheduler = dict(type='StepLR', step_size=1)"],
      'param_scheduler.by_epoch',
      'nothing changes',
    ],
    [
      'a warm-up of one',
      [`param_scheduler = ${SCHEDULES['a warm-up of one iteration']}`],
      'param_scheduler.end',
      'it stays',
    ],
    [
      'milestones beyond',
      [`param_scheduler = ${SCHEDULES['milestones beyond the end of their own']}`],
      'param_scheduler.milestones',
      'its own end is 3',
    ],
    [
      'steps beyond',
      ["param_scheduler = dict(type='StepLR', step_size=9)"],
      'param_scheduler.step_size',
      'never drops',
    ],
    [
      'a beginning beyond',
      ["param_scheduler = dict(type='StepLR', step_size=1, begin=7, end=9)"],
      'param_scheduler.begin',
      'the run ends at 4',
    ],
    ['a curve that is cut off', ["param_scheduler = dict(type='PolyLR', end=9)"], 'param_scheduler.end', 'cut off'],
    [
      'one that overwrites',
      [`param_scheduler = ${SCHEDULES['one that overwrites']}`],
      'param_scheduler.1.type',
      'order counts',
    ],
    [
      'a metric decides',
      ["param_scheduler = dict(type='ReduceOnPlateauLR', monitor='loss')"],
      'param_scheduler.type',
      'metric',
    ],
    [
      'no hook',
      ["default_hooks['param_scheduler'] = None", "param_scheduler = dict(type='StepLR', step_size=1)"],
      'param_scheduler.type',
      'no hook',
    ],
    [
      'accumulation',
      ["optim_wrapper['accumulative_counts'] = 4"],
      'optim_wrapper.accumulative_counts',
      'count iterations',
    ],
    [
      'accumulation beside scaling',
      ["optim_wrapper['accumulative_counts'] = 4"],
      'optim_wrapper.accumulative_counts',
      'takes no notice',
    ],
    [
      'a group that learns nothing',
      ["optim_wrapper['paramwise_cfg'] = dict(custom_keys=dict(a=dict(lr_mult=0.0)))"],
      'optim_wrapper.paramwise_cfg',
      'nothing is learned',
    ],
    [
      'what the log shows',
      ["optim_wrapper['paramwise_cfg'] = dict(custom_keys=dict(a=dict(lr_mult=0.0)))"],
      'auto_scale_lr.enable',
      'it shows 0.02',
    ],
    [
      'modes in an iteration loop',
      [ITERATIONS, "custom_hooks = [dict(type='YOLOXModeSwitchHook')]"],
      'custom_hooks.0.type',
      'before the first',
    ],
    [
      "a backbone of one's own",
      ["model = dict(type='M', backbone=dict(type='Own', frozen_stages=2))"],
      'model.backbone.type',
      'Own freezes',
    ],
    [
      'an epoch of nothing',
      ["train_dataloader['drop_last'] = True", "train_dataloader['batch_size'] = 64"],
      'train_dataloader.batch_size',
      'no iteration',
    ],
  ])('%s', async (_, lines, path, words) => {
    const { problems } = await plan(run(...lines))
    const found = problems.map((problem) => `${problem.path?.join('.')}: ${problem.message}`)
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}: .*${words}`)))
  })

  test('nobody said how many GPUs', async () => {
    const { problems, batch } = await plan(BASE, { images: 39 })
    expect([batch.gpus, problems.map(({ severity }) => severity)]).toEqual([1, ['note']])
  })
})

describe('what does not train', () => {
  test.each<[string, string[], string[]]>([
    ["type='ResNet', frozen_stages=1", ['conv1', 'bn1', 'layer1'], ['bn1', 'layer1']],
    ["type='ResNetV1d', frozen_stages=0, norm_eval=False", ['stem'], ['stem']],
    [
      "type='SwinTransformer', frozen_stages=1",
      ['patch_embed', 'norm0', 'stages.0'],
      ['patch_embed', 'drop_after_pos', 'norm0', 'stages.0'],
    ],
    ["type='CSPNeXt', frozen_stages=1", ['stem', 'stage1'], ['stem', 'stage1']],
    ["type='Darknet', frozen_stages=1, norm_eval=False", ['conv1'], ['conv1']],
    ["type='MobileNetV2', frozen_stages=1", ['conv1', 'layer1'], ['layer1']],
    ["type='EfficientNet', frozen_stages=1", ['layers.0'], ['layers.0']],
    ["type='HRNet', norm_eval=False", [], []],
    ["type='PyramidVisionTransformer'", [], []],
  ])('%s', async (backbone, frozen, evalMode) => {
    const planned = await plan(run(`model = dict(type='M', backbone=dict(${backbone}), levels=[dict(type='N')])`))
    expect(planned.frozen).toEqual(frozen.map((name) => `backbone.${name}`))
    expect(planned.evalMode.filter((name) => !name.includes('every'))).toEqual(
      evalMode.map((name) => `backbone.${name}`),
    )
  })
})

const WHOLE = run(
  "model = dict(type='M', backbone=dict(type='ResNet', frozen_stages=1, init_cfg=dict(type='Pretrained', checkpoint='r50.pth', prefix='a.')))",
  "load_from = 'whole.pth'",
  "optim_wrapper['paramwise_cfg'] = dict(custom_keys=dict(backbone=dict(lr_mult=0.1)))",
  `param_scheduler = ${SCHEDULES['momentum too']}`,
  "default_hooks['visualization'] = dict(type='DetVisualizationHook')",
  "custom_hooks = [dict(type='EMAHook', begin_iter=5), dict(type='PipelineSwitchHook', switch_epoch=2), dict(type='YOLOXModeSwitchHook', num_last_epochs=1),",
  "    dict(type='MeanTeacherHook'), dict(type='CheckInvalidLossHook'), dict(type='EarlyStoppingHook', monitor='coco/bbox_mAP'), dict(type='<Own>'),",
  "    dict(type='MemoryProfilerHook'), dict(type='NumClassCheckHook'), dict(type='SyncNormHook'), dict(type='SyncBuffersHook'),",
  "    dict(type='SetEpochInfoHook'), dict(type='EmptyCacheHook'), dict(type='ProfilerHook')]",
)

test('a rate that is for another batch, and one that is not', async () => {
  const off = (base: number) => plan(run(`auto_scale_lr = dict(enable=False, base_batch_size=${base})`))
  const text = planText('a.py', await off(16)).replaceAll(/\n +(?=[\da-z-])/g, ' ')
  expect(text).toContain(
    '0.02 (auto_scale_lr is off), chosen for 16 images a step: --auto-scale-lr would make it 0.005',
  )
  const same = planText('a.py', await off(4))
  expect(same).toContain('Learning rate  0.02 (auto_scale_lr is off)\n')
})

test('a page of text', async () => {
  const text = planText('a.py', await plan(WHOLE))
  for (const line of text.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80)
  expect(text).toMatchInlineSnapshot(`
    "Plan of        a.py
    Length         4 epochs of 10 iterations = 40 iterations
    Batch          2 GPUs x 2 images = 4 images a step
    Learning rate  0.02 x 4 / 16 = 0.005 (auto_scale_lr)
                   ▃▄▄▅▅▅▆▆▇▇▇████████████████████████████████████████████████████
                   iteration  epoch       base    backbone
                           0      1  0.0016667  0.00016667
                           8      1      0.005      0.0005
                           9      1      0.005      0.0005
                          39      4      0.005      0.0005
    momentum       iteration  epoch     base  backbone
                           0      1      0.9       0.9
                          39      4  0.89754   0.89754
    Groups         base: rate x 1, weight decay x 1
                   backbone: rate x 0.1, weight decay x 1
    Frozen         backbone.conv1, backbone.bn1, backbone.layer1
    Eval mode      backbone.bn1, backbone.layer1, backbone: every BatchNorm
    Weights        r50.pth -> backbone (by init_cfg, what begins with a.)
                   whole.pth -> the model (over init_cfg, names that fit)
    Validates      2 times: after epoch 3, 4
    Checkpoints    2 written, 2 kept: epoch_3.pth, epoch_4.pth
    Hooks          LoggerHook: logs every 10 iterations
                   DetVisualizationHook: draws nothing (draw=False)
                   EMAHook: averages the weights from iteration 4 on (momentum
                   0.0002); validates the average
                   PipelineSwitchHook: another pipeline from epoch 3 on
                   YOLOXModeSwitchHook: no Mosaic and MixUp, but an L1 loss, from
                   epoch 3 on
                   MeanTeacherHook: the teacher follows the student, momentum 0.001,
                   every iteration
                   CheckInvalidLossHook: stops when the loss is NaN or infinite,
                   checked every 50 iterations
                   EarlyStoppingHook: may stop early: after 5 validations without a
                   better coco/bbox_mAP
                   <Own>: not known
                   MemoryProfilerHook: logs memory every 50 iterations
                   NumClassCheckHook: compares num_classes with the data set
                   SyncNormHook: averages the norms of all GPUs before it validates
                   SyncBuffersHook: averages the buffers of all GPUs after each
                   epoch
                   SetEpochInfoHook: tells the model the epoch
                   EmptyCacheHook: empties the cache of the GPU
                   ProfilerHook: profiles the run
    "
  `)
})

test.each([
  ["'coco/bbox_mAP'", '; the best by coco/bbox_mAP'],
  ["['a', 'b']", '; the best by a, by b'],
  ['None', 'epoch_4.pth'],
])('save_best=%s: %s', async (said, words) => {
  const made = await plan(
    run(`default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=1, save_best=${said}))`),
  )
  const text = planText('a.py', made).replaceAll(/\n {15}/g, ' ')
  expect(/^Checkpoints .*$/m.exec(text)?.[0].split(' Hooks')[0]?.endsWith(words)).toBe(true)
})

test('a picture that can be read aloud, of a name that is no markup', async () => {
  const svg = planSvg('<a>\u0000.py', await plan(WHOLE))
  expect(svg).toContain('<title id="title">Learning rate of &#60;a&#62;\\x00.py</title>')
  expect(svg).toMatch(
    /<desc id="desc">From 0\.00\d+ in iteration 0 to 0\.005 in iteration 39; the optimizer has 0\.02, scaled 0\.005\.<\/desc>/,
  )
  expect(svg.match(/<polyline/g)).toHaveLength(2)
})

test('resuming', async () => {
  expect((await plan(run('resume = True'))).weights).toMatchObject([
    { part: '', how: expect.stringMatching('resumes') },
  ])
})
