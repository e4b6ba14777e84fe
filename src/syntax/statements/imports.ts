import type { Alias, Stmt } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/** `import a.b, c as d`. */
export function parseImport(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  const names: Alias[] = []
  do names.push(parseAlias(parser, parseDottedName))
  while (parser.take(','))
  return { nodeType: 'Import', names, start, end: parser.lastEnd }
}

/** `from ..a import b as c, d`. */
export function parseFrom(parser: Parser): Stmt {
  const { start } = parser
  parser.at++
  let level = 0
  for (; parser.is('.') || parser.is('...'); parser.at++) level += parser.word.length
  const module = level > 0 && parser.is('import') ? undefined : parseDottedName(parser)
  parser.expect('import')
  const names = parseNames(parser)
  const node: Stmt = { nodeType: 'ImportFrom', module, names, level, start, end: parser.lastEnd }
  if (module === '__future__') parser.futureImports.push(node)
  if (names[0]?.name === '*') parser.scopes.checkImportStar(node)
  return node
}

function parseNames(parser: Parser): readonly Alias[] {
  if (parser.is('*')) {
    const { start, end } = parser
    parser.at++
    return [{ nodeType: 'alias', name: '*', asname: undefined, start, end }]
  }
  const bracketed = parser.take('(')
  const names: Alias[] = []
  do {
    if (bracketed && names.length > 0 && parser.is(')')) break
    names.push(parseAlias(parser, (inner) => inner.expectName()))
  } while (parser.take(','))
  if (bracketed) parser.expect(')')
  else if (parser.kind === Token.newline && parser.peek(-1) === ',') {
    parser.fail('trailing comma not allowed without surrounding parentheses')
  }
  return names
}

function parseAlias(parser: Parser, parseName: (parser: Parser) => string): Alias {
  const { start } = parser
  const name = parseName(parser)
  const asname = parser.take('as') ? parser.expectName() : undefined
  const node: Alias = { nodeType: 'alias', name, asname, start, end: parser.lastEnd }
  parser.scopes.use(asname ?? name)
  if ((asname ?? name) === '__debug__') parser.failLater(node, 'cannot assign to __debug__')
  return node
}

function parseDottedName(parser: Parser): string {
  let name = parser.expectName()
  while (parser.take('.')) name += `.${parser.expectName()}`
  return name
}

/** CPython 3.11's `__future__.all_feature_names`. */
const FEATURES: ReadonlySet<string> = new Set(
  (
    'nested_scopes generators division absolute_import with_statement print_function unicode_literals barry_as_FLUFL ' +
    'generator_stop annotations'
  ).split(' '),
)

const LATE = 'from __future__ imports must occur at the beginning of the file'

/** Imports from `__future__` (and from `.__future__`) come first, after the docstring at most, and name features that exist. */
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
