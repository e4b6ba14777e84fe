import { PyDict } from '../../python/dict.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { textsOf } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** What Albu is handed besides images: the keys that mmdet's loading of annotations fills (mmdet 3.3.0, datasets/transforms/loading.py). */
const OLD_LABELS: ReadonlyMap<string, string> = new Map([
  ['gt_labels', 'gt_bboxes_labels'],
  ['labels', 'gt_bboxes_labels'],
])

export const albuBoxes = defineRule({
  id: 'albu-boxes',
  severity: 'error',
  why:
    'Albu hands the boxes of an image to albumentations, which moves them with the pixels and has to be told their format and which labels go ' +
    'with them: without bbox_params it stops with "bbox_params must be specified for bbox transformations", with the labels of MMDetection 2, ' +
    'gt_labels, at "Your label_fields are not valid".',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Albu', transforms=[dict(type='CLAHE')])]))",
  good:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), " +
    "dict(type='Albu', transforms=[dict(type='CLAHE')], bbox_params=dict(type='BboxParams', format='pascal_voc', " +
    "label_fields=['gt_bboxes_labels', 'gt_ignore_flags']))]))",
  reports: ['mmdetection#7751', 'mmdetection#6666', 'mmdetection#4586'],
  when: ({ name }) => name === 'Albu',
  *node(node, { config }) {
    const { path, dict, write } = node
    const params = dict.get('bbox_params') ?? null
    if (params === null) {
      if (!readsBoxes(config, node) || !handsBoxes(dict)) return
      yield {
        message: 'Albu is given boxes, and no bbox_params says what they are',
        path,
        write,
        hint: "add bbox_params=dict(type='BboxParams', format='pascal_voc', label_fields=['gt_bboxes_labels', 'gt_ignore_flags'])",
      }
      return
    }
    if (!(params instanceof PyDict)) return
    for (const label of textsOf(params.get('label_fields'))) {
      const known = OLD_LABELS.get(label)
      if (known === undefined) continue
      yield {
        message: `no transform makes ${label}: MMDetection 3 calls it ${known}`,
        path: [...path, 'bbox_params', 'label_fields'],
        hint: `write '${known}'`,
        suggestions: [known],
      }
    }
  },
})

/** Whether boxes were read before, in the same pipeline. */
function readsBoxes(config: PyDict, { path }: ConfigNode): boolean {
  const at = path.at(-1)
  const pipeline = path.slice(0, -1).reduce<PyValue | undefined>(step, config)
  if (!(pipeline instanceof PyList) || typeof at !== 'number') return false
  return pipeline.items
    .slice(0, at)
    .some(
      (each) =>
        each instanceof PyDict &&
        /(?:^|\.)LoadAnnotations$/.test(String(each.get('type'))) &&
        each.get('with_bbox') !== false,
    )
}

/** The keymap that is absent has the boxes. */
function handsBoxes(dict: PyDict): boolean {
  const keymap = dict.get('keymap')
  return (
    !(keymap instanceof PyDict) ||
    keymap.size === 0 ||
    Array.from(keymap.entries()).some(({ value }) => value === 'bboxes')
  )
}

function step(value: PyValue | undefined, part: string | number | unknown): PyValue | undefined {
  if (value instanceof PyDict) return value.get(part as string)
  return value instanceof PyList && typeof part === 'number' ? value.items[part] : undefined
}
