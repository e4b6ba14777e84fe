import type { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { itemsOf } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** What constructors assert of arguments that go together (mmcv 2.1.0, transforms/processing.py; mmdet 3.3.0; mmengine 0.10.7; torch's DataLoader). */
const ASSERTIONS: ReadonlyMap<string, (given: Given) => Contradiction | undefined> = new Map(
  Object.entries({
    Resize: ({ has }: Given) =>
      has('scale') || has('scale_factor') ? undefined : wrong('needs scale or scale_factor', 'add scale=(1333, 800)'),
    Pad: ({ has, is }: Given) => {
      const ways = ['size', 'size_divisor'].filter(has)
      if (is('pad_to_square'))
        return ways.includes('size') ? wrong('takes size or pad_to_square, not both', 'remove one', 'size') : undefined
      if (ways.length === 0) return wrong('needs size, size_divisor or pad_to_square', 'add size_divisor=32')
      return ways.length === 1
        ? undefined
        : wrong('takes size or size_divisor, not both', 'set the other to None', 'size_divisor')
    },
    AnchorGenerator: anchors,
    SSDAnchorGenerator: (given: Given) => perStride(given, 'ratios'),
    YOLOAnchorGenerator: (given: Given) => perStride(given, 'base_sizes'),
    ImgDataPreprocessor: perChannel,
    DetDataPreprocessor: perChannel,
    TrackDataPreprocessor: perChannel,
    ResNet: ({ has, dict }: Given) => {
      const depth = numberOf(dict.get('depth'))
      const key = ['dcn', 'plugins'].find(has)
      if (depth === undefined || depth >= 50 || key === undefined) return undefined
      return wrong(
        `of depth ${depth} takes no ${key}: its blocks have no place for it`,
        `remove ${key}, or take depth=50`,
        key,
      )
    },
  }),
)

interface Given {
  readonly dict: PyDict
  /** Whether an argument is there and not None. */
  readonly has: (key: string) => boolean
  readonly is: (key: string) => boolean
}

interface Contradiction {
  readonly words: string
  readonly hint: string
  readonly key: string | undefined
}

function wrong(words: string, hint: string, key?: string): Contradiction {
  return { words, hint, key }
}

/** One for each level, and so for each stride. */
function perStride({ has, dict }: Given, key: string): Contradiction | undefined {
  const [given, strides] = [itemsOf(dict.get(key)).length, itemsOf(dict.get('strides')).length]
  if (!has(key) || given === 0 || strides === 0 || given === strides) return undefined
  return wrong(`has ${strides} strides, and ${key} for ${given}`, `give ${key} for each of the strides`, key)
}

/** Images are gray or in colours, and normalised by both numbers (mmengine 0.10.7, `ImgDataPreprocessor`). */
function perChannel({ has, dict }: Given): Contradiction | undefined {
  for (const [key, other] of [
    ['mean', 'std'],
    ['std', 'mean'],
  ] as const) {
    if (!has(key)) continue
    if (!has(other)) return wrong('takes mean and std together', `add ${other}`, key)
    const count = itemsOf(dict.get(key)).length
    if (![0, 1, 3].includes(count)) {
      return wrong(
        `takes ${key} of 1 or 3 channels, not of ${count}`,
        'images of other channels need a data preprocessor of your own',
        key,
      )
    }
  }
  return undefined
}

/** Scales, or the octaves of RetinaNet: what a base gives stays beside what a child adds. */
function anchors(given: Given): Contradiction | undefined {
  const { has } = given
  const uneven = perStride(given, 'base_sizes')
  if (uneven !== undefined) return uneven
  const octaves = ['octave_base_scale', 'scales_per_octave'].filter(has)
  if (has('scales')) {
    return octaves.length < 2
      ? undefined
      : wrong(
          'takes scales or octave_base_scale with scales_per_octave, not both',
          'set those of the base to None',
          'scales',
        )
  }
  return octaves.length === 2
    ? undefined
    : wrong('needs scales, or octave_base_scale with scales_per_octave', 'add scales=[8]')
}

export const contradictoryArguments = defineRule({
  id: 'contradictory-arguments',
  severity: 'error',
  why:
    'Some arguments exclude each other, or one of several is needed; the constructor asserts it. Mostly one comes from a base and the other from the ' +
    'config that changes it: dicts are merged, and the old argument stays until it is set to None.',
  bad: {
    'base.py':
      "model = dict(rpn_head=dict(anchor_generator=dict(type='AnchorGenerator', octave_base_scale=4, scales_per_octave=3, ratios=[1.0], strides=[8])))\n",
    'a.py': "_base_ = 'base.py'\nmodel = dict(rpn_head=dict(anchor_generator=dict(scales=[8])))\n",
  },
  good: {
    'base.py':
      "model = dict(rpn_head=dict(anchor_generator=dict(type='AnchorGenerator', octave_base_scale=4, scales_per_octave=3, ratios=[1.0], strides=[8])))\n",
    'a.py':
      "_base_ = 'base.py'\nmodel = dict(rpn_head=dict(anchor_generator=dict(scales=[8], octave_base_scale=None, scales_per_octave=None)))\n",
  },
  reports: ['mmdetection#6682', 'mmdetection#8773', 'mmdetection#1649'],
  when: ({ name, path }) => path.length === 1 || ASSERTIONS.has(name),
  isLocal: true,
  *node(node) {
    const found = contradictionOf(node)
    if (found === undefined) return
    const { words, hint, key } = found
    yield {
      message: `${node.name} ${words}`,
      path: key === undefined ? node.path : [...node.path, key],
      isKey: key !== undefined,
      write: key === undefined ? (node.typeEntry?.write ?? node.write) : undefined,
      hint,
    }
  },
})

function contradictionOf({ name, component, dict, path, holder }: ConfigNode): Contradiction | undefined {
  const has = (key: string) => (dict.get(key) ?? null) !== null
  const given: Given = { dict, has, is: (key) => dict.get(key) === true }
  if (path.length === 1 && /_dataloader$/.test(String(path[0]))) {
    return has('sampler') && given.is('shuffle')
      ? wrong('takes a sampler or shuffle, not both', 'write shuffle=True into the sampler', 'shuffle')
      : undefined
  }
  // What RandomResize and its like resize with is given its scale by them.
  if (component === undefined || !/^(?:mmdet|mmengine)$/.test(component.scope)) return undefined
  if (/Resize$/.test(holder?.name ?? '')) return undefined
  return ASSERTIONS.get(name)?.(given)
}

/** The depths that there are (`arch_settings` in mmdet/models/backbones). */
const DEPTHS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    ResNet: [18, 34, 50, 101, 152],
    ResNetV1d: [18, 34, 50, 101, 152],
    ResNeXt: [50, 101, 152],
    Res2Net: [50, 101, 152],
    ResNeSt: [50, 101, 152, 200],
    DetectoRS_ResNet: [50, 101, 152],
    DetectoRS_ResNeXt: [50, 101, 152],
  }),
)

