import type { ConfigPath } from '../../config/path.ts'
import { numberOf, PyList } from '../../python/values.ts'
import { isInside, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

const COUNTS = ['num_things_classes', 'num_stuff_classes'] as const

export const panopticClasses = defineRule({
  id: 'panoptic-classes',
  severity: 'error',
  why:
    'A panoptic model says how many classes are things and how many are stuff in each of its heads and again where the masks are put together. ' +
    'Where the two differ training goes well, and the results are stuff that is taken for things: the quality is 0. The box and mask heads of ' +
    'a PanopticFPN know the things alone.',
  bad:
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0), " +
    "panoptic_fusion_head=dict(type='MaskFormerFusionHead', num_things_classes=80, num_stuff_classes=0))",
  good:
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0), " +
    "panoptic_fusion_head=dict(type='MaskFormerFusionHead', num_things_classes=2, num_stuff_classes=0))",
  reports: ['mmdetection#10007', 'mmdetection#12338', 'mmdetection#8414'],
  when: ({ path }) => path.at(-1) === 'panoptic_fusion_head',
  *node(fusion, checked) {
    for (const head of headsBeside(fusion, checked)) {
      for (const key of COUNTS) {
        const here = countOf(head, key)
        const there = countOf(fusion, key)
        if (here === undefined || there === undefined || here === there) continue
        yield {
          message: `${fusion.name} has ${key}=${there} and ${head.name} ${here}`,
          path: fusion.dict.has(key) ? [...fusion.path, key] : fusion.path,
          hint: `write ${key}=${here}, or change the other`,
          related: saidAt(head, key),
        }
      }
    }
    yield* thingsOnly(fusion, checked)
  },
})

/** What the heads of regions count of a model whose fusion head adds the stuff. */
function* thingsOnly(fusion: ConfigNode, { nodes }: CheckedConfig) {
  const things = countOf(fusion, 'num_things_classes')
  const roi = nodes.find(({ path }) => path.at(-1) === 'roi_head' && modelOf(path) === modelOf(fusion.path))
  if (roi === undefined || things === undefined) return
  for (const head of nodes.filter(
    (node) => isInside(node, roi) && /^(?:bbox|mask)_head$/.test(String(node.path.at(-1))),
  )) {
    const said = numberOf(head.dict.get('num_classes'))
    if (said === undefined || said === things) continue
    yield {
      message: `${head.name} has ${said} classes, and ${fusion.name} ${things} that are things`,
      path: [...head.path, 'num_classes'],
      hint: `write num_classes=${things}: stuff is for the semantic head only`,
      related: saidAt(fusion, 'num_things_classes'),
    }
  }
}

const modelOf = (path: ConfigPath): string => path.slice(0, -1).join('.')

/** The heads that count things and stuff, in the same model. */
function headsBeside({ path }: ConfigNode, { nodes }: CheckedConfig): ConfigNode[] {
  return nodes.filter(
    (node) => /^(?:panoptic|semantic)_head$/.test(String(node.path.at(-1))) && modelOf(node.path) === modelOf(path),
  )
}

/** A number of classes, or the default of the class. */
function countOf({ dict, component }: ConfigNode, key: string): number | undefined {
  if (dict.has(key)) return numberOf(dict.get(key))
  const text = component?.parameters.find(({ name }) => name === key)?.default ?? ''
  return /^\d+$/.test(text) ? Number(text) : undefined
}

export const classWeightLength = defineRule({
  id: 'class-weight-length',
  severity: 'error',
  why:
    'With a softmax a head scores its classes and the background, and class_weight has a weight for each. Who changes the number of classes and ' +
    'not the weights, or forgets the one of the background, meets "weight tensor should be defined either for all classes or no classes".',
  bad:
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0, " +
    "loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=False, class_weight=[1.0] * 80 + [0.1])))",
  good:
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0, " +
    "loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=False, class_weight=[1.0] * 2 + [0.1])))",
  reports: ['mmsegmentation#3811', 'mmdetection#9369', 'LiWentomng/BoxInstSeg#9'],
  when: ({ path, name }) => path.at(-1) === 'loss_cls' && name === 'CrossEntropyLoss',
  *node({ path, dict, holder }) {
    const weights = dict.get('class_weight')
    const classes = holder === undefined ? undefined : scoredBy(holder)
    if (!(weights instanceof PyList) || dict.get('use_sigmoid') === true || dict.get('use_mask') === true) return
    if (holder === undefined || classes === undefined || weights.items.length === classes + 1) return
    yield {
      message: `class_weight has ${weights.items.length} weights, and ${holder.name} scores ${classes} classes and the background`,
      path: [...path, 'class_weight'],
      hint: `write ${classes + 1} weights, the last one for the background`,
      related: saidAt(holder, holder.dict.has('num_classes') ? 'num_classes' : 'num_things_classes'),
    }
  },
})

/** How many classes a head scores besides the background. */
function scoredBy(head: ConfigNode): number | undefined {
  if (head.dict.has('num_classes')) return numberOf(head.dict.get('num_classes'))
  const [things, stuff] = COUNTS.map((key) => countOf(head, key))
  return things === undefined || stuff === undefined ? undefined : things + stuff
}
