import { refusal, type SpanOf, shown } from '../place.ts'
import { Composer } from './composer.ts'
import { Cursor } from './cursor.ts'
import { STANDARD_TAG, type Use } from './node.ts'
import { parserError } from './parserError.ts'
import { Scanner } from './scanner.ts'
import type { Token, TokenOf } from './token.ts'

/**
 * The root of the one document of a YAML text; undefined where it holds none.
 *
 * @throws MmdetConfigError `yaml-syntax` with PyYAML's class: ScannerError, ParserError, or ComposerError for a second document.
 */
export function composeDocument(text: string, spanOf: SpanOf): Use | undefined {
  const scanner = new Scanner(new Cursor(text, spanOf))
  const first = scanner.peek()
  if (first.kind === 'stream-end') return undefined
  const isBare = first.kind !== 'document-start' && !isDirective(first)
  const tags = takeDirectives(scanner, spanOf)
  const composer = new Composer(scanner, spanOf, tags)
  if (!isBare) takeStart(scanner, spanOf)
  const root = isBare || hasContent(scanner.peek()) ? composer.node('block') : composer.emptyNode(scanner.peek().start)
  refuseMore(scanner, spanOf)
  return root
}

function isDirective(token: Token): token is TokenOf<'yaml-directive'> | TokenOf<'tag-directive'> {
  return token.kind === 'yaml-directive' || token.kind === 'tag-directive'
}

function hasContent({ kind }: Token): boolean {
  return (
    kind !== 'yaml-directive' &&
    kind !== 'tag-directive' &&
    kind !== 'document-start' &&
    kind !== 'document-end' &&
    kind !== 'stream-end'
  )
}

/** The prefixes of the tag handles. */
function takeDirectives(scanner: Scanner, spanOf: SpanOf): Map<string, string> {
  const tags = new Map<string, string>()
  let versioned = false
  for (let token = scanner.peek(); isDirective(token); token = scanner.peek()) {
    if (token.kind === 'tag-directive') {
      if (tags.has(token.handle))
        throw parserError(spanOf, token, `the handle ${shown(token.handle)} is declared twice`)
      tags.set(token.handle, token.prefix)
    } else {
      if (versioned) throw parserError(spanOf, token, 'the version is declared twice')
      if (token.major !== 1 || (token.minor !== 1 && token.minor !== 2)) {
        throw parserError(spanOf, token, 'only YAML 1.1 and 1.2 are read')
      }
      versioned = true
    }
    scanner.take()
  }
  if (!tags.has('!')) tags.set('!', '!')
  if (!tags.has('!!')) tags.set('!!', STANDARD_TAG)
  return tags
}

function takeStart(scanner: Scanner, spanOf: SpanOf): void {
  const token = scanner.peek()
  if (token.kind !== 'document-start') throw parserError(spanOf, token, 'a document begins with ---')
  scanner.take()
}

/** Behind the document nothing may come but its end marks: PyYAML reads one document only. */
function refuseMore(scanner: Scanner, spanOf: SpanOf): void {
  while (scanner.peek().kind === 'document-end') scanner.take()
  const next = scanner.peek()
  if (next.kind === 'stream-end') return
  takeDirectives(scanner, spanOf)
  takeStart(scanner, spanOf)
  throw refusal(spanOf, {
    code: 'yaml-syntax',
    message: 'a second document begins here, and only one is read',
    start: next.start,
    end: next.end,
    pythonClass: 'ComposerError',
    hint: 'keep each config in a file of its own',
  })
}
