import type { BackboneConfig } from '../backbone/config.ts'
import { isOutputNorm } from '../backbone/swin.ts'
import { type BackboneSpec, backboneTensors, familyOf } from '../backbone/tensors.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { type Loaded, loadedBy, type ModelWay, type Way } from '../loading.ts'
import { PickleDict, type PickleValue } from '../pickle/values.ts'
import type { KeptKey } from './rules.ts'

/** Why nothing is proved. */
export const NO_BACKBONE = "none of MMDetection's backbones whose tensors are known is in it"

/** What a comparison with the tensors of a backbone says. */
export interface Proof {
  /** The backbone that the result was compared with: `{ type: 'ResNet', depth: 50 }`. */
  readonly backbone: BackboneConfig
  /** Its tensors. */
  readonly spec: BackboneSpec
  /** What of them the result gives. */
  readonly loaded: Loaded
  /** Whether every tensor is loaded, but for the norms that MMDetection adds behind the stages of a SwinTransformer. */
  readonly holds: boolean
}

export function prove(root: PickleValue, backbone: BackboneConfig, way: Way): Proof {
  const spec = backboneTensors(backbone)
  const loaded = loadedBy(root, spec, backbone, way)
  const { missing, wrongShape, unfit, refused } = loaded
  const isNew = (name: string) => spec.known && spec.family === 'swin' && isOutputNorm(name)
  const whole = missing.every(isNew) && wrongShape.length === 0 && unfit.length === 0 && refused === undefined
  return { backbone, spec, loaded, holds: spec.known && whole }
}

/** A dict that holds what is kept, as the target will. */
export function rootOf(kept: readonly KeptKey[]): PickleDict {
  const tensors = new PickleDict('OrderedDict')
  for (const { to, tensor } of kept) tensors.set(to, tensor)
  const root = new PickleDict()
  root.set('state_dict', tensors)
  return root
}

/** Names that a sentence lists at most. */
const LISTED = 3

/** What keeps a comparison from holding. */
export function lackText({ loaded: { refused, missing, wrongShape, unfit }, spec }: Proof): string {
  if (refused !== undefined) return refused
  const names = [...missing, ...wrongShape.map(({ name }) => name), ...unfit.map(({ name }) => name)]
  const more = names.length > LISTED ? ', …' : ''
  const total = spec.known ? spec.tensors.size : 0
  return `${names.length} of its ${total} tensors are missing or do not fit: ${names.slice(0, LISTED).join(', ')}${more}`
}

/** A way that was tried and loads a file whole, as a config says it. */
export interface ProvedWay {
  readonly text: string
  readonly proof: Proof
}

/**
 * The ways by which a backbone loads a file as it is, each tried.
 *
 * @param prefix what the keys of the backbone begin with in the file
 */
export function provedWays(
  { root, container }: Pick<Checkpoint, 'root' | 'container'>,
  backbone: BackboneConfig,
  prefix: string,
  loadFrom: ModelWay = { kind: 'model', stem: 'backbone.', by: 'load_from' },
): ProvedWay[] {
  if (container === 'pickle') return []
  const converted = { ...backbone, convert_weights: true }
  const dotted = prefix.replace(/\.$/, '')
  const ways: [text: string, config: BackboneConfig, way: Way][] = [
    ["init_cfg of type 'Pretrained'", backbone, { kind: 'init' }],
    ['load_from', backbone, loadFrom],
  ]
  if (familyOf(backbone) === 'swin') {
    ways.push(["init_cfg of type 'Pretrained' with convert_weights=True", converted, { kind: 'init' }])
  } else if (dotted !== '') {
    ways.push([`init_cfg of type 'Pretrained' with prefix='${dotted}'`, backbone, { kind: 'init', prefix }])
  }
  const proved = ways
    .map(([text, config, way]) => ({ text, proof: prove(root, config, way) }))
    .filter(({ proof }) => proof.holds)
  // Who needs no prefix is not told of one.
  return proved.filter(({ text }) => !text.includes('prefix=') || proved[0]?.text !== ways[0]?.[0])
}
