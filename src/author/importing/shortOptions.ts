import { equalIgnoringOrder } from '../../config/child.ts'
import { PyDict } from '../../python/dict.ts'
import { basename } from '../../python/posixPath.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { Fragment, FragmentKind } from '../document.ts'
import { FRAGMENT_KINDS } from '../document.ts'
import { multiScale } from '../overrides/multiScale.ts'
import { SELF_SUPERVISED_METHODS, type SelfSupervisedMethod, selfSupervised } from '../overrides/selfSupervised.ts'
import { amp } from '../overrides/training.ts'
import type { Unchecked } from '../overrides/tree.ts'
import type { AnyOverrides } from '../overridesOf.ts'
import { type FragmentEntry, fragmentsOf } from '../registry.ts'
import { NAMED_BACKBONES } from '../zoo/backbones.ts'
import {
  attempt,
  type FragmentCall,
  type KnownBase,
  type Preset,
  type Way,
  type Written,
  weightOfWritten,
  written,
} from './ways.ts'

// In: a way to write a config. Out: the same with fragments, short options and words where these leave less to be said.

/** The fragment that a file of MMDetection is, if it has its values. */
export function asFragment({ code, fragment }: KnownBase): KnownBase | undefined {
  const path = 'load' in code ? /(?:^|\/)_base_\/((?:\w+\/)?([\w.-]+)\.py)$/.exec(code.load) : null
  if (path === null) return undefined
  for (const kind of FRAGMENT_KINDS) {
    const call: FragmentCall = { kind, name: path[2] as string, options: {} }
    const made = attempt(() => fragmentOf(call))
    if (made !== undefined && made.path === path[1] && equalIgnoringOrder(made.value, fragment.value))
      return { code: call, fragment: made }
  }
  return undefined
}

function fragmentOf({ kind, name, options, backbone }: FragmentCall): Fragment | undefined {
  const entry: FragmentEntry | undefined = fragmentsOf(kind).get(name)
  return entry?.make({
    ...options,
    ...(backbone === undefined ? {} : { backbone: backbone.named.make(backbone.options as AnyOverrides) }),
  } as never)
}

/** The way with every short option and every word that leaves less to be read. */
export function shortened(way: Way, config: PyDict, wanted: PyDict): Written | undefined {
  const tried = (each: Way) => attempt(() => written(each, config, wanted))
  let best = { way, written: tried(way) }
  // An option that says no less may say less beside those that come after it.
  for (const propose of [...PARTS, ...OPTIONS, ...OPTIONS, ...OPTIONS, ...PRESETS]) {
    for (const next of propose(best.way, wanted, heldBy(best.way))) {
      const made = tried(next)
      const isShorter =
        made !== undefined && (best.written === undefined || weightOfWritten(made) < weightOfWritten(best.written))
      if (isShorter) best = { way: next, written: made }
    }
  }
  return best.written
}

/** What the bases of a way have. */
function heldBy({ bases }: Way): PyDict {
  const held = new PyDict()
  for (const { fragment } of bases) for (const { key, value } of fragment.value.entries()) held.set(key, value)
  return held
}

/** Other ways to say it: `held` is what the bases have. */
type Propose = (way: Way, config: PyDict, held: PyDict) => Way[]

/** A way with other options of its fragment of a kind. */
function withCall(way: Way, kind: FragmentKind, change: (call: FragmentCall) => FragmentCall): Way[] {
  let found = false
  const bases = way.bases.map((base) => {
    if ('load' in base.code || base.code.kind !== kind) return base
    const code = change(base.code)
    const fragment = attempt(() => fragmentOf(code))
    if (fragment === undefined) return base
    found = true
    return { code, fragment }
  })
  return found ? [{ ...way, bases }] : []
}

const option =
  (kind: FragmentKind, name: string, find: (config: PyDict) => Unchecked | undefined): Propose =>
  (way, config, held) => {
    const value = find(config)
    if (value === undefined || JSON.stringify(value) === JSON.stringify(find(held))) return []
    return withCall(way, kind, (call) => ({ ...call, options: { ...call.options, [name]: value } }))
  }

const preset =
  (find: (config: PyDict) => readonly Preset[]): Propose =>
  (way, config) =>
    find(config).map((each) => ({ ...way, presets: [...way.presets, each] }))

const backbones: Propose = (way, config, held) => {
  const backbone = at(config, 'model', 'backbone')
  const known = at(held, 'model', 'backbone')
  if (!(backbone instanceof PyDict) || (known !== undefined && equalIgnoringOrder(backbone, known))) return []
  return NAMED_BACKBONES.flatMap((named) => {
    const made = named.make().value
    if (!(made instanceof PyDict) || made.get('type') !== backbone.get('type')) return []
    const own = Array.from(backbone.entries()).filter(({ key, value }) => {
      const known = made.get(key)
      return known === undefined || !equalIgnoringOrder(known, value)
    })
    const options = Object.fromEntries(own.map(({ key, value }) => [String(key), value])) as FragmentCall['options']
    return [{}, options].flatMap((each) =>
      withCall(way, 'model', (call) => ({ ...call, backbone: { named, options: each } })),
    )
  })
}

