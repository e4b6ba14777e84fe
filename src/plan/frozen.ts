import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { numberOf, Section } from './section.ts'

/** What of a model does not train. */
export interface Frozen {
  /** Modules and parameters by their names in the model: `backbone.layer1`; `*` stands for one piece of a name or a part of it. */
  readonly parameters: readonly string[]
  /** What stays in eval mode: frozen modules, and norms that keep their statistics. */
  readonly evalMode: readonly string[]
  /** Components with arguments that freeze something, of which it is not known what. */
  readonly unknown: readonly Section[]
}

/** Walks a model for what its backbones freeze (mmdet 3.3.0, models/backbones/, `_freeze_stages` and `train`). */
export function frozenOf(model: Section): Frozen {
  const found = { parameters: [] as string[], evalMode: [] as string[], unknown: [] as Section[] }
  visit(model, '', found)
  return found
}

type Found = { parameters: string[]; evalMode: string[]; unknown: Section[] }

const MODEL_SETTINGS = new Set(['train_cfg', 'test_cfg', 'data_preprocessor', 'init_cfg'])

function visit(section: Section, name: string, found: Found): void {
  const family = Object.hasOwn(FAMILIES, section.type) ? FAMILIES[section.type] : undefined
  if (family !== undefined) {
    family(section, name, found)
    return
  }
  const asks = ['frozen_stages', 'norm_eval', 'freeze_at', 'freeze_cfg', 'eval_teacher', 'freeze'].find((key) =>
    section.bool(key),
  )
  if (asks !== undefined && (numberOf(section.get(asks)) ?? 0) >= 0) found.unknown.push(section)
  if (section.section('norm_cfg')?.get('requires_grad') === false) found.parameters.push(`${name}: every norm`)
  for (const { key, value } of section.dict.entries()) {
    if (typeof key === 'string' && !MODEL_SETTINGS.has(key)) inside(value, section, key, `${dotted(name)}${key}`, found)
  }
}

function inside(value: PyValue, parent: Section, key: string | number, name: string, found: Found): void {
  const path = [...parent.path, key]
  if (value instanceof PyDict) {
    if (typeof value.get('type') === 'string') visit(new Section(value, path), name, found)
  } else if (value instanceof PyList || value instanceof PyTuple) {
    const list = new Section(new PyDict(), path)
    for (const [at, item] of value.items.entries()) inside(item, list, at, `${name}.${at}`, found)
  }
}

const dotted = (name: string) => (name === '' ? '' : `${name}.`)

type Family = (backbone: Section, name: string, found: Found) => void

/** Freezes modules: no gradient, and eval mode at every train(). */
function freeze(found: Found, ...names: readonly string[]): void {
  found.parameters.push(...names)
  found.evalMode.push(...names)
}

/** How mmcv names norm layers, by `norm_cfg.type`; and which of them keep running statistics. */
const NORMS: ReadonlyMap<string, string> = new Map([
  ['BN', 'bn'],
  ['SyncBN', 'bn'],
  ['BN2d', 'bn'],
  ['GN', 'gn'],
  ['LN', 'ln'],
  ['IN', 'in'],
])

function normOf(backbone: Section): string {
  const type = backbone.section('norm_cfg')?.type ?? 'BN'
  return NORMS.get(type) ?? 'norm_layer'
}

function stagesOf(backbone: Section, otherwise: number, least: number, most: number): number {
  const stages = backbone.number('frozen_stages', otherwise)
  if (Number.isInteger(stages) && stages >= least && stages <= most) return stages
  const words = `frozen_stages must be from ${least} to ${most}, but is ${stages}`
  throw backbone.refusal('frozen_stages', words, 'ValueError')
}

const upTo = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

/** ResNet and what inherits from it; `isDeep` says that the stem has three convolutions. */
function resNet(isDeep: boolean, ...ownNorms: readonly string[]): Family {
  return (backbone, name, found) => {
    const at = dotted(name)
    const depth = backbone.number('num_stages', 4)
    const stages = backbone.number('frozen_stages', -1)
    if (stages > depth) {
      const words = `frozen_stages is ${stages}, but there are ${depth} stages`
      throw backbone.refusal('frozen_stages', words, 'AttributeError')
    }
    const norm = normOf(backbone)
    const isDeepStem = backbone.bool('deep_stem', isDeep)
    const stem = isDeepStem ? [`${at}stem`] : [`${at}conv1`, `${at}${norm}1`]
    if (stages >= 0) found.parameters.push(...stem)
    if (stages >= 0) found.evalMode.push(isDeepStem ? `${at}stem` : `${at}${norm}1`)
    freeze(found, ...upTo(1, stages).map((stage) => `${at}layer${stage}`))
    if (backbone.section('norm_cfg')?.get('requires_grad') === false) {
      if (stages < 0)
        found.parameters.push(...(isDeepStem ? [1, 4, 7].map((i) => `${at}stem.${i}`) : [`${at}${norm}1`]))
      const isAverage = backbone.bool('avg_down', isDeep)
      const norms = [`${norm}*`, ...ownNorms, `downsample.${isAverage ? 2 : 1}`]
      const rest = upTo(Math.max(1, stages + 1), depth)
      found.parameters.push(...rest.flatMap((stage) => norms.map((each) => `${at}layer${stage}.*.${each}`)))
    }
    if (norm === 'bn' && backbone.bool('norm_eval', true)) found.evalMode.push(`${name}: every BatchNorm`)
  }
}

