import { checkArgument, STRING } from '../argument.ts'
import { plainLines } from '../syntax/parse.ts'
import { Effort } from './limits.ts'
import { joinLines } from './lines/joinLines.ts'
import { layoutLine } from './lines/layoutLine.ts'
import { separateLine } from './lines/lineSpacing.ts'
import type { LogicalLine } from './lines/logicalLine.ts'
import { readLines } from './lines/readLines.ts'

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
  return render(layOut(readLines(text), new Effort(text)))
}

function layOut(lines: readonly LogicalLine[], effort: Effort): LogicalLine[] {
  const done: LogicalLine[] = []
  for (const line of joinLines(lines)) {
    separateLine(line, done)
    layoutLine(line, done[done.length - 1], effort)
    done.push(line)
  }
  return done
}

function render(lines: readonly LogicalLine[]): string {
  let text = ''
  for (const { tokens } of lines) for (const token of tokens) text += token.whitespace + token.text
  return `${text}\n`
}
