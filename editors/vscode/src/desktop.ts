import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start, stop } from './extension.ts'

/** Starts the extension in VS Code itself: the server is a process of Node. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'desktop.js').fsPath
  // Relative paths count from the folder, as for a training that starts there.
  const cwd = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath
  const server = { module, transport: TransportKind.ipc, ...(cwd !== undefined && { options: { cwd } }) }
  return start(context, {
    hasNode: true,
    makeClient: (options) => new LanguageClient('mmdet-config', 'MMDetection configs', server, options),
  })
}

export { stop as deactivate }
