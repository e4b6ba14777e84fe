import { type ChildProcess, fork } from 'node:child_process'
import { expect } from 'vitest'

/** What a server says, and asks. */
interface Message {
  readonly id?: string | number
  readonly method?: string
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly unknown[] }
  readonly result?: { readonly html?: string }
  readonly error?: { readonly message: string }
}

/** The answers of an editor to what its server asks. */
export type Answers = (method: string, params: { readonly uri: string }) => unknown

/** A server as VS Code starts it: a process, and JSON by its channel. */
export class DesktopServer {
  readonly #process: ChildProcess
  readonly #told: Message[] = []
  #asked = 0

  constructor(script: string, args: readonly string[], answers: Answers = () => null) {
    this.#process = fork(script, ['--node-ipc', ...args], { silent: true })
    this.#process.on('message', (said) => {
      const message = said as Message
      this.#told.push(message)
      if (message.method === undefined || message.id === undefined) return
      const result = answers(message.method, message.params as { readonly uri: string })
      this.#process.send({ jsonrpc: '2.0', id: message.id, result })
    })
  }

  stop(): void {
    this.#process.kill()
  }

  notify(method: string, params: object): void {
    this.#process.send({ jsonrpc: '2.0', method, params })
  }

  async ask(method: string, params: object): Promise<Message | undefined> {
    const id = `ask ${this.#asked++}`
    this.#process.send({ jsonrpc: '2.0', id, method, params })
    const answer = () => this.#told.find((message) => message.id === id)
    await expect.poll(answer, { timeout: 20_000 }).toBeDefined()
    return answer()
  }

  /** What was told of a document, at any time. */
  problems(uri: string): unknown[] {
    return this.#told.filter(({ params }) => params?.uri === uri).flatMap(({ params }) => params?.diagnostics ?? [])
  }
}
