import type { Expr, ExprOf } from '../ast.ts'
import type { Parser } from '../parser.ts'

/** How CPython names what cannot be assigned to or deleted. */
const NAMES: Readonly<Partial<Record<Expr['nodeType'], string>>> = {
  Await: 'await expression',
  BinOp: 'expression',
  BoolOp: 'expression',
  Call: 'function call',
  Compare: 'comparison',
  Constant: 'literal',
  Dict: 'dict literal',
  DictComp: 'dict comprehension',
  FormattedValue: 'f-string expression',
  GeneratorExp: 'generator expression',
  IfExp: 'conditional expression',
  JoinedStr: 'f-string expression',
  Lambda: 'lambda',
  List: 'list',
  ListComp: 'list comprehension',
  NamedExpr: 'named expression',
  Set: 'set display',
  SetComp: 'set comprehension',
  Starred: 'starred',
  Tuple: 'tuple',
  UnaryOp: 'expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
}

/** What CPython calls an expression in a message. */
export function describe(node: Expr): string {
  if (node.nodeType === 'Constant' && node.special === 'ellipsis') return 'ellipsis'
  if (node.nodeType === 'Constant' && (node.value === null || typeof node.value === 'boolean')) {
    return node.value === null ? 'None' : node.value ? 'True' : 'False'
  }
  return NAMES[node.nodeType] ?? node.nodeType
}

/**
 * Refuses what cannot be assigned to: calls, literals, operators. A star needs a tuple or list around it, and may be the only one.
 *
 * @throws PythonSyntaxError
 */
export function checkTarget(parser: Parser, target: Expr): void {
  if (target.nodeType === 'Starred') {
    checkPart(parser, target)
    parser.failLater(target, 'starred assignment target must be in a list or tuple')
  } else checkPart(parser, target)
}

function checkPart(parser: Parser, target: Expr): void {
  switch (target.nodeType) {
    case 'Name':
      if (target.id === '__debug__') parser.failLater(target, 'cannot assign to __debug__')
      return
    case 'Attribute':
      if (target.attr === '__debug__') parser.failLater(target, 'cannot assign to __debug__')
      return
    case 'Subscript':
      return
    case 'Starred':
      if (target.value.nodeType === 'Starred') parser.failAt(target, 'cannot assign to starred')
      checkPart(parser, target.value)
      return
    case 'Tuple':
    case 'List':
      if (target.elts.filter(({ nodeType }) => nodeType === 'Starred').length > 1) {
        parser.failLater(target, 'multiple starred expressions in assignment')
      }
      for (const part of target.elts) checkPart(parser, part)
      return
    default:
      parser.failAt(target, `cannot assign to ${describe(target)}`)
  }
}

/** Refuses what cannot be deleted. */
export function checkDeletable(parser: Parser, target: Expr): void {
  if (target.nodeType === 'Tuple' || target.nodeType === 'List') {
    for (const part of target.elts) checkDeletable(parser, part)
  } else if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    parser.failAt(target, `cannot delete ${describe(target)}`)
  } else if (target.nodeType === 'Name' && target.id === '__debug__')
    parser.failLater(target, 'cannot delete __debug__')
}

/** The names that a target binds. */
export function namesOf(target: Expr): string[] {
  if (target.nodeType === 'Name') return [target.id]
  if (target.nodeType === 'Starred') return namesOf(target.value)
  return target.nodeType === 'Tuple' || target.nodeType === 'List' ? target.elts.flatMap(namesOf) : []
}

/** `star_targets` in front of `in`: operands, stars and commas. */
export function parseTargets(parser: Parser): Expr {
  const { start } = parser
  const elts: Expr[] = []
  let hasComma = false
  while (!parser.is('in')) {
    elts.push(parseStarTarget(parser))
    hasComma = parser.take(',')
    if (!hasComma) break
  }
  const [first] = elts
  if (first === undefined) return parser.fail()
  const isOne = elts.length === 1 && !hasComma
  const target: Expr = isOne ? first : { nodeType: 'Tuple', elts, bracketed: false, start, end: parser.lastEnd }
  checkTarget(parser, target)
  return target
}

/** What `read` reads behind a star, by default an operand. */
export function parseStarred(parser: Parser, read = parser.grammar.operand): ExprOf<'Starred'> {
  const { start } = parser
  parser.expect('*')
  const value = read(parser)
  return { nodeType: 'Starred', value, start, end: parser.lastEnd }
}

/** `star_target`, not yet checked: an operand that may have a star. */
export function parseStarTarget(parser: Parser): Expr {
  return parser.is('*') ? parseStarred(parser) : parser.grammar.operand(parser)
}

/** A starred expression that is not part of a tuple or list parses, but does not compile. */
export function starless(parser: Parser, value: Expr): Expr {
  if (value.nodeType === 'Starred') parser.failLater(value, "can't use starred expression here")
  return value
}
