import { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'
import { numberOf } from '../../python/values.ts'
import { itemsOf, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const weightsOfAnother = defineRule({
  id: 'weights-of-another',
  severity: 'warning',
  why:
    'The name of well-known weights says what they were trained with: resnet50, resnext101_32x4d, swin_tiny. In a backbone of another depth or width ' +
    'some tensors find no place, and those of the deeper stages stay as they were drawn: loading only logs it.',
  bad: "model = dict(backbone=dict(type='ResNet', depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
  good: "model = dict(backbone=dict(type='ResNet', depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet101')))",
  reports: ['mmdetection#9003'],
  when: ({ path, dict, component }) =>
    path.at(-1) === 'backbone' && component !== undefined && dict.get('init_cfg') instanceof PyDict,
  isLocal: true,
  *node(node) {
    const init = node.dict.get('init_cfg') as PyDict
    const checkpoint = init.get('checkpoint')
    if (typeof checkpoint !== 'string' || (init.get('prefix') ?? null) !== null) return
    for (const [key, wanted] of wantedBy(checkpoint)) {
      const said = plain(node.dict.get(key))
      // A backbone may have more stages than its weights.
      if (said === undefined || said === String(wanted) || said.startsWith(`${String(wanted).slice(0, -1)}, `)) continue
      yield {
        message: `the weights ${checkpoint} are of ${key}=${wanted}, and ${node.name} has ${key}=${said}`,
        path: [...node.path, 'init_cfg', 'checkpoint'],
        hint: 'take the weights of this backbone',
        related: saidAt(node, key),
      }
    }
  },
})

/** The files that MMDetection's configs load, by their names (mmengine 0.10.7, hub/; mmdet 3.3.0, configs/). */
const NAMES: readonly (readonly [
  name: RegExp,
  arguments: (found: RegExpExecArray) => [key: string, value: unknown][],
])[] = [
  [/^(?:torchvision|open-mmlab):\/\/(?:\w+\/)?(?:resnet|resnest)(\d+)(?:$|_)/, ([, depth]) => [['depth', depth]]],
  [/(?:^|\/)resnet(\d+)-[0-9a-f]{8}\.pth$/, ([, depth]) => [['depth', depth]]],
  [
    /^open-mmlab:\/\/(?:\w+\/)?resnext(\d+)_(\d+)x(\d+)d(?:$|_)/,
    ([, depth, groups, width]) => [
      ['depth', depth],
      ['groups', groups],
      ['base_width', width],
    ],
  ],
  [/^open-mmlab:\/\/(regnetx_[\d.]+[mg]f)$/, ([, arch]) => [['arch', arch]]],
  [/(?:^|\/)swin_(tiny|small|base|large)_patch4_/, ([, size]) => swin(size as keyof typeof SWIN)],
]

/** The width of a Swin's first stage and the depths of its stages. */
const SWIN = { tiny: [96, 6], small: [96, 18], base: [128, 18], large: [192, 18] } as const

function swin(size: keyof typeof SWIN): [string, unknown][] {
  const [width, depth] = SWIN[size]
  return [
    ['embed_dims', width],
    ['depths', `[2, 2, ${depth}, 2]`],
  ]
}

function wantedBy(checkpoint: string): [key: string, value: unknown][] {
  for (const [name, read] of NAMES) {
    const found = name.exec(checkpoint)
    if (found !== null) return read(found)
  }
  return []
}

/** A number, a name or a list of numbers as it is written. */
function plain(value: PyValue | undefined): string | undefined {
  if (typeof value === 'string') return value
  const numbers = itemsOf(value).map(numberOf)
  if (numbers.length > 0) return `[${numbers.join(', ')}]`
  return numberOf(value)?.toString()
}