/** A fragment for what no base has. */
const part =
  (kind: FragmentKind, ...path: readonly [string, ...string[]]): Propose =>
  (way, config) => {
    if (way.bases.some(({ fragment }) => fragment.value.has(path[0]))) return []
    return Array.from(fragmentsOf(kind).keys()).flatMap((name) => {
      const code: FragmentCall = { kind, name, options: {} }
      const fragment = attempt(() => fragmentOf(code))
      const type = at(config, ...path, 'type')
      const isSame = fragment !== undefined && type !== undefined && at(fragment.value, ...path, 'type') === type
      return isSame ? [{ ...way, bases: [...way.bases, { code, fragment }] }] : []
    })
  }

const pretraining = preset((config) => {
  const checkpoint = at(config, 'model', 'backbone', 'init_cfg', 'checkpoint')
  if (typeof checkpoint !== 'string') return []
  return Object.entries<SelfSupervisedMethod>(SELF_SUPERVISED_METHODS).flatMap(([method, known]) => {
    if (basename(known.checkpoint) !== basename(checkpoint)) return []
    const options = { method, ...(known.checkpoint === checkpoint ? {} : { checkpoint }) }
    return [options, { ...options, sync: false }].flatMap((each): Preset[] => {
      const made = attempt(() => selfSupervised(each as never))
      return made === undefined ? [] : [{ call: 'selfSupervised', options: each, made }]
    })
  })
})

const scales = preset((config) => {
  const pipeline = at(config, 'train_pipeline')
  const isScaled = pipeline instanceof PyList && pipeline.items.some((item) => at(item, 'type') === 'RandomResize')
  return isScaled ? [{ call: 'multiScale', options: {}, made: multiScale() }] : []
})

const mixed = preset((config) =>
  at(config, 'optim_wrapper', 'type') === 'AmpOptimWrapper' ? [{ call: 'amp', options: {}, made: amp() }] : [],
)

const SPLITS = ['train', 'val', 'test'] as const

const PARTS: readonly Propose[] = [
  part('model', 'model'),
  part('dataset', 'train_dataloader', 'dataset'),
  part('schedule', 'optim_wrapper', 'optimizer'),
  // What a method says of a backbone is less than the options of the backbone; another backbone comes before its method.
  pretraining,
  backbones,
  pretraining,
]

const OPTIONS: readonly Propose[] = [
  option('model', 'num_classes', (config) => classCount(config.get('model') ?? null)),
  option('dataset', 'data_root', (config) => text(at(config, 'data_root'))),
  option('dataset', 'classes', (config) => texts(at(datasetOf(config, 'train'), 'metainfo', 'classes'))),
  ...SPLITS.flatMap((split) => [
    option('dataset', `${split}_ann_file`, (config) => text(at(datasetOf(config, split), 'ann_file'))),
    option('dataset', `${split}_data_prefix`, (config) => prefix(at(datasetOf(config, split), 'data_prefix'))),
  ]),
  option('dataset', 'batch_size', (config) => count(at(config, 'train_dataloader', 'batch_size'))),
  option('dataset', 'num_workers', (config) => count(at(config, 'train_dataloader', 'num_workers'))),
]

const PRESETS: readonly Propose[] = [scales, mixed]

function at(value: PyValue | undefined, ...path: readonly string[]): PyValue | undefined {
  const [first, ...rest] = path
  const held = value instanceof PyExpression ? value.value : value
  if (first === undefined) return held
  return held instanceof PyDict ? at(held.get(first), ...rest) : undefined
}

/** The data set itself, inside of its wrappers. */
function datasetOf(config: PyDict, split: string): PyValue | undefined {
  let held = at(config, `${split}_dataloader`, 'dataset')
  while (held instanceof PyDict && at(held, 'dataset') instanceof PyDict) held = at(held, 'dataset')
  return held
}

/** The number of classes, if all heads have one. */
function classCount(model: PyValue): number | undefined {
  const found = new Set<PyValue>()
  const visit = (value: PyValue | undefined): void => {
    if (value instanceof PyList) value.items.forEach(visit)
    if (!(value instanceof PyDict)) return
    for (const { key, value: held } of value.entries()) {
      if (key === 'num_classes') found.add(held)
      else visit(held)
    }
  }
  visit(model)
  const [classes] = found
  return found.size === 1 ? count(classes) : undefined
}

function count(value: PyValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function text(value: PyValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function texts(value: PyValue | undefined): readonly string[] | undefined {
  const items = value instanceof PyTuple || value instanceof PyList ? value.items : []
  return items.length > 0 && items.every((item) => typeof item === 'string') ? items : undefined
}

function prefix(value: PyValue | undefined): Unchecked | undefined {
  if (!(value instanceof PyDict)) return undefined
  const entries = Array.from(value.entries(), (entry) => [String(entry.key), entry.value] as const)
  return entries.every(([, folder]) => typeof folder === 'string')
    ? (Object.fromEntries(entries) as Unchecked)
    : undefined
}
