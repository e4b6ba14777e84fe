import { outputWidths, TAKES_LAST_FIRST } from '../../check/widths.ts'
import { PyDict } from '../../python/dict.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { SELF_SUPERVISED_METHODS } from '../overrides/selfSupervised.ts'
import { briefly, type Consequence, type Found, headsOf, otherPlace, type Rule, type View } from './follow.ts'
import { RESNETS } from './roles.ts'

/** The channels of the neck, or of a head where there is none, are those of the backbone's stages. */
function backboneChannels(view: View): Found {
  const neck = view.at('model.neck')
  const takers = neck instanceof PyList ? ['model.neck.0'] : neck instanceof PyDict ? ['model.neck'] : HEADS
  return takers.flatMap((taker) => channelsOf(view, taker))
}

/** The heads of a model without a neck. */
const HEADS = ['bbox_head', 'mask_head', 'panoptic_head'].map((head) => `model.${head}`)

function channelsOf(view: View, taker: string): Found {
  const type = view.at('model.backbone.type')
  const path = `${taker}.in_channels`
  const channels = view.at(path)
  if (!(channels instanceof PyList)) return []
  const stages = outputWidths(String(type), (key) => view.at(`model.backbone.${key}`))
  if (stages === undefined) {
    if (type === undefined || view.said(path) || !view.said('model.backbone.type')) return []
    const message = `the channels of ${briefly(type)} are not known here, and in_channels is still ${briefly(channels)}`
    const hint = 'write in_channels: one number for each feature map of the backbone'
    return [{ code: 'invalid-option', message, path: path.split('.'), hint }]
  }
  const value = new PyList(TAKES_LAST_FIRST.has(view.at(`${taker}.type`)) ? stages.toReversed() : stages)
  const keys = ['out_indices', 'base_channels', 'embed_dims', 'widen_factor', 'arch', 'depth']
  const because = keys.map((key) => `model.backbone.${key}`).find(view.said)
  const words = `the stages of the backbone have ${briefly(value)} channels`
  const hint = 'leave out in_channels: it follows the backbone'
  return [{ path, value, because: because ?? 'model.backbone', words, hint }]
}

function stagesOf(view: View): number[] {
  const stages = view.at('model.backbone.out_indices')
  return stages instanceof PyTuple || stages instanceof PyList ? stages.items.map(Number) : [0, 1, 2, 3]
}

/** Of `ResNet.arch_settings` (mmdet 3.3.0). */
const RESNET_DEPTHS = [18, 34, 50, 101, 152]

/** The weights are those of a backbone of the same depth, and of a plain ResNet. */
function weights(view: View): Found {
  const path = 'model.backbone.init_cfg.checkpoint'
  const [checkpoint, type] = [view.at(path), view.at('model.backbone.type')]
  if (typeof checkpoint !== 'string' || !RESNETS.includes(String(type))) return []
  const depth = Number(view.at('model.backbone.depth'))
  if (type === 'ResNet' && !RESNET_DEPTHS.includes(depth) && view.said('model.backbone.depth')) {
    const message = `there is no ResNet of depth ${briefly(view.at('model.backbone.depth'))}`
    const hint = `depths: ${RESNET_DEPTHS.join(', ')}`
    return [{ code: 'invalid-option', message, path: ['model', 'backbone', 'depth'], hint }]
  }
  const stock = /^torchvision:\/\/resnet(\d+)$/.exec(checkpoint)
  if (stock !== null && type !== 'ResNet') {
    const message = `checkpoint is ${checkpoint}, but model.backbone.type is ${briefly(type)}`
    const hint = `write init_cfg with the weights of a ${briefly(type)}-${depth}, or init_cfg: null`
    return [
      { code: 'invalid-option', message, path: path.split('.'), related: [otherPlace('model.backbone.type')], hint },
    ]
  }
  const known = stock === null ? knownDepth(checkpoint) : Number(stock[1])
  if (known === undefined || known === depth || Number.isNaN(depth)) return []
  return [
    {
      path,
      value: `torchvision://resnet${depth}`,
      because: 'model.backbone.depth',
      words: `model.backbone.depth is ${depth}`,
      hint: `give weights of a ResNet-${depth}, or write depth: ${known}`,
    },
  ]
}

