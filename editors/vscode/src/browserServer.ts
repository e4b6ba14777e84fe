// The language server of VS Code in a browser: a worker, which asks the editor for the files of the workspace.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createServer } from '../../../src/server/server.ts'
import { editorHost } from './editorHost.ts'

declare const self: DedicatedWorkerGlobalScope

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
createServer(
  connection,
  editorHost((method, params) => connection.sendRequest(method, params)),
)
