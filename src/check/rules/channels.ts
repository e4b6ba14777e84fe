import { isStock } from '../../catalog/catalogue.ts'
import { hasParameter } from '../../catalog/parameters.ts'
import { type ConfigPath, stepInto } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { itemsOf } from '../facts.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'
import { numbersOf, outputWidths, TAKES_LAST_FIRST } from '../widths.ts'

export const channels = defineRule({
  id: 'channels',
  severity: 'error',
  why:
    'Parts of a model hand feature maps on: the neck takes the channels of the backbone, the heads those of the neck, and every level has a stride. ' +
    'Where the numbers differ, the first image stops with a message about sizes of tensors. Who changes the depth of a backbone has to change the neck.',
  bad:
    "model = dict(backbone=dict(type='ResNet', depth=18), " +
    "neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=256, num_outs=5))",
  good:
    "model = dict(backbone=dict(type='ResNet', depth=18), " +
    "neck=dict(type='FPN', in_channels=[64, 128, 256, 512], out_channels=256, num_outs=5))",
  reports: ['mmdetection#7561', 'mmdetection#8349', 'mmyolo#651', 'mmdetection#6326', 'mmdetection#5306'],
  *config({ config, hasImports, below }) {
    const model = config.get('model')
    if (!(model instanceof PyDict) || hasImports) return
    const nodes = new Map(below('model').map((node) => [node.dict, node]))
    const at = (path: ConfigPath): PyValue | undefined => {
      let value: PyValue | undefined = model
      for (const part of path) {
        if (value instanceof PyDict && isOwnMatter(nodes.get(value), part)) return undefined
        value = value && (value instanceof PyDict ? value.get(part) : stepInto(value, part)?.value)
      }
      return value
    }
    yield* neckInput(at)
    yield* neckOutput(at)
    yield* levels(at)
    yield* regions(at)
  },
})

/** Whether what a key means is not known: the component that holds it is of no stock package, or does not take it. */
function isOwnMatter(holder: ConfigNode | undefined, key: string | number): boolean {
  if (holder?.component === undefined) return holder?.type !== undefined
  if (!isStock(holder.component)) return true
  return key !== 'type' && holder.component.kwargs !== 'open' && !hasParameter(holder.component, String(key))
}

type At = (path: ConfigPath) => PyValue | undefined

/** The necks, and heads without a neck, that take every output of the backbone, in its order. */
const TAKES_ALL: ReadonlySet<unknown> = new Set(
  'FPN PAFPN FPN_CARAFE NASFPN NASFCOS_FPN FPG HRFPN RFP ChannelMapper YOLOXPAFPN CSPNeXtPAFPN MaskFormerHead Mask2FormerHead'.split(
    ' ',
  ),
)

/** The necks that give as many levels as they take. */
const GIVES_ALL: ReadonlySet<unknown> = new Set(['YOLOXPAFPN', 'CSPNeXtPAFPN'])

/** The first neck takes what the backbone gives; of some only the last output. */
function* neckInput(at: At): Generator<Finding> {
  const type = at(['backbone', 'type'])
  const widths = typeof type === 'string' ? outputWidths(type, (key) => at(['backbone', key])) : undefined
  const neck: ConfigPath = at(['neck']) instanceof PyList ? ['neck', 0] : at(['neck']) ? ['neck'] : ['panoptic_head']
  const given = numbersOf(at([...neck, 'in_channels']))
  const taker = at([...neck, 'type'])
  if (TAKES_LAST_FIRST.has(taker)) widths?.reverse()
  else if (!TAKES_ALL.has(taker)) return
  if (widths === undefined || given === undefined) return
  if (given.length === widths.length && given.every((width, index) => width === widths[index])) return
  yield differs([...neck, 'in_channels'], list(given), ['backbone'], `the backbone gives ${list(widths)}`)
}

