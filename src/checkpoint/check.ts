import { checkArgument, checkOptions, OBJECT, STRING } from '../argument.ts'
import type { BackboneConfig } from './backbone/config.ts'
import { type BackboneSpec, backboneTensors } from './backbone/resnet.ts'
import { CHECKPOINT, type Checkpoint } from './checkpoint.ts'
import type { ContainerKind } from './containers/container.ts'
import { detectCheckpoint } from './methods/detect.ts'
import type { Detection } from './methods/detection.ts'
import { withoutModule } from './methods/rules.ts'
import { adviceFor } from './pretrainAdvice.ts'
import { mmengineStateDict } from './stateDict.ts'
import type { TorchTensor } from './torch/tensor.ts'
import { refusedByTorch } from './weightsOnly.ts'

/** How a checkpoint and a backbone fit together. */
export interface CheckReport {
  readonly backbone: BackboneSpec
  readonly detection: Detection
  /** The `prefix` of `init_cfg`, where there is one: MMEngine then loads only the keys that begin with it. */
  readonly prefix: string | undefined
  /** Why MMEngine stops with an error instead of loading what it finds. */
  readonly unreadable: string | undefined
  /** Tensors that are there with the right shape. */
  readonly matched: readonly string[]
  /** Tensors that the backbone has and the checkpoint lacks: they keep their random start. */
  readonly missing: readonly string[]
  /** `num_batches_tracked` counters that are absent: MMEngine and torch fill them in without a word. */
  readonly counters: readonly string[]
  /** Keys of the checkpoint, as written there, that the backbone has no place for. */
  readonly unexpected: readonly string[]
  /** Tensors that are there with another shape: they are not loaded. */
  readonly wrongShape: readonly ShapeMismatch[]
  /** Whether every tensor of the backbone is loaded. False when the backbone's tensors cannot be computed or the file not read. */
  readonly complete: boolean
  /** What to know before training: what torch makes of the file, what in the config does not suit self-supervised weights. */
  readonly advice: readonly string[]
}

export interface ShapeMismatch {
  readonly name: string
  readonly expected: readonly number[]
  readonly found: readonly number[]
}

export interface CheckOptions {
  /** As in `init_cfg`; by default the one that the backbone's own `init_cfg` names. */
  readonly prefix?: string
}

/**
 * Which tensors of a backbone MMEngine would load from a checkpoint (mmengine 0.10.7: `PretrainedInit`, `load_checkpoint`,
 * `load_state_dict`): from `state_dict` or the root, with `module.` stripped or, given a prefix, by that prefix alone.
 *
 * @param backbone `model.backbone` of a composed config, as plain data
 * @example
 * const report = checkCheckpoint(checkpoint, { type: 'ResNet', depth: 50 })
 * report.complete // every tensor of the ResNet-50 is there
 */
export function checkCheckpoint(
  checkpoint: Checkpoint,
  backbone: BackboneConfig,
  options: CheckOptions = {},
): CheckReport {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  checkArgument(backbone, OBJECT, 'backbone')
  checkOptions(options, { prefix: STRING })
  const spec = backboneTensors(backbone)
  const detection = detectCheckpoint(checkpoint)
  const prefix = options.prefix ?? pretrainedPrefix(backbone)
  const given = loadedKeys(checkpoint, prefix)
  const advice = [...loadingAdvice(checkpoint), ...adviceFor(checkpoint.name, detection, backbone)]
  const unreadable = UNREADABLE[checkpoint.container] ?? given.refused
  const shared = { backbone: spec, detection, prefix, advice, unreadable }
  if (!spec.known) {
    const nothing = { matched: [], missing: [], counters: [], wrongShape: [], complete: false }
    return { ...shared, ...nothing, unexpected: given.unexpected }
  }
  const matched: string[] = []
  const missing: string[] = []
  const counters: string[] = []
  const wrongShape: ShapeMismatch[] = []
  const unexpected = [...given.unexpected]
  for (const [name, expected] of spec.tensors) {
    const found = given.tensors.get(name)?.tensor.shape
    if (found === undefined) (name.endsWith('.num_batches_tracked') ? counters : missing).push(name)
    else if (fits(expected, found)) matched.push(name)
    else wrongShape.push({ name, expected, found })
  }
  for (const [name, { key }] of given.tensors) if (!spec.tensors.has(name)) unexpected.push(key)
  const complete = missing.length === 0 && wrongShape.length === 0 && unreadable === undefined
  return { ...shared, matched, missing, counters, unexpected, wrongShape, complete }
}

/** MMEngine hands every file to `torch.load` (mmengine/runner/checkpoint.py, `load_from_local`). */
const UNREADABLE: Readonly<Partial<Record<ContainerKind, string>>> = {
  pickle: 'MMEngine reads what torch.load reads, and that is no plain pickle',
}

/** What MMEngine needs to read the file. */
function loadingAdvice(checkpoint: Checkpoint): string[] {
  if (checkpoint.container === 'safetensors') {
    return [
      'torch.load reads safetensors only in new versions (2.13 does) and by the name .safetensors: every torch reads a .pth',
    ]
  }
  const why = refusedByTorch(checkpoint)
  return why === undefined ? [] : [`torch 2.6 and later refuse the file, as ${why}: convert writes one that they load`]
}

/** torch lets a tensor of one dimension stand for a number without dimensions (files of torch before 0.4). */
function fits(expected: readonly number[], found: readonly number[]): boolean {
  if (expected.length === 0 && found.length === 1) return true
  return expected.length === found.length && expected.every((size, at) => size === found[at])
}

interface LoadedKeys {
  /** By the name that MMEngine looks for, with the key in the file. */
  readonly tensors: ReadonlyMap<string, { readonly key: string; readonly tensor: TorchTensor }>
  /** Keys that a prefix leaves out, and those that hold no tensor. */
  readonly unexpected: readonly string[]
  /** Why MMEngine stops instead of loading. */
  readonly refused: string | undefined
}

function loadedKeys({ root }: Checkpoint, prefix: string | undefined): LoadedKeys {
  const { tensors: all, others } = mmengineStateDict(root)
  const tensors = new Map<string, { key: string; tensor: TorchTensor }>()
  const unexpected: string[] = []
  const dotted = prefix === undefined || prefix.endsWith('.') ? prefix : `${prefix}.`
  for (const [key, tensor] of all) {
    if (dotted === undefined) tensors.set(withoutModule(key), { key, tensor })
    else if (key.startsWith(dotted)) tensors.set(key.slice(dotted.length), { key, tensor })
    else unexpected.push(key)
  }
  // Without a state_dict the checkpoint itself is taken for one, and what it holds besides tensors for unknown keys.
  const refused =
    dotted !== undefined && tensors.size === 0
      ? `no key begins with ${dotted}: MMEngine stops with an AssertionError (module. is not stripped where there is a prefix)`
      : undefined
  return { tensors, unexpected: [...unexpected, ...others], refused }
}

/** `init_cfg` is a dict, or a list of dicts of which one is of type Pretrained. */
function pretrainedPrefix(backbone: BackboneConfig): string | undefined {
  const initialisers = [backbone['init_cfg'] ?? null].flat()
  for (const one of initialisers) {
    if (typeof one !== 'object' || one === null || !('type' in one) || one['type'] !== 'Pretrained') continue
    if ('prefix' in one && typeof one['prefix'] === 'string') return one['prefix']
  }
  return undefined
}
