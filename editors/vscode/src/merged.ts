// The merged config beside the file: a document that nobody can write in, and whose lines know which file wrote them.

import {
  Disposable,
  EventEmitter,
  Hover,
  Location,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import type { ViewRequests, ViewWrite } from '../../../src/server/requests.ts'
import type { Server } from './extension.ts'
import { MERGED_SCHEME, mergedPath } from './names.ts'
import { Quiet } from './quiet.ts'

type Merged = ViewRequests['mmdet-config/merged']['answer']

/** The document of a config with everything it inherits. */
export function mergedUri(config: Uri): Uri {
  return Uri.from({ scheme: MERGED_SCHEME, path: mergedPath(config.path), query: config.toString() })
}

/** Shows the merged config at the right of its file. */
export async function showMerged(config: Uri): Promise<void> {
  const document = await workspace.openTextDocument(mergedUri(config))
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true })
}

/** Serves those documents, and what their lines know. */
export function registerMerged(server: Server): Disposable {
  const answers = new Map<string, Merged>()
  const changed = new EventEmitter<Uri>()
  const shown = () => workspace.textDocuments.filter(({ uri }) => uri.scheme === MERGED_SCHEME)
  const again = new Quiet(() => {
    for (const { uri } of shown()) changed.fire(uri)
  })
  const lineAt = ({ uri }: TextDocument, { line }: Position) => answers.get(uri.toString())?.lines[line] ?? undefined
  const selector = { scheme: MERGED_SCHEME }
  return Disposable.from(
    changed,
    again,
    workspace.registerTextDocumentContentProvider(MERGED_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        try {
          const answer = await server.ask('mmdet-config/merged', { textDocument: { uri: uri.query } })
          answers.set(uri.toString(), answer)
          return answer.text
        } catch (error) {
          answers.delete(uri.toString())
          return asComment(error)
        }
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== MERGED_SCHEME && shown().length > 0) again.soon()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => answers.delete(uri.toString())),
    languages.registerHoverProvider(selector, {
      provideHover(document, position) {
        const line = lineAt(document, position)
        return line === undefined ? undefined : new Hover(wordsOf(line))
      },
    }),
    languages.registerDefinitionProvider(selector, {
      provideDefinition(document, position) {
        return lineAt(document, position)?.writes.map(locationOf)
      },
    }),
  )
}

/** A config that cannot be read has no values to show; the reasons are among the problems of its file. */
function asComment(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('')
}

function wordsOf({ path, writes }: { readonly path: string; readonly writes: readonly ViewWrite[] }): MarkdownString {
  const words = new MarkdownString()
  words.appendCodeblock(path, 'python')
  for (const write of writes) {
    const { uri, range } = locationOf(write)
    const name = `${workspace.asRelativePath(uri)}:${range.start.line + 1}`
    words.appendMarkdown(`\n\n[${escaped(name)}](${uri.with({ fragment: `L${range.start.line + 1}` })}) `)
    words.appendText(write.value)
  }
  return words
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&')
}

/** The place of a write. */
export function locationOf({ uri, range: { start, end } }: Pick<ViewWrite, 'uri' | 'range'>): Location {
  return new Location(Uri.parse(uri, true), new Range(start.line, start.character, end.line, end.character))
}
