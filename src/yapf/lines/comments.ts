import { Kind } from '../syntax/kinds.ts'
import { codePoints, countNewlines, splitLines, trim, trimEnd, trimStart } from '../syntax/pythonText.ts'
import { isLeaf, Leaf, Node, type Tree } from '../syntax/tree.ts'

/**
 * Makes leaves of the comments, which until here are part of the white space before a token. A comment that has its line to
 * itself between statements becomes a statement; one behind code, or on its own line inside brackets, becomes a leaf beside
 * the next token.
 */
export function spliceComments(tree: Node, source: string): void {
  annotateIndents(tree)
  new Splicer(source).visit(tree)
}

/**
 * The lines of the comments inside a statement. yapf parts them at all that Python's `str.splitlines` takes for a line end, and then
 * drops each line that is not a comment; where that would lose text, only line feeds part them here.
 */
function commentLines(text: string): string[] {
  const lines = splitLines(text)
  const isKept = lines.every((line, at) => at === 0 || /^(?:#|$)/.test(trim(line)))
  return isKept ? lines : text.split(/\r?\n/)
}

/** What a prefix with a comment says about itself. */
interface Prefix {
  readonly text: string
  /** The line on which it starts. */
  readonly line: number
}

class Splicer {
  readonly #source: string
  #previous: Leaf | undefined

  constructor(source: string) {
    this.#source = source
  }

  visit(node: Node): void {
    for (const child of [...node.children]) {
      if (!isLeaf(child)) this.visit(child)
      else {
        if (child.hasTrivia) this.#splice(child)
        this.#previous = child
      }
    }
  }

  #splice(leaf: Leaf): void {
    const text = this.#source.slice(leaf.prefixStart, leaf.start)
    if (!trimStart(text).startsWith('#')) return
    leaf.hasTrivia = false
    const prefix = { text, line: leaf.line - countNewlines(text) }
    if (leaf.kind === Kind.newline) this.#spliceTrailing(leaf, prefix)
    else if (leaf.kind === Kind.dedent) spliceAtDedent(leaf, prefix)
    else if (isFirstOfStatement(leaf)) spliceStandalone(leaf, prefix)
    else this.#spliceInside(leaf, prefix)
  }

  /** A comment behind a statement belongs to its last token. */
  #spliceTrailing(leaf: Leaf, { text, line }: Prefix): void {
    if (this.#previous === undefined) {
      // A lone continuation below the first comments of a file: yapf 0.43.0 never ends on it.
      insertBefore(commentLeaves(text, line, 0).map(asStatement), leaf)
      return
    }
    const column = leaf.column - codePoints(trimStart(text))
    insertAfter(commentLeaves(text, line, column), this.#previous)
  }

  /** Comments inside a statement: the first may follow the previous token on its line, the others have their own lines. */
  #spliceInside(leaf: Leaf, prefix: Prefix): void {
    let { text, line } = prefix
    const previous = this.#previous as Leaf
    if (line === previous.line) {
      const lines = commentLines(text)
      const first = lines[0] as string
      const value = trimStart(first)
      if (value !== '') {
        const column = previous.column + previous.length + (first.length - value.length)
        insertAfter([commentLeaf(value, line, column)], previous)
        text = lines.slice(1).join('\n')
        line++
      }
    }
    const trimmed = trimEnd(text)
    const last = text.slice(trimmed.lastIndexOf('\n') + 1)
    insertBefore(commentLeaves(text, line, last.length - trimStart(last).length), leaf)
  }
}

/** A comment on its own line before a statement. */
function spliceStandalone(leaf: Leaf, { text, line }: Prefix): void {
  let target: Tree = leaf
  while (!STANDALONE.has((target.parent as Node).kind)) target = target.parent as Node
  const parent = target.parent as Node
  if (parent.kind === Kind.functionDefinition || parent.kind === Kind.classDefinition) {
    // A comment with a blank line below it does not belong to the function.
    const end = line + countNewlines(text.replace(/\n+$/, ''))
    if (end < firstLine(target) - 1) target = parent
  }
  insertBefore(commentLeaves(text, line, 0).map(asStatement), target)
}

function firstLine(tree: Tree): number {
  let at = tree
  while (!isLeaf(at)) at = at.children[0] as Tree
  return at.line
}

