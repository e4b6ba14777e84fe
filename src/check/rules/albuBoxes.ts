import { followPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList } from '../../python/values.ts'
import { itemsOf, textsOf } from '../facts.ts'
import { defineRule, type Finding } from '../rule.ts'
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
    'gt_labels, at "Your label_fields are not valid". Masks that keymap leaves out stay where they were.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), dict(type='Albu', transforms=[dict(type='CLAHE')])]))",
  good:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), " +
    "dict(type='Albu', transforms=[dict(type='CLAHE')], bbox_params=dict(type='BboxParams', format='pascal_voc', " +
    "label_fields=['gt_bboxes_labels', 'gt_ignore_flags']))]))",
  reports: ['mmdetection#7751', 'mmdetection#6666', 'mmdetection#4586', 'mmsegmentation#3179'],
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
    yield* masks(config, node)
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

/** Transforms of albumentations that move what is in an image, by their names. */
const MOVING = /Flip|Rotate|Shift|Scale|Crop|Transpose|Affine|Perspective|Distortion|Elastic|Resize|Pad|Shear/

/** Masks that are loaded have to move with the pixels. */
function* masks(config: PyDict, node: ConfigNode): Generator<Finding> {
  const keymap = node.dict.get('keymap')
  const load = loadBefore(config, node)
  if (load?.get('with_mask') !== true || !(keymap instanceof PyDict) || keymap.size === 0 || keymap.has('gt_masks'))
    return
  const moving = itemsOf(node.dict.get('transforms')).find(
    (one): one is PyDict => one instanceof PyDict && MOVING.test(String(one.get('type'))),
  )
  if (moving === undefined) return
  yield {
    message: `${String(moving.get('type'))} moves what is in the image, and keymap does not hand on the masks: they stay where they were`,
    path: [...node.path, 'keymap'],
    severity: 'warning',
    hint: "add 'gt_masks': 'masks' to keymap",
  }
}

/** Whether boxes were read before, in the same pipeline. */
function readsBoxes(config: PyDict, node: ConfigNode): boolean {
  const load = loadBefore(config, node)
  return load !== undefined && load.get('with_bbox') !== false
}

/** The LoadAnnotations before a transform, in the same pipeline. */
function loadBefore(config: PyDict, { path }: ConfigNode): PyDict | undefined {
  const at = path.at(-1)
  const pipeline = followPath(config, path.slice(0, -1))[path.length - 2]?.value
  if (!(pipeline instanceof PyList) || typeof at !== 'number') return undefined
  return pipeline.items
    .slice(0, at)
    .find((each): each is PyDict => each instanceof PyDict && /(?:^|\.)LoadAnnotations$/.test(String(each.get('type'))))
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
