// `mmdet-config/checkpoint`: opening, describing, checking and converting checkpoints out of bytes, a Blob or an open file. Nothing of
// Node: a path is opened by `mmdet-config` itself.

export type { BackboneConfig } from '../checkpoint/backbone/config.ts'
export type { ByteSink } from '../checkpoint/byteSink.ts'
export { type CheckOptions, type CheckReport, checkCheckpoint } from '../checkpoint/check.ts'
export { Checkpoint, type NamedTensor } from '../checkpoint/checkpoint.ts'
export {
  type ConversionPlan,
  type PlanOptions,
  planConversion,
  type WriteConversionOptions,
  writeConversion,
} from '../checkpoint/convert.ts'
export { type Inspection, inspectCheckpoint } from '../checkpoint/inspect.ts'
export { detectCheckpoint } from '../checkpoint/methods/detect.ts'
export type { Detection } from '../checkpoint/methods/detection.ts'
export { CHECKPOINT_METHODS } from '../checkpoint/methods/table.ts'
export { type CheckpointInput, openCheckpoint } from '../checkpoint/open.ts'
export { MmdetConfigError, type Problem, renderProblem } from '../errors.ts'
