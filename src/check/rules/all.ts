import type { Rule } from '../rule.ts'
import { deadOverride } from './deadOverride.ts'
import { duplicateDefaultHook } from './duplicateDefaultHook.ts'
import { legacy2xKey } from './legacy2xKey.ts'
import { missingArgument } from './missingArgument.ts'
import { mixTransformAlone } from './mixTransformAlone.ts'
import { monitorUnknown } from './monitorUnknown.ts'
import { normMatchesWeights } from './normMatchesWeights.ts'
import { renamedArgument } from './renamedArgument.ts'
import { strayDelete } from './strayDelete.ts'
import { typeBesideByEpoch } from './typeBesideByEpoch.ts'
import { swallowedArgument, unknownArgument } from './unknownArgument.ts'
import { unknownScope } from './unknownScope.ts'
import { unknownType } from './unknownType.ts'
import { valIntervalBeyondEnd } from './valIntervalBeyondEnd.ts'
import { wrongKind } from './wrongKind.ts'

/** The rules of `check`, in the order in which they are listed and run. */
export const RULES: readonly Rule[] = [
  unknownScope,
  unknownType,
  typeBesideByEpoch,
  unknownArgument,
  swallowedArgument,
  renamedArgument,
  missingArgument,
  wrongKind,
  deadOverride,
  legacy2xKey,
  strayDelete,
  mixTransformAlone,
  monitorUnknown,
  duplicateDefaultHook,
  valIntervalBeyondEnd,
  normMatchesWeights,
]
