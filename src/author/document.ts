import { PyDict } from '../python/dict.ts'
import { type PrintOptions, printValue } from '../python/print.ts'
import type { PyValue } from '../python/values.ts'
import { formatPython } from '../yapf/format.ts'

/** A config file before it is printed: blocks of assignments, separated by blank lines. */
export interface ConfigDocument {
  readonly blocks: readonly ConfigBlock[]
}

/** Consecutive assignments, under an optional comment of one or more lines. */
export interface ConfigBlock {
  readonly comment?: string | undefined
  readonly assignments: readonly Assignment[]
}

/** `name = value`. A `PyExpression` in the value may use variables that were assigned before. */
export interface Assignment {
  readonly name: string
  readonly value: PyValue
}

/**
 * A part of a config that MMDetection keeps in its own file below `_base_/`.
 *
 * `stock` is that file with the values that MMDetection 3.3.0 ships (the comments are ours). `value` is what the author asked
 * for; what differs from the stock file is written into the config that inherits it, never into the file.
 */
export interface Fragment {
  /** The file below `_base_/`, for example `models/mask-rcnn_r50_fpn.py`. */
  readonly path: string
  readonly stock: ConfigDocument
  /** Top-level keys and their values, with the author's options applied. May hold expressions, as `stock` may. */
  readonly value: PyDict
  /** Paths in `value` that `replace()` or `component()` gave completely. */
  readonly wholePaths?: readonly (readonly PyValue[])[]
}

/** The variables of a document by name, with their expressions. */
export function documentVariables(document: ConfigDocument): PyDict {
  const variables = new PyDict()
  for (const { assignments } of document.blocks) {
    for (const { name, value } of assignments) variables.set(name, value)
  }
  return variables
}

/** Prints a document as a Python file, formatted as yapf formats it. */
export function printDocument(document: ConfigDocument): string {
  return formatPython(blocksText(document.blocks, (assignment) => assignmentText(assignment)))
}

/** Blocks as unformatted Python: one line for each assignment, a blank line between blocks. */
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

/** Characters in a line of a comment, without `# `; yapf does not wrap comments. */
const COMMENT_WIDTH = 77

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
