import type { TorchTensor } from '../torch/tensor.ts'

/** A network that keys belong to, by their names and shapes. */
export interface Network {
  /** What its keys begin with; empty where they stand by themselves. */
  readonly prefix: string
  /** In a few words: `ResNet-50`. */
  readonly title: string
  /** Whether it has the stem and the first stage of a ResNet, by the names that MMDetection gives them. */
  readonly resnet: boolean
}

type Tensors = ReadonlyMap<string, TorchTensor>

/** Blocks in the four stages of the ResNets that have names, by the kind of block. */
const NAMED: Readonly<Record<string, string>> = {
  'basic 2,2,2,2': '18',
  'basic 3,4,6,3': '34',
  'bottleneck 3,4,6,3': '50',
  'bottleneck 3,4,23,3': '101',
  'bottleneck 3,8,36,3': '152',
  'bottleneck 3,24,36,3': '200',
}

/** Other networks, by a key that each has at its beginning. */
const OTHERS: readonly { readonly key: RegExp; readonly title: string }[] = [
  { key: /^(.*?)layers\.0\.blocks\.0\.attn\.qkv\.weight$/, title: 'Swin Transformer' },
  { key: /^(.*?)stages\.0\.blocks\.0\.attn\.w_msa\.qkv\.weight$/, title: 'Swin Transformer' },
  { key: /^(.*?)blocks\.0\.attn\.qkv\.weight$/, title: 'Vision Transformer' },
  { key: /^(.*?)layers\.0\.attn\.qkv\.weight$/, title: 'Vision Transformer' },
  { key: /^(.*?)stages\.0\.0\.(dwconv|depthwise_conv)\.weight$/, title: 'ConvNeXt' },
  { key: /^(.*?)res2\.0\.conv1\.weight$/, title: "ResNet by detectron2's names" },
]

/** Every network whose keys are among these, in order. */
export function networksIn(tensors: Tensors): Network[] {
  const networks = new Map<string, Network>()
  for (const key of tensors.keys()) {
    const prefix = /^(.*?)layer1\.0\.conv1\.weight$/.exec(key)?.[1]
    if (prefix !== undefined) networks.set(prefix, resnetAt(tensors, prefix))
    for (const { key: pattern, title } of OTHERS) {
      const found = pattern.exec(key)?.[1]
      if (found !== undefined && !networks.has(found)) networks.set(found, { prefix: found, title, resnet: false })
    }
  }
  return [...networks.values()]
}

function resnetAt(tensors: Tensors, prefix: string): Network {
  const has = (name: string) => tensors.has(prefix + name)
  if (!has('conv1.weight') && !has('stem.0.weight')) {
    const stem = has('conv1.0.weight')
      ? "ResNet with timm's deep stem (conv1.0)"
      : 'ResNet without a stem (conv1.weight)'
    return { prefix, title: stem, resnet: false }
  }
  const block = has('layer1.0.conv3.weight') ? 'bottleneck' : 'basic'
  const stages = stagesOf(tensors, prefix)
  const number = NAMED[`${block} ${stages.join(',')}`]
  const part = stages.length === 1 ? ', stage 1 alone' : stages.length < 4 ? `, stages 1 to ${stages.length} alone` : ''
  const blocks = `of ${stages.join(', ')} ${block} blocks`
  const [out = 0, into = 0] = tensors.get(`${prefix}layer1.0.conv2.weight`)?.shape ?? []
  if (block === 'bottleneck' && into > 0 && out > into) {
    const groups = `(${out / into}x${into}d)`
    return {
      prefix,
      title: `${number === undefined ? `ResNeXt ${blocks}` : `ResNeXt-${number}`} ${groups}${part}`,
      resnet: true,
    }
  }
  const wide = out > 64 ? `, ${out / 64} times as wide` : ''
  const name = number === undefined ? `ResNet ${blocks}` : `ResNet-${number}`
  return { prefix, title: `${name}${wide}${part}`, resnet: true }
}

/** The number of blocks in each stage, from the first up to the first that is missing. */
function stagesOf(tensors: Tensors, prefix: string): number[] {
  const counts: number[] = []
  for (let stage = 1; ; stage++) {
    let count = 0
    while (tensors.has(`${prefix}layer${stage}.${count}.conv1.weight`)) count++
    if (count === 0) return counts
    counts.push(count)
  }
}
