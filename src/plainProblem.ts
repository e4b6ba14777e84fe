import type { Problem, RelatedPlace, Severity } from './errors.ts'
import { nameBelow, type SourceSpan } from './source.ts'

/** A problem as JSON holds it: every key is there, texts are empty where there is nothing to say. */
export interface PlainProblem {
  readonly severity: Severity
  readonly rule: string
  /** Where in a value, as `--cfg-options` names it: `model.neck.0.type`. */
  readonly path: string
  readonly message: string
  readonly help: string
  readonly suggestions: readonly string[]
  readonly place: PlainPlace | null
  readonly related: readonly { readonly message: string; readonly place: PlainPlace | null }[]
  readonly fix: PlainFix | null
  /** How often it was found, and where first: only where one problem stands for many. */
  readonly count?: number
  readonly examples?: readonly string[]
}

/** Lines and columns count from 1, columns in UTF-16 units as editors count them; the end is exclusive. */
export interface PlainPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

interface PlainFix {
  readonly title: string
  /** `start` and `end` are offsets into the text of the file, in UTF-16 units. */
  readonly edits: readonly {
    readonly file: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}

/**
 * A problem in the one shape that every `--json` has.
 *
 * @param folder files below it are named from there.
 */
export function plainProblem(problem: Problem, folder?: string): PlainProblem {
  const { code, message, span, path, offset, hint, related, suggestions, fix } = problem
  return {
    severity: problem.severity ?? 'error',
    rule: code,
    path: path?.join('.') ?? '',
    message: offset === undefined ? message : `${message} (byte ${offset})`,
    help: hint ?? '',
    suggestions: suggestions ?? [],
    place: span === undefined ? null : plainPlace(span, folder),
    related: (related ?? []).map((other) => plainRelated(other, folder)),
    fix: fix === undefined ? null : plainFix(fix, folder),
    ...(problem.count === undefined ? {} : { count: problem.count, examples: problem.examples ?? [] }),
  }
}

/** What no source text wrote is named in the message. */
function plainRelated({ message, span, path }: RelatedPlace, folder?: string): PlainProblem['related'][number] {
  if (span !== undefined) return { message, place: plainPlace(span, folder) }
  return { message: path === undefined ? message : `${path.join('.')}: ${message}`, place: null }
}

/** A span as JSON holds it. */
export function plainPlace({ source, start, end }: SourceSpan, folder?: string): PlainPlace {
  const from = unitsAt(source, start)
  const to = unitsAt(source, end)
  const file = nameBelow(source.name, folder)
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function unitsAt(source: SourceSpan['source'], offset: number): { line: number; column: number } {
  const { line } = source.positionAt(offset)
  const index = source.lineIndexAt(offset)
  const before = index === 0 ? source.before.characters : 0
  return { line, column: before + offset - (source.lineStarts[index] as number) + 1 }
}

function plainFix({ title, edits }: NonNullable<Problem['fix']>, folder?: string): PlainFix {
  return {
    title,
    edits: edits.map(({ span: { source, start, end }, text }) => {
      return { file: nameBelow(source.name, folder), start, end, text }
    }),
  }
}
