import type { Expr, Parameter, Parameters } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { parseStarred } from './target.ts'

/** What is collected while parameters are read. */
interface Draft {
  readonly positional: Parameter[]
  vararg: Parameter | undefined
  readonly keywordOnly: Parameter[]
  kwarg: Parameter | undefined
  readonly defaults: Expr[]
  /** Whether a positional parameter had a default: those behind it need one too. */
  hasDefault: boolean
  hasSlash: boolean
  hasStar: boolean
}

/**
 * The parameters of a function (with annotations) or a lambda (without), up to but without `close`.
 */
export function parseParameters(parser: Parser, close: string, annotated: boolean): Parameters {
  const draft: Draft = {
    positional: [],
    vararg: undefined,
    keywordOnly: [],
    kwarg: undefined,
    defaults: [],
    hasDefault: false,
    hasSlash: false,
    hasStar: false,
  }
  while (!parser.is(close)) {
    parseOne(parser, draft, annotated, close)
    if (!parser.is(close)) parser.expect(',')
  }
  const { positional, vararg, keywordOnly, kwarg, defaults } = draft
  checkRepeats(parser, [...positional, ...keywordOnly, ...[vararg, kwarg].filter((one) => one !== undefined)])
  return { positional, vararg, keywordOnly, kwarg, defaults }
}

function parseOne(parser: Parser, draft: Draft, annotated: boolean, close: string): void {
  if (draft.kwarg !== undefined) parser.fail('arguments cannot follow var-keyword argument')
  if (parser.take('**')) draft.kwarg = parseParameter(parser, annotated)
  else if (parser.take('*')) parseStar(parser, draft, annotated, close)
  else if (parser.is('/')) parseSlash(parser, draft)
  else parsePlain(parser, draft, annotated)
  if (draft.kwarg !== undefined && parser.is('=')) parser.fail('var-keyword argument cannot have default value')
}

function parseSlash(parser: Parser, draft: Draft): void {
  if (draft.positional.length === 0) parser.fail('at least one argument must precede /')
  if (draft.hasSlash) parser.fail('/ may appear only once')
  if (draft.hasStar) parser.fail('/ must be ahead of *')
  draft.hasSlash = true
  parser.at++
}

function parseStar(parser: Parser, draft: Draft, annotated: boolean, close: string): void {
  if (draft.hasStar) parser.fail('* argument may appear only once')
  draft.hasStar = true
  if (!parser.is(',')) {
    if (parser.is(close)) parser.fail('named arguments must follow bare *')
    draft.vararg = parseParameter(parser, annotated, true)
    if (parser.is('=')) parser.fail('var-positional argument cannot have default value')
  } else if (parser.peek() === close || parser.peek() === '**') parser.fail('named arguments must follow bare *')
}

function parsePlain(parser: Parser, draft: Draft, annotated: boolean): void {
  const parameter = parseParameter(parser, annotated)
  const value = parser.take('=') ? parser.grammar.expression(parser) : undefined
  if (value !== undefined) draft.defaults.push(value)
  if (draft.hasStar) draft.keywordOnly.push(parameter)
  else {
    if (value === undefined && draft.hasDefault)
      parser.failAt(parameter, 'non-default argument follows default argument')
    draft.hasDefault ||= value !== undefined
    draft.positional.push(parameter)
  }
}

function parseParameter(parser: Parser, annotated: boolean, mayUnpack = false): Parameter {
  const { start } = parser
  const arg = parser.expectName()
  const annotation = annotated && parser.take(':') ? parseAnnotation(parser, mayUnpack) : undefined
  return { nodeType: 'arg', arg, annotation, start, end: parser.lastEnd }
}

/** `*args: *Types` may unpack. */
function parseAnnotation(parser: Parser, mayUnpack: boolean): Expr {
  return mayUnpack && parser.is('*') ? parseStarred(parser) : parser.grammar.expression(parser)
}

function checkRepeats(parser: Parser, parameters: readonly Parameter[]): void {
  const names = new Set<string>()
  for (const parameter of parameters) {
    const { arg } = parameter
    if (names.has(arg)) parser.failLater(parameter, `duplicate argument '${arg}' in function definition`)
    if (arg === '__debug__') parser.failLater(parameter, 'cannot assign to __debug__')
    names.add(arg)
  }
}

/** The names that parameters bind. */
export function parameterNames({ positional, vararg, keywordOnly, kwarg }: Parameters): string[] {
  const all = [...positional, ...keywordOnly, ...[vararg, kwarg].filter((one) => one !== undefined)]
  return all.map(({ arg }) => arg)
}
