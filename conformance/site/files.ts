import { openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { writeTorchZip } from '../../src/checkpoint/torch/writer.ts'
import { Config } from '../../src/config/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { readRecipe } from '../../src/recipes/readRecipe.ts'
import { stateOf } from '../../test/checkpoint/state.ts'
import { mmdetConfigs } from '../home.ts'
import {
  addressOf,
  drop,
  failures,
  open,
  openWhole,
  PANES,
  page,
  ROOT,
  served,
  textOf,
  typeAtEnd,
  visit,
} from './visitor.ts'

// Files of a visitor, and links: each test is run by site.conformance.ts, in its page.

/** The page's own package, which is there once the site is built. */
function fflate(): Promise<{ zipSync(files: Readonly<Record<string, Uint8Array>>): Uint8Array }> {
  return import(join(ROOT, 'site/node_modules/fflate/esm/index.mjs'))
}

describe('files of the visitor', () => {
  const CHILD = "_base_ = 'base.py'\nlr = 0.1\n"

  test('are dropped, on the editor, which takes nothing of them into its text', async () => {
    await visit()
    await drop({ 'child.py': CHILD, 'base.py': 'lr = 1\nname = "x"\n' })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['child.pyconfig', 'base.py'])
    await expect.poll(() => textOf('.merged')).toBe("lr = 0.1\nname = 'x'\n")
    expect(await textOf('.editor')).toBe(CHILD)
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('come in a folder, without what is none of its configs', async () => {
    await visit()
    await drop({
      'mine/child.py': "_base_ = '_base_/deep/base.py'\nlr = 0.1\n",
      'mine/_base_/deep/base.py': 'lr = 1\n',
      'mine/.git/hook.py': 'x = 1\n',
      'mine/readme.md': '#',
      'mine/picture.jpg': '',
      'mine/large.json': ' '.repeat(2_000_001),
      'mine/bytes.py': Uint8Array.of(0xff, 0xfe),
    })
    const files = page.locator('.files .file')
    await expect.poll(() => files.allTextContents()).toEqual(['_base_/deep/base.py', 'child.pyconfig'])
    await expect.poll(() => textOf('.merged')).toBe('lr = 0.1\n')
    expect((await page.locator('.notice li').allTextContents()).sort()).toEqual([
      '2 other files were left out',
      'mine/bytes.py is not text in UTF-8',
      'mine/large.json is larger than 2 MB',
    ])
    await page.getByRole('button', { name: 'Close this notice' }).click()
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('begin with a config that inherits, in the dialect with read_base() too', async () => {
    await visit()
    await drop({
      'mine/base.py': 'lr = 1\n',
      'mine/child.py': 'from mmengine.config import read_base\nwith read_base():\n    from .base import *\nwd = 2\n',
    })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['base.py', 'child.pyconfig'])
    await expect.poll(() => textOf('.merged')).toBe('lr = 1\nwd = 2\n')
    await drop({ 'base.json': '{"lr": 1}', 'child.json': '{"_base_": "base.json"}' })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['base.json', 'child.jsonconfig'])
  })

  test('that are many leave the config and what is done with them in view', async () => {
    await visit()
    const many = Array.from({ length: 200 }, (_, at) => [`mine/_base_/b${at}.py`, `k${at} = ${at}\n`])
    await drop({ ...Object.fromEntries(many), 'mine/child.py': "_base_ = '_base_/b7.py'\nlr = 0.1\n" })
    await expect.poll(() => page.locator('.files .file').count()).toBe(201)
    await expect.poll(() => isInView('.files .is-active')).toBe(true)
    await page.locator('.files .file').first().click()
    await page.getByRole('button', { name: 'Read this file as the config' }).waitFor()
    expect(await isInView('.file-actions button:last-child')).toBe(true)
  })

  test('that lack a base, and a recipe with a mistake, are told as what they are', async () => {
    await visit()
    await drop({ 'child.py': "_base_ = '../_base_/base.py'\n" })
    await open('problems')
    await page.locator('.hint', { hasText: 'drop the folder that holds them' }).waitFor()
    await drop({ 'mine.yaml': RECIPE })
    await page.locator('p.good').waitFor()
    expect(await page.locator('.hint', { hasText: 'drop the folder' }).count()).toBe(0)
    await typeAtEnd('pretrain: swavv\noverrides: { train_cfg: !replace { by_epoch: true } }\n')
    await page.locator('.problems .error', { hasText: 'did you mean swav?' }).waitFor()
    expect(await page.locator('.problems .error').count()).toBe(1)
    await page.locator('footer', { hasText: 'The recipe cannot be read: ' }).waitFor()
  })

  test('that are a recipe show its config: each value names its place in the recipe, or in what is generated of it', async () => {
    await visit()
    const recipe = `${RECIPE}overrides:\n  model: {backbone: {frozen_stages: 2}}\n`
    await drop({ 'mine.yaml': recipe, 'other.yaml': RECIPE })
    await page.locator('.stale', { hasText: 'This is a recipe' }).waitFor()
    const { config } = await readRecipe(recipe, 'mine.yaml')
    await expect
      .poll(() => textOf('.merged'))
      .toBe((await Config.fromString(config.toPython({ form: 'standalone' }), '.py')).prettyText())
    await page.locator('.merged .cm-line', { hasText: 'frozen_stages=' }).click({ position: { x: 110, y: 8 } })
    const places = page.locator('.merged .places li')
    await expect
      .poll(() => places.allTextContents())
      .toEqual([
        'mine.yaml:52',
        expect.stringMatching(/^generated by mine.yaml\/_base_\/models\/mask-rcnn_r50_fpn.py:\d+1$/),
      ])
    await places.first().getByRole('button').click()
    await page.locator('.editor .cm-activeLine', { hasText: 'frozen_stages: 2' }).waitFor()
    expect(await places.nth(1).getByRole('button').count()).toBe(0)
    await open('plan')
    await page.locator('.words dd', { hasText: '87960 iterations' }).waitFor()
    await open('diff')
    await page.getByLabel('Compared with').selectOption('other.yaml')
    await expect.poll(() => page.locator('.diff tbody th').allTextContents()).toEqual(['model.backbone.frozen_stages'])
  })

  test('that are broken show nothing of another config', async () => {
    await visit()
    await openWhole('plan')
    await page.locator('.words').waitFor()
    await drop({ 'a.py': "_base_ = 'b.py'\na = 1\n", 'b.py': 'b = (' })
    await page.locator('.stale').waitFor()
    expect(await page.locator('.words').count()).toBe(0)
    await drop({ 'a.py': '_base_ = []\na = 1\n', 'b.py': 'b = (' })
    await open('merged')
    await expect.poll(() => textOf('.merged')).toBe('a = 1\n')
    await page.locator('.files .file').last().click()
    await page.getByRole('button', { name: 'Read this file as the config' }).click()
    await page.locator('.stale').waitFor()
    expect(await page.locator('.stale').textContent()).not.toContain('how it was before')
    expect(await textOf('.merged')).toBe('')
  })

  test('that are removed come back by the browser’s button', async () => {
    await visit()
    await drop({ 'a.py': 'a = 1\n', 'b.py': 'b = 2\n' })
    await page.getByRole('button', { name: 'Remove a.py' }).press('Enter')
    await page.locator('footer', { hasText: 'a.py is removed' }).waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.title')).toBe('b.py')
    await page.goBack()
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['a.pyconfig', 'b.py'])
  })

  test('that are none are refused in words, and what was open stays', async () => {
    await visit()
    await drop({ 'broken.zip': 'PK', 'picture.jpg': '' })
    await expect
      .poll(() => page.locator('.notice li').allTextContents())
      .toEqual([
        'Nothing was opened: no config was found',
        'broken.zip cannot be unpacked: the file begins like a zip archive and has no zip directory at its end',
        'picture.jpg is not a config: those are .py, .json and .yaml',
      ])
    expect(await page.locator('.files .file').count()).toBe(5)
  })

  test('come in a zip, below a folder', async () => {
    await visit()
    const files = { 'mine/child.py': Buffer.from(CHILD), 'mine/base.py': Buffer.from('lr = 1\n') }
    const buffer = Buffer.from((await fflate()).zipSync(files))
    await page.locator('input[type=file]').first().setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer })
    await expect.poll(() => page.locator('.files .file').allTextContents()).toEqual(['child.pyconfig', 'base.py'])
    await expect.poll(() => textOf('.merged')).toBe('lr = 0.1\n')
  })

  test('of a zip that unpacks to more than it says are left out', async () => {
    await visit()
    const bomb = (await fflate()).zipSync({ 'a.py': new Uint8Array(60_000_000) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const entry = bomb.byteLength - 22 - 50
    expect(view.getUint32(entry + 24, true)).toBe(60_000_000)
    view.setUint32(entry + 24, 1000, true)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bomb.zip', mimeType: 'application/zip', buffer: Buffer.from(bomb) })
    await expect
      .poll(() => page.locator('.notice li').allTextContents())
      .toContainEqual(expect.stringContaining('1000 bytes'))
    expect(await page.locator('.files .file').count()).toBe(5)
  })

  test.each(['moco.pth.tar', 'legacy.pth', 'plain.safetensors'])('a checkpoint is inspected: %s', async (name) => {
    await visit()
    const path = join(ROOT, 'test/checkpoint/golden', name)
    await page.locator('input[type=file]').first().setInputFiles(path)
    const { title, tensors } = inspectCheckpoint(await openCheckpoint(await openAsBlob(path)))
    await expect.poll(() => page.locator('.pane h2').textContent()).toBe(title)
    expect(await page.locator('tbody tr').count()).toBe(tensors.length)
  })

  test('a checkpoint is held against the config that is open, anew with each change of it', async () => {
    const small = { type: 'ResNet', depth: 18, base_channels: 8 }
    const named = `${JSON.stringify(small).slice(0, -1)}, "init_cfg": dict(type='Pretrained', checkpoint='work/whole.pth')}`
    const parts: Uint8Array[] = []
    const sink = { write: async (chunk: Uint8Array) => void parts.push(chunk.slice()) }
    await writeTorchZip(sink, new Map(Object.entries(stateOf(small))), { verify: false, metadata: {}, crc32 })
    const give = (name: string) =>
      page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: '', buffer: Buffer.concat(parts) })
    const verdict = page.locator('section[aria-label="What the config loads of it"]')
    await visit()
    await drop({ 'mine.py': `model = dict(backbone=${named})\n` })
    await give('whole.pth')
    await expect.poll(() => verdict.textContent()).toContain('every tensor is loaded')
    await verdict.locator('summary', { hasText: '120 of 120 tensors of the backbone' }).click()
    expect(await verdict.locator('.names li').count()).toBe(120)
    await typeAtEnd("model['backbone']['depth'] = 34\n")
    await expect.poll(() => verdict.textContent()).toContain('it is not proved that every tensor is loaded')
    expect(await verdict.textContent()).toContain('80 of its 216 tensors are not in the file')
    await give('other.pth')
    await expect.poll(() => verdict.textContent()).toContain('this config does not load the file')
    expect(await verdict.textContent()).toMatch(/init_cfg, if it named this file.*120 of 216 tensors/)
    await typeAtEnd('model = 3\n')
    await expect.poll(() => verdict.textContent()).toContain('the config has no dict model.backbone')
  })

  test('with hostile names and values run nothing, and stay below their folder', async () => {
    await visit()
    const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    await drop({
      '__proto__.py': `x = ${JSON.stringify(script)}\ny = '{{7*7}}'\n`,
      [`${script.replaceAll('/', '')}.py`]: "import os\nos.system('id')\n",
      'constructor.py': "_base_ = '../../../etc/passwd'\n",
    })
    await page.locator('.files .is-active', { hasText: 'constructor.py' }).waitFor()
    await page.locator('.files .file', { hasText: '__proto__.py' }).click()
    await page.getByRole('button', { name: 'Read this file as the config' }).click()
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

/** Whether an element is in sight, and not cut off by what holds it. */
const isInView = (selector: string) =>
  page.evaluate(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)})
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })()`)

const RECIPE = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'

/** A config of MMDetection that inherits from eight others. */
const NINE = 'hrnet/mask-rcnn_hrnetv2p-w40-2x_coco.py'

const BASES = Array.from({ length: 400 }, (_, at) => `b${at}.py`)

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

  test.each([
    ['no base64', '#v1.%%%'],
    ['nothing deflated', '#v1.AAAA'],
    ['empty', '#v1.'],
    ['of others', '#nonsense'],
    ['a megabyte of garbage', `#v1.${'A_-z'.repeat(300_000)}`],
    ['a bomb', addressOf({ files: [['a.py', 'a = 1']], script: 'x'.repeat(300_000_000) })],
  ])('that is damaged opens the first page: %s', async (_, address) => {
    await visit(address)
    expect(await page.locator('.files .file').count()).toBe(5)
    expect(await page.locator('.notice li').allTextContents()).toEqual([
      'The link is damaged or was cut off: this is an example, and not what the link held',
    ])
  })

  test('leads back from files that were opened to those before, as they were left', async () => {
    await visit()
    await typeAtEnd('\nwork_dir = "mine"\n')
    await drop({ 'a.py': 'a = 1\n' })
    await expect.poll(() => textOf('.merged')).toBe('a = 1\n')
    await page.goBack()
    await expect.poll(() => textOf('.merged')).toContain("work_dir = 'mine'")
    await page.goForward()
    await expect.poll(() => textOf('.merged')).toBe('a = 1\n')
  })

  test('leads back to the last letter that was typed', async () => {
    await visit()
    await typeAtEnd('\nwork_dir = "mine"\n')
    await page.goto(`${served.origin}/`)
    await page.goBack()
    await expect.poll(() => textOf('.merged')).toContain("work_dir = 'mine'")
  })

  test('that is given to an open page replaces what it shows, and leaves it where the link is damaged', async () => {
    await visit()
    const give = (address: string) => page.evaluate(`location.hash = ${JSON.stringify(address)}`)
    await give(addressOf({ files: [['a.py', 'a = (']] }))
    await page.locator('.stale', { hasText: 'cannot be read' }).waitFor()
    expect(await page.locator('.stale').textContent()).not.toContain('how it was before')
    expect(await textOf('.merged')).toBe('')
    expect(await page.locator('.legend li').count()).toBe(0)
    await give('#v1.AAAA')
    await page.locator('.notice', { hasText: 'what was open stays' }).waitFor()
    expect(await page.locator('.files .file').count()).toBe(1)
  })

  test('holds a chain of nine configs in 4.4 k letters, each with a colour of its own', async () => {
    const folder = await mmdetConfigs()
    const { files: paths } = await Config.fromFile(join(folder, NINE), { fileSystem: nodeFileSystem() })
    expect(paths).toHaveLength(9)
    const files = paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
    await visit(addressOf({ files, entry: NINE }))
    await expect.poll(() => page.locator('.legend li').count()).toBe(9)
    const colours = await page.locator('.legend .swatch').evaluateAll((all) => all.map((one) => one.className))
    expect(new Set(colours).size).toBe(9)
    await open('bases')
    await expect.poll(() => page.locator('.box-title').count()).toBe(9)
    await expect.poll(() => new URL(page.url()).hash.length).toBeLessThanOrEqual(4400)
  })

  test('holds no more than a link can: what is larger is not kept, and that is said', async () => {
    await visit()
    await drop({ 'a.py': 'a = 1\n', 'large.py': '# long\n'.repeat(150_000) })
    await page.locator('footer', { hasText: 'a reload of the page loses them' }).waitFor()
    expect(page.url()).toBe(`${served.origin}/play/`)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.locator('footer', { hasText: 'too many for a link' }).waitFor()
    await typeAtEnd('b = 2\n')
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    expect(failures.splice(0)).toEqual(['dialog: '])
  })
})

