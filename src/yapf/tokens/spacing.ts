import { Kind } from '../syntax/kinds.ts'
import { isName, type Leaf, Subtype } from '../syntax/tree.ts'

const { unaryOperator, binaryOperator, subscriptColon, subscriptBracket } = Subtype
const { namedAssign, namedAssignList, lambdaDefault, argumentsStar, keywordsStar, typedName } = Subtype

/** Whether there is a space between two tokens of a line. The first rule that applies decides. */
export function isSpaced(left: Leaf, right: Leaf): boolean {
  if (left.kind === Kind.continuation || right.kind === Kind.continuation) return false
  if (isWord(left) && isWord(right)) return true
  if (right.kind === Kind.colon) return left.kind === Kind.comma
  if (right.kind === Kind.comma) return false
  if (left.kind === Kind.comma) return true
  const dotted = spaceAtDot(left, right)
  if (dotted !== undefined) return dotted
  const either = left.subtypes | right.subtypes
  if ((either & subscriptColon) !== 0) return false
  if ((either & typedName) !== 0) return true
  if (left.kind === Kind.string) {
    const spaced = spaceAfterString(right)
    if (spaced !== undefined) return spaced
  }
  return spaceAtOperator(left, right) ?? spaceAtBracket(left, right)
}

/** Keywords, names, numbers and strings: two of them never touch. */
function isWord({ kind, isKeyword }: Leaf): boolean {
  return kind === Kind.name || kind === Kind.number || kind === Kind.string || isKeyword
}

function spaceAtDot(left: Leaf, right: Leaf): boolean | undefined {
  if (right.kind === Kind.dot) {
    if (left.text === 'from' || left.kind === Kind.colon) return true
    if (left.kind === Kind.equal && (left.subtypes & namedAssign) === 0) return true
  }
  return left.kind === Kind.dot && right.text === 'import' ? true : undefined
}

function spaceAfterString(right: Leaf): boolean | undefined {
  if (right.kind === Kind.equal && (right.subtypes & namedAssignList) !== 0) return false
  const { text } = right
  const attached = text === '[' || text === ')' || text === ']' || text === '}' || text === '.'
  if (!attached && (right.subtypes & binaryOperator) === 0) return true
  if (right.kind === Kind.close) return false
  return (right.subtypes & subscriptBracket) !== 0 ? false : undefined
}

function spaceAtOperator(left: Leaf, right: Leaf): boolean | undefined {
  const leftUnary = (left.subtypes & unaryOperator) !== 0
  const leftBinary = (left.subtypes & binaryOperator) !== 0
  if ((right.subtypes & unaryOperator) !== 0) {
    if ((leftBinary && left.kind !== Kind.doubleStar) || left.isKeyword) return true
    if (leftUnary) return false
  }
  if (leftBinary || (right.subtypes & binaryOperator) !== 0) {
    return left.kind !== Kind.doubleStar && right.kind !== Kind.doubleStar
  }
  if (leftUnary && left.text !== 'not' && (isName(right) || right.kind === Kind.number || right.text === '(')) {
    return false
  }
  // A named argument or a default has no spaces around its `=`.
  if (((left.subtypes | right.subtypes) & (namedAssign | lambdaDefault)) !== 0) return false
  if ((left.subtypes & (argumentsStar | keywordsStar | Subtype.decorator)) !== 0) return false
  return undefined
}

function spaceAtBracket(left: Leaf, right: Leaf): boolean {
  if (left.isKeyword && right.kind === Kind.dot) return left.text !== 'None'
  if (left.kind === Kind.dot && right.isKeyword) return right.text !== 'None'
  if (left.kind === Kind.dot || right.kind === Kind.dot) return false
  if (right.kind === Kind.close) return false
  if (left.kind === Kind.open) {
    if (right.kind === Kind.open || isWord(right) || right.kind === Kind.await) return false
    return (right.subtypes & (unaryOperator | argumentsStar | keywordsStar)) === 0
  }
  if ((left.kind === Kind.close || isName(left)) && (right.text === '(' || right.text === '[')) return false
  return right.kind !== Kind.semicolon
}
