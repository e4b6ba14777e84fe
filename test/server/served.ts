import { PassThrough } from 'node:stream'
import { onTestFinished } from 'vitest'
import { createConnection as createServerConnection } from 'vscode-languageserver/node'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { CONNECTION_OPTIONS, createServer, type ServerHost } from '../../src/server/server.ts'

export const FILES = {
  '/w/_base_/model.py':
    "pipe = [dict(type='Resize', scale=(1, 2))]\nmodel = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50), neck=None, bbox_head=None)\n",
  '/w/a.py': "_base_ = '_base_/model.py'\nmodel = dict(backbone=dict(depth=101))\n",
  '/w/program.py': 'import sys\nprint(sys.argv)\n',
}

export const URI = 'file:///w/a.py'

interface Told {
  readonly uri: string
  readonly version: number
  readonly diagnostics: readonly {
    readonly code: string
    readonly severity: number
    readonly message: string
    readonly range: object
  }[]
}

/** A server on files in memory, to which no one has talked yet. */
export function connect(host: Partial<ServerHost> = {}): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const connection = createServerConnection(
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
    CONNECTION_OPTIONS,
  )
  createServer(connection, {
    fileSystem: memoryFileSystem(FILES, '/w'),
    version: '1',
    pathOf: (uri) => (uri.startsWith('file://') ? uri.slice(7) : undefined),
    uriOf: (path) => `file://${path}`,
    pause: async () => undefined,
    ...host,
  })
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  onTestFinished(() => client.dispose())
  return client
}

/** A server on files in memory with its client. */
export async function serve(
  host: Partial<ServerHost> = {},
  params: object = {},
  log?: (text: string) => void,
  settings = (_: readonly { readonly scopeUri?: string }[]): unknown[] => [
    { inlayHints: true, rules: { 'unknown-type': 'off' }, gpus: 8, images: 16 },
  ],
) {
  const made = connect(host)
  const waiting: { readonly wanted: (told: Told) => boolean; readonly resolve: (told: Told) => void }[] = []
  const seen: Told[] = []
  made.onNotification('textDocument/publishDiagnostics', (told: Told) => {
    seen.push(told)
    for (const one of waiting) if (one.wanted(told)) one.resolve(told)
  })
  for (const name of ['window/logMessage', 'window/showMessage'])
    made.onNotification(name, ({ message }: { message: string }) => log?.(message))
  const asked: string[] = []
  made.onRequest('client/registerCapability', ({ registrations }) => {
    asked.push(...registrations.map(({ method }: { method: string }) => method))
    return null
  })
  made.onRequest('workspace/configuration', ({ items }) => settings(items))
  made.listen()
  const { capabilities } = await made.sendRequest<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: 'file:///w',
    capabilities: {},
    ...params,
  })
  await made.sendNotification('initialized', {})
  return {
    capabilities,
    asked,
    ask: (method: string, more: object = {}, uri = URI) =>
      made.sendRequest<never>(method, { textDocument: { uri }, ...more }),
    say: (method: string, message: object) => made.sendNotification(method, message),
    open: (uri: string, text: string) =>
      made.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'python', version: 1, text } }),
    /** What was told of a document last. */
    last: (uri: string) => seen.findLast((one) => one.uri === uri),
    told: (wanted: (told: Told) => boolean) =>
      new Promise<Told>((resolve) => {
        const known = seen.find(wanted)
        if (known === undefined) waiting.push({ wanted, resolve })
        else resolve(known)
      }),
  }
}

export const at = (line: number, character: number) => ({ position: { line, character } })
export const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
})
