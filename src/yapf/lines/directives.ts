import { trim } from '../syntax/pythonText.ts'
import type { Leaf } from '../syntax/tree.ts'
import type { LogicalLine } from './logicalLine.ts'

const DISABLE = /^#.*\b(?:yapf:\s*disable|fmt: ?off)\b/i
const ENABLE = /^#.*\b(?:yapf:\s*enable|fmt: ?on)\b/i
const LONG_LINE = /\bpylint:\s+disable=line-too-long\b/

/** Marks the lines that comments exempt from layout: those after `yapf: disable`, or the one that ends in it. */
export function markDisabled(lines: readonly LogicalLine[]): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as LogicalLine
    if (!line.isComment) {
      if (DISABLE.test(trim(line.last.text))) line.disabled = true
    } else if (says(DISABLE, line.first)) {
      for (at++; at < lines.length; at++) {
        const next = lines[at] as LogicalLine
        if (next.isComment && says(ENABLE, next.first) && !says(DISABLE, next.first)) break
        next.disabled = true
      }
    }
  }
}

/** Whether the first or the last line of a comment gives the directive. */
function says(directive: RegExp, comment: Leaf): boolean {
  const lines = trim(comment.text).split('\n')
  return [lines[0], lines[lines.length - 1]].some((line) => line !== undefined && directive.test(trim(line)))
}

/** Whether a line says that it may be too long: its breaks are kept. */
export function keepsItsBreaks(line: LogicalLine): boolean {
  return LONG_LINE.test(line.last.text)
}
