import { openAsBlob, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { Config } from '../../src/config/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { planRun } from '../../src/plan/plan.ts'
import { startChromium } from '../browser/chromium.ts'
import { editorAlone, mainThread, violations } from './measured.ts'
import { buildSite, fileOf, type Served, serve } from './served.ts'

// The playground as its visitors use it, in Debian's Chromium: what was built, from a host of plain files.

const ROOT = join(import.meta.dirname, '../..')
const STOCK = 'selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'
const PHONE = { width: 390, height: 780 }
const DESKTOP = { width: 1360, height: 820 }
const PANES = ['merged', 'problems', 'plan', 'model', 'bases', 'diff', 'import', 'builders', 'checkpoint']

let served: Served
let context: BrowserContext
let close: () => Promise<void>
let page: Page
const failures: string[] = []
const requests: string[] = []

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
  await page.close()
  expect(failures).toEqual([])
})

const stockText = () => readFileSync(join(ROOT, 'configs', STOCK), 'utf8')

async function visit(address = ''): Promise<void> {
  await page.goto(`${served.origin}/play/${address}`)
  await page.locator('.merged .cm-line', { hasText: ' = ' }).first().waitFor()
}

/** The whole text of an editor, by what it keeps in its element: the page has only the lines in view. */
function textOf(editor: string): Promise<string> {
  return page
    .locator(`${editor} .cm-content`)
    .evaluate((content) => (content as unknown as Content).cmTile.root.view.state.doc.toString())
}

interface Content {
  readonly cmTile: { readonly root: { readonly view: { readonly state: { readonly doc: object } } } }
}

/** Types at the end of the open file. */
async function typeAtEnd(text: string): Promise<void> {
  await page.locator('.editor .cm-content').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

/** The name of what the keyboard is at. */
const FOCUSED = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"

const open = (pane: string) => page.locator(`#tab-${pane}`).click()

/** Opens a view, and waits for its script. */
async function openWhole(pane: string): Promise<void> {
  await open(pane)
  await page.locator('.pane .page:not(.is-loading), .pane .merged').first().waitFor()
}

const nodeConfig = (path: string) => Config.fromFile(join(ROOT, 'configs', path), { fileSystem: nodeFileSystem() })

/** The page's own package, which is there once the site is built. */
function fflate(): Promise<{ zipSync(files: Readonly<Record<string, Uint8Array>>): Uint8Array }> {
  return import(join(ROOT, 'site/node_modules/fflate/esm/index.mjs'))
}

/** Puts files into the page, as a drop of them does. */
async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  const script = `
    const transfer = new DataTransfer()
    for (const [name, text] of ${JSON.stringify(Object.entries(files))}) transfer.items.add(new File([text], name))
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))`
  await page.evaluate(`{${script}}`)
}

