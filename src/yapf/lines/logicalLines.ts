import { Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Leaf, type Node, type Tree } from '../syntax/tree.ts'
import { finishLine, LogicalLine } from './logicalLine.ts'

/** The logical lines of a tree, in the order of their first tokens' lines. `comments` says whether it has any. */
export function logicalLinesOf(tree: Node, comments: boolean): LogicalLine[] {
  const unwrapper = new Unwrapper(comments)
  unwrapper.visit(tree)
  unwrapper.startLine()
  return unwrapper.lines.sort((a, b) => a.first.line - b.first.line)
}

/** Statements whose one-line body (`if x: y`) counts as a level deeper, although it makes no block. */
const BODY_HOLDERS: ReadonlySet<number> = new Set([
  Kind.ifStatement,
  Kind.whileStatement,
  Kind.forStatement,
  Kind.tryStatement,
  Kind.withStatement,
  Kind.matchStatement,
  Kind.caseBlock,
  Kind.functionDefinition,
  Kind.classDefinition,
])

/** Words of a statement that start a new line. */
const LINE_STARTERS: Readonly<Record<number, readonly string[]>> = {
  [Kind.ifStatement]: ['if', 'else', 'elif'],
  [Kind.whileStatement]: ['while', 'else'],
  [Kind.forStatement]: ['for', 'else'],
  [Kind.tryStatement]: ['try', 'except', 'else', 'finally'],
  [Kind.exceptClause]: ['except'],
  [Kind.functionDefinition]: ['def'],
  [Kind.classDefinition]: ['class'],
  [Kind.withStatement]: ['with'],
  [Kind.matchStatement]: ['match', 'case'],
  [Kind.caseBlock]: ['case'],
}

/** Lists whose last comma, or a comment in them, puts each element on its own line. */
const SPLIT_LISTS: ReadonlySet<number> = new Set([
  Kind.listMaker,
  Kind.dictSetMaker,
  Kind.groupMaker,
  Kind.argumentList,
  Kind.typedArguments,
  Kind.subscriptList,
])

class Unwrapper {
  readonly lines: LogicalLine[] = []
  #current: Leaf[] = []
  #currentDepth = 0
  #depth = 0
  readonly #comments: boolean

  constructor(comments: boolean) {
    this.#comments = comments
  }

  startLine(): void {
    if (this.#current.length > 0) {
      const line = new LogicalLine(this.#currentDepth, this.#current)
      this.lines.push(line)
      finishLine(line)
      this.#current = []
    }
    this.#currentDepth = this.#depth
  }

  visit(tree: Tree): void {
    if (isLeaf(tree)) this.#visitLeaf(tree)
    else this.#visitNode(tree)
  }

  #visitNode(node: Node): void {
    if (SPLIT_LISTS.has(node.kind) || (node.kind === Kind.importAsNames && isBracketed(node))) {
      markSplits(node, this.#comments)
    }
    switch (node.kind) {
      case Kind.simpleStatement:
        this.#visitSimple(node)
        break
      case Kind.suite:
        this.#visitDeeper(node, undefined)
        break
      case Kind.caseBlock:
        this.#visitDeeper(node, LINE_STARTERS[node.kind])
        break
      case Kind.asyncFunction:
      case Kind.asyncStatement:
        this.#visitAsync(node)
        break
      case Kind.decorator:
        this.#visitDecorator(node)
        break
      case Kind.decorators:
      case Kind.decorated:
        for (const child of node.children) {
          this.startLine()
          this.visit(child)
        }
        break
      default:
        this.#visitCompound(node, LINE_STARTERS[node.kind])
    }
  }

  #visitLeaf(leaf: Leaf): void {
    if (leaf.kind >= Kind.newline && leaf.kind <= Kind.dedent) this.startLine()
    else if (leaf.kind === Kind.endMarker) this.startLine()
    else this.#current.push(leaf)
  }

  #visitCompound(node: Node, starters: readonly string[] | undefined): void {
    for (const child of node.children) {
      if (starters !== undefined && child.kind === Kind.name && starters.includes((child as Leaf).text)) {
        this.startLine()
      }
      this.visit(child)
    }
  }

  #visitDeeper(node: Node, starters: readonly string[] | undefined): void {
    this.#depth++
    this.startLine()
    this.#visitCompound(node, starters)
    this.#depth--
  }

  #visitSimple(node: Node): void {
    const parent = node.parent?.kind ?? 0
    const isComment = node.children[0]?.kind === Kind.comment
    const deeper = (BODY_HOLDERS.has(parent) && !isComment) || parent === Kind.matchStatement
    if (deeper) this.#depth++
    this.startLine()
    for (const child of node.children) this.visit(child)
    if (deeper) this.#depth--
  }

  /** `async` and the head of the statement after it are one line. */
  #visitAsync(node: Node): void {
    this.startLine()
    const { children } = node
    let at = 0
    for (; at < children.length; at++) {
      const child = children[at] as Tree
      this.visit(child)
      if (child.kind === Kind.async) break
    }
    const statement = children[at + 1] as Node
    for (const child of statement.children) {
      if (node.kind === Kind.asyncStatement && child.kind === Kind.name && (child as Leaf).text === 'else') {
        this.startLine()
      }
      this.visit(child)
    }
  }

  #visitDecorator(node: Node): void {
    const first = node.children[0] as Tree
    for (const child of node.children) {
      this.visit(child)
      if (child.kind === Kind.comment && (child as Leaf).text === (first as Leaf).text) this.startLine()
    }
  }
}

function isBracketed(node: Node): boolean {
  const siblings = node.parent?.children ?? []
  const before = siblings[siblings.indexOf(node) - 1]
  return before !== undefined && isLeaf(before) && before.text === '('
}

/** Forces a break before each element when the list ends in a comma or holds a comment. */
function markSplits(node: Node, comments: boolean): void {
  if (!endsInComma(node) && !(comments && holdsComment(node))) return
  const { children } = node
  firstLeaf(children[0] as Tree).mustSplit = true
  for (let at = 0; at < children.length - 1; at++) {
    if ((children[at] as Tree).kind !== Kind.comma) continue
    if ((children[at + 1] as Tree).kind === Kind.comment) {
      at++
      if (at >= children.length - 1) break
    }
    firstLeaf(children[at + 1] as Tree).mustSplit = true
  }
}

function endsInComma(node: Node): boolean {
  const { children } = node
  if ((children[children.length - 1] as Tree).kind !== Kind.comma) return false
  if (firstLeaf(node.parent as Node).text !== '(') return true
  // A single element in parentheses needs its comma: it says nothing.
  let commas = 0
  for (const child of children) if (child.kind === Kind.comma) commas++
  return commas >= 2
}

function holdsComment(tree: Tree): boolean {
  if (isLeaf(tree)) return tree.kind === Kind.comment
  for (const child of tree.children) if (holdsComment(child)) return true
  return false
}
