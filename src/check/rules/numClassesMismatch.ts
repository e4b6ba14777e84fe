import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { isHeldByStock } from '../accepted.ts'
import { datasetsOf, itemsOf, nodeAt, writtenAt } from '../facts.ts'
import { ownClassCount } from '../knownClasses.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

/** Detectors whose classes are texts: num_classes is a width there (mmdet 3.3.0). */
const BY_TEXT: ReadonlySet<string> = new Set(['GLIP', 'GroundingDINO'])

/** Heads that count something else: foreground and background, or the stuff of panoptic segmentation. */
const OTHERS = /^(?:rpn_head|semantic_head|panoptic_head|panoptic_fusion_head|track_head|embed_head)$/

export const numClassesMismatch = defineRule({
  id: 'num-classes-mismatch',
  severity: 'error',
  why:
    'Every head counts the classes of the data set. Fewer in a head than in the data ends training with an index out of bounds, or on a GPU with a ' +
    'device-side assertion; more wastes them. In a cascade all heads have to be changed, and the mask head with the box head.',
  bad:
    "model = dict(bbox_head=dict(type='RetinaHead', num_classes=80, in_channels=256))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))))",
  good:
    "model = dict(bbox_head=dict(type='RetinaHead', num_classes=2, in_channels=256))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('car', 'bus'))))",
  reports: ['mmdetection#4971', 'mmdetection#10877'],
  *config(checked) {
    const model = nodeAt(checked, 'model')
    if (model === undefined || BY_TEXT.has(model.name)) return
    const heads = headsOf(checked)
    const data = classesOf(checked)
    const [first] = heads
    for (const head of heads) {
      const said = numberOf(head.dict.get('num_classes'))
      const wanted = data === undefined ? numberOf(first?.dict.get('num_classes')) : data.things
      if (said === wanted || wanted === undefined) continue
      const other = data?.node ?? (first as ConfigNode)
      const write = data?.write ?? other.dict.entry('num_classes')?.write
      yield {
        message:
          data === undefined
            ? `${head.name} has ${said} classes and ${other.name} ${wanted}`
            : `${head.name} has ${said} classes and the data set ${wanted}`,
        path: [...head.path, 'num_classes'],
        hint:
          data?.isOwn === true
            ? `give the data set its classes, metainfo=dict(classes=...): it has the ${wanted} of ${other.name}`
            : `write num_classes=${wanted}, or change the other`,
        related: writtenAt(write, data === undefined ? 'the other head' : 'the classes of the data set'),
        // A detector of somebody's own may count otherwise in one of its heads.
        ...(isHeldByStock(head) ? {} : { severity: 'warning' as const }),
      }
    }
    if (data !== undefined) yield* panoptic(checked, data)
  },
})

/** A head of masks counts things and stuff: together they are the classes of the data set. */
function* panoptic(checked: CheckedConfig, { count, write }: NonNullable<ReturnType<typeof classesOf>>) {
  for (const { name, path, dict } of checked.below('model')) {
    if (path.at(-1) !== 'panoptic_head') continue
    const [things, stuff] = ['num_things_classes', 'num_stuff_classes'].map((key) => numberOf(dict.get(key)))
    if (things === undefined || stuff === undefined || things + stuff === count) continue
    yield {
      message: `${name} has ${things} things and ${stuff} stuff, and the data set ${count} classes`,
      path: [...path, 'num_things_classes'],
      hint: 'change both, here and where the masks are put together',
      related: writtenAt(write, 'the classes of the data set'),
    }
  }
}

/** The heads that classify what the data set labels. */
export function headsOf(checked: CheckedConfig): ConfigNode[] {
  return checked.below('model').filter(({ path, dict, component }) => {
    if (component?.registry !== 'model' || numberOf(dict.get('num_classes')) === undefined) return false
    const keys = path.filter((part) => typeof part === 'string')
    return /_head$/.test(keys.at(-1) ?? '') && !keys.some((key) => OTHERS.test(key))
  })
}

/** How many classes the data sets of training have; undefined where they do not say, or do not agree. */
function classesOf(checked: CheckedConfig) {
  const found = datasetsOf(checked, 'train_dataloader').map(countsOf)
  const [first] = found
  return first?.count !== undefined &&
    found.every(({ count, things }) => count === first.count && things === first.things)
    ? { ...first, count: first.count }
    : undefined
}

/** All classes of a data set, and those that have boxes: a panoptic one has stuff besides. */
function countsOf(node: ConfigNode) {
  const value = node.dict.get('metainfo')
  const metainfo = value instanceof PyDict ? value : undefined
  const entry = metainfo?.entry('classes')
  const write = entry?.write ?? node.typeEntry?.write
  const countAt = (key: string) => itemsOf(metainfo?.get(key)).length || undefined
  if (entry !== undefined) {
    const count = countAt('classes')
    const things = node.name === PANOPTIC ? countAt('thing_classes') : count
    return { node, write, count, things, isOwn: false }
  }
  // CLASSES is not read, which another rule tells: what was meant are not the classes of the type.
  const isMisnamed = Array.from(metainfo?.entries() ?? []).some(({ key }) => String(key).toLowerCase() === 'classes')
  const count = isMisnamed ? undefined : ownClassCount(node.name)
  const things = node.name === PANOPTIC && count !== undefined ? COCO_THINGS : count
  return { node, write, count, things, isOwn: true }
}

const PANOPTIC = 'CocoPanopticDataset'

/** `thing_classes` of its METAINFO (mmdet 3.3.0). */
const COCO_THINGS = 80
