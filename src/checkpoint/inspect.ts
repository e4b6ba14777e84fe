import { checkArgument } from '../argument.ts'
import { PyFloat } from '../python/values.ts'
import { CHECKPOINT, type Checkpoint } from './checkpoint.ts'
import type { ContainerKind } from './containers/container.ts'
import { describeValue } from './describe.ts'
import { detectCheckpoint } from './methods/detect.ts'
import type { Detection } from './methods/detection.ts'
import {
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleOpaque,
  PickleTuple,
  type PickleValue,
} from './pickle/values.ts'
import type { GlobalUse } from './torch/globals.ts'
import { TorchTensor } from './torch/tensor.ts'
import { walk, wayTeller } from './walk.ts'

/** What there is to know of a checkpoint, as plain data that JSON can hold. */
export interface Inspection {
  /** How the checkpoint was named when it was opened. */
  readonly file: string
  /** Size of the file. */
  readonly bytes: number
  /** The form of the file. */
  readonly container: ContainerKind
  /** What is worth knowing of the file, one sentence each. */
  readonly notes: readonly string[]
  /** What it was found to be. */
  readonly kind: Detection['kind']
  /** What it is, in a few words. */
  readonly title: string
  /** What says so. */
  readonly reasons: readonly string[]
  /** What to do with it, as far as that was proved. */
  readonly hint: string | null
  /** For `--method`; null where nothing is known. */
  readonly method: string | null
  /** Whether what a conversion would keep was proved to be a whole backbone of MMDetection. */
  readonly convertible: boolean
  /** Texts that the writer put beside the tensors, as in a safetensors header; empty without. */
  readonly metadata: Readonly<Record<string, string>>
  /** Tensors that belong together, summed up. */
  readonly groups: readonly TensorGroup[]
  /** Every tensor. */
  readonly tensors: readonly TensorSummary[]
  /** What is not a tensor. */
  readonly values: readonly ValueSummary[]
  /** Whether there are more values than are listed. */
  readonly moreValues: boolean
  /** Every global that the pickle names. None was imported or called. */
  readonly globals: readonly GlobalUse[]
}

/** Tensors that belong together: those of an encoder, of an optimizer. */
export interface TensorGroup {
  /** The way to what they have in common: `state_dict.module.encoder_q`. */
  readonly name: string
  /** How many there are. */
  readonly tensors: number
  /** Each storage counted once. */
  readonly bytes: number
}

/** One tensor, as plain data. */
export interface TensorSummary {
  /** The `name` of its {@link TensorGroup}. */
  readonly group: string
  /** From the root of the checkpoint: `['state_dict', 'conv1.weight']`. */
  readonly path: readonly (string | number)[]
  /** As torch names it, without `torch.`: `float32`. */
  readonly dtype: string
  /** Its size in each dimension: `[64, 3, 7, 7]`. */
  readonly shape: readonly number[]
  /** Of its own elements, in bytes; its storage may be larger. */
  readonly bytes: number
  /** How its elements are kept; only those of a `strided` one can be read. */
  readonly layout: TorchTensor['layout']
  /** Whether its elements lie one after the other, in the order of its dimensions. */
  readonly contiguous: boolean
  /** The key of its storage: tensors that share one share memory. */
  readonly storage: string | null
  /** Whether it is an `nn.Parameter`. */
  readonly parameter: boolean
}

/** One value that is not a tensor, as plain data. */
export interface ValueSummary {
  /** From the root of the checkpoint: `['epoch']`. */
  readonly path: readonly (string | number)[]
  /** As Python would print it, cut when it is long. */
  readonly text: string
  /** The value itself where JSON has it: a truth value, a finite number, a short text, null. */
  readonly value?: null | boolean | number | string
}

/** Values that are listed at most: a training history can hold any number. */
const MAX_VALUES = 10_000
/** Characters of a text that are listed. */
const MAX_TEXT = 4096

