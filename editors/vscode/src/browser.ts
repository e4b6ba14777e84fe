import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { start, stop } from './extension.ts'

/** Starts the extension in a browser: the server is a worker, and asks for the files of the workspace. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  // A worker that crashed or was stopped is not used again.
  const connect = async () => {
    worker?.terminate()
    worker = new Worker(script)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return start(context, {
    hasNode: false,
    makeClient: (options) => new LanguageClient('mmdet-config', 'MMDetection configs', connect, options),
  })
}

export { stop as deactivate }
