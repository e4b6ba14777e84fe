import { MmdetConfigError } from '../errors.ts'
import { SourceText } from '../source.ts'
import { Kind } from './syntax/kinds.ts'
import type { Leaf } from './syntax/tree.ts'

/** Levels of brackets, operators and blocks in one another. CPython stops at 200 brackets and 100 blocks. */
export const MAX_NESTING = 1000

/** Tokens of one source; they take some 500 bytes each. The longest text that MMEngine prints for MMDetection has 70,000. */
export const MAX_TOKENS = 300_000

/** Characters of what is laid out. Deep nesting makes a hundred times the source of it, most of it spaces. */
export const MAX_OUTPUT = 16 * 1024 * 1024

/**
 * States that the search may make for one logical line, 60 bytes each: enough for a list of 7,500 numbers without a trailing
 * comma. The hardest line of MMDetection's configs takes 28,000 states; yapf makes 24,000 in a second.
 */
export const MAX_LINE_STATES = 1_000_000

/** The same for all lines of a source. */
export const MAX_SOURCE_STATES = 10_000_000

/** The error for a source that goes beyond a limit at a token. */
export function limitError(text: string, token: Leaf, message: string, hint: string): MmdetConfigError {
  const start = Math.min(token.start, text.length)
  const end = Math.min(start + token.text.length, text.length)
  return new MmdetConfigError({
    code: 'limit',
    message,
    span: { source: new SourceText('<source>', text), start, end },
    hint,
  })
}

/** The states that the search may still make for a source. */
export class Effort {
  readonly #source: string
  #left: number

  constructor(source: string, states: number = MAX_SOURCE_STATES) {
    this.#source = source
    this.#left = states
  }

  /** States that the next line may take. */
  get line(): number {
    return Math.min(MAX_LINE_STATES, this.#left)
  }

  spend(states: number): void {
    this.#left -= states
  }

  /** The error for a line that needs more. */
  exceeded(tokens: readonly Leaf[]): MmdetConfigError {
    const token = tokens.find(({ kind }) => kind !== Kind.comment) ?? (tokens[0] as Leaf)
    return limitError(
      this.#source,
      token,
      `laying out this statement takes more than ${this.line} steps`,
      'put `# yapf: disable` behind it to keep it as it is, or a trailing comma into its longest list',
    )
  }
}
