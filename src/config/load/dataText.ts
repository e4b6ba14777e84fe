import type { ErrorCode } from '../../errorCodes.ts'
import { MmdetConfigError } from '../../errors.ts'
import type { Written } from '../../python/provenance.ts'
import type { PyValue } from '../../python/values.ts'
import type { SourceSpan, SourceText } from '../../source.ts'

/**
 * UTF-16 units of one YAML or JSON text. The worst of this length, a list of half a million values, takes one second and 300 MB in
 * JSON, two seconds and 650 MB in YAML. Configs take some kilobytes; the largest YAML file of the OpenMMLab repositories, an index
 * of models, takes 200.
 */
export const MAX_TEXT_LENGTH = 2 ** 20

/**
 * Nested collections. CPython's recursion limit of 1000 ends its JSON reader at 995 in an empty program, and MMEngine's own walks
 * through a config well before.
 */
export const MAX_DATA_NESTING = 990

/**
 * Values that a YAML text may stand for when every alias is written out. Aliases cost PyYAML nothing, but every later walk
 * through the config sees them all: nine lines of nine aliases each are 400 million values.
 */
export const MAX_EXPANDED_NODES = 1_000_000

/** Characters of one number. CPython refuses to read or print more than 4300 decimal digits. */
export const MAX_NUMBER_LENGTH = 20_000

/** Where a piece of the parsed text is in the text that its author wrote: the two differ where variables were filled in. */
export type SpanOf = (start: number, end: number) => SourceSpan

/** Spans for a text that is parsed as it was written. */
export function spansOf(source: SourceText): SpanOf {
  return (start, end) => ({ source, start, end })
}

/** What becomes of a mistake: it is noted, and the reader goes on, or it is thrown. */
export type PassOver = (error: unknown) => void

/** Ends the work at the first mistake. */
export function rethrow(error: unknown): never {
  throw error
}

/** What is said of a text that is refused. */
export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
  readonly start: number
  readonly end?: number
  /** `type(e).__name__` of the exception that Python raises. */
  readonly pythonClass?: string | undefined
  readonly hint?: string | undefined
}

/** The error for a refused text; its span holds at least one character. */
export function refusal(spanOf: SpanOf, { code, message, start, end = start, ...rest }: Refusal): MmdetConfigError {
  return new MmdetConfigError({ code, message, span: spanOf(start, Math.max(end, start + 1)), ...rest })
}

/**
 * Refuses a text that is too long to be read in good time.
 *
 * @throws MmdetConfigError `limit`
 */
export function refuseLength(text: string, spanOf: SpanOf, most = MAX_TEXT_LENGTH): void {
  if (text.length <= most) return
  const message = `the text has ${text.length} characters, and at most ${most} are read`
  throw refusal(spanOf, { code: 'limit', message, start: most })
}

/** The write of a value by a piece of YAML or JSON. Its span is worked out when somebody asks. */
export class DataWrite implements Written {
  readonly #spanOf: SpanOf
  readonly #start: number
  readonly #end: number
  readonly value: PyValue
  readonly shadowed: Written | undefined

  constructor(spanOf: SpanOf, start: number, end: number, value: PyValue, shadowed?: Written) {
    this.#spanOf = spanOf
    this.#start = start
    this.#end = end
    this.value = value
    this.shadowed = shadowed
  }

  get span(): SourceSpan {
    return this.#spanOf(this.#start, this.#end)
  }
}

/** Characters of the text that a message repeats at most. */
const SHOWN_LENGTH = 60

/** A piece of the text as messages show it. */
export function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
