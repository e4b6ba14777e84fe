/** Kinds of leaves (tokens) and of nodes (rules of the grammar that kept more than one child). */
export const Kind = {
  endMarker: 0,
  name: 1,
  number: 2,
  string: 3,
  newline: 4,
  indent: 5,
  dedent: 6,
  comment: 7,
  continuation: 8,
  async: 9,
  await: 10,
  open: 11,
  close: 12,
  comma: 13,
  colon: 14,
  semicolon: 15,
  equal: 16,
  dot: 17,
  star: 18,
  doubleStar: 19,
  at: 20,
  arrow: 21,
  walrus: 22,
  /** `+=` and its family. */
  augmented: 23,
  /** Every other operator. */
  operator: 24,

  fileInput: 64,
  simpleStatement: 65,
  suite: 66,
  ifStatement: 67,
  whileStatement: 68,
  forStatement: 69,
  tryStatement: 70,
  exceptClause: 71,
  withStatement: 72,
  matchStatement: 73,
  caseBlock: 74,
  functionDefinition: 75,
  classDefinition: 76,
  decorator: 77,
  decorators: 78,
  decorated: 79,
  asyncFunction: 80,
  asyncStatement: 81,
  expressionStatement: 82,
  annotatedAssign: 83,
  /** `del`, `return`, `raise`, `global`, `assert` and so on: statements that only hold children. */
  keywordStatement: 84,
  importName: 85,
  importFrom: 86,
  importAsNames: 87,
  importAsName: 88,
  dottedAsNames: 89,
  dottedName: 90,
  parameters: 91,
  typedArguments: 92,
  typedName: 93,
  lambdaArguments: 94,
  lambda: 95,
  test: 96,
  orTest: 97,
  andTest: 98,
  notTest: 99,
  comparison: 100,
  comparisonOperator: 101,
  starExpression: 102,
  bitOr: 103,
  bitXor: 104,
  bitAnd: 105,
  shift: 106,
  arithmetic: 107,
  term: 108,
  factor: 109,
  power: 110,
  atom: 111,
  trailer: 112,
  listMaker: 113,
  groupMaker: 114,
  dictSetMaker: 115,
  argumentList: 116,
  argument: 117,
  subscriptList: 118,
  subscript: 119,
  sliceStep: 120,
  /** A comprehension's `for` in a call, dict or set. */
  compFor: 121,
  /** A comprehension's `for` in a list or in parentheses; the grammar keeps the two apart and some penalties do too. */
  oldCompFor: 122,
  compIf: 123,
  namedExpression: 124,
  asExpression: 125,
  expressionList: 126,
  yieldExpression: 127,
  pattern: 128,
  guard: 129,
  /** The typed name behind `*`, to which the rules of typed names do not apply. */
  starredTypedName: 130,
} as const

const FIRST_NODE = Kind.fileInput

/** One token with its place in the source and everything that the passes find out about it. */
export class Leaf {
  readonly kind: number
  text: string
  /** Counted from 1. */
  line: number
  /** Characters before it on its line. */
  column: number
  /** Offset in the source. */
  readonly start: number
  /** Where the white space and comments before it begin. */
  prefixStart: number
  /** Whether there is a comment or a continuation mark between the previous token and this one. */
  hasTrivia: boolean
  parent: Node | undefined = undefined

  /** Whether its text is a keyword of Python (`True`, `None` and `async` too), or `match` or `case` used as one. */
  isKeyword = false
  /** Bits of {@link Role}. */
  roles = 0
  /** Penalty of a break before it, as the syntax has it. */
  bond = 0
  /** A trailing comma or a comment in its list forces a break before it. */
  mustSplit = false
  /** Line ends wanted before it around classes and functions; 0 when the calculator has no wish. */
  newlines = 0
  /** The opening bracket whose element starts here. */
  container: Leaf | undefined = undefined

  /** Characters (code points). */
  length: number
  /** The other bracket of a pair. */
  match: Leaf | undefined = undefined
  /** The first tokens and commas of a bracket's elements. */
  elements: Leaf[] | undefined = undefined
  /** The last indent with which each entry of the dict that opens here fits on a line. */
  entryIndent: number | undefined = undefined
  /** Parameters of a function whose list opens here. */
  parameters: Parameter[] | undefined = undefined
  /** The bracket round it. */
  enclosing: Leaf | undefined = undefined
  /** Position in its logical line. */
  index = 0
  spacesBefore = 0
  /** Characters of the logical line up to the end of this token, were it on one line. */
  totalLength = 0
  splitPenalty = 0
  canBreakBefore = false
  mustBreakBefore = false
  /** The white space that is printed before it. */
  whitespace = ''

  constructor(kind: number, text: string, line: number, column: number, start: number, prefixStart: number) {
    this.kind = kind
    this.text = text
    this.line = line
    this.column = column
    this.start = start
    this.prefixStart = prefixStart
    this.hasTrivia = false
    this.length = text.length
  }
}

export interface Parameter {
  readonly first: Leaf
  readonly last: Leaf
}

export class Node {
  readonly kind: number
  children: Tree[]
  parent: Node | undefined = undefined
  /** The indentation (as text) of the statements in it. */
  childIndent: string | undefined = undefined

  constructor(kind: number, children: Tree[]) {
    this.kind = kind
    this.children = children
    for (const child of children) child.parent = this
  }
}

export type Tree = Leaf | Node

/** A name that is no keyword. */
export function isName(leaf: Leaf): boolean {
  return leaf.kind === Kind.name && !leaf.isKeyword
}

export function isLeaf(tree: Tree): tree is Leaf {
  return tree.kind < FIRST_NODE
}

export function firstLeaf(tree: Tree): Leaf {
  let at = tree
  while (!isLeaf(at)) at = at.children[0] as Tree
  return at
}

export function lastLeaf(tree: Tree): Leaf {
  let at = tree
  while (!isLeaf(at)) at = at.children[at.children.length - 1] as Tree
  return at
}

/** What a token is in its surroundings; a set of bits in `Leaf.roles`. */
export const Role = {
  unaryOperator: 1,
  binaryOperator: 1 << 1,
  subscriptColon: 1 << 2,
  subscriptBracket: 1 << 3,
  namedAssign: 1 << 4,
  namedAssignList: 1 << 5,
  lambdaDefault: 1 << 6,
  argumentsStar: 1 << 7,
  keywordsStar: 1 << 8,
  dictKey: 1 << 9,
  dictKeyPart: 1 << 10,
  dictValue: 1 << 11,
  dictSetGenerator: 1 << 12,
  compExpression: 1 << 13,
  compFor: 1 << 14,
  compIf: 1 << 15,
  functionName: 1 << 16,
  decorator: 1 << 17,
  typedName: 1 << 18,
  parameterStart: 1 << 19,
  parameterStop: 1 << 20,
} as const
