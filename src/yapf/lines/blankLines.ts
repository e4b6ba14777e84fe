import { NO_BLANK_LINE, ONE_BLANK_LINE, TWO_BLANK_LINES } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Leaf, type Node, type Tree } from '../syntax/tree.ts'

/** Finds out how many blank lines classes, functions and what follows them want before them (`Leaf.newlines`). */
export function assignBlankLines(tree: Node): void {
  new BlankLines().visit(tree)
}

const STATEMENTS: ReadonlySet<number> = new Set([
  Kind.simpleStatement,
  Kind.ifStatement,
  Kind.whileStatement,
  Kind.forStatement,
  Kind.tryStatement,
  Kind.withStatement,
  Kind.asyncStatement,
])

class BlankLines {
  #classes = 0
  #functions = 0
  #lastComment = 0
  #afterDecorator = false
  #afterDefinition = false

  visit(node: Node): void {
    switch (node.kind) {
      case Kind.simpleStatement:
        this.#visitSimple(node)
        break
      case Kind.decorator:
        this.#visitDecorator(node)
        break
      case Kind.classDefinition:
        this.#visitClass(node)
        break
      case Kind.functionDefinition:
        this.#visitFunction(node)
        break
      default:
        this.#visitOther(node)
    }
  }

  #visitChildren(children: readonly Tree[]): void {
    for (const child of children) if (!isLeaf(child)) this.visit(child)
  }

  #visitOther(node: Node): void {
    if (this.#afterDefinition && STATEMENTS.has(node.kind)) {
      const leaf = firstLeaf(node)
      leaf.newlines = this.#wanted(leaf.column === 0)
    }
    this.#afterDefinition = false
    this.#visitChildren(node.children)
  }

  #visitSimple(node: Node): void {
    this.#visitOther(node)
    const first = node.children[0] as Tree
    if (first.kind === Kind.comment) this.#lastComment = (first as Leaf).line
  }

  #visitDecorator(node: Node): void {
    const first = firstLeaf(node)
    if (this.#lastComment !== 0 && this.#lastComment === first.line - 1) first.newlines = NO_BLANK_LINE
    else first.newlines = this.#wanted(first.column === 0)
    this.#visitChildren(node.children)
    this.#afterDecorator = true
  }

  #visitClass(node: Node): void {
    this.#afterDefinition = false
    const index = this.#spaceDefinition(node)
    this.#afterDecorator = false
    this.#classes++
    this.#visitChildren(node.children.slice(index))
    this.#classes--
    this.#afterDefinition = true
  }

  #visitFunction(node: Node): void {
    this.#afterDefinition = false
    let index = this.#spaceDefinition(node)
    if (asyncBefore(node) !== undefined) {
      index = this.#spaceDefinition(node.parent as Node)
      firstLeaf(node.children[0] as Tree).newlines = 0
    }
    this.#afterDecorator = false
    this.#functions++
    this.#visitChildren(node.children.slice(index))
    this.#functions--
    this.#afterDefinition = true
  }

  /** Blank lines before a definition and the comments that lead it; gives the index of its first real child. */
  #spaceDefinition(node: Node): number {
    const { children } = node
    let index = 0
    let above: Leaf | undefined
    for (; isCommentStatement(children[index] as Tree); index++) {
      above = firstLeaf(children[index] as Tree)
      if (!this.#afterDecorator) above.newlines = ONE_BLANK_LINE
    }
    const first = firstLeaf(children[index] as Tree)
    if (above !== undefined && first.line - 1 === above.line) first.newlines = NO_BLANK_LINE
    else if (this.#lastComment + 1 === first.line) first.newlines = NO_BLANK_LINE
    else first.newlines = this.#wanted(startsInFirstColumn(node))
    return index
  }

  #wanted(inFirstColumn: boolean): number {
    if (this.#afterDecorator) return NO_BLANK_LINE
    return inFirstColumn && this.#classes === 0 && this.#functions === 0 ? TWO_BLANK_LINES : ONE_BLANK_LINE
  }
}

function isCommentStatement(tree: Tree): boolean {
  return tree.kind === Kind.simpleStatement && (tree as Node).children[0]?.kind === Kind.comment
}

function startsInFirstColumn(node: Node): boolean {
  return firstLeaf(node).column === 0 || asyncBefore(node)?.column === 0
}

/** The `async` before a function. */
function asyncBefore(node: Node): Leaf | undefined {
  const siblings = node.parent?.children
  const before = siblings?.[siblings.indexOf(node) - 1]
  return before?.kind === Kind.async ? (before as Leaf) : undefined
}
