import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** An editor that has one document open in the built server. */
export interface Editor {
  readonly text: string
  ask<Answer = unknown>(method: string, params?: object): Promise<Answer>
  /** Replaces a piece of the document, by offsets. */
  edit(start: number, end: number, text: string): Promise<void>
  positionAt(offset: number): Position
  /** The problems of the document as it is. */
  problems(): Promise<readonly { readonly code?: string; readonly message: string }[]>
  /** Ends the server, and gives the code of its exit. */
  close(): Promise<number | null>
}

interface Told {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: { readonly code?: string; readonly message: string }[]
}

/** Starts `mmdet-config lsp` and opens a file with a text. */
export async function openEditor(path: string, given: string, root = '/none'): Promise<Editor> {
  const child = spawn(process.execPath, [resolve('dist/cli/bin.cjs'), 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const told = new Map<number, Told>()
  let heard: () => void = () => undefined
  client.onNotification('textDocument/publishDiagnostics', (one: Told) => {
    told.set(one.version ?? 0, one)
    heard()
  })
  client.listen()
  const uri = pathToFileURL(path).href
  const languageId = /\.ya?ml$/.test(path) ? 'yaml' : path.endsWith('.json') ? 'json' : 'python'
  let document = TextDocument.create(uri, languageId, 1, given)
  const positionAt = (offset: number): Position => document.positionAt(offset)
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  })
  await client.sendNotification('initialized', {})
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text: given },
  })
  return {
    get text() {
      return document.getText()
    },
    ask: (method, params = {}) => client.sendRequest(method, { textDocument: { uri }, ...params }),
    edit: async (start, end, by) => {
      const range = { start: positionAt(start), end: positionAt(end) }
      const contentChanges = [{ range, text: by }]
      document = TextDocument.update(document, contentChanges, document.version + 1)
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: document.version },
        contentChanges,
      })
    },
    positionAt,
    problems: async () => {
      for (;;) {
        const known = told.get(document.version)
        if (known !== undefined) return known.diagnostics
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }
    },
    close: async () => {
      await client.sendRequest('shutdown')
      await client.sendNotification('exit')
      return ended
    },
  }
}
