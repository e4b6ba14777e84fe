import type { Stmt } from '../ast.ts'
import type { Parser } from '../parser.ts'

/** CPython 3.11's `__future__.all_feature_names`. */
const FEATURES: ReadonlySet<string> = new Set(
  (
    'nested_scopes generators division absolute_import with_statement print_function unicode_literals barry_as_FLUFL ' +
    'generator_stop annotations'
  ).split(' '),
)

const LATE = 'from __future__ imports must occur at the beginning of the file'

/** Imports from `__future__` stand first, behind the docstring at most, and name features that exist; from `.__future__` too. */
export function checkFutureImports(parser: Parser, body: readonly Stmt[]): void {
  const inside = parser.futureImports.find((node) => !body.includes(node))
  if (inside !== undefined) parser.failLater(inside, LATE)
  let isStart = true
  for (const [at, node] of body.entries()) {
    if (node.nodeType === 'ImportFrom' && node.module === '__future__') {
      if (!isStart) parser.failLater(node, LATE)
      for (const alias of node.names) {
        if (alias.name === 'braces') parser.failLater(alias, 'not a chance')
        else if (!FEATURES.has(alias.name)) parser.failLater(alias, `future feature ${alias.name} is not defined`)
      }
    } else if (at > 0 || !isDocstring(node)) isStart = false
  }
}

function isDocstring(node: Stmt): boolean {
  return node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && typeof node.value.value === 'string'
}
