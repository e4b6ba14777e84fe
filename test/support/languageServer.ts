import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const TSC = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: { readonly items?: readonly { readonly label: string }[] }
}

/**
 * What TypeScript's language server completes in files of a folder.
 *
 * @param texts files with `|` where the cursor is.
 */
export async function completions(folder: string, texts: readonly string[]): Promise<string[][]> {
  const server = spawn(process.execPath, [TSC, '--lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = new Map<number, (message: Message) => void>()
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    server.stdin.write(body)
  }
  const ask = (id: number, method: string, params: object): Promise<Message> =>
    new Promise((resolve) => {
      waiting.set(id, resolve)
      send({ id, method, params })
    })
  let held = Buffer.alloc(0)
  server.stdout.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    for (;;) {
      const end = held.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(held.subarray(0, Math.max(end, 0)).toString())?.[1])
      if (end < 0 || held.length < end + 4 + length) return
      const message = JSON.parse(held.subarray(end + 4, end + 4 + length).toString()) as Message
      held = held.subarray(end + 4 + length)
      if (message.id === undefined) continue
      if (message.method === undefined) waiting.get(message.id)?.(message)
      else send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null })
    }
  })
  try {
    const root = pathToFileURL(folder).href
    await ask(1, 'initialize', { processId: null, rootUri: root, capabilities: {} })
    send({ method: 'initialized', params: {} })
    const lists: string[][] = []
    for (const [at, marked] of texts.entries()) {
      const before = marked.slice(0, marked.indexOf('|'))
      const uri = `${root}/open${at}.ts`
      const text = marked.replace('|', '')
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'typescript', version: 1, text } },
      })
      const lines = before.split('\n')
      const position = { line: lines.length - 1, character: lines.at(-1)?.length }
      const { result } = await ask(at + 2, 'textDocument/completion', { textDocument: { uri }, position })
      lists.push((result?.items ?? []).map(({ label }) => label.replace(/\?$/, '')))
    }
    return lists
  } finally {
    server.kill()
  }
}