describe('what a visitor waits for', () => {
  test('at most 330 kB of scripts before the first merged result; the catalogue comes later', async () => {
    served.asked.length = 0
    await visit()
    await page.locator('#tab-problems .count').waitFor()
    const isLater = (path: string) => /\/(?:check|catalogue)[-.]/.test(path)
    const first = served.asked.slice(0, served.asked.findIndex(isLater)).filter((path) => path.endsWith('.js'))
    const bytes = first.reduce((sum, path) => sum + gzipSync(fileOf(path) ?? '').byteLength, 0)
    console.log(`first result: ${(bytes / 1000).toFixed(1)} kB of scripts after gzip, ${first.length} files`)
    expect(first.length).toBeGreaterThan(1)
    expect(served.asked.filter(isLater).length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(330_000)
  })

  test('at most twice the time of the main thread that an editor alone takes', async () => {
    const ours: number[] = []
    const alone: number[] = []
    for (let round = 0; round < 4; round++) {
      alone.push(await mainThread(context, `${served.origin}/alone.html`, '.cm-line'))
      ours.push(await mainThread(context, `${served.origin}/play/`, '.merged .cm-line:nth-child(3)'))
    }
    const ratio = Math.min(...ours) / Math.min(...alone)
    console.log(
      `main thread: ratio ${ratio.toFixed(2)} (${ours.map(Math.round)} ms against ${alone.map(Math.round)} ms)`,
    )
    expect(ratio).toBeLessThanOrEqual(2)
  })
})

describe('a config', () => {
  test('is merged as Node merges it, and each value names who wrote it', async () => {
    await visit()
    expect(await textOf('.merged')).toBe((await nodeConfig(STOCK)).prettyText())
    await page.locator('.merged .cm-line', { hasText: 'frozen_stages=' }).click({ position: { x: 110, y: 8 } })
    const [own, before] = (await nodeConfig(STOCK)).origins('model.backbone.frozen_stages')
    const places = page.locator('.merged .places button')
    await expect
      .poll(() => places.allTextContents())
      .toEqual([`${STOCK}:${own?.line}`, `_base_/models/mask-rcnn_r50_fpn.py:${before?.line}`])
    await places.nth(1).click()
    expect(await page.locator('.editor .title').textContent()).toBe('_base_/models/mask-rcnn_r50_fpn.py')
    expect(await page.locator('.editor .cm-activeLine').textContent()).toContain('frozen_stages=1')
  })

  test('that is broken while it is typed keeps its last result; a fix mends it', async () => {
    await visit()
    await typeAtEnd('\nmodel = dict(')
    await page.locator('.stale').waitFor()
    await open('problems')
    await page.locator('.problems .error').waitFor()
    await page.locator('.editor .cm-content').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('#tab-problems .count').textContent()).toBe('✓')
    await typeAtEnd('\nmodel = dict(backbone=dict(with_cpp=True))\n')
    const fix = page.locator('.problems button', { hasText: 'with_cpp to with_cp' })
    await fix.click()
    await expect.poll(() => page.locator('#tab-problems .count').textContent()).toBe('✓')
    expect(await textOf('.editor')).toContain('dict(with_cp=True)')
  })

  test('is completed as the language server does', async () => {
    await visit()
    await typeAtEnd('\nmodel = dict(backbone=dict(with_')
    await page.keyboard.type('c')
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'with_cp' }).click()
    await expect.poll(() => textOf('.editor')).toMatch(/with_cp=/)
  })

  test('is planned with the numbers of `plan`', async () => {
    await visit()
    await open('plan')
    await page.locator('.words dd', { hasText: '87960 iterations' }).waitFor()
    const plan = planRun(await nodeConfig(STOCK), { gpus: 8, images: 117266 })
    const iterations = await page.locator('.table tbody tr td:first-child').allTextContents()
    expect(iterations.map(Number)).toEqual(plan.learningRate.map(({ iteration }) => iteration))
    await page.getByLabel('GPUs').fill('4')
    await page.keyboard.press('Tab')
    await page.locator('.words dd', { hasText: '4 GPUs' }).waitFor()
  })

  test('shows its modules with their channels, its bases, its differences, and itself as TypeScript', async () => {
    await visit()
    await open('model')
    await page.locator('.arrow-label', { hasText: '256 · 512 · 1024 · 2048' }).waitFor()
    expect(await page.locator('.box-title').allTextContents()).toContain('StandardRoIHead')
    await open('bases')
    await expect.poll(() => page.locator('.box-title').count()).toBe(5)
    await open('diff')
    await page.getByLabel('Compared with').selectOption('_base_/models/mask-rcnn_r50_fpn.py')
    await page.locator('.diff tr.changed', { hasText: 'model.backbone.frozen_stages' }).waitFor()
    await open('import')
    await page.locator('.text pre', { hasText: "from 'mmdet-config'" }).waitFor()
    await page.getByRole('button', { name: 'Open as builders' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.locator('.builders .text pre', { hasText: 'swav_800ep_pretrain' }).first().waitFor()
  })
})

