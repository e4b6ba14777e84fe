import type { Rule } from '../rule.ts'
import { albuBoxes } from './albuBoxes.ts'
import { annotationsNotLoaded, lateAnnotations } from './annotationsNotLoaded.ts'
import { assignedTwice } from './assignedTwice.ts'
import { channels } from './channels.ts'
import { classesNotTuple, concatMetainfoDiffers, duplicateClass, metainfoMissing } from './classes.ts'
import { concatEvaluated } from './concatEvaluated.ts'
import { configOf2x } from './configOf2x.ts'
import { contradictoryArguments, depthUnknown, stagesBeyond } from './contradictoryArguments.ts'
import { customKeys } from './customKeys.ts'
import { dataPrefixKey, dataRootTwice } from './dataPaths.ts'
import { deadOverride } from './deadOverride.ts'
import { doubleNormalisation } from './doubleNormalisation.ts'
import { duplicateDefaultHook } from './duplicateDefaultHook.ts'
import { evaluatorAnnMismatch } from './evaluatorAnnMismatch.ts'
import { featureLevels } from './featureLevels.ts'
import { frozenDdp } from './frozenDdp.ts'
import { batchDiffers, syncbnSingleGpu } from './gpus.ts'
import { groundTruthMissing } from './groundTruthMissing.ts'
import { legacy2xKey } from './legacy2xKey.ts'
import { listForTuple } from './listForTuple.ts'
import { loopTriplet } from './loopTriplet.ts'
import { loopUnitConsistency } from './loopUnitConsistency.ts'
import { lrBatchMismatch } from './lrBatchMismatch.ts'
import { maskNotEvaluated, maskWithoutMasks } from './masks.ts'
import { meanTeacherMissing } from './meanTeacherMissing.ts'
import { metaKeysNotProduced } from './metaKeysNotProduced.ts'
import { milestoneBeyondEnd, milestoneBeyondOwnEnd } from './milestones.ts'
import { missingArgument } from './missingArgument.ts'
import { misspeltKey } from './misspeltKey.ts'
import { misplacedSetting, misspeltSetting } from './misspeltSetting.ts'
import { mixTransformAlone } from './mixTransformAlone.ts'
import { monitorUnknown } from './monitorUnknown.ts'
import { nameDisagrees } from './nameDisagrees.ts'
import { normMatchesWeights } from './normMatchesWeights.ts'
import { notPacked } from './notPacked.ts'
import { numClassesMismatch } from './numClassesMismatch.ts'
import { classWeightLength, panopticClasses } from './panopticClasses.ts'
import { pretrainedMisuse } from './pretrainedMisuse.ts'
import { randomValidation } from './randomValidation.ts'
import { renamedArgument } from './renamedArgument.ts'
import { resumePath } from './resumePath.ts'
import { runSetting } from './runSetting.ts'
import { schedulerBeginEnd } from './schedulerBeginEnd.ts'
import { schedulerEndsEarly } from './schedulerEndsEarly.ts'
import { schedulerEndUnit } from './schedulerEndUnit.ts'
import { selfsupBackbone } from './selfsupBackbone.ts'
import { semanticMaps } from './semanticMaps.ts'
import { sourceRatio } from './sourceRatio.ts'
import { stageCount } from './stageCount.ts'
import { strayDelete } from './strayDelete.ts'
import { switchBeyondEnd } from './switchBeyondEnd.ts'
import { testModeMissing } from './testModeMissing.ts'
import { textMissing } from './textMissing.ts'
import { topkBeyondQueries } from './topkBeyondQueries.ts'
import { ttaUnpaired } from './ttaUnpaired.ts'
import { typeBesideByEpoch } from './typeBesideByEpoch.ts'
import { swallowedArgument, typeChangedWithoutDelete, unknownArgument, wrongLevelInWrapper } from './unknownArgument.ts'
import { unknownScope } from './unknownScope.ts'
import { unknownType } from './unknownType.ts'
import { unreadSetting } from './unreadSetting.ts'
import { valIntervalBeyondEnd } from './valIntervalBeyondEnd.ts'
import { weightsOfAnother } from './weightsOfAnother.ts'
import { workersOfNone } from './workersOfNone.ts'
import { wrongKind } from './wrongKind.ts'
import { wrongValue } from './wrongValue.ts'

/** The rules of `check`, in the order in which they are listed and run. */
export const RULES: readonly Rule[] = [
  unknownScope,
  unknownType,
  typeBesideByEpoch,
  unknownArgument,
  typeChangedWithoutDelete,
  wrongLevelInWrapper,
  swallowedArgument,
  renamedArgument,
  missingArgument,
  wrongKind,
  runSetting,
  wrongValue,
  listForTuple,
  deadOverride,
  assignedTwice,
  milestoneBeyondEnd,
  milestoneBeyondOwnEnd,
  schedulerBeginEnd,
  schedulerEndUnit,
  schedulerEndsEarly,
  loopTriplet,
  loopUnitConsistency,
  classesNotTuple,
  duplicateClass,
  metainfoMissing,
  concatMetainfoDiffers,
  numClassesMismatch,
  evaluatorAnnMismatch,
  maskWithoutMasks,
  maskNotEvaluated,
  contradictoryArguments,
  depthUnknown,
  stageCount,
  stagesBeyond,
  metaKeysNotProduced,
  lrBatchMismatch,
  batchDiffers,
  syncbnSingleGpu,
  frozenDdp,
  configOf2x,
  legacy2xKey,
  misspeltKey,
  misspeltSetting,
  misplacedSetting,
  unreadSetting,
  strayDelete,
  mixTransformAlone,
  monitorUnknown,
  duplicateDefaultHook,
  valIntervalBeyondEnd,
  normMatchesWeights,
  channels,
  workersOfNone,
  switchBeyondEnd,
  topkBeyondQueries,
  pretrainedMisuse,
  doubleNormalisation,
  testModeMissing,
  meanTeacherMissing,
  ttaUnpaired,
  panopticClasses,
  classWeightLength,
  sourceRatio,
  albuBoxes,
  featureLevels,
  notPacked,
  annotationsNotLoaded,
  lateAnnotations,
  groundTruthMissing,
  concatEvaluated,
  randomValidation,
  semanticMaps,
  textMissing,
  dataRootTwice,
  dataPrefixKey,
  weightsOfAnother,
  customKeys,
  resumePath,
  selfsupBackbone,
  nameDisagrees,
]
