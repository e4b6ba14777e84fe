import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cachedFolder } from '../home.ts'

/** The last one that runs on Node 20. */
const SERVER = 'yaml-language-server@1.19.2'

/** What an editor would underline: `line:column message`. */
export type Diagnosis = readonly string[]

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {
    readonly items?: readonly { readonly section: string }[]
    readonly uri?: string
    readonly diagnostics?: readonly {
      readonly message: string
      readonly range: { readonly start: { readonly line: number; readonly character: number } }
    }[]
  }
}

/** The YAML language server that editors use, driven over stdio, with one schema for every file. */
export class LanguageServer {
  readonly #child: ChildProcess
  readonly #settings: Readonly<Record<string, unknown>>
  readonly #asked = new Map<string, (diagnosis: Diagnosis) => void>()
  #received = Buffer.alloc(0)
  #count = 0

  private constructor(child: ChildProcess, schema: string, customTags: readonly string[]) {
    this.#child = child
    const schemas = { [`file://${schema}`]: ['*.yaml'] }
    this.#settings = { yaml: { validate: true, customTags, schemas, schemaStore: { enable: false } } }
    child.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk))
    const capabilities = { workspace: { configuration: true } }
    this.#send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities } })
  }

  static async start(schema: string, customTags: readonly string[]): Promise<LanguageServer> {
    const folder = await cachedFolder(SERVER.replace('@', '-'), async (target) => {
      await writeFile(join(target, 'package.json'), '{}').catch(() => undefined)
      await promisify(execFile)('npm', ['install', '--prefix', target, '--no-audit', '--no-fund', '--silent', SERVER])
    })
    const script = join(folder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server')
    const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    return new LanguageServer(child, schema, customTags)
  }

  /** What the server says of a text. Its own line that names a schema is left out. */
  diagnose(text: string): Promise<Diagnosis> {
    const uri = `file:///${++this.#count}.yaml`
    const plain = text.replace(/^# yaml-language-server:.*$/m, '#')
    return new Promise((resolve) => {
      this.#asked.set(uri, resolve)
      const textDocument = { uri, languageId: 'yaml', version: 1, text: plain }
      this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
    })
  }

  close(): void {
    this.#child.kill()
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.#child.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n')
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.subarray(0, Math.max(head, 0)).toString())?.[1],
      )
      if (head < 0 || this.#received.length < head + 4 + length) return
      const body = this.#received.subarray(head + 4, head + 4 + length).toString()
      this.#received = this.#received.subarray(head + 4 + length)
      this.#answer(JSON.parse(body) as Message)
    }
  }

  #answer({ id, method, params }: Message): void {
    if (id === 1 && method === undefined) this.#send({ method: 'initialized', params: {} })
    if (method === 'workspace/configuration') {
      this.#send({ id, result: params?.items?.map(({ section }) => this.#settings[section] ?? null) })
    } else if (id !== undefined && method !== undefined) this.#send({ id, result: null })
    if (method !== 'textDocument/publishDiagnostics') return
    const found = (params?.diagnostics ?? []).map(
      ({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message}`,
    )
    this.#asked.get(params?.uri ?? '')?.(found)
  }
}
