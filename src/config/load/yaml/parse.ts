import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from 'yaml'
import { type Problem, throwIfProblems } from '../../../errors.ts'
import { refusal, type SpanOf } from '../dataText.ts'

/** Nested collections in one text. No config or recipe of OpenMMLab has more than 20. */
export const MAX_YAML_NESTING = 100

/** Parts of one text: brackets, commas, values, line ends. The longest metafile of OpenMMLab has 20,000; they take some 800 bytes each. */
export const MAX_YAML_PARTS = 300_000

/** Mistakes that are told of one text: most are consequences of the first. */
const MAX_PROBLEMS = 20

/** A YAML text as nodes with positions, or what is wrong with it. */
export interface ParsedYaml {
  readonly document: Document.Parsed
  readonly problems: readonly Problem[]
}

/**
 * Parses a text of one YAML document. The keys of a dict may repeat: what that means is up to the caller.
 *
 * @param schema `core` gives scalars the types of YAML 1.2, `failsafe` leaves them texts
 * @returns problems with code `yaml-syntax`, each with its place
 * @throws MmdetConfigError `limit` for a text that nests too deeply or has too many parts, `yaml-syntax` for one with too many problems
 */
export function parseYaml(text: string, spanOf: SpanOf, schema: 'core' | 'failsafe'): ParsedYaml {
  const tooDeep = (start: number) =>
    refusal(spanOf, { code: 'limit', message: `the text nests more than ${MAX_YAML_NESTING} lists and dicts`, start })
  const tooLong = (start: number) =>
    refusal(spanOf, { code: 'limit', message: `the text has more than ${MAX_YAML_PARTS} parts`, start })
  const tokens = Array.from(tokensOf(text, tooDeep, tooLong))
  const deepest = nestingAbove(tokens, MAX_YAML_NESTING)
  if (deepest !== undefined) throw tooDeep(deepest)
  const composer = new Composer({ ...OPTIONS, version: schema === 'core' ? '1.2' : '1.1', schema })
  stopAfterProblems(composer, spanOf)
  const [document, second] = composer.compose(tokens, true, text.length) as Iterable<Document.Parsed>
  const problems = problemsOf((document as Document.Parsed).errors, spanOf)
  if (second !== undefined) {
    const marker = text.lastIndexOf('---', second.contents?.range[0] ?? second.range[1])
    const start = marker < 0 ? second.range[0] : marker
    const message = 'a second document begins here, and only one is read'
    problems.push({ code: 'yaml-syntax', message, span: spanOf(start, start + 3) })
  }
  return { document: document as Document.Parsed, problems }
}

const OPTIONS = { merge: false, resolveKnownTags: false, intAsBigInt: true, uniqueKeys: false, prettyErrors: false }

function problemsOf(errors: readonly YAMLError[], spanOf: SpanOf): Problem[] {
  return errors.slice(0, MAX_PROBLEMS).map(({ message, pos: [start, end] }) => {
    return { code: 'yaml-syntax', message: message.replace(/\.$/, ''), span: spanOf(start, Math.max(end, start + 1)) }
  })
}

/** The parts of the composer that `yaml` does not declare. */
interface ComposerInside {
  readonly errors: readonly YAMLError[]
  onError(...args: unknown[]): void
}

/** Ends the work on a text that is not YAML at all, where every character is a problem. */
function stopAfterProblems(composer: Composer, spanOf: SpanOf): void {
  const inside = composer as unknown as ComposerInside
  const onError = inside.onError
  inside.onError = (...args) => {
    onError(...args)
    if (inside.errors.length >= MAX_PROBLEMS) throwIfProblems(problemsOf(inside.errors, spanOf))
  }
}

/**
 * Both limits are looked at before memory runs out.
 *
 * @param tooDeep what is thrown where lists and dicts are open, one in the other
 * @param tooLong what is thrown behind the last part that is read
 */
function* tokensOf(
  text: string,
  tooDeep: (start: number) => Error,
  tooLong: (start: number) => Error,
): Generator<CST.Token> {
  const parser = new Parser()
  let problems = 0
  let parts = 0
  for (const lexeme of looseLexer().lex(text)) {
    if (++parts > MAX_YAML_PARTS) throw tooLong(parser.offset)
    if (parser.stack.length > MAX_YAML_NESTING) {
      const first = parser.stack.filter((token) => 'items' in token)[MAX_YAML_NESTING]
      if (first !== undefined) throw tooDeep(first.offset)
    }
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error' && ++problems === MAX_PROBLEMS) return
    }
  }
  yield* parser.end()
}

/** The parts of the lexer that `yaml` does not declare. Without them it still works, and refuses more. */
interface LexerInside {
  /** The indentation that the next line needs to belong to the value. */
  indentNext: number
  parseQuotedScalar(): Generator<string, unknown>
  parseFlowCollection(): Generator<string, unknown>
}

/**
 * A lexer that lets the lines of a quoted string, or between brackets, begin anywhere: YAML wants them indented, libyaml and the
 * authors of some metafiles do not.
 */
function looseLexer(): Lexer {
  const lexer = new Lexer()
  const inside = lexer as unknown as LexerInside
  for (const name of ['parseQuotedScalar', 'parseFlowCollection'] as const) {
    const parse = inside[name]
    inside[name] = function* () {
      const indent = inside.indentNext
      inside.indentNext = 0
      const next = yield* parse.call(inside)
      inside.indentNext = indent
      return next
    }
  }
  return lexer
}

/**
 * Where the tokens nest deeper than a limit, found without recursion: `yaml` composes recursively, and a stack that runs out
 * inside of a regular expression ends the process.
 */
function nestingAbove(tokens: readonly CST.Token[], limit: number): number | undefined {
  const left = tokens.map((token): [token: CST.Token, depth: number] => [token, 0])
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [token, depth] = next
    if (token.type === 'document' && token.value !== undefined) left.push([token.value, depth])
    if (!('items' in token)) continue
    if (depth === limit) return token.offset
    for (const { key, value } of token.items) {
      if (key != null) left.push([key, depth + 1])
      if (value !== undefined) left.push([value, depth + 1])
    }
  }
  return undefined
}
