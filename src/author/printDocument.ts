import { type PrintOptions, printValue } from '../python/print.ts'
import { formatPython } from '../yapf/format.ts'
import type { Assignment, ConfigBlock, ConfigDocument } from './document.ts'

/** Column up to which a comment's words run; yapf leaves comments as they are (PEP 8 asks for 72). */
const COMMENT_WIDTH = 77

/** A document as a Python file: blocks set apart by a blank line, each under its comment, laid out as yapf lays it out. */
export function printDocument(document: ConfigDocument): string {
  return formatPython(blocksText(document.blocks, (assignment) => assignmentText(assignment)))
}

/** Blocks as Python source that is not laid out yet: one line an assignment, a blank line between blocks. */
export function blocksText(blocks: readonly ConfigBlock[], print: (assignment: Assignment) => string): string {
  const parts = blocks.map(({ comment, assignments }) => {
    const lines = comment === undefined ? [] : commentLines(comment)
    return [...lines, ...assignments.map(print)].map((line) => `${line}\n`).join('')
  })
  return parts.join('\n')
}

/** `name = value` on one line. */
export function assignmentText({ name, value }: Assignment, options: PrintOptions = {}): string {
  return `${name} = ${printValue(value, options)}`
}

function commentLines(comment: string): string[] {
  return comment.split('\n').flatMap((line) => wrap(line).map((text) => (text === '' ? '#' : `# ${text}`)))
}

function wrap(line: string): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) as string
    if (last !== '' && last.length + 1 + word.length > COMMENT_WIDTH) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