/** The depth of the network that a checkpoint's name stands for, where the name says it. */
function knownDepth(checkpoint: string): number | undefined {
  if (Object.values(SELF_SUPERVISED_METHODS).some((method) => method.checkpoint === checkpoint)) return 50
  const depth = /^(?:torchvision|open-mmlab):\/\/(?:.*\/)?res(?:net|next)(\d+)/.exec(checkpoint)?.[1]
  return depth === undefined ? undefined : Number(depth)
}

/** Everything behind the neck takes its channels. */
function neckOutput(view: View): Found {
  const because = 'model.neck.out_channels'
  const value = view.at(because)
  if (typeof value !== 'number' || view.at('model.roi_head.shared_head') instanceof PyDict) return []
  const extractors = ['bbox_roi_extractor', 'mask_roi_extractor'].map((name) => `model.roi_head.${name}.out_channels`)
  const heads = headsOf(view).map((head) => `${head}.in_channels`)
  return ['model.rpn_head.in_channels', ...extractors, ...heads].map((path) => ({
    path,
    value,
    because,
    words: `${because} is ${value}`,
    hint: 'leave it out: it follows the neck',
  }))
}

/** Anchors and regions go by the strides of the neck's levels. What an author says otherwise may be meant. */
function strides(view: View): Found {
  const levels = view.at('model.neck.num_outs')
  const plain = ['strides', 'dilations'].every((key) => view.at(`model.backbone.${key}`) === undefined)
  if (typeof levels !== 'number' || !plain || !RESNETS.includes(String(view.at('model.backbone.type')))) return []
  const first = stagesOf(view)[Number(view.at('model.neck.start_level') ?? 0)] ?? 0
  const all = Array.from({ length: levels }, (_, level) => 4 * 2 ** (first + level))
  const because = ['backbone.out_indices', 'neck.start_level', 'neck.num_outs']
    .map((key) => `model.${key}`)
    .find(view.said)
  if (because === undefined) return []
  const words = `the levels of the neck have strides of ${all.join(', ')}`
  const rule = (path: string, value: number[]) => ({ path, value: new PyList(value), because, words, yields: true })
  return [
    rule('model.rpn_head.anchor_generator.strides', all),
    rule('model.roi_head.bbox_roi_extractor.featmap_strides', all.slice(0, 4)),
    rule('model.roi_head.mask_roi_extractor.featmap_strides', all.slice(0, 4)),
  ]
}

/** The box head is as wide as what is sampled for it; masks are predicted at twice the size of what is sampled for them. */
function sampledSizes(view: View): Found {
  const rule = (branch: string, path: string, factor: number): Consequence[] => {
    const because = `model.roi_head.${branch}_roi_extractor.roi_layer.output_size`
    const size = view.at(because)
    if (typeof size !== 'number') return []
    return [
      {
        path,
        value: size * factor,
        because,
        words: `${because} is ${size}`,
        hint: 'leave it out: it follows the extractor',
      },
    ]
  }
  const upsamples =
    !view.said('model.roi_head.mask_head.upsample_cfg') && view.at('model.roi_head.mask_head.type') === 'FCNMaskHead'
  return [
    ...rule('bbox', 'model.roi_head.bbox_head.roi_feat_size', 1),
    ...(upsamples ? rule('mask', 'model.train_cfg.rcnn.mask_size', 2) : []),
  ]
}

/** LVIS counts 300 detections of an image, and rare classes have low scores (configs/lvis of MMDetection 3.3.0, `max_dets` of the LVIS API). */
function detections(view: View): Found {
  const because = 'val_evaluator.type'
  if (view.at(because) !== 'LVISMetric') return []
  const rule = (path: string, value: PyValue) => ({
    path: `model.test_cfg.${path}`,
    value,
    because,
    words: 'LVISMetric counts 300 detections of an image',
    yields: true,
  })
  // Heads with queries find no more than these.
  const dense = view.at('model.test_cfg.nms_pre') === undefined ? [] : [rule('max_per_img', 300)]
  return [rule('rcnn.max_per_img', 300), rule('rcnn.score_thr', new PyFloat(1e-4)), ...dense]
}

/** What follows from the parts of the model. */
export const MODEL_RULES: readonly Rule[] = [backboneChannels, weights, neckOutput, strides, sampledSizes, detections]
