import { PyDict } from '../../python/dict.ts'
import { nodeAt, textsOf, writtenAt } from '../facts.ts'
import { type Pipeline, pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** Detectors that read the names of the classes with each image (mmdet 3.3.0, `data_samples.text`). */
const BY_TEXT: ReadonlySet<string> = new Set(['GLIP', 'GroundingDINO'])

/** Data sets that give them if return_classes is set (mmdet 3.3.0, datasets/); others have texts of their own. */
const BY_WISH = /^(?:Coco|CocoPanoptic|LVIS|LVISV05|LVISV1|Objects365V[12]|V3Det|iSAID|DeepFashion)Dataset$/

export const textMissing = defineRule({
  id: 'text-missing',
  severity: 'error',
  why:
    'GroundingDINO and GLIP look for what a text says. The text comes with the image: the data set gives it with return_classes=True, and ' +
    "PackDetInputs hands it on if meta_keys name it. Where one is missing, the first batch stops with \"'DetDataSample' object has no attribute " +
    "'text'\".",
  bad:
    "model = dict(type='GroundingDINO')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('cat', )), pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True), dict(type='PackDetInputs')]))",
  good:
    "model = dict(type='GroundingDINO', language_model=None)\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', return_classes=True, " +
    "pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations', with_bbox=True), " +
    "dict(type='PackDetInputs', meta_keys=('img_id', 'img_path', 'ori_shape', 'img_shape', 'text', 'custom_entities'))]))",
  reports: ['mmdetection#11964', 'mmdetection#11972', 'mmdetection#11080', 'mmdetection#10979'],
  *config(checked) {
    const model = nodeAt(checked, 'model')
    if (model === undefined || !BY_TEXT.has(model.name)) return
    const related = writtenAt(model.typeEntry?.write, 'the model')
    for (const pipeline of pipelinesOf(checked)) {
      const { dataset, transforms } = pipeline
      const isGiven =
        !BY_WISH.test(dataset.name) || dataset.dict.get('return_classes') === true || transforms.some(readsLabels)
      const mute = muteOf(pipeline)
      // A base of which only validation is used keeps a training without texts.
      if (pipeline.role === 'train' && !isGiven && mute !== undefined && !hasClasses(dataset)) continue
      if (!isGiven) {
        yield {
          message: `${model.name} reads the text of an image, and ${dataset.name} gives none`,
          path: dataset.path,
          write: dataset.typeEntry?.write ?? dataset.write,
          hint: 'add return_classes=True to the data set',
          related,
        }
      }
      if (mute === undefined) continue
      yield {
        message: `${model.name} reads the text of an image, and PackDetInputs does not hand it on`,
        path: mute.path,
        write: mute.dict.entry('meta_keys')?.write ?? mute.write,
        hint: "add 'text' and 'custom_entities' to its meta_keys",
        related,
      }
    }
  },
})

/** Whether a transform makes the text out of a file with the names of the classes (mmdet 3.3.0, `od_aug`). */
function readsLabels({ name, dict }: ConfigNode): boolean {
  return name === 'RandomSamplingNegPos' && typeof dict.get('label_map_file') === 'string'
}

/** What packs an image without its text. */
function muteOf({ transforms }: Pipeline): ConfigNode | undefined {
  return transforms.find(
    ({ name, dict }) => name === 'PackDetInputs' && !textsOf(dict.get('meta_keys')).includes('text'),
  )
}

/** Whether a data set is somebody's own. */
function hasClasses({ dict }: ConfigNode): boolean {
  const metainfo = dict.get('metainfo')
  return metainfo instanceof PyDict && metainfo.has('classes')
}