describe('more than anybody needs', () => {
  test.each([
    ['modules', 'model', { 'a.py': "model = dict(neck=[dict(type='FPN') for i in range(3000)])\n" }, 150],
    [
      'bases',
      'bases',
      {
        'a.py': `_base_ = ${JSON.stringify(BASES)}\n`,
        ...Object.fromEntries(BASES.map((name, at) => [name, `k${at} = ${at}\n`])),
      },
      150,
    ],
  ] as const)('of %s is drawn in part', async (_, pane, files, drawn) => {
    await page.goto(`${served.origin}/play/${addressOf({ files: Object.entries(files), pane })}`)
    await page.locator('.drawing .lead', { hasText: `The first ${drawn} of` }).waitFor()
    expect(await page.locator('.box').count()).toBe(drawn)
  })

  test('of what reading takes: the view says that the config cannot be read, and leads to the problems', async () => {
    await page.goto(`${served.origin}/play/${addressOf({ files: [['a.py', 'x = 10 ** 10 ** 10\n']] })}`)
    for (const pane of ['merged', 'plan', 'model', 'bases', 'diff', 'import']) {
      await open(pane)
      await page.locator('.stale', { hasText: 'The config cannot be read as it stands.' }).waitFor()
    }
    await page.getByRole('button', { name: 'See the problems' }).click()
    await page.locator('.problems .error').waitFor()
  })
})
