// Pages of HTML beside a config: nothing in them runs, and nothing is loaded.

import { type Disposable, ProgressLocation, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode'
import type { Server } from './extension.ts'
import { nameOf } from './names.ts'
import { planPage } from './planPage.ts'
import { Quiet } from './quiet.ts'

interface Page {
  readonly panel: WebviewPanel
  fill(): Promise<void>
}

/** The plans that are open, by the config; they follow what is typed. */
export class Plans {
  readonly #server: Server
  readonly #open = new Map<string, Page>()
  readonly #again = new Quiet(() => {
    for (const { fill } of this.#open.values()) void fill()
  })
  readonly #listening: Disposable

  constructor(server: Server) {
    this.#server = server
    this.#listening = workspace.onDidChangeTextDocument(() => {
      if (this.#open.size > 0) this.#again.soon()
    })
  }

  async show(config: Uri): Promise<void> {
    const key = config.toString()
    const page = this.#open.get(key) ?? this.#make(config)
    this.#open.set(key, page)
    page.panel.reveal(undefined, true)
    await page.fill()
  }

  #make(config: Uri): Page {
    const name = nameOf(config.path)
    const panel = newPanel(`Plan of ${name}`)
    panel.onDidDispose(() => this.#open.delete(config.toString()))
    const fill = async () => {
      const answer = await this.#server
        .ask('mmdet-config/plan', { textDocument: { uri: config.toString() } })
        .catch((error: Error) => ({ text: '', picture: '', problems: [error.message] }))
      panel.webview.html = planPage(name, answer)
    }
    return { panel, fill }
  }

  dispose(): void {
    this.#listening.dispose()
    this.#again.dispose()
    for (const { panel } of this.#open.values()) panel.dispose()
  }
}

/** Shows the report of the doctor as it is now: it reads the data set and the checkpoints, which takes its time. */
export async function showDoctor(config: Uri, server: Server): Promise<void> {
  const title = `Doctor: ${nameOf(config.path)}`
  const { html } = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    server.ask('mmdet-config/doctor', { textDocument: { uri: config.toString() } }),
  )
  newPanel(title).webview.html = html
}

function newPanel(title: string): WebviewPanel {
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
  return window.createWebviewPanel('mmdet-config', title, column, { enableScripts: false, localResourceRoots: [] })
}