/** CSPDarknet and CSPNeXt: `stem`, `stage1`, … by place in a list. */
const cspDarknet: Family = (backbone, name, found) => {
  const count = backbone.text('arch') === 'P6' ? 5 : 4
  const stages = stagesOf(backbone, -1, -1, count)
  freeze(found, ...upTo(0, stages).map((stage) => `${dotted(name)}${stage === 0 ? 'stem' : `stage${stage}`}`))
  keptNorms(backbone, false, name, found)
}

function keptNorms(backbone: Section, otherwise: boolean, name: string, found: Found): void {
  const isFrozen = backbone.section('norm_cfg')?.get('requires_grad') === false
  if (isFrozen) found.parameters.push(`${name}: every norm`)
  if (normOf(backbone) === 'bn' && backbone.bool('norm_eval', otherwise)) {
    found.evalMode.push(`${name}: every BatchNorm`)
  }
}

const swin: Family = (backbone, name, found) => {
  const at = dotted(name)
  const stages = backbone.number('frozen_stages', -1)
  if (stages < 0) return
  const out = backbone.has('out_indices') ? backbone.numbers('out_indices') : [0, 1, 2, 3]
  freeze(found, `${at}patch_embed`)
  if (backbone.bool('use_abs_pos_embed')) found.parameters.push(`${at}absolute_pos_embed`)
  found.evalMode.push(`${at}drop_after_pos`)
  for (const stage of upTo(1, stages)) {
    if (out.includes(stage - 1)) freeze(found, `${at}norm${stage - 1}`)
    freeze(found, `${at}stages.${stage - 1}`)
  }
}

const darknet: Family = (backbone, name, found) => {
  const names = ['conv1', 'conv_res_block1', 'conv_res_block2', 'conv_res_block3', 'conv_res_block4', 'conv_res_block5']
  freeze(
    found,
    ...names.slice(0, Math.max(0, backbone.number('frozen_stages', -1))).map((each) => `${dotted(name)}${each}`),
  )
  keptNorms(backbone, true, name, found)
}

const mobileNet: Family = (backbone, name, found) => {
  const stages = stagesOf(backbone, -1, -1, 7)
  if (stages >= 0) found.parameters.push(`${dotted(name)}conv1`)
  freeze(found, ...upTo(1, stages).map((stage) => `${dotted(name)}layer${stage}`))
  keptNorms(backbone, false, name, found)
}

const efficientNet: Family = (backbone, name, found) => {
  const stages = stagesOf(backbone, 0, 0, 7)
  freeze(found, ...upTo(0, stages - 1).map((stage) => `${dotted(name)}layers.${stage}`))
  keptNorms(backbone, false, name, found)
}

/** Backbones that freeze nothing but, by `norm_eval`, statistics. */
const normsOnly: Family = (backbone, name, found) => keptNorms(backbone, true, name, found)
const nothing: Family = () => undefined

const FAMILIES: Readonly<Record<string, Family>> = {
  ResNet: resNet(false),
  ResNetV1d: resNet(true),
  ResNeXt: resNet(false),
  RegNet: resNet(false),
  Res2Net: resNet(true, 'bns.*'),
  ResNeSt: resNet(true, 'conv2.bn*'),
  DetectoRS_ResNet: resNet(false),
  DetectoRS_ResNeXt: resNet(false),
  TridentResNet: resNet(false),
  SwinTransformer: swin,
  CSPDarknet: cspDarknet,
  CSPNeXt: cspDarknet,
  Darknet: darknet,
  MobileNetV2: mobileNet,
  EfficientNet: efficientNet,
  HRNet: normsOnly,
  PyramidVisionTransformer: nothing,
  PyramidVisionTransformerV2: nothing,
  HourglassNet: nothing,
  SSDVGG: nothing,
}
