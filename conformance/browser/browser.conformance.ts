import { openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importConfig } from '../../src/author/importing/importConfig.ts'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { configNames, MMDET } from '../families.ts'
import { sample } from '../sample.ts'
import { startChromium } from './chromium.ts'

type Library = typeof import('../../src/entries/browser.ts')
declare global {
  /** What the page's script leaves behind. */
  var library: Library
}

const ORIGIN = 'http://mmdet-config.test'
const COUNT = 200
const CHECKPOINTS = ['moco.pth.tar', 'legacy.pth', 'deflated.pth', 'old.tar', 'mmengine.pth']

const requests: string[] = []
const failures: string[] = []
let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  const browser = await startChromium()
  close = browser.close
  page = await browser.context.newPage()
  page.on('pageerror', (error) => failures.push(String(error)))
  const answers = await pageFiles()
  await browser.context.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url())
    requests.push(`${origin}${pathname}`)
    const body = origin === ORIGIN ? answers.get(pathname) : undefined
    if (body === undefined) return route.abort()
    return route.fulfill({ body, contentType: pathname.endsWith('.js') ? 'text/javascript' : 'text/html' })
  })
  await page.goto(`${ORIGIN}/`)
  await page.waitForFunction(() => globalThis.library !== undefined)
})
afterAll(() => close?.())

/** A page with the browser entry as esbuild bundles it for a browser: an import of `node:` fails the build. */
async function pageFiles(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as library from './src/entries/browser.ts'; globalThis.library = library`,
      resolveDir: join(import.meta.dirname, '../..'),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    outdir: '/',
    write: false,
  })
  const scripts = outputFiles.map(({ path, text }) => [path, text] as const)
  return new Map([...scripts, ['/', '<!doctype html><script type="module" src="/stdin.js"></script>'] as const])
}

/** The texts that are read of each config, or the code of the error. */
async function textsOf(name: string, library: Pick<Library, 'Config' | 'MmdetConfigError'>, files: Files) {
  try {
    const config = await library.Config.fromFile(`/configs/${name}`, { fileSystem: files })
    return { repr: config.toRepr(), pretty: config.prettyText() }
  } catch (error) {
    if (error instanceof library.MmdetConfigError) return { error: error.code }
    throw error
  }
}

type Files = ReturnType<typeof memoryFileSystem>

test(`${COUNT} configs are read from memory as in Node`, async () => {
  const root = await MMDET.root()
  const all = configNames(root, ['.py', '.yml', '.yaml', '.json'])
  const texts = Object.fromEntries(all.map((name) => [`/configs/${name}`, readFileSync(join(root, name), 'utf8')]))
  const asked = sample(all, COUNT)
  const inPage = await page.evaluate(
    async ([texts, asked, source]) => {
      const { memoryFileSystem, ...library } = globalThis.library
      const files = memoryFileSystem(texts)
      const read = new Function(`return ${source}`)() as typeof textsOf
      return Promise.all(asked.map((name) => read(name, library, files)))
    },
    [texts, asked, textsOf.toString()] as const,
  )
  const files = memoryFileSystem(texts)
  for (const [at, name] of asked.entries()) {
    expect(inPage[at], name).toEqual(await textsOf(name, { Config, MmdetConfigError }, files))
  }
  expect(inPage.filter((one) => 'repr' in one).length).toBeGreaterThan(COUNT * 0.8)
})

test('a YAML config is read without Node', async () => {
  const text = await page.evaluate(async () => {
    const { Config } = globalThis.library
    const yaml = await Config.fromString('a: [1, 2.5]\nb: !!python/tuple [x]\n', '.yaml')
    return yaml.toRepr()
  })
  expect(text).toBe("{'a': [1, 2.5], 'b': ('x',)}")
})

test('a config is imported as in Node', async () => {
  const files = {
    '/a.py': "_base_ = 'b.py'\nmodel = dict(backbone=dict(depth=18))\n",
    '/b.py': "model = dict(type='FCOS', backbone=dict(depth=50))\n",
  }
  const text = await page.evaluate(async (files) => {
    const { importConfig, memoryFileSystem } = globalThis.library
    return (await importConfig('/a.py', { fileSystem: memoryFileSystem(files) })).text
  }, files)
  expect(text).toBe((await importConfig('/a.py', { fileSystem: memoryFileSystem(files) })).text)
  expect(text).toContain('depth: 18')
})

test.each(CHECKPOINTS)('inspectCheckpoint over a Blob gives the report of Node: %s', async (name) => {
  const path = join(import.meta.dirname, '../../test/checkpoint/golden', name)
  const inPage = await page.evaluate(
    async (base64) => {
      const { inspectCheckpoint, openCheckpoint } = globalThis.library
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
      return JSON.stringify(inspectCheckpoint(await openCheckpoint(new Blob([bytes]))))
    },
    readFileSync(path, 'base64'),
  )
  const inNode = inspectCheckpoint(await openCheckpoint(await openAsBlob(path)))
  expect(JSON.parse(inPage)).toEqual(JSON.parse(JSON.stringify(inNode)))
})

test('no request leaves the page, and no error is left uncaught', () => {
  expect(requests.filter((url) => !url.startsWith(`${ORIGIN}/`))).toEqual([])
  expect(requests).toContain(`${ORIGIN}/stdin.js`)
  expect(failures).toEqual([])
})