/** Summarises a checkpoint; reads nothing but what {@link openCheckpoint} has read. */
export function inspectCheckpoint(checkpoint: Checkpoint): Inspection {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  const detection = detectCheckpoint(checkpoint)
  const tensors = checkpoint.tensors.map(({ path, tensor }) => summaryOf(path, tensor))
  const { values, more } = valuesOf(checkpoint.root)
  return {
    file: checkpoint.name,
    bytes: checkpoint.byteLength,
    container: checkpoint.container,
    notes: checkpoint.notes,
    kind: detection.kind,
    title: detection.title,
    reasons: detection.reasons,
    hint: detection.hint ?? null,
    method: detection.method?.id ?? null,
    convertible: detection.convertible,
    metadata: checkpoint.metadata,
    groups: groupsOf(checkpoint),
    tensors,
    values,
    moreValues: more,
    globals: checkpoint.globals,
  }
}

function summaryOf(path: readonly (string | number)[], tensor: TorchTensor): TensorSummary {
  return {
    group: groupOf(path),
    path,
    dtype: tensor.dtype.name,
    shape: tensor.shape,
    bytes: tensor.byteLength,
    layout: tensor.layout,
    contiguous: tensor.contiguous,
    storage: tensor.storage?.key ?? null,
    parameter: tensor.parameter,
  }
}

/** The dict that holds the tensor, up to a position in a list, and the first part of its key behind `module.`. */
function groupOf(path: readonly (string | number)[]): string {
  const last = path[path.length - 1]
  const numbered = path.findIndex((step) => typeof step === 'number')
  if (numbered !== -1) return path.slice(0, numbered).join('.')
  const holder = path.slice(0, -1)
  const parts = String(last ?? '').split('.')
  const depth = parts[0] === 'module' ? 2 : 1
  return [...holder, parts.length > depth ? parts.slice(0, depth).join('.') : '']
    .filter((part) => part !== '')
    .join('.')
}

function groupsOf(checkpoint: Checkpoint): TensorGroup[] {
  const groups = new Map<string, { tensors: number; bytes: number; storages: Set<unknown> }>()
  for (const { path, tensor } of checkpoint.tensors) {
    const name = groupOf(path)
    const group = groups.get(name) ?? { tensors: 0, bytes: 0, storages: new Set() }
    groups.set(name, group)
    group.tensors++
    if (tensor.storage === undefined || group.storages.has(tensor.storage)) continue
    group.storages.add(tensor.storage)
    group.bytes += tensor.storage.byteLength
  }
  return Array.from(groups, ([name, { tensors, bytes }]) => ({ name, tensors, bytes }))
}

function valuesOf(root: PickleValue): { values: ValueSummary[]; more: boolean } {
  const values: ValueSummary[] = []
  let more = false
  const tell = wayTeller()
  walk(root, (value, path) => {
    if (!isLeaf(value)) return true
    if (value instanceof TorchTensor) return false
    if (values.length < MAX_VALUES) values.push(valueSummary(value, tell(path)))
    else more = true
    return isOpen(value)
  })
  return { values, more }
}

/** Lists of plain values are shown as one; what holds containers or tensors is walked through. */
function isLeaf(value: PickleValue): boolean {
  if (value instanceof PickleDict) return value.size === 0
  if (value instanceof PickleList || value instanceof PickleTuple) return value.items.every(isPlain)
  return true
}

/** An object of a class that is not known, with attributes: they are listed behind it. A known one says all by itself. */
function isOpen(value: PickleValue): boolean {
  if (!(value instanceof PickleObject) || !(value.state instanceof PickleDict)) return false
  return value.callee instanceof PickleGlobal && value.callee.kind === 'unknown'
}

function isPlain(value: PickleValue): boolean {
  if (value instanceof PickleDict || value instanceof PickleList || value instanceof PickleTuple) return false
  return !(value instanceof PickleObject || value instanceof PickleOpaque)
}

function valueSummary(value: PickleValue, path: ValueSummary['path']): ValueSummary {
  const summary = { path, text: describeValue(value) }
  if (typeof value === 'string') return { ...summary, value: value.slice(0, MAX_TEXT) }
  const plain = value instanceof PyFloat ? value.value : value
  if (plain === null || typeof plain === 'boolean') return { ...summary, value: plain }
  return typeof plain === 'number' && Number.isFinite(plain) ? { ...summary, value: plain } : summary
}
