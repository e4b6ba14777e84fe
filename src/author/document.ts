import { PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'

/** A config file before it is text: blocks of assignments, set apart by blank lines. */
export interface ConfigDocument {
  readonly blocks: readonly ConfigBlock[]
}

/** Assignments that stand together, under an optional comment of one or more lines. */
export interface ConfigBlock {
  readonly comment?: string | undefined
  readonly assignments: readonly Assignment[]
}

/** `name = value`. Inside the value a `PyExpression` may name variables that were assigned before. */
export interface Assignment {
  readonly name: string
  readonly value: PyValue
}

/**
 * A part of a config that MMDetection keeps as a file of its own under `_base_/`.
 *
 * `stock` is that file as MMDetection 3.3.0 ships it (in value; the comments are ours). `value` is what the author asked for:
 * where it differs from the stock file, the difference is written into the config that inherits it, never into the file.
 */
export interface Fragment {
  /** The file's place below `_base_/`, for example `models/mask-rcnn_r50_fpn.py`. */
  readonly path: string
  readonly stock: ConfigDocument
  /** Top-level keys and their values, with the author's options applied. May hold expressions, like `stock`. */
  readonly value: PyDict
  /** Paths in `value` that the author states whole, by `replace()` or `component()`. */
  readonly stated?: readonly (readonly PyValue[])[]
}

/** The variables of a document by name; expressions are kept. */
export function documentVariables(document: ConfigDocument): PyDict {
  const variables = new PyDict()
  for (const { assignments } of document.blocks) {
    for (const { name, value } of assignments) variables.set(name, value)
  }
  return variables
}