export const depthUnknown = defineRule({
  id: 'depth-unknown',
  severity: 'error',
  why: 'A ResNet has one of a few depths. Another one raises KeyError when the model is built.',
  bad: "model = dict(backbone=dict(type='ResNet', depth=20))",
  good: "model = dict(backbone=dict(type='ResNet', depth=18))",
  reports: ['mmdetection#3772'],
  names: new Set(DEPTHS.keys()),
  isLocal: true,
  *node({ name, dict, path, component }) {
    const depths = component?.scope === 'mmdet' ? DEPTHS.get(name) : undefined
    const depth = numberOf(dict.get('depth'))
    if (depths === undefined || depth === undefined || depths.includes(depth)) return
    yield {
      message: `there is no ${name} of depth ${depth}`,
      path: [...path, 'depth'],
      hint: `there are ${depths.join(', ')}`,
    }
  },
})

export const stagesBeyond = defineRule({
  id: 'stages-beyond',
  severity: 'error',
  why:
    'frozen_stages counts the stages of the backbone, four of a ResNet unless num_stages says otherwise. One beyond them raises ' +
    'AttributeError when training begins.',
  bad: "model = dict(backbone=dict(type='ResNet', depth=50, frozen_stages=5))",
  good: "model = dict(backbone=dict(type='ResNet', depth=50, frozen_stages=4))",
  names: new Set(DEPTHS.keys()),
  isLocal: true,
  *node({ name, dict, path, component }) {
    if (component?.scope !== 'mmdet') return
    const stages = dict.has('num_stages') ? numberOf(dict.get('num_stages')) : 4
    const frozen = numberOf(dict.get('frozen_stages'))
    if (stages === undefined || frozen === undefined || frozen <= stages) return
    yield {
      message: `${name} has ${stages} stages, and ${frozen} are to be frozen`,
      path: [...path, 'frozen_stages'],
      hint: `write at most frozen_stages=${stages}`,
    }
  },
})
