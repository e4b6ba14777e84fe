import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, stop } from './extension.ts'
import { ASK_EDITOR } from './names.ts'

/** Starts the extension in VS Code itself: the server is a process of Node. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'desktop.js').fsPath
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? []
  // Relative paths count from the folder, as for a training that starts there.
  const cwd = folders.find(({ scheme }) => scheme === 'file')?.fsPath
  // A repository that is open without a clone is on no disk.
  const hasNode = cwd !== undefined || folders.length === 0
  const server = {
    module,
    transport: TransportKind.ipc,
    args: hasNode ? [] : [ASK_EDITOR],
    ...(cwd !== undefined && { options: { cwd } }),
  }
  return start(context, {
    hasNode,
    makeClient: (options) => new LanguageClient('mmdet-config', 'MMDetection configs', server, options),
  })
}

export { stop as deactivate }
