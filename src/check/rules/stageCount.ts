import type { ConfigPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { numberOf, PyList, type PyValue } from '../../python/values.ts'
import { itemsOf, saidAt } from '../facts.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

// mmdet 3.3.0, models/roi_heads/cascade_roi_head.py and those that inherit it, models/dense_heads/cascade_rpn_head.py.

const HEADS = ['bbox_head', 'bbox_roi_extractor', 'mask_head', 'mask_roi_extractor']

/** What is one for each stage in a list, or one for all; and the detector's settings of training, of which each stage takes one. */
const CASCADES: ReadonlyMap<string, { readonly lists: readonly string[]; readonly settings: string }> = new Map([
  ['CascadeRoIHead', { lists: HEADS, settings: 'rcnn' }],
  ['HybridTaskCascadeRoIHead', { lists: HEADS, settings: 'rcnn' }],
  ['SparseRoIHead', { lists: HEADS, settings: 'rcnn' }],
  // Its mask head is one for all stages.
  ['SCNetRoIHead', { lists: HEADS.slice(0, 2), settings: 'rcnn' }],
  ['CascadeRPNHead', { lists: ['stages'], settings: 'rpn' }],
])

export const stageCount = defineRule({
  id: 'stage-count',
  severity: 'error',
  why:
    'A cascade has num_stages stages, and each has a head, a weight of its losses and a dict of model.train_cfg. Lists of heads that are shorter or longer ' +
    'raise AssertionError when the model is built; weights and settings that are missing raise IndexError in the first iteration, and of those ' +
    'that are too many nothing reads the last.',
  bad:
    "model = dict(type='CascadeRCNN', roi_head=dict(type='CascadeRoIHead', num_stages=2, stage_loss_weights=[1, 0.5],\n" +
    "    bbox_head=[dict(type='Shared2FCBBoxHead'), dict(type='Shared2FCBBoxHead'), dict(type='Shared2FCBBoxHead')]))",
  good:
    "model = dict(type='CascadeRCNN', roi_head=dict(type='CascadeRoIHead', num_stages=2, stage_loss_weights=[1, 0.5],\n" +
    "    bbox_head=[dict(type='Shared2FCBBoxHead'), dict(type='Shared2FCBBoxHead')]))",
  names: new Set(CASCADES.keys()),
  *node(node) {
    const { name, component, dict, holder, path } = node
    const cascade = CASCADES.get(name)
    const stages = numberOf(dict.get('num_stages')) ?? defaultStages(node)
    if (cascade === undefined || stages === undefined || component?.scope !== 'mmdet') return
    const found: (Finding | undefined)[] = cascade.lists.map((key) => {
      const value = dict.get(key)
      return value instanceof PyList ? uneven(value.items.length, stages, [...path, key]) : undefined
    })
    const isExact = name === 'SparseRoIHead'
    found.push(forEach(dict.get('stage_loss_weights'), stages, [...path, 'stage_loss_weights'], isExact))
    const train = holder?.dict.get('train_cfg')
    if (holder !== undefined && train instanceof PyDict)
      found.push(forEach(train.get(cascade.settings), stages, [...holder.path, 'train_cfg', cascade.settings]))
    for (const one of found) if (one !== undefined) yield { ...one, related: saidAt(node, 'num_stages') }
  },
})

/** A Sparse R-CNN has six stages where nothing is said. */
function defaultStages({ component }: ConfigNode): number | undefined {
  const given = component?.parameters.find(({ name }) => name === 'num_stages')?.default ?? undefined
  return given === undefined ? undefined : Number(given)
}

/** What is wrong with a value that has something for each stage. */
function forEach(value: PyValue | undefined, stages: number, path: ConfigPath, isExact = false): Finding | undefined {
  if (value instanceof PyDict)
    return {
      message: `each of the ${stages} stages has settings of its own: ${path.at(-1)} is one dict`,
      path,
      isKey: true,
      hint: HINT,
    }
  const count = itemsOf(value).length
  if (count === 0) return undefined
  const finding = uneven(count, stages, path)
  if (finding === undefined || count < stages || isExact) return finding
  return { ...finding, message: `${finding.message}: the last are not read`, severity: 'warning' }
}

function uneven(count: number, stages: number, path: ConfigPath): Finding | undefined {
  if (count === stages) return undefined
  return { message: `there are ${stages} stages, and ${path.at(-1)} is for ${count}`, path, isKey: true, hint: HINT }
}

const HINT = 'lists are replaced whole: write one that has an item for each stage'
