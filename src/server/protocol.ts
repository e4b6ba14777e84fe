import type {
  CompletionItem,
  DocumentSymbol,
  Location,
  Diagnostic as LspDiagnostic,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver'
import type { Edit, Problem, Severity } from '../errors.ts'
import { basename } from '../python/posixPath.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import { escapeTalk } from '../talk.ts'
import type { Completion, Completions } from './complete.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { OutlineSymbol } from './outline.ts'

// What the functions of this room say, in the words of the protocol: lines and characters (UTF-16) from 0 on.

/** Where the address of a file comes from. */
export interface Addresses {
  /** The absolute path that an address is of; undefined for one of no file. */
  readonly pathOf: (uri: string) => string | undefined
  readonly uriOf: (path: string) => string
}

export function positionOf(source: SourceText, offset: number): Position {
  const line = source.lineIndexAt(offset)
  return { line, character: offset - (source.lineStarts[line] ?? 0) }
}

/** The offset of a position; one behind the end of a line is at its end. */
export function offsetOf(source: SourceText, { line, character }: Position): number {
  const start = source.lineStarts[line] ?? source.text.length
  const next = source.lineStarts[line + 1]
  return Math.min(start + character, next === undefined ? source.text.length : next - 1)
}

export function rangeOf({ source, start, end }: SourceSpan): Range {
  return { start: positionOf(source, start), end: positionOf(source, end) }
}

export function locationOf(span: SourceSpan, { uriOf }: Addresses): Location {
  return { uri: uriOf(span.source.name), range: rangeOf(span) }
}

const SEVERITIES: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, note: 3 }

export function diagnosticOf({ problem, span, message }: Diagnostic, addresses: Addresses): LspDiagnostic {
  const { code, severity = 'error', related = [] } = problem
  const places = related.flatMap((one) =>
    one.span === undefined || !one.span.source.name.startsWith('/')
      ? []
      : [{ message: escapeTalk(one.message), location: locationOf(one.span, addresses) }],
  )
  return {
    range: rangeOf(span),
    severity: SEVERITIES[severity],
    code,
    source: 'mmdet-config',
    message,
    ...(places.length > 0 && { relatedInformation: places }),
    ...(code === 'dead-override' && { tags: [1] }),
  }
}

/** A problem in a line, for where no place is shown beside it. */
export function saidOf({ message, hint, span }: Problem): string {
  const file = span && basename(span.source.name)
  const place = span === undefined ? '' : `in ${file}, line ${span.source.positionAt(span.start).line}: `
  return escapeTalk(`${place}${message}${hint === undefined ? '' : `; ${hint}`}`)
}

export function textEditOf({ span, text }: Edit): TextEdit {
  return { range: rangeOf(span), newText: text }
}

export function workspaceEditOf(edits: readonly Edit[], { uriOf }: Addresses): WorkspaceEdit {
  const changes = new Map<string, TextEdit[]>()
  for (const edit of edits) {
    const uri = uriOf(edit.span.source.name)
    changes.set(uri, [...(changes.get(uri) ?? []), textEditOf(edit)])
  }
  return { changes: Object.fromEntries(changes) }
}

/** `CompletionItemKind` of the protocol. */
const ITEM_KINDS: Readonly<Record<Completion['kind'], CompletionItem['kind']>> = {
  key: 10,
  argument: 5,
  variable: 6,
  class: 7,
  value: 12,
  file: 17,
  folder: 19,
}

export function completionItems(source: SourceText, { items, start, end }: Completions): CompletionItem[] {
  const range = rangeOf({ source, start, end })
  return items.map(({ label, kind, detail, documentation, text, rank }) => ({
    label,
    kind: ITEM_KINDS[kind],
    sortText: `${rank} ${label}`,
    filterText: label,
    textEdit: { range, newText: text },
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation }),
  }))
}

/** `SymbolKind` of the protocol: object, array, property. */
const SYMBOL_KINDS = { dict: 19, list: 18, value: 7 } as const

export function documentSymbol({ name, kind, span, key, children }: OutlineSymbol): DocumentSymbol {
  return {
    name: name === '' ? "''" : name,
    kind: SYMBOL_KINDS[kind],
    range: rangeOf(span),
    selectionRange: rangeOf(key),
    children: children.map(documentSymbol),
  }
}
