// The language server of VS Code itself: a process of Node, with this machine's files or, of a folder that is on no disk, the editor's.

import { createConnection } from 'vscode-languageserver/node'
import { machineHost } from '../../../src/cli/lsp.ts'
import { nodeFileSystem } from '../../../src/node/fileSystem.ts'
import { createServer } from '../../../src/server/server.ts'
import { editorHost } from './editorHost.ts'
import { ASK_EDITOR } from './names.ts'

const connection = createConnection()
const host = process.argv.includes(ASK_EDITOR)
  ? editorHost((method, params) => connection.sendRequest(method, params))
  : { ...machineHost, fileSystem: nodeFileSystem(), env: process.env }
createServer(connection, host)
