import { isStock } from '../../catalog/catalogue.ts'
import type { PyValue } from '../../python/values.ts'
import { datasetsOf, isDataset, isInside, nodeAt, saidAt, textsOf } from '../facts.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

/** Detectors and heads of mmdet 3.3.0 that give masks without a mask_head of their own. */
const PRODUCERS =
  /^(?:Mask2?Former\w*|RTMDetIns\w*|SOLO\w*|DecoupledSOLO\w*|CondInst|BoxInst|YOLACT|QueryInst|Detectron2Wrapper|PanopticFPN)$/

/** They are trained without masks. */
const WITHOUT_MASKS = /^(?:BoxInst|Detectron2Wrapper)$/

export const maskWithoutMasks = defineRule({
  id: 'mask-without-masks',
  severity: 'error',
  why:
    'A mask head is trained with the masks that LoadAnnotations reads, and that only with with_mask=True: else training stops at masks that are ' +
    'not there. A metric segm without anything that makes masks stops the first validation.',
  bad:
    "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadAnnotations', with_bbox=True)]))",
  good:
    "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadAnnotations', with_bbox=True, with_mask=True)]))",
  reports: ['mmdetection#10877', 'mmdetection#5650', 'mmdetection#10825'],
  *config(checked) {
    const maker = makerOf(checked)
    if (maker === undefined) {
      yield* segmWithoutMaker(checked)
      return
    }
    if (WITHOUT_MASKS.test(maker.name)) return
    const loads = loadsOf(checked)
    if (loads.length === 0 || loads.some(readsMasks)) return
    const [first] = loads as [ConfigNode]
    yield {
      message: `${maker.name} is trained with masks, and no LoadAnnotations of training reads them`,
      path: first.path,
      write: first.dict.entry('with_mask')?.write ?? first.write,
      hint: 'write with_mask=True',
      related: saidAt(maker, 'type', 'what needs masks'),
    }
  },
})

/** LoadPanopticAnnotations reads masks unless it is told not to. */
function readsMasks({ name, dict }: ConfigNode): boolean {
  return (dict.get('with_mask') ?? name === 'LoadPanopticAnnotations') === true
}

export const maskNotEvaluated = defineRule({
  id: 'mask-not-evaluated',
  severity: 'warning',
  why:
    "A model with a mask head is validated by boxes alone where the metric is only 'bbox': the AP of its masks is never computed, and save_best " +
    'looks at boxes.',
  bad:
    "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\n" +
    "val_evaluator = dict(type='CocoMetric', metric='bbox')",
  good:
    "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\n" +
    "val_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])",
  *config(checked) {
    const maker = makerOf(checked)
    if (maker === undefined || !hasMaskHead(maker)) return
    for (const role of ['val', 'test']) {
      const metrics = metricsOf(checked, role)
      if (metrics.length === 0 || metrics.some(({ dict }) => wantsMasks(dict.get('metric')))) continue
      const [first] = metrics as [ConfigNode]
      // Who takes segm away from what a base says means it.
      if (wantsMasks(first.dict.entry('metric')?.write?.shadowed?.value)) continue
      yield {
        message: `${maker.name} makes masks, and ${role}_evaluator looks at boxes only`,
        path: first.dict.has('metric') ? [...first.path, 'metric'] : first.path,
        hint: "write metric=['bbox', 'segm']",
        related: saidAt(maker, 'type', 'what makes masks'),
      }
    }
  },
})

function* segmWithoutMaker(checked: CheckedConfig): Generator<Finding> {
  const model = nodeAt(checked, 'model')
  if (model?.component === undefined || checked.below('model').some(isUnknown)) return
  for (const role of ['val', 'test']) {
    for (const { dict, path } of metricsOf(checked, role)) {
      if (!wantsMasks(dict.get('metric'))) continue
      yield {
        message: `${model.name} makes no masks, and ${role}_evaluator wants their AP`,
        path: [...path, 'metric'],
        hint: "write metric='bbox'",
        related: saidAt(model, 'type', 'the model'),
      }
    }
  }
}

/** A part of the model that is of no stock package may make anything. */
function isUnknown({ path, component, type, slot }: ConfigNode): boolean {
  if (component !== undefined) return !isStock(component)
  return path[0] === 'model' && type !== undefined && slot?.types === undefined && path.length < 4
}

const makers = new WeakMap<readonly ConfigNode[], ConfigNode | undefined>()

/** What makes masks: a mask head, or a detector or head that does without. */
function makerOf(checked: CheckedConfig): ConfigNode | undefined {
  const nodes = checked.below('model')
  if (!makers.has(nodes))
    makers.set(
      nodes,
      nodes.find((node) => hasMaskHead(node) || PRODUCERS.test(node.name)),
    )
  return makers.get(nodes)
}

function hasMaskHead({ path, component }: ConfigNode): boolean {
  return component !== undefined && path.findLast((part) => typeof part === 'string') === 'mask_head'
}

/** The LoadAnnotations of training, of the data sets that training reads. */
function loadsOf(checked: CheckedConfig): ConfigNode[] {
  const nodes = checked.below('train_dataloader')
  const outer = nodes.filter(isDataset)
  const datasets = [...datasetsOf(checked, 'train_dataloader'), ...outer]
  return nodes.filter(
    (node) => /^Load(?:Panoptic)?Annotations$/.test(node.name) && datasets.some((one) => isInside(node, one)),
  )
}

function metricsOf(checked: CheckedConfig, role: string): ConfigNode[] {
  return checked.below(`${role}_evaluator`).filter(({ name }) => /^(?:Coco|LVIS)Metric$/.test(name))
}

function wantsMasks(metric: PyValue | undefined): boolean {
  return textsOf(metric).includes('segm')
}
