import { textsOf } from '../facts.ts'
import { isStockTransform } from '../pipelines.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

/** Which transforms make a key (mmcv 2.1.0 and mmdet 3.3.0, by `results[...] =` in them). Other keys are loaded with the image. */
const MAKERS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    scale_factor:
      /Resize|^(?:LetterResize|TestTimeAug|MultiScaleFlipAug|Mosaic|CachedMosaic|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
    flip: /Flip|^(?:MixUp|YOLOXMixUp|CachedMixUp|TestTimeAug|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
    flip_direction: /Flip|^(?:TestTimeAug|RandAugment|AutoAugment|RandomChoice|RandomOrder|MultiBranch)/,
    border: /^(?:RandomCenterCropPad)$/,
  }),
)

/** What packs if nothing is said (mmdet 3.3.0, PackDetInputs). */
const DEFAULT = ['img_id', 'img_path', 'ori_shape', 'img_shape', 'scale_factor', 'flip', 'flip_direction']

export const metaKeysNotProduced = defineRule({
  id: 'meta-keys-not-produced',
  severity: 'warning',
  why:
    'PackDetInputs hands on what its meta_keys name, and leaves out what no transform made. Without a Resize there is no scale_factor, and the ' +
    'detector, which scales its boxes back by it, stops at an assertion in validation.',
  bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='PackDetInputs')]))",
  good:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), " +
    "dict(type='PackDetInputs')]))",
  reports: ['mmdetection#11164', 'mmdetection#10743', 'mmdetection#10847', 'mmdetection#4507', 'mmrotate#883'],
  names: new Set(['PackDetInputs']),
  *node(node, checked) {
    const transforms = besides(node, checked)
    // One that is of no stock package may make anything.
    if (transforms?.every(isStockTransform) !== true) return
    const isTested = /^(?:val|test)_dataloader$/.test(String(node.path[0]))
    const given = node.dict.has('meta_keys') ? textsOf(node.dict.get('meta_keys')) : isTested ? DEFAULT.slice(0, 5) : []
    for (const key of given) {
      const makers = MAKERS.get(key)
      if (makers === undefined || transforms.some(({ name }) => makers.test(name))) continue
      if (!isTested && key !== 'border') continue
      yield {
        message: `no transform before PackDetInputs makes ${key}`,
        path: node.dict.has('meta_keys') ? [...node.path, 'meta_keys'] : node.path,
        write: node.dict.entry('meta_keys')?.write ?? node.write,
        severity: key === 'scale_factor' || key === 'border' ? 'warning' : 'note',
        hint:
          key === 'scale_factor'
            ? "add dict(type='Resize', scale=...)"
            : `add what makes it, or take ${key} out of meta_keys`,
      }
    }
  },
})

/** The transforms of the same pipeline; undefined of one that is not the outermost. */
function besides({ path }: ConfigNode, { nodes }: CheckedConfig): ConfigNode[] | undefined {
  if (path.at(-2) !== 'pipeline' || path.indexOf('pipeline') !== path.length - 2) return undefined
  const pipeline = path.slice(0, -1)
  const own = nodes.filter(
    (one) => one.path.length > pipeline.length && pipeline.every((part, at) => part === one.path[at]),
  )
  return own.filter(({ component, slot }) => component?.registry === 'transform' || slot?.registry === 'transform')
}