/** Heads and extractors take what the last neck gives. */
function* neckOutput(at: At): Generator<Finding> {
  const necks = at(['neck'])
  const neck: ConfigPath = necks instanceof PyList ? ['neck', necks.items.length - 1] : ['neck']
  const width = at([...neck, 'out_channels'])
  if (typeof width !== 'number' || at(['roi_head', 'shared_head']) instanceof PyDict) return
  const takers: ConfigPath[] = [
    ['rpn_head', 'in_channels'],
    ['bbox_head', 'in_channels'],
    ['mask_head', 'in_channels'],
    ['roi_head', 'bbox_roi_extractor', 'out_channels'],
    ['roi_head', 'mask_roi_extractor', 'out_channels'],
  ]
  for (const path of takers) {
    const given = at(path)
    if (typeof given !== 'number' || given === width) continue
    yield differs(path, String(given), [...neck, 'out_channels'], `the neck gives ${width}`)
  }
}

/** Levels of heads that are given no strides (mmdet 3.3.0, yolox_head.py). */
const OWN_LEVELS: ReadonlyMap<unknown, number> = new Map([['YOLOXHead', 3]])

/** A head without anchors, or an anchor generator, has a stride for each level of the neck. */
function* levels(at: At): Generator<Finding> {
  const takes = GIVES_ALL.has(at(['neck', 'type'])) ? numbersOf(at(['neck', 'in_channels'])) : undefined
  const count = takes?.length ?? at(['neck', 'num_outs'])
  if (typeof count !== 'number') return
  for (const path of [
    ['rpn_head', 'anchor_generator', 'strides'],
    ['bbox_head', 'anchor_generator', 'strides'],
    ['bbox_head', 'prior_generator', 'strides'],
    ['bbox_head', 'strides'],
    ['mask_head', 'strides'],
  ]) {
    const { length } = itemsOf(at(path))
    if (length === 0 || length === count) continue
    const from = takes === undefined ? 'num_outs' : 'in_channels'
    yield differs(path, `${length} numbers`, ['neck', from], `the neck has ${count} levels`)
  }
  const own = at(['bbox_head', 'strides']) === undefined ? OWN_LEVELS.get(at(['bbox_head', 'type'])) : undefined
  if (takes === undefined || own === undefined || own === count) return
  yield differs(['bbox_head', 'type'], `YOLOXHead, which has ${own} levels`, ['neck'], `the neck gives ${count}`)
}

/** A box head takes what the extractor cuts out. */
function* regions(at: At): Generator<Finding> {
  const extractor = ['roi_head', 'bbox_roi_extractor']
  const heads = at(['roi_head', 'bbox_head'])
  if (at(['roi_head', 'shared_head']) instanceof PyDict) return
  const paths =
    heads instanceof PyList
      ? heads.items.map((_, index) => ['roi_head', 'bbox_head', index])
      : [['roi_head', 'bbox_head']]
  const size = at([...extractor, 'roi_layer', 'output_size'])
  const width = at([...extractor, 'out_channels'])
  for (const path of paths) {
    const [side, into] = [at([...path, 'roi_feat_size']), at([...path, 'in_channels'])]
    if (typeof size === 'number' && typeof side === 'number' && side !== size) {
      const from = [...extractor, 'roi_layer', 'output_size']
      yield differs([...path, 'roi_feat_size'], String(side), from, `the extractor gives ${size} x ${size}`)
    }
    if (typeof width !== 'number' || typeof into !== 'number' || into === width) continue
    yield differs(
      [...path, 'in_channels'],
      String(into),
      [...extractor, 'out_channels'],
      `the extractor gives ${width}`,
    )
  }
}

function differs(path: ConfigPath, given: string, from: ConfigPath, words: string): Finding {
  return {
    message: `${String(path.at(-1))} is ${given}, and ${words}`,
    path: ['model', ...path],
    hint: 'change one of them',
    related: [{ message: 'the other place', path: ['model', ...from] }],
  }
}

function list(numbers: readonly number[]): string {
  return `[${numbers.join(', ')}]`
}
