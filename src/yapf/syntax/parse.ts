import { SourceText } from '../../source.ts'
import { parsePython } from '../../syntax/parse.ts'
import { Kind } from './kinds.ts'
import { buildStatements } from './statements.ts'
import { Node, type Tree } from './tree.ts'
import { TreeBuilder } from './treeBuilder.ts'

/**
 * The syntax tree of a Python source as yapf sees it (lib2to3's): every token is a leaf, a rule that matched one thing is left out. It is
 * built from the statements and tokens that CPython's grammar gives.
 *
 * @throws MmdetConfigError `python-syntax`, or `limit` for a source that is nested too deep or has too many tokens.
 */
export function parse(source: string): ParsedSource {
  const { body, tokens } = parsePython(new SourceText('<source>', source))
  const builder = new TreeBuilder(source, tokens)
  const children: Tree[] = []
  buildStatements(builder, body, children)
  children.push(builder.leaf())
  const { hasTrivia, hasDefinitions } = builder
  return { tree: new Node(Kind.fileInput, children), hasTrivia, hasDefinitions }
}

export interface ParsedSource {
  readonly tree: Node
  /** Whether there is a comment or a continuation mark. */
  readonly hasTrivia: boolean
  /** Whether there is a function or a class. */
  readonly hasDefinitions: boolean
}
