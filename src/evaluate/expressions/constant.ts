import type { PyValue } from '../../python/values.ts'
import type { ExprOf } from '../../syntax/ast.ts'
import { refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { ELLIPSIS } from '../objects.ts'

/** A literal. */
export function evaluateConstant(_machine: Machine, node: ExprOf<'Constant'>): PyValue {
  switch (node.special) {
    case undefined:
      return node.value
    case 'ellipsis':
      return ELLIPSIS
    case 'imaginary':
      return refuse('a complex number is not evaluated')
  }
}
