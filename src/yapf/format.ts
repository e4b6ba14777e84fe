import { checkArgument, STRING } from '../argument.ts'
import type { MmdetConfigError } from '../errors.ts'
import { plainLines } from '../syntax/parse.ts'
import { tokenize } from '../syntax/tokenize/tokenizer.ts'
import { Token } from '../syntax/tokenize/tokens.ts'
import { Effort, limitError, MAX_OUTPUT } from './limits.ts'
import { joinLines } from './lines/joinLines.ts'
import { layoutLine } from './lines/layoutLine.ts'
import { separateLine } from './lines/lineSpacing.ts'
import type { LogicalLine } from './lines/logicalLine.ts'
import { readLines } from './lines/readLines.ts'
import { OTHER_LINE_END } from './syntax/pythonText.ts'
import type { Leaf } from './syntax/tree.ts'

/**
 * Lays out a Python source as yapf 0.43.0 does with MMDetection's style (pep8, 79 columns,
 * `blank_line_before_nested_class_or_def`, `split_before_expression_after_opening_paren`), byte for byte.
 *
 * Line ends come out as `\n`; {@link formatPythonFile} keeps those of a file.
 *
 * @throws MmdetConfigError `python-syntax` with the place, when the source is not Python; `limit` when it is nested too deep
 * or too large (the limits and their reasons are in limits.ts).
 * @example
 * formatPython("model=dict(type = 'FasterRCNN')\n") // "model = dict(type='FasterRCNN')\n"
 */
export function formatPython(source: string): string {
  checkArgument(source, STRING, 'source')
  const lines = source.includes('\r') ? plainLines(source) : source
  const text = lines.endsWith('\n') ? lines : `${lines}\n`
  return render(layOut(readLines(text), text))
}

function layOut(lines: readonly LogicalLine[], source: string): LogicalLine[] {
  const effort = new Effort(source)
  const done: LogicalLine[] = []
  let length = 0
  for (const line of joinLines(lines)) {
    separateLine(line, done)
    layoutLine(line, done[done.length - 1], effort)
    done.push(line)
    for (const { whitespace, text } of line.tokens) length += whitespace.length + text.length
    if (length > MAX_OUTPUT) throw tooLong(source, line.tokens[0] as Leaf)
  }
  return done
}

function render(lines: readonly LogicalLine[]): string {
  let text = ''
  for (const { tokens } of lines) for (const token of tokens) text += token.whitespace + token.text
  return `${text}\n`
}

function tooLong(source: string, token: Leaf): MmdetConfigError {
  const message = `laid out, the source has more than ${MAX_OUTPUT} characters`
  return limitError(source, token, message, 'nest less: each level indents what is in it')
}

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Lays out the text of a file as `yapf FILE` does: a byte order mark stays, and the line ends are those that most lines of
 * the file have (`\n` where they are even). {@link formatPython} does the layout.
 *
 * @throws MmdetConfigError as `formatPython`.
 */
export function formatPythonFile(text: string): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const source = text.slice(mark.length)
  const formatted = formatPython(breakLines(plainLines(source)))
  const lineEnd = source.includes('\r') ? commonLineEnd(source) : '\n'
  return mark + (lineEnd === '\n' ? formatted : formatted.replaceAll('\n', lineEnd))
}

/**
 * yapf reads a file by `str.splitlines` and ends each line with a line feed, so that a form feed becomes the end of a blank line.
 * Inside a text or a comment that breaks the program, mostly; then the lines stay as they are.
 */
function breakLines(source: string): string {
  if (source.search(OTHER_LINE_END) < 0) return source
  const whole = source.endsWith('\n') ? source : `${source}\n`
  const broken = whole.replaceAll(OTHER_LINE_END, '$&\n')
  const program = programOf(broken)
  return program !== undefined && program === programOf(whole) ? broken : source
}

/** The tokens without comments and indentations, as one text; undefined where the source is not Python, which formatPython reports. */
function programOf(source: string): string | undefined {
  const { kinds, starts, ends, error } = tokenize(source)
  if (error !== undefined) return undefined
  const parts = kinds.map((kind, at) => kind + (kind === Token.indent ? '' : source.slice(starts[at], ends[at])))
  return parts.join('\0')
}

function commonLineEnd(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as keyof typeof counts]++
  if (counts['\r\n'] > counts['\n']) return counts['\r\n'] >= counts['\r'] ? '\r\n' : '\r'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}
