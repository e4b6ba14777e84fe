import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { Config } from '../../src/config/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { startChromium } from '../browser/chromium.ts'
import { editorAlone } from './measured.ts'
import { buildSite, type Served, serve } from './served.ts'

// The playground as its visitors use it, in Debian's Chromium: what was built, from a host of plain files.

export const ROOT = join(import.meta.dirname, '../..')
export const STOCK = 'selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'
export const PHONE = { width: 390, height: 780 }
export const DESKTOP = { width: 1360, height: 820 }
export const PANES = ['merged', 'problems', 'plan', 'model', 'bases', 'diff', 'import', 'builders', 'checkpoint']

export let served: Served
export let context: BrowserContext
let close: () => Promise<void>
export let page: Page
export const failures: string[] = []
export const requests: string[] = []

/** Builds the site, serves it, and gives each test of a file a page. */
export function startVisits(): void {
  beforeAll(async () => {
    await buildSite()
    served = await serve(await editorAlone(stockText()))
    const browser = await startChromium()
    ;({ context, close } = browser)
    context.setDefaultTimeout(15_000)
    context.on('request', (request) => requests.push(request.url()))
  })
  afterAll(async () => {
    await close?.()
    served?.close()
    for (const folder of folders) await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    failures.length = 0
    page = await context.newPage()
    await page.setViewportSize(DESKTOP)
    page.on('pageerror', (error) => failures.push(String(error)))
    page.on('dialog', (dialog) => failures.push(`dialog: ${dialog.message()}`))
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text())
    })
  })
  afterEach(async () => {
    served.wait = () => undefined
    await page.close()
    expect(failures).toEqual([])
  })
}

export const stockText = () => readFileSync(join(ROOT, 'configs', STOCK), 'utf8')

export async function visit(address = ''): Promise<void> {
  await page.goto(`${served.origin}/play/${address}`)
  await page.locator('.merged .cm-line', { hasText: ' = ' }).first().waitFor()
}

/** The whole text of an editor, by what it keeps in its element: the page has only the lines in view. */
export function textOf(editor: string): Promise<string> {
  return page
    .locator(`${editor} .cm-content`)
    .evaluate((content) => (content as unknown as Content).cmTile.root.view.state.doc.toString())
}

/** A project as an address has it. */
export const addressOf = (state: object) =>
  `#v1.${deflateRawSync(JSON.stringify(state), { level: 9 }).toString('base64url')}`

interface Content {
  readonly cmTile: { readonly root: { readonly view: { readonly state: { readonly doc: object } } } }
}

/** Types at the end of the open file. */
export async function typeAtEnd(text: string): Promise<void> {
  await page.locator('.editor .cm-content').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

export const open = (pane: string) => page.locator(`#tab-${pane}`).click()

/** Opens a view, and waits for its script. */
export async function openWhole(pane: string): Promise<void> {
  await open(pane)
  await page.locator('.pane .page:not(.is-loading), .pane .merged').first().waitFor()
}

export const nodeConfig = (path: string) =>
  Config.fromFile(join(ROOT, 'configs', path), { fileSystem: nodeFileSystem() })

/** Drops files of the disk onto the editor, as a mouse does: folders whole. What is below one has a slash in its name. */
export async function drop(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-drop-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const dropped = new Set(Object.keys(files).map((name) => join(folder, name.split('/')[0] as string)))
  const data = { items: [], files: [...dropped], dragOperationsMask: 1 }
  const session = await context.newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 450, y: 200, data })
  }
  await session.detach()
  folders.push(folder)
}

const folders: string[] = []
