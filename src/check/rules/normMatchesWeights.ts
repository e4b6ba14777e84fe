import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { nodeAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** How the images were normalised that well-known weights were trained on (mmdet 3.3.0, docs/en/advanced_guides/how_to.md and its configs). */
const WEIGHTS = [
  {
    // Of detectron2, and of Detectron before it. VGG, which SSD starts from, is used with other values on purpose.
    names: /^open-mmlab:\/\/detectron2?\/resnet\d+_caffe/,
    title: "Detectron's caffe weights",
    mean: [103.53, 116.28, 123.675],
    std: [1, 1, 1],
    rgb: false,
  },
  {
    names: /^torchvision:\/\//,
    title: "torchvision's weights",
    mean: [123.675, 116.28, 103.53],
    std: [58.395, 57.12, 57.375],
    rgb: true,
  },
] as const

export const normMatchesWeights = defineRule({
  id: 'norm-matches-weights',
  severity: 'warning',
  why:
    "Weights expect images as those that they were trained on. torchvision's are of RGB images with a mean and a deviation; detectron2's caffe " +
    'weights are of BGR images with a mean only. Other values cost several points of AP, and nothing says so.',
  bad:
    "model = dict(type='RetinaNet', data_preprocessor=dict(type='DetDataPreprocessor', mean=[103.53, 116.28, 123.675], std=[1.0, 1.0, 1.0], " +
    "bgr_to_rgb=False), backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
  good:
    "model = dict(type='RetinaNet', data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, " +
    "57.375], bgr_to_rgb=True), backbone=dict(type='ResNet', depth=50, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet50')))",
  *config(checked) {
    const preprocessor = nodeAt(checked, 'model', 'data_preprocessor')
    const init = nodeAt(checked, 'model', 'backbone', 'init_cfg')
    const checkpoint = init?.dict.get('checkpoint')
    const weights = typeof checkpoint === 'string' ? WEIGHTS.find(({ names }) => names.test(checkpoint)) : undefined
    if (preprocessor === undefined || init === undefined || weights === undefined) return
    const wrong = differing(preprocessor, weights)
    if (wrong.length === 0) return
    yield {
      message: `${weights.title} are of images with ${wrong.map((key) => wordsFor(key, weights)).join(', ')}, and these have other values`,
      path: [...preprocessor.path, wrong[0] as string],
      hint: 'give the values that the weights were trained with, or other weights',
      related: [
        {
          message: 'the weights',
          path: [...init.path, 'checkpoint'],
          span: init.dict.entry('checkpoint')?.write?.span,
        },
      ],
    }
  },
})

/** Means of the same weights differ in their digits from one program to the next. */
const CLOSE = 1

type Weights = (typeof WEIGHTS)[number]

/** The keys of a preprocessor that say something else than the weights want; what is not said is not known. */
function differing({ dict }: ConfigNode, { mean, std, rgb }: Weights): string[] {
  const numbers = { mean, std }
  const wrong = Object.entries(numbers).flatMap(([key, wanted]) => {
    const given = numbersOf(dict.get(key))
    return given === undefined || given.every((one, at) => Math.abs(one - (wanted[at] as number)) <= CLOSE) ? [] : [key]
  })
  const swap = dict.get('bgr_to_rgb')
  return typeof swap === 'boolean' && swap !== rgb ? [...wrong, 'bgr_to_rgb'] : wrong
}

function wordsFor(key: string, { mean, std, rgb }: Weights): string {
  if (key === 'bgr_to_rgb') return `bgr_to_rgb=${rgb ? 'True' : 'False'}`
  return `${key}=[${(key === 'mean' ? mean : std).join(', ')}]`
}

function numbersOf(value: PyValue | undefined): number[] | undefined {
  if (!(value instanceof PyList || value instanceof PyTuple) || value.items.length !== 3) return undefined
  const numbers = value.items.map((item) => (item instanceof PyFloat ? item.value : item))
  return numbers.every((one) => typeof one === 'number') ? numbers : undefined
}
