import { checkArgument, type Kind, kindOf } from '../argument.ts'
import type { Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { ownValue } from '../python/input.ts'
import { type PrintOptions, printValue } from '../python/print.ts'
import { isPyValue, type PyValue } from '../python/values.ts'
import { linesOf } from '../talk.ts'
import { formatPython } from '../yapf/format.ts'
import { type OverrideNode, type OverrideTree, ownNode } from './overrides/tree.ts'

/** A config file before it is printed: blocks of assignments, separated by blank lines. */
export interface ConfigDocument {
  /** In the order of the file. */
  readonly blocks: readonly ConfigBlock[]
}

/** Consecutive assignments, under an optional comment of one or more lines. */
export interface ConfigBlock {
  readonly comment?: string | undefined
  readonly assignments: readonly Assignment[]
}

/** `name = value`. A `PyExpression` in the value may use variables that were assigned before. */
export interface Assignment {
  /** The variable: a top-level key of the config. */
  readonly name: string
  readonly value: PyValue
}

/**
 * A part of a config that MMDetection keeps in its own file below `_base_/`.
 *
 * `stock` is that file with the values that MMDetection 3.3.0 ships (the comments are ours). `value` is what the author asked
 * for; what differs from the stock file is written into the config that inherits it, never into the file.
 */
export interface Fragment<Overrides extends object = object> {
  /** The file below `_base_/`, for example `models/mask-rcnn_r50_fpn.py`. */
  readonly path: string
  /** The file as MMDetection ships it. */
  readonly stock: ConfigDocument
  /** Top-level keys and their values, with the author's options applied. May hold expressions, as `stock` may. */
  readonly value: PyDict
  /** What the author asked for, by top-level key: what follows from it is done, and what contradicts it is an error. */
  readonly said?: readonly OverrideTree[]
  /** Paths in `value` that `replace()` or `component()` gave completely. */
  readonly wholePaths?: readonly (readonly PyValue[])[]
  /** Where its keys have no schemas: what checks overrides by the values that it has. It comes along, so that only such bases need it. */
  readonly open?: CheckByValues
  /** What it says to the keys of other fragments, where these are there. */
  readonly adds?: OverrideTree
  /** For a config that exists already: what a child names in its place. No file is written for it. */
  readonly exists?: ExistingConfig
  /** Only a type: the overrides that these keys take. */
  readonly overrides?: Overrides
}

/** Checks an override by the value that the base has at its path. */
export type CheckByValues = (
  held: PyValue | undefined,
  input: unknown,
  path: readonly (string | number)[],
  problems: Problem[],
) => OverrideNode

/** The parts of a config, each from one fragment. */
export type FragmentKind = 'model' | 'dataset' | 'schedule' | 'runtime'

/** All kinds, in the order in which a config names them. */
export const FRAGMENT_KINDS: readonly FragmentKind[] = ['model', 'dataset', 'schedule', 'runtime']

/** A config that a child inherits from where it is. */
export interface ExistingConfig {
  /** `package::path`, or an absolute path. */
  readonly name: string
  /** The module that a child with `read_base()` imports; undefined for a config of the other dialect. */
  readonly module?: string | undefined
  /** How a child inherits from it: by a `_base_` list, or by imports below `read_base()`. */
  readonly dialect: '_base_' | 'read_base'
}

/** A fragment of another copy of this package with values of this one. */
export function ownFragment(fragment: Fragment): Fragment {
  if (fragment.value instanceof PyDict) return fragment
  const { stock, value, said, wholePaths, ...rest } = fragment
  const ownBlock = ({ comment, assignments }: ConfigBlock): ConfigBlock => {
    return { comment, assignments: assignments.map((each) => ({ name: each.name, value: ownValue(each.value) })) }
  }
  return {
    ...rest,
    stock: { blocks: stock.blocks.map(ownBlock) },
    value: ownValue(value) as PyDict,
    ...(said === undefined ? {} : { said: said.map((tree) => ownNode(tree) as OverrideTree) }),
    ...(wholePaths === undefined ? {} : { wholePaths: wholePaths.map((path) => path.map(ownValue)) }),
  }
}

/** An argument that must be a fragment. */
export const FRAGMENT: Kind = kindOf(
  'a fragment, as maskRcnnR50Fpn(), cocoInstance(), schedule1x() and defaultRuntime() make them',
  (value) => typeof value === 'object' && value !== null && 'path' in value && 'stock' in value && 'value' in value,
  (value) => {
    if (value instanceof Promise) return 'wait for it: await fromConfig(…)'
    return typeof value === 'function' ? `call it, ${value.name || 'fragment'}()` : undefined
  },
)

const DOCUMENT = kindOf('a document, { blocks: [{ assignments: [{ name, value }] }] }', (value) => {
  const blocks: unknown = (value as Partial<ConfigDocument> | null)?.blocks
  return (
    Array.isArray(blocks) &&
    blocks.every((block) => Array.isArray(block?.assignments) && block.assignments.every(isAssignment))
  )
})

function isAssignment(value: unknown): boolean {
  const { name, value: assigned } = (value ?? {}) as Partial<Assignment>
  return typeof name === 'string' && isPyValue(assigned)
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
  checkArgument(document, DOCUMENT)
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
  return comment
    .split('\n')
    .flatMap((line) => linesOf(line, COMMENT_WIDTH).map((text) => (text === '' ? '#' : `# ${text}`)))
}
