import { writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** Transforms that take other images of the data set out of `mix_results` (mmdet 3.3.0, datasets/transforms/transforms.py). */
const MIXING: ReadonlySet<string> = new Set(['Mosaic', 'MixUp', 'CopyPaste'])

/** The wrappers that put other images there. */
const WRAPPERS: ReadonlySet<string> = new Set(['MultiImageMixDataset'])

export const mixTransformAlone = defineRule({
  id: 'mix-transform-alone',
  severity: 'error',
  why:
    'Mosaic, MixUp and CopyPaste need several images. MultiImageMixDataset hands them over; the pipeline of any other data set has one image ' +
    'at a time, and stops at the assertion that mix_results is there. CachedMosaic and CachedMixUp keep images themselves.',
  bad:
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='Mosaic', img_scale=(640, 640))]))",
  good:
    "train_dataloader = dict(dataset=dict(type='MultiImageMixDataset', dataset=dict(type='CocoDataset', " +
    "pipeline=[dict(type='LoadImageFromFile')]), pipeline=[dict(type='Mosaic', img_scale=(640, 640))]))",
  reports: [
    'mmdetection#6155',
    'mmdetection#6673',
    'mmdetection#6122',
    'mmdetection#7569',
    'mmrotate#456',
    'mmrotate#491',
  ],
  names: MIXING,
  *node(node, { nodes }) {
    const dataset = datasetOf(node, nodes)
    if (dataset?.component === undefined || WRAPPERS.has(dataset.name)) return
    yield {
      message: `${node.name} is in the pipeline of ${dataset.name}, which gives it one image at a time`,
      path: node.path,
      write: node.write,
      hint: 'put it into the pipeline of a MultiImageMixDataset around this data set',
      related: writtenAt(dataset.write, 'the data set'),
    }
  },
})

/** The data set whose `pipeline` a transform stands in, at any depth. */
function datasetOf({ path }: ConfigNode, nodes: readonly ConfigNode[]): ConfigNode | undefined {
  const at = path.lastIndexOf('pipeline')
  const holder = path.slice(0, at)
  if (at < 0) return undefined
  return nodes.find(({ path: other }) => other.length === at && other.every((part, index) => part === holder[index]))
}
