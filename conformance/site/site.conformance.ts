import { describe, expect, test } from 'vitest'
import './arrival.ts'
import './configs.ts'
import './docs.ts'
import './files.ts'
import { violations } from './measured.ts'
import { fileOf } from './served.ts'
import {
  addressOf,
  DESKTOP,
  failures,
  open,
  openWhole,
  PANES,
  PHONE,
  page,
  requests,
  STOCK,
  served,
  startVisits,
  textOf,
  visit,
} from './visitor.ts'

startVisits()

/** The name of what the keyboard is at. */
const FOCUSED = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"

describe('builders', () => {
  const withScript = (script: string) => addressOf({ files: [['a.py', 'a = 1\n']], pane: 'builders', script })
  const run = () => page.getByRole('button', { name: 'Run', exact: true }).click()
  const output = () => page.locator('.builders .text pre')

  test('give configs, in TypeScript with types', async () => {
    const script = `import { defineConfig, maskRcnnR50Fpn, type PyInput } from 'mmdet-config'
const depth: number = 101
export default defineConfig({ name: 'deep', bases: [maskRcnnR50Fpn()], overrides: { model: { backbone: { depth } } } })`
    await page.goto(`${served.origin}/play/${withScript(script)}`)
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
    await page.goto(`${served.origin}/play/${withScript(script)}`)
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

  test('has all buttons in one row, on a small phone too', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${served.origin}/play/`)
    const buttons = page.locator('.actions button:visible, .actions select')
    const boxes = await Promise.all((await buttons.all()).map((button) => button.boundingBox()))
    expect(boxes).toHaveLength(4)
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1)
  })

  test('has room to read in a low window, as at 200 %', async () => {
    await page.setViewportSize({ width: 640, height: 360 })
    await page.goto(`${served.origin}/play/`)
    await page.getByRole('button', { name: /^Result/ }).click()
    await page.locator('.merged .cm-line', { hasText: 'backend_args' }).first().click()
    await page.locator('.merged .places li').first().waitFor()
    expect((await page.locator('.merged .cm-scroller').boundingBox())?.height).toBeGreaterThan(200)
  })

  test('tells files and the open view apart where the system gives the colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await visit()
    await page.locator('.cm-line.file-mark').first().waitFor()
    const styleOf = (selector: string, name: string) =>
      page.evaluate<string[]>(
        `Array.from(document.querySelectorAll('${selector}'), (one) => getComputedStyle(one).getPropertyValue('${name}'))`,
      )
    expect(new Set(await styleOf('.legend .swatch', 'background-color')).size).toBe(5)
    expect(new Set(await styleOf('.merged .cm-line', 'border-left-color')).size).toBeGreaterThan(2)
    expect((await styleOf('.tabs button', 'outline-style')).filter((style) => style !== 'none')).toHaveLength(1)
    await page.emulateMedia({ forcedColors: 'none' })
  })

  test('comes from a place to the editor, on a phone too', async () => {
    await page.setViewportSize(PHONE)
    await page.goto(`${served.origin}/play/`)
    await page.getByRole('button', { name: /^Result/ }).click()
    await page.locator('.merged .cm-line', { hasText: 'num_stages=4' }).click({ position: { x: 90, y: 8 } })
    await page.locator('.places button', { hasText: 'mask-rcnn_r50_fpn.py' }).click()
    await page.locator('.editor .cm-activeLine', { hasText: 'num_stages=4' }).waitFor()
    await page.locator('.editor > .known', { hasText: 'num_stages = 4 of' }).waitFor()
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
    const before = await page.getByLabel('Examples').boundingBox()
    await page.getByLabel('Examples').focus()
    await expect.poll(() => page.locator('header option').count()).toBeGreaterThan(10)
    expect(await page.getByLabel('Examples').boundingBox()).toEqual(before)
    expect(await violations(page, isWhole), 'files').toEqual([])
    if (size === PHONE) await page.getByRole('button', { name: /^Result/ }).click()
    for (const pane of PANES) {
      await openWhole(pane)
      expect(await violations(page, isWhole), pane).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), pane).toBeLessThanOrEqual(0)
    }
  })
})

test('on paper each view is whole, in light colours, and alone', async () => {
  const long = `x = '${'long '.repeat(60)}'\n`
  const lines = Array.from({ length: 300 }, (_, at) => `k${at} = ${at}\n`).join('')
  await page.emulateMedia({ colorScheme: 'dark' })
  await visit(addressOf({ files: [['a.py', long + lines]] }))
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.evaluate(ON_PRINT)
  await page.pdf({ width: '700px', height: '1000px' })
  const printed = await page.evaluate<Printed>('globalThis.printed')
  expect(printed).toMatchObject({ lines: 302, colour: 'rgb(255, 255, 255)', others: 0 })
  expect(printed.height).toBeGreaterThan(5000)
  expect(printed.width).toBeLessThanOrEqual(700)
})

interface Printed {
  readonly lines: number
  /** Of what is printed; the width is that of its widest line. */
  readonly height: number
  readonly width: number
  readonly colour: string
  /** What is seen of the page besides. */
  readonly others: number
}

/** What is there when the browser says that it prints, at which editors show all their lines. */
const ON_PRINT = `{
  const measure = () => {
    const lines = [...document.querySelectorAll('.merged .cm-line')]
    const width = Math.max(...lines.map((line) => line.scrollWidth + line.getBoundingClientRect().left))
    const { scrollWidth } = document.documentElement
    const { height } = document.querySelector('main').getBoundingClientRect()
    const colour = getComputedStyle(document.body).backgroundColor
    const others = [...document.querySelectorAll('button, .left, .cm-gutters, footer')].filter((one) => one.offsetParent !== null)
    return { lines: lines.length, height, width: Math.max(width, scrollWidth), colour, others: others.length }
  }
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) globalThis.printed = measure()
  })
}`

test('a new release is there, whole, once the page was closed', async () => {
  await visit()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const release = (path: string, from: string, to: string) =>
    served.others.set(path, String(fileOf(path)).replace(from, to))
  release('/play/index.html', '<body>', '<body class="is-new">')
  release('/play/sw.js', "VERSION = '", "VERSION = 'new")
  const waiting = 'navigator.serviceWorker.getRegistration().then((kept) => kept.waiting !== null)'
  await page.evaluate('navigator.serviceWorker.getRegistration().then((kept) => kept.update())')
  await expect.poll(() => page.evaluate(waiting)).toBe(true)
  expect(await page.locator('.is-new').count()).toBe(0)
  expect(await page.title()).toBe(`${STOCK} – mmdet-config playground`)
  await expect
    .poll(async () => {
      await page.goto('about:blank')
      await visit()
      return page.locator('.is-new').count()
    })
    .toBe(1)
  served.others.delete('/play/index.html')
  served.others.delete('/play/sw.js')
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