/** Comments before a dedent: each group goes to the block that has its indentation. */
function spliceAtDedent(leaf: Leaf, { text, line: start }: Prefix): void {
  let line = start
  const groups: { column: number; indent: string; lines: string[] }[] = []
  for (const comment of text.split('\n')) {
    const column = comment.indexOf('#')
    const group = groups[groups.length - 1]
    if (column < 0) {
      if (group === undefined) {
        line++
        continue
      }
    } else if (group === undefined || column < group.column) {
      groups.push({ column, indent: comment.slice(0, column), lines: [] })
    }
    groups[groups.length - 1]?.lines.push(comment)
  }
  for (const { column, indent, lines } of groups) {
    const ancestor = ancestorAtIndent(leaf, indent)
    const nodes = commentLeaves(`${lines.join('\n')}\n`, line, column).map(asStatement)
    if (ancestor.kind === Kind.dedent) insertBefore(nodes, ancestor)
    else insertAfter(nodes, ancestor)
    line += lines.length
  }
}

/** The node around a dedent that gets a comment of this indentation as its neighbour. */
function ancestorAtIndent(leaf: Leaf, indent: string): Tree {
  let at: Tree = leaf
  for (;;) {
    const parent: Node = at.parent as Node
    if (parent.parent === undefined) return at
    if (parent.childIndent !== undefined && indent.startsWith(parent.childIndent)) return at
    at = parent
  }
}

/** One leaf for each block of comment lines; blank lines part the blocks. A leaf's line is that of its last line. */
function commentLeaves(text: string, line: number, column: number): Leaf[] {
  const leaves: Leaf[] = []
  const lines = text.split('\n')
  let at = 0
  while (at < lines.length) {
    const block: string[] = []
    for (; at < lines.length && trimStart(lines[at] as string).startsWith('#'); at++) {
      block.push(trim(lines[at] as string))
    }
    if (block.length > 0) leaves.push(commentLeaf(block.join('\n'), line + at - 1, column))
    while (at < lines.length && !trimStart(lines[at] as string).startsWith('#')) at++
  }
  return leaves
}

function commentLeaf(text: string, line: number, column: number): Leaf {
  const leaf = new Leaf(Kind.comment, text, line, column, 0, 0)
  leaf.length = codePoints(text)
  return leaf
}

function asStatement(leaf: Leaf): Tree {
  return new Node(Kind.simpleStatement, [leaf])
}

function insertBefore(trees: readonly Tree[], target: Tree): void {
  insertAt(trees, target, 0)
}

function insertAfter(trees: readonly Tree[], target: Tree): void {
  insertAt(trees, target, 1)
}

function insertAt(trees: readonly Tree[], target: Tree, offset: number): void {
  const parent = target.parent as Node
  for (const tree of trees) tree.parent = parent
  parent.children.splice(parent.children.indexOf(target) + offset, 0, ...trees)
}

const STANDALONE: ReadonlySet<number> = new Set([
  Kind.suite,
  Kind.ifStatement,
  Kind.whileStatement,
  Kind.forStatement,
  Kind.tryStatement,
  Kind.withStatement,
  Kind.functionDefinition,
  Kind.classDefinition,
  Kind.decorated,
  Kind.fileInput,
])

/** Whether a leaf is the first of the statement around it (line ends aside). */
function isFirstOfStatement(leaf: Leaf): boolean {
  let statement: Node = leaf.parent as Node
  while (statement.kind !== Kind.simpleStatement && !STANDALONE.has(statement.kind))
    statement = statement.parent as Node
  return firstToken(statement) === leaf
}

function firstToken(node: Node): Leaf | undefined {
  for (const child of node.children) {
    if (!isLeaf(child)) {
      const found = firstToken(child)
      if (found !== undefined) return found
    } else if (child.kind !== Kind.newline) return child
  }
  return undefined
}

/** Notes at each block the text of its indentation. */
function annotateIndents(root: Node): void {
  root.childIndent = ''
  annotate(root)
}

function annotate(node: Node): void {
  for (const child of node.children) {
    if (isLeaf(child)) {
      if (child.kind === Kind.indent) node.childIndent = child.text
    } else annotate(child)
  }
}

/** Makes a leaf of each backslash that continues a line; such lines keep their breaks. */
export function spliceContinuations(node: Node, source: string): void {
  const children: Tree[] = []
  for (const child of node.children) {
    if (!isLeaf(child)) spliceContinuations(child, source)
    else if (child.hasTrivia) {
      const mark = continuationBefore(child, source)
      if (mark !== undefined) children.push(mark)
    }
    children.push(child)
  }
  if (children.length > node.children.length) node.children = children
}

function continuationBefore(leaf: Leaf, source: string): Leaf | undefined {
  const prefix = source.slice(leaf.prefixStart, leaf.start)
  // As yapf does: a backslash before `\r\n` is not seen, and the line is joined.
  if (!trimStart(prefix).startsWith('\\\n')) return undefined
  const mark = new Leaf(Kind.continuation, trimEnd(prefix), leaf.line - countNewlines(prefix), 0, 0, 0)
  mark.parent = leaf.parent
  return mark
}
