// What the command palette and the menus offer. Each command is about the config in the active editor.

import {
  commands,
  Disposable,
  type Location,
  Position,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import type { ViewRange, ViewWrite } from '../../../src/server/requests.ts'
import type { Server } from './extension.ts'
import { locationOf, mergedUri, showMerged } from './merged.ts'
import { MERGED_SCHEME, nameOf } from './names.ts'
import { Plans, showDoctor } from './pages.ts'

/** Registers the commands. */
export function registerCommands(server: Server): Disposable {
  const plans = new Plans(server)
  const work: Readonly<Record<string, (editor: TextEditor) => Promise<void>>> = {
    merged: ({ document }) => showMerged(document.uri),
    why: (editor) => why(editor, server),
    plan: ({ document }) => plans.show(document.uri),
    diff: ({ document }) => diff(document.uri, server),
    import: ({ document }) => importConfig(document.uri, server),
    doctor: ({ document }) => doctor(document.uri, server),
  }
  const registered = Object.entries(work).map(([name, run]) =>
    commands.registerCommand(`mmdet-config.${name}`, () => onActiveConfig(run)),
  )
  return Disposable.from(plans, ...registered, commands.registerCommand('mmdet-config.showPlaces', showPlaces))
}

async function onActiveConfig(run: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor
  if (editor === undefined || editor.document.uri.scheme === MERGED_SCHEME) {
    await window.showInformationMessage('Open a config first.')
    return
  }
  try {
    await run(editor)
  } catch (error) {
    await window.showErrorMessage(error instanceof Error ? error.message : String(error))
  }
}

/** What a code lens names: places, as the server writes them. */
async function showPlaces(
  uri: string,
  { line, character }: ViewRange['start'],
  places: readonly Pick<ViewWrite, 'uri' | 'range'>[],
) {
  const at = new Position(line, character)
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri, true), at, places.map(locationOf))
}

/** The writes of the value at the cursor as a list, newest first; what is chosen is shown. */
async function why({ document, selection, viewColumn }: TextEditor, server: Server): Promise<void> {
  const { line, character } = selection.active
  const textDocument = { uri: document.uri.toString() }
  const answer = await server.ask('mmdet-config/why', { textDocument, position: { line, character } })
  if (answer === null || answer.writes.length === 0) {
    await window.showInformationMessage('There is no value of a config at the cursor.')
    return
  }
  const items = answer.writes.map((write, at) => itemOf(write, answer.writes[at - 1]))
  const title = `${answer.path}, written ${items.length === 1 ? 'once' : `${items.length} times`}, newest first`
  const reveal = ({ uri, range }: Location, preserveFocus: boolean) =>
    window.showTextDocument(uri, { selection: range, preserveFocus, preview: true, ...(viewColumn && { viewColumn }) })
  const chosen = await window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    onDidSelectItem: (item) => {
      if (typeof item !== 'string') void reveal((item as (typeof items)[number]).location, true)
    },
  })
  if (chosen === undefined) await window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) })
  else await reveal(chosen.location, false)
}

function itemOf(write: ViewWrite, newer: ViewWrite | undefined) {
  const location = locationOf(write)
  const verb = newer === undefined ? (write.merged ? 'gets' : 'is') : newer.merged ? 'merged over' : 'it replaced'
  const description = `${workspace.asRelativePath(location.uri)}:${location.range.start.line + 1}`
  return { label: `${verb} ${write.value}`, description, location }
}

/** Both merged configs in an editor of differences. */
async function diff(config: Uri, server: Server): Promise<void> {
  const asked = server.ask('mmdet-config/configs', { textDocument: { uri: config.toString() } })
  const items = asked.then(({ uris }) =>
    uris.map((uri) => Uri.parse(uri, true)).map((file) => ({ label: workspace.asRelativePath(file), file })),
  )
  const placeHolder = `The config that ${nameOf(config.path)} is compared with`
  const chosen = await window.showQuickPick(items, { placeHolder })
  if (chosen === undefined) return
  const title = `${nameOf(chosen.file.path)} ↔ ${nameOf(config.path)} (merged)`
  await commands.executeCommand('vscode.diff', mergedUri(chosen.file), mergedUri(config), title)
}

async function importConfig(config: Uri, server: Server): Promise<void> {
  const { text } = await server.ask('mmdet-config/import', { textDocument: { uri: config.toString() } })
  const document = await workspace.openTextDocument({ language: 'typescript', content: text })
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside })
}

async function doctor(config: Uri, server: Server): Promise<void> {
  if (server.hasNode) return showDoctor(config, server)
  await window.showWarningMessage(
    'The doctor report looks at data sets and checkpoints, which only a folder on your disk has: open one in VS Code on the desktop, or run mmdet-config doctor.',
  )
}
