import { FIRST_NODE_KIND, KIND_COUNT, Kind } from './kinds.ts'

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
  /** Bits of {@link Subtype}. */
  subtypes = 0
  /** Penalty of a break before it, as the syntax has it. */
  syntaxPenalty = 0
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
  /** The bracket around it. */
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

/** What a token is in its surroundings; a set of bits in `Leaf.subtypes`. */
export const Subtype = {
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

/** A node, or its only child: the tree keeps no rule that matched one thing. */
export function nodeOf(kind: number, children: Tree[]): Tree {
  return children.length === 1 ? (children[0] as Tree) : new Node(kind, children)
}

/** A name, not a keyword. */
export function isName(leaf: Leaf): boolean {
  return leaf.kind === Kind.name && !leaf.isKeyword
}

export function isLeaf(tree: Tree): tree is Leaf {
  return tree.kind < FIRST_NODE_KIND
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

export type RuleRow = readonly [kind: number, rule: (node: Node) => void]

/** Rules for nodes by their kinds. */
export type RuleTable = readonly (RuleRow[1] | undefined)[]

export function ruleTable(rows: readonly RuleRow[]): RuleTable {
  const rules: RuleRow[1][] = new Array(KIND_COUNT).fill(undefined)
  for (const [kind, rule] of rows) rules[kind] = rule
  return rules
}
