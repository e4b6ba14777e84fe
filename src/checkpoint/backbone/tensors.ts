import { type BackboneConfig, CannotCompute } from './config.ts'
import { lastName, type TensorShapes } from './layers.ts'
import { resnetTensors } from './resnet.ts'
import { swinTensors } from './swin.ts'

/** What the tensors of a backbone are, or why they cannot be told. */
export type BackboneSpec =
  | { readonly known: true; readonly type: string; readonly family: BackboneFamily; readonly tensors: TensorShapes }
  | { readonly known: false; readonly type: string; readonly reason: string }

/** A SwinTransformer loads its checkpoint in a way of its own. */
export type BackboneFamily = 'resnet' | 'swin'

/** Backbones that are known: what holds their tensors. Names: MMDetection 3.3 `mmdet/models/backbones`. */
const KINDS: Readonly<
  Record<string, { readonly family: BackboneFamily; tensors(config: BackboneConfig): TensorShapes }>
> = {
  ResNet: { family: 'resnet', tensors: (config) => resnetTensors(config, false) },
  ResNetV1d: {
    family: 'resnet',
    tensors: (config) => resnetTensors({ ...config, deep_stem: true, avg_down: true }, false),
  },
  ResNeXt: { family: 'resnet', tensors: (config) => resnetTensors(config, true) },
  SwinTransformer: { family: 'swin', tensors: swinTensors },
}

const KNOWN = Object.keys(KINDS).join(', ')

/** The family of a backbone, by its type alone; undefined where its tensors cannot be told. */
export function familyOf(config: BackboneConfig): BackboneFamily | undefined {
  const { type, _scope_: scope = 'mmdet' } = config as { type?: unknown; _scope_?: unknown }
  if (typeof type !== 'string' || !isMmdet(type) || scope !== 'mmdet') return undefined
  return Object.hasOwn(KINDS, lastName(type)) ? KINDS[lastName(type)]?.family : undefined
}

/**
 * The parameters and buffers that MMDetection builds for a backbone: ResNet, ResNetV1d and ResNeXt of every depth, stem, style,
 * normalisation and number of stages, and SwinTransformer. For other backbones, deformable convolutions and plugins it says that it
 * cannot tell.
 *
 * @param config `model.backbone` of a composed config
 * @example backboneTensors({ type: 'ResNet', depth: 50 }) // known: 318 tensors
 */
export function backboneTensors(config: BackboneConfig): BackboneSpec {
  const type = typeof config['type'] === 'string' ? config['type'] : ''
  const family = familyOf(config)
  if (family === undefined) {
    const scope = config['_scope_'] ?? 'mmdet'
    const of = `${type || 'a backbone without type'}${scope === 'mmdet' ? '' : ` of ${String(scope)}`}`
    return { known: false, type, reason: `the tensors of ${of} are not known, those of ${KNOWN} are` }
  }
  try {
    const tensors = (KINDS[lastName(type)] as (typeof KINDS)[string]).tensors(config)
    return { known: true, type, family, tensors }
  } catch (error) {
    if (error instanceof CannotCompute) return { known: false, type, reason: error.reason }
    throw error
  }
}

/** `ResNet`, `mmdet.ResNet` and the class's place in MMDetection; a ResNet of another package is another network. */
function isMmdet(type: string): boolean {
  return !type.includes('.') || /^mmdet(\.models(\.backbones(\.resnet|\.resnext|\.swin)?)?)?\.[A-Za-z0-9]+$/.test(type)
}