test('every example is merged, and check finds no error', async () => {
  await visit()
  const menu = page.getByLabel('Examples')
  await menu.focus()
  await expect.poll(() => menu.locator('option').count()).toBeGreaterThan(10)
  const names = (await menu.locator('optgroup option').allTextContents()).map((name) => name.trim())
  const experiments = readdirSync(join(ROOT, 'configs/experiments')).filter((file) => file.endsWith('.ts'))
  expect(names.length).toBe(4 + experiments.length)
  for (const name of names) {
    await menu.selectOption(name)
    await expect.poll(() => page.locator('.files .is-active .name').textContent(), { message: name }).toBe(`${name}.py`)
    await expect.poll(() => page.locator('.legend li').last().textContent(), { message: name }).toBe(`${name}.py`)
    await page.locator('#tab-problems .count').waitFor()
    expect(await page.locator('#tab-problems .count.error').count(), name).toBe(0)
  }
})

describe('files of the visitor', () => {
  const CHILD = "_base_ = 'base.py'\nlr = 0.1\n"

  test('are dropped', async () => {
    await visit()
    await drop({ 'child.py': CHILD, 'base.py': 'lr = 1\nname = "x"\n' })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['child.pyconfig', 'base.py'])
    await expect.poll(() => textOf('.merged')).toBe("lr = 0.1\nname = 'x'\n")
  })

  test('come in a zip, below a folder', async () => {
    await visit()
    const files = { 'mine/child.py': Buffer.from(CHILD), 'mine/base.py': Buffer.from('lr = 1\n') }
    const buffer = Buffer.from((await fflate()).zipSync(files))
    await page.locator('input[type=file]').first().setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['child.pyconfig', 'base.py'])
    await expect.poll(() => textOf('.merged')).toBe('lr = 0.1\n')
  })

  test.each(['moco.pth.tar', 'legacy.pth', 'plain.safetensors'])('a checkpoint is inspected: %s', async (name) => {
    await visit()
    const path = join(ROOT, 'test/checkpoint/golden', name)
    await page.locator('input[type=file]').first().setInputFiles(path)
    const { title, tensors } = inspectCheckpoint(await openCheckpoint(await openAsBlob(path)))
    await expect.poll(() => page.locator('.pane h2').textContent()).toBe(title)
    expect(await page.locator('tbody tr').count()).toBe(tensors.length)
  })

  test('with hostile names and values run nothing, and stay below their folder', async () => {
    await visit()
    const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    await drop({
      '__proto__.py': `x = ${JSON.stringify(script)}\ny = '{{7*7}}'\n`,
      [`${script.replaceAll('/', '')}.py`]: "import os\nos.system('id')\n",
      'constructor.py': "_base_ = '../../../etc/passwd'\n",
    })
    await expect.poll(() => textOf('.merged')).toContain('onerror')
    for (const pane of PANES) await openWhole(pane)
    await page.locator('.files .file').nth(1).click()
    await page.getByRole('button', { name: 'Read this file as the config' }).click()
    await open('problems')
    await page.locator('.problems .error').waitFor()
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false)
    expect(await page.locator('main img, main script').count()).toBe(0)
  })
})

describe('the address', () => {
  const stateInAddress = () => inflateRawSync(Buffer.from(page.url().split('#v1.')[1] ?? 'AwA', 'base64url')).toString()

  test('holds all that there is, through a reload', async () => {
    await visit()
    await typeAtEnd('\nwork_dir = "mine"\n')
    await page.locator('.files .file').last().click()
    await open('plan')
    await page.getByLabel('GPUs').fill('3')
    await expect.poll(stateInAddress).toContain('"gpus":3')
    await page.reload()
    await page.locator('.words dd', { hasText: '3 GPUs' }).waitFor()
    expect(await page.locator('.editor .title').textContent()).toBe('_base_/default_runtime.py')
    await open('merged')
    await expect.poll(() => textOf('.merged')).toContain("work_dir = 'mine'")
    expect(page.url().length).toBeLessThan(8000)
  })

  test.each(['#v1.%%%', '#v1.AAAA', '#v1.', '#nonsense'])(
    'that is damaged opens the first page: %s',
    async (address) => {
      await visit(address)
      expect(await page.locator('.files .file').count()).toBe(5)
    },
  )
})

