// `mmdet-config/checkpoint`: opening, describing, checking and converting checkpoints out of bytes, a Blob or an open file. Nothing of
// Node: a path is opened by `mmdet-config` itself.

export type { BackboneConfig, PlainValue } from '../checkpoint/backbone/config.ts'
export type { TensorShapes } from '../checkpoint/backbone/layers.ts'
export type { BackboneFamily, BackboneSpec } from '../checkpoint/backbone/tensors.ts'
export type { ByteSink } from '../checkpoint/byteSink.ts'
export type { ByteSource, ReadableHandle } from '../checkpoint/byteSource.ts'
export {
  type CheckOptions,
  type CheckReport,
  type ConfigCheckOptions,
  type ConfigReport,
  checkCheckpoint,
  checkConfig,
  type LoadReport,
} from '../checkpoint/check.ts'
export { Checkpoint, type NamedTensor } from '../checkpoint/checkpoint.ts'
export type { ContainerContents, ContainerKind, OpenOptions } from '../checkpoint/containers/container.ts'
export {
  type ConversionPlan,
  type PlanOptions,
  planConversion,
  type WriteConversionOptions,
  writeConversion,
} from '../checkpoint/convert.ts'
export type { Crc32 } from '../checkpoint/crc32.ts'
export {
  type Inspection,
  inspectCheckpoint,
  type TensorGroup,
  type TensorSummary,
  type ValueSummary,
} from '../checkpoint/inspect.ts'
export type { Loaded, ModelWay, ShapeMismatch, Way } from '../checkpoint/loading.ts'
export type { ConfigLoad, ModelConfig } from '../checkpoint/loads.ts'
export { modelConfigOf } from '../checkpoint/loads.ts'
export { detectCheckpoint } from '../checkpoint/methods/detect.ts'
export type { Detection } from '../checkpoint/methods/detection.ts'
export type { Proof } from '../checkpoint/methods/proof.ts'
export type { CheckpointMethod, DroppedKey, KeptKey, KeyRule } from '../checkpoint/methods/rules.ts'
export { CHECKPOINT_METHODS } from '../checkpoint/methods/table.ts'
export { type CheckpointInput, openCheckpoint } from '../checkpoint/open.ts'
export type {
  BuildPlace,
  GlobalBuilder,
  GlobalKind,
  PickleDict,
  PickleEntry,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleOpaque,
  PickleSet,
  PickleTuple,
  PickleValue,
} from '../checkpoint/pickle/values.ts'
export type { StateDict } from '../checkpoint/stateDict.ts'
export type { DtypeFacts, DtypeName, TorchDtype } from '../checkpoint/torch/dtypes.ts'
export type { GlobalUse } from '../checkpoint/torch/globals.ts'
export type { StoragePlace, TorchStorage } from '../checkpoint/torch/storage.ts'
export type { TensorFacts, TensorLayout, TorchTensor } from '../checkpoint/torch/tensor.ts'
export {
  type Edit,
  type Fix,
  MmdetConfigError,
  type Problem,
  type ProblemColours,
  renderProblem,
  type Severity,
} from '../errors.ts'
