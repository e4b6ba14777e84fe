// The language server of VS Code itself: a process of Node, with this machine's files.

import { createConnection } from 'vscode-languageserver/node'
import { machineHost } from '../../../src/cli/lsp.ts'
import { nodeFileSystem } from '../../../src/node/fileSystem.ts'
import { createServer } from '../../../src/server/server.ts'

createServer(createConnection(), { ...machineHost, fileSystem: nodeFileSystem(), env: process.env })
