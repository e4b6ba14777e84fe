import type { Rule } from '../rule.ts'
import { deadOverride } from './deadOverride.ts'
import { missingArgument } from './missingArgument.ts'
import { renamedArgument } from './renamedArgument.ts'
import { typeBesideByEpoch } from './typeBesideByEpoch.ts'
import { swallowedArgument, unknownArgument } from './unknownArgument.ts'
import { unknownScope } from './unknownScope.ts'
import { unknownType } from './unknownType.ts'
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
]
