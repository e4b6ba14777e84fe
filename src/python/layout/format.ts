import { assignBlankLines } from './blankLines.ts'
import { assignBonds } from './bonds.ts'
import { spliceComments } from './comments.ts'
import { assignContainers } from './containers.ts'
import { spliceContinuations } from './continuations.ts'
import { markDisabled } from './directives.ts'
import { layoutLine } from './layoutLine.ts'
import { joinLines, splitAtSemicolons } from './lines.ts'
import type { LogicalLine } from './logicalLine.ts'
import { measureLine } from './measure.ts'
import { parse } from './parse.ts'
import { assignRoles } from './roles.ts'
import { separateLine } from './separation.ts'
import { unwrap } from './unwrap.ts'

/**
 * Lays out a Python source as yapf 0.43.0 does with MMDetection's style (pep8, 79 columns,
 * `blank_line_before_nested_class_or_def`, `split_before_expression_after_opening_paren`), byte for byte.
 *
 * @throws MmdetConfigError `python-syntax` with the place, when the source is no Python.
 * @example
 * formatPython("model=dict(type = 'FasterRCNN')\n") // "model = dict(type='FasterRCNN')\n"
 */
export function formatPython(source: string): string {
  const text = source.endsWith('\n') ? source : `${source}\n`
  const tree = parse(text)
  spliceComments(tree, text)
  spliceContinuations(tree, text)
  assignRoles(tree)
  assignContainers(tree)
  assignBonds(tree)
  assignBlankLines(tree)
  const lines = unwrap(tree)
  for (const line of lines) measureLine(line)
  markDisabled(lines)
  return render(layOut(splitAtSemicolons(lines)))
}

function layOut(lines: readonly LogicalLine[]): LogicalLine[] {
  const done: LogicalLine[] = []
  for (const line of joinLines(lines)) {
    separateLine(line, done)
    layoutLine(line, done[done.length - 1])
    done.push(line)
  }
  return done
}

function render(lines: readonly LogicalLine[]): string {
  let text = ''
  for (const { tokens } of lines) for (const token of tokens) text += token.whitespace + token.text
  return `${text}\n`
}