describe('builders', () => {
  /** The address of a project with a script, made as the page makes it. */
  async function withScript(script: string): Promise<string> {
    const state = { files: [['a.py', 'a = 1\n']], entry: 'a.py', active: 'a.py', pane: 'builders', script }
    return `#v1.${deflateRawSync(JSON.stringify(state)).toString('base64url')}`
  }
  const run = () => page.getByRole('button', { name: 'Run', exact: true }).click()
  const output = () => page.locator('.builders .text pre')

  test('give configs, in TypeScript with types', async () => {
    const script = `import { defineConfig, maskRcnnR50Fpn, type PyInput } from 'mmdet-config'
const depth: number = 101
export default defineConfig({ name: 'deep', bases: [maskRcnnR50Fpn()], overrides: { model: { backbone: { depth } } } })`
    await page.goto(`${served.origin}/play/${await withScript(script)}`)
    await run()
    await output().first().waitFor()
    expect(await output().first().textContent()).toContain('depth=101')
    await page.getByRole('button', { name: /Add these 2/ }).click()
    await open('merged')
    await expect.poll(() => textOf('.merged')).toContain('depth=101')
  })

  test('that came by a link wait for a click, reach nothing, and are stopped after two seconds', async () => {
    const before = requests.length
    const script = "fetch('https://example.com/x'); try { parent.document } catch {}; while (true) {}"
    await page.goto(`${served.origin}/play/${await withScript(script)}`)
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
    await page.locator('#tab-problems .count').waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await run()
    await expect.poll(() => output().first().textContent(), { timeout: 10_000 }).toContain('stopped')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(requests.slice(before).filter((url) => url.includes('example.com'))).toEqual([])
    failures.length = 0
  })
})

describe('everybody', () => {
  test('gets everywhere with the keyboard alone', async () => {
    await visit()
    await page.locator('#tab-merged').focus()
    for (const pane of PANES.slice(1)) {
      await page.keyboard.press('ArrowRight')
      expect(await page.evaluate('document.activeElement.id')).toBe(`tab-${pane}`)
    }
    await page.keyboard.press('ArrowRight')
    await page.evaluate('document.activeElement.blur()')
    const seen = new Set<string>()
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab')
      seen.add(await page.evaluate<string>(FOCUSED))
    }
    for (const name of ['Open files', 'Copy link', 'New file', `Text of ${STOCK}`, 'Merged', 'Merged config']) {
      expect([...seen].join('\n')).toContain(name)
    }
  })

  test.each([
    ['desktop, light', DESKTOP, 'light', true],
    ['desktop, dark', DESKTOP, 'dark', false],
    ['phone, light', PHONE, 'light', false],
    ['phone, dark', PHONE, 'dark', true],
  ] as const)('can read it: axe finds nothing, and nothing is cut off: %s', async (_, size, colorScheme, isWhole) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`${served.origin}/play/`)
    await page.locator('.editor .cm-line').first().waitFor()
    expect(await violations(page, isWhole), 'files').toEqual([])
    if (size === PHONE) await page.getByRole('button', { name: /^Result/ }).click()
    for (const pane of PANES) {
      await openWhole(pane)
      expect(await violations(page, isWhole), pane).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), pane).toBeLessThanOrEqual(0)
    }
  })
})

test('nothing leaves the page, and it opens without a network once it was there', async () => {
  await visit()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  served.close()
  await page.reload()
  await page.locator('.merged .cm-line', { hasText: ' = ' }).first().waitFor()
  for (const pane of PANES) await openWhole(pane)
  await open('problems')
  await page.locator('.problems, p.good').first().waitFor()
  const outside = requests.filter((url) => !url.startsWith(`${served.origin}/`) && !/^(?:blob|data):/.test(url))
  expect(outside).toEqual([])
})
