import type { MmdetConfigError } from '../errors.ts'
import { SourceText } from '../source.ts'
import type { Stmt } from './ast.ts'
import { sharedBeginning } from './beginning.ts'
import { parseExpression, parseNamedExpression, parseStarExpressions, parseYield } from './expressions/expression.ts'
import { parseDisjunction, parseOperand } from './expressions/operators.ts'
import { type OffsetMap, Places, PythonModule, syntaxProblem } from './module.ts'
import { type Grammar, Parser, TooManyProblems } from './parser.ts'
import { parseBlock, parseFile } from './statements/block.ts'
import { checkFutureImports } from './statements/imports.ts'
import { parseStrings } from './strings/strings.ts'
import { PythonSyntaxError } from './syntaxError.ts'
import { Tokenizer, tokenize } from './tokenize/tokenizer.ts'
import type { Tokens } from './tokenize/tokens.ts'

const GRAMMAR: Grammar = {
  expression: parseExpression,
  namedExpression: parseNamedExpression,
  starExpressions: parseStarExpressions,
  disjunction: parseDisjunction,
  operand: parseOperand,
  yieldExpression: parseYield,
  block: parseBlock,
  strings: parseStrings,
}

/**
 * Parses a Python text, accepting and refusing what CPython 3.11's `ast.parse` accepts and refuses. What CPython finds when it
 * compiles (`return` outside a function, a keyword argument given twice) is found by {@link PythonModule.compile}; not what it finds in
 * the patterns of a `match`, and not a `nonlocal` without a binding, which are never evaluated.
 *
 * @param text the text to parse, when it is the source's after substitutions; `map` leads back.
 * @throws MmdetConfigError `python-syntax` with the span and, in `pythonClass`, SyntaxError, IndentationError or TabError; `limit`
 *   (RecursionError) for nesting that CPython does not compile either.
 */
export function parsePython(source: SourceText, text: string = source.text, map?: OffsetMap): PythonModule {
  const { module, errors } = parse(source, text, map, false)
  if (errors[0] !== undefined) throw syntaxProblem(module.places, errors[0])
  return module
}

/** A text that may have mistakes: the statements without any, and what is wrong with the others. */
export interface ParsedModule {
  /** The sound statements. A mistake in a block costs one statement of the block, a mistake in its head costs all of the block. */
  readonly module: PythonModule
  /**
   * What CPython's parser refuses, in the order of the text, then what its compiler refuses. The first is what {@link parsePython}
   * throws, or {@link PythonModule.compile}. At most 100 of each.
   */
  readonly problems: readonly MmdetConfigError[]
}

/** Parses a Python text that may have mistakes, given as for {@link parsePython}; never throws for what is wrong with the text. */
export function parseModule(source: SourceText, text: string = source.text, map?: OffsetMap): ParsedModule {
  if (text !== source.text || map !== undefined) return parse(source, text, map, true)
  const before = lastParsed.get(source.name)
  if (before?.source === source) return before.parsed
  const parsed = parse(source, text, map, true, before?.parsed)
  keep(source, parsed)
  return parsed
}

/** The tokens of a text as `tokenize` gives them, those of its tree where it was parsed. */
export function tokensOf(source: SourceText): Tokens {
  return knownTokens(source) ?? tokenize(source.text)
}

/** The same for the part of a text between the beginnings of two lines that are in no bracket, with offsets from its own beginning. */
export function tokensWithin(source: SourceText, start: number, end: number): Tokens {
  return knownTokens(source)?.within(start, end) ?? tokenize(source.text.slice(start, end))
}

function knownTokens(source: SourceText): Tokens | undefined {
  const known = lastParsed.get(source.name)
  if (known?.source !== source) return undefined
  const { errors, module } = known.parsed
  return errors.length === 0 && module.text === source.text ? module.tokens : undefined
}

interface LastParsed {
  readonly source: SourceText
  readonly parsed: Parsed
}

/** By the names of their sources, the last one at the end: several ask for the texts that are being edited. */
const lastParsed = new Map<string, LastParsed>()

/** Letters of texts whose trees are kept: some configs with all their bases. The last one is kept whatever its length. */
const MAX_KEPT = 2 ** 15

let kept = 0

function keep(source: SourceText, parsed: Parsed): void {
  const { name, text } = source
  forget(name)
  lastParsed.set(name, { source, parsed })
  kept += text.length
  for (const oldest of lastParsed.keys()) {
    if (kept <= MAX_KEPT || oldest === name) break
    forget(oldest)
  }
}

function forget(name: string): void {
  kept -= lastParsed.get(name)?.source.text.length ?? 0
  lastParsed.delete(name)
}

interface Parsed extends ParsedModule {
  readonly errors: readonly PythonSyntaxError[]
  /** The offset up to which nothing is wrong, nor may be found wrong by what follows. */
  readonly sound: number
}

function parse(
  source: SourceText,
  text: string,
  map: OffsetMap | undefined,
  isTolerant: boolean,
  before?: Parsed,
): Parsed {
  if (text.includes('\r')) return parse(withPlainLines(source), plainLines(text), map, isTolerant)
  const known = before && !text.includes('\0') ? sharedBeginning(before.module, before.sound, text) : undefined
  const tokenizer = new Tokenizer(text, known?.tokens, known?.end)
  const { tokens } = tokenizer
  const parser = new Parser(text, tokens, GRAMMAR, isTolerant ? tokenizer : undefined)
  parser.at = tokens.length
  const body: Stmt[] = known?.body ?? []
  const errors = parser.problems
  try {
    refuseNul(text)
    tokenizer.run()
    parseFile(parser, body)
    checkFutureImports(parser, body)
  } catch (error) {
    if (error instanceof PythonSyntaxError) errors.push(error)
    else if (error instanceof RangeError) errors.push(tooDeep(text))
    else if (!(error instanceof TooManyProblems)) throw error
  }
  const compileErrors = parser.scopes.errors
  const module = new PythonModule(new Places(source, map), { text, body, tokens }, compileErrors[0])
  const problems = [...errors, ...compileErrors].map((error) => syntaxProblem(module.places, error))
  return { module, errors, problems, sound: soundUntil(parser, compileErrors) }
}

function soundUntil({ problems, firstBroken, openMatch }: Parser, compileErrors: readonly PythonSyntaxError[]): number {
  const doubts = [...problems, ...compileErrors, ...(openMatch === undefined ? [] : [openMatch])]
  return Math.min(firstBroken, ...doubts.map(({ start }) => start))
}

function refuseNul(text: string): void {
  const at = text.indexOf('\0')
  if (at >= 0) throw new PythonSyntaxError('source code string cannot contain null bytes', at, at + 1)
}

/** The text as Python opens it: every line ends in `\n`. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function withPlainLines(source: SourceText): SourceText {
  return source.text.includes('\r') ? new SourceText(source.name, plainLines(source.text)) : source
}

/** The stack of JavaScript ended before a limit of ours did. */
function tooDeep(text: string): PythonSyntaxError {
  const end = Math.min(1, text.length)
  return new PythonSyntaxError('maximum recursion depth exceeded during compilation', 0, end, 'RecursionError')
}
