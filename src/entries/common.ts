// What `mmdet-config` and `mmdet-config/browser` have in common: everything but what touches this machine's files. Configs are read from memory
// (`memoryFileSystem`) or from a file system of one's own; checkpoints out of a Blob.

export type { ConfigOverrides } from '../author/configOverrides.ts'
export {
  type Checked,
  type ConfigDefinition,
  type DefinedConfig,
  defineConfig,
  type PrintForm,
} from '../author/defineConfig.ts'
export type {
  Assignment,
  CheckByValues,
  ConfigBlock,
  ConfigDocument,
  ExistingConfig,
  Fragment,
} from '../author/document.ts'
export { printDocument } from '../author/document.ts'
export { cocoInstance } from '../author/fragments/cocoInstance.ts'
export { defaultRuntime } from '../author/fragments/defaultRuntime.ts'
export { maskRcnnR50Fpn } from '../author/fragments/maskRcnn.ts'
export { type StepScheduleLength, schedule1x, schedule2x, stepSchedule } from '../author/fragments/stepSchedule.ts'
export { fromConfig } from '../author/fromConfig.ts'
export type * from '../author/options.generated.ts'
export { classBalanced, concat, multiImageMix, repeat } from '../author/overrides/datasets.ts'
export {
  type AnyChanges,
  at,
  type ChangesOf,
  hooks,
  type Item,
  items,
  type ListEdit,
  ListEdits,
  metrics,
  type Place,
  pipeline,
  schedulers,
} from '../author/overrides/listEdits.ts'
export { multiScale } from '../author/overrides/multiScale.ts'
export {
  SELF_SUPERVISED_METHODS,
  type SelfSupervisedMethod,
  type SelfSupervisedMethodName,
  type SelfSupervisedMethods,
  type SelfSupervisedOptions,
  selfSupervised,
} from '../author/overrides/selfSupervised.ts'
export {
  type AdamWOptions,
  adamW,
  amp,
  byIterations,
  cosine,
  type EpochsOptions,
  ema,
  type IterationsOptions,
  type LayerDecayOptions,
  layerDecay,
  poly,
  tta,
} from '../author/overrides/training.ts'
export {
  component,
  type GivenDict,
  type GivenExpression,
  type GivenMarker,
  type GivenReplacement,
  type Held,
  type Marker,
  type OverrideNode,
  type OverrideTree,
  type Removal,
  type Replacement,
  remove,
  replace,
  type Unchecked,
} from '../author/overrides/tree.ts'
export type {
  AnyOverrides,
  DeclaredOverrides,
  KnownValues,
  Layer,
  Layers,
  MadeOverrides,
  OneOrMany,
  OnlyCatalogue,
  OpenBase,
  OtherOverrides,
  OverridesOf,
  OverridesOfAll,
  OverridesOfBase,
  OverridesOfValues,
  SlotOf,
} from '../author/overridesOf.ts'
export type * from '../author/overrideTypes.ts'
export {
  type ConfigFile,
  configFiles,
  type NamedConfig,
  namedConfig,
  selfsupPretrainConfigs,
} from '../author/selfsupPretrain.ts'
export { type Distribution, grid, list, type PointValue, random, type SweepPoints } from '../author/sweep/points.ts'
export { type Sweep, type SweepPoint, sweep, sweepIndex } from '../author/sweep/sweep.ts'
export type { Validated } from '../author/validate.ts'
export { validateOverrides } from '../author/validate.ts'
export * from '../author/zoo/backbones.ts'
export * from '../author/zoo/exports.generated.ts'
export type {
  DataOptions,
  Facts,
  FileOptions,
  Folders,
  ModelOptions,
  None,
  Read,
  ReadVariable,
  Resolved,
  ShortDataOptions,
  Typed,
  Unless,
  ValuesOf,
  ZooKeys,
  ZooModel,
} from '../author/zoo/fragments.ts'
export type { Given } from '../brand.ts'
export type { AuditFinding, AuditKind } from '../config/audit/audit.ts'
export { type Audit, auditFile } from '../config/audit/auditFile.ts'
export { parseCfgOptions } from '../config/cfgOptions.ts'
export { type ChildConfig, computeChild, type WholePaths } from '../config/child.ts'
export { Config, type ReadAll } from '../config/config.ts'
export { type Difference, diffValues } from '../config/diff.ts'
export { type FileState, type FileSystem, memoryFileSystem, withTexts } from '../config/fileSystem.ts'
export { fromJson } from '../config/json/fromJson.ts'
export { toJson } from '../config/json/toJson.ts'
export { BaseIndex, type BasePlace, type FileFacts, type VariablePlace } from '../config/load/baseIndex.ts'
export { type BrokenConfig, type CacheOwner, ConfigCache } from '../config/load/cache.ts'
export type { LoadedConfig } from '../config/load/loadedConfig.ts'
export type { ConfigFormat, LoadOptions } from '../config/load/readConfig.ts'
export type { Override, Overrides } from '../config/merge.ts'
export type { Origin, WriteAt } from '../config/origin.ts'
export { type ConfigPath, formatPath } from '../config/path.ts'
export type { PrintedLine } from '../config/print/printedLines.ts'
export type { ConfigTypes } from '../config/typedValue.ts'
export type { Launch, LaunchCommand, LaunchFile, TrainingConfig } from '../launch/job.ts'
export { type Launchable, type LaunchPlace, launch } from '../launch/launch.ts'
export type { Engine, LaunchOptions } from '../launch/options.ts'
export type { PlannedCheckpoint } from '../plan/checkpoints.ts'
export type { CurvePoint } from '../plan/curve.ts'
export type { PlannedHook } from '../plan/hooks.ts'
export type { ParamGroup } from '../plan/optimizer.ts'
export { type PlannedBatch, type PlanOptions, planRun, type RunPlan } from '../plan/plan.ts'
export type { LoadedWeights } from '../plan/weights.ts'
export { parseRecipe, type ReadRecipe, readRecipe } from '../recipes/readRecipe.ts'
export * from './checkpoint.ts'
export * from './python.ts'
