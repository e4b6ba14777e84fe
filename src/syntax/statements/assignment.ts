import type { BinaryOperator, Expr, Stmt } from '../ast.ts'
import { checkDeletable, checkTarget, describe, starless } from '../expressions/target.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

const AUGMENTED: ReadonlySet<string> = new Set('+= -= *= /= //= %= @= &= |= ^= >>= <<= **='.split(' '))

/** An expression, or an assignment that starts with one. */
export function parseAssignment(parser: Parser): Stmt {
  const { start } = parser
  const first = parser.grammar.starExpressions(parser)
  if (parser.is('=')) return parseTargets(parser, first, start)
  if (parser.is(':')) return parseAnnotated(parser, first, start)
  if (AUGMENTED.has(parser.word)) return parseAugmented(parser, first, start)
  return { nodeType: 'Expr', value: starless(parser, first), start, end: parser.lastEnd }
}

/** What may follow `=`. */
function parseValue(parser: Parser): Expr {
  return parser.is('yield') ? parser.grammar.yieldExpression(parser) : parser.grammar.starExpressions(parser)
}

function parseTargets(parser: Parser, first: Expr, start: number): Stmt {
  const targets: Expr[] = []
  let value = first
  while (parser.take('=')) {
    checkTarget(parser, value)
    targets.push(value)
    value = parseValue(parser)
  }
  return { nodeType: 'Assign', targets, value: starless(parser, value), start, end: parser.lastEnd }
}

function parseAnnotated(parser: Parser, target: Expr, start: number): Stmt {
  if (target.nodeType === 'List' || target.nodeType === 'Tuple') {
    parser.failAt(target, `only single target (not ${describe(target)}) can be annotated`)
  }
  if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    parser.failAt(target, 'illegal target for annotation')
  }
  if (startsWithTarget(parser, target)) parser.failAt(target, 'illegal target for annotation')
  checkTarget(parser, target)
  parser.at++
  const annotation = parser.grammar.expression(parser)
  const value = parser.take('=') ? starless(parser, parseValue(parser)) : undefined
  const simple = target.nodeType === 'Name' && !parser.bracketed.has(target)
  return { nodeType: 'AnnAssign', target, annotation, value, simple, start, end: parser.lastEnd }
}

/** Whether a target in brackets comes first, as in `(a).b`: CPython then expects the colon right behind the brackets. */
function startsWithTarget(parser: Parser, target: Expr): boolean {
  let node = target
  while (!parser.bracketed.has(node)) {
    if (node.nodeType === 'Attribute' || node.nodeType === 'Subscript') node = node.value
    else if (node.nodeType === 'Call') node = node.func
    else return false
  }
  return node !== target && ['Name', 'Attribute', 'Subscript'].includes(node.nodeType)
}

function parseAugmented(parser: Parser, target: Expr, start: number): Stmt {
  if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    parser.failAt(target, `'${describe(target)}' is an illegal expression for augmented assignment`)
  }
  // CPython does not look at the name of an attribute here.
  if (target.nodeType === 'Name') checkTarget(parser, target)
  const op = parser.word.slice(0, -1) as BinaryOperator
  parser.at++
  const value = starless(parser, parseValue(parser))
  return { nodeType: 'AugAssign', target, op, value, start, end: parser.lastEnd }
}

/** `del` with its targets. */
export function parseDelete(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const targets: Expr[] = []
  do {
    if (targets.length > 0 && (parser.kind === Token.newline || parser.is(';'))) break
    const target = parser.grammar.operand(parser)
    checkDeletable(parser, target)
    targets.push(target)
  } while (parser.take(','))
  return { nodeType: 'Delete', targets, start, end: parser.lastEnd }
}
