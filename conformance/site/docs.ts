import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { violations } from './measured.ts'
import { fileOf } from './served.ts'
import { DESKTOP, PHONE, page, ROOT, served } from './visitor.ts'

// The documentation as its readers use it: run by site.conformance.ts, in its page.

const DIST = join(ROOT, 'site/dist')
const START = '/'
const RULE = '/rules/unknown-argument.html'
const API = ['/api/check/index.html', '/api/mmdet-config/classes/Config.html']

/** What users of MMDetection look for, and where it stands. */
const ASKED = [
  ['custom dataset', '/own-data.html'],
  ['num_classes', '/rules/num-classes-mismatch.html'],
  ['auto scale lr', '/rules/lr-batch-mismatch.html'],
  ['environment variables', '/reader.html'],
  ['unexpected keyword argument', '/rules/unknown-argument.html'],
  ['mixed precision', '/authoring.html'],
  ['fp16', '/authoring.html'],
  ['test time augmentation', '/authoring.html'],
  ['data augmentation', '/authoring.html#edits-of-lists'],
  ['custom hook', '/authoring.html#components-of-your-own'],
  ['voc dataset', '/dataset.html'],
  ['slurm', '/launch.html'],
  ['training logs', '/launch.html#results'],
  ['pre-commit', '/check.html#pre-commit'],
] as const

const FOUND = "Array.from(document.querySelectorAll('.result'), (link) => link.getAttribute('href'))"

/** The pages that were built, but the playground. */
const PAGES = () =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !/^(?:play\/|404)/.test(path))
    .map((path) => `/${path}`)

async function visitDocs(path: string): Promise<void> {
  await page.goto(served.origin + path)
  // The page acts on the keyboard once it is alive.
  await page.waitForFunction("document.querySelector('#app').__vue_app__ !== undefined")
}

describe('the documentation', () => {
  test.each([
    ['desktop, light', DESKTOP, 'light'],
    ['desktop, dark', DESKTOP, 'dark'],
    ['phone, light', PHONE, 'light'],
    ['phone, dark', PHONE, 'dark'],
  ] as const)('axe finds nothing, and nothing is cut off: %s', async (_, size, colorScheme) => {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of [START, RULE, ...API]) {
      await visitDocs(path)
      expect(await page.evaluate("document.documentElement.classList.contains('dark')")).toBe(colorScheme === 'dark')
      expect(await violations(page, true), path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
    }
  })

  test('moves a wide table sideways on a phone before it breaks names letter by letter', async () => {
    await page.setViewportSize(PHONE)
    for (const path of ['/printing.html', '/authoring.html', '/checkpoints.html']) {
      await visitDocs(path)
      const narrow = "Array.from(document.querySelectorAll('td:has(code)'), (cell) => cell.offsetWidth)"
      expect(Math.min(...(await page.evaluate<number[]>(narrow))), path).toBeGreaterThanOrEqual(130)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
    }
  })

  test('says of each name of an entry what it is', async () => {
    await visitDocs('/api/check/index.html')
    const row = page.locator('tr', { has: page.getByRole('link', { name: 'findProblems', exact: true }) })
    expect(await row.locator('td').last().textContent()).toMatch(/ /)
    expect(await page.getByText('Re-exports').count()).toBe(0)
  })

  test('is searched with the keyboard alone', async () => {
    await visitDocs(START)
    const button = page.getByRole('button', { name: 'Search', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('searchbox')
    await field.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => field.count()).toBe(0)
    await page.keyboard.press('Control+k')
    await field.waitFor()
    await page.keyboard.type('unknown-argument')
    await page.getByRole('option').filter({ hasText: 'unknown-argument' }).first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toBe(RULE)
    await expect.poll(() => page.locator('h1').textContent()).toContain('unknown-argument')
  })

  test('is found by the words of MMDetection', async () => {
    await visitDocs(START)
    await page.keyboard.press('Control+k')
    for (const [words, path] of ASKED) {
      await page.getByRole('searchbox').fill(words)
      const first = async () => (await page.evaluate<string[]>(FOUND)).slice(0, 4).join(' ')
      await expect.poll(first, { message: words }).toContain(path)
    }
  })

  test('changes its colours, and keeps them', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await visitDocs(START)
    await page.getByRole('switch').first().click()
    await page.locator('html.dark').waitFor({ state: 'attached' })
    await page.reload()
    await page.locator('html.dark').waitFor({ state: 'attached' })
    await page.getByRole('switch').first().click()
    await page.locator('html:not(.dark)').waitFor({ state: 'attached' })
  })

  test('has no link, inside of it or to the playground, that leads nowhere', () => {
    const texts = new Map(PAGES().map((path) => [path, String(fileOf(path))]))
    expect(texts.size).toBeGreaterThan(60)
    const ids = (path: string) =>
      new Set(Array.from((texts.get(path) ?? '').matchAll(/ id="([^"]*)"/g), ([, id]) => id))
    const known = new Map(Array.from(texts.keys(), (path) => [path, ids(path)]))
    const broken = Array.from(texts).flatMap(([from, text]) =>
      Array.from(text.matchAll(/<a\b[^>]* href="([^"]*)"/g), ([, href = '']) => href)
        .filter((href) => !/^[a-z]+:/.test(href))
        .filter((href) => {
          const [path = '', anchor = ''] = href.split('#')
          const target = posix.resolve(posix.dirname(from), path === '' ? posix.basename(from) : path)
          const file = path.endsWith('/') ? posix.join(target, 'index.html') : target
          const titles = known.get(file)
          if (titles === undefined) return fileOf(file) === undefined
          return anchor !== '' && !titles.has(decodeURIComponent(anchor))
        })
        .map((href) => `${from}: ${href}`),
    )
    expect(broken).toEqual([])
  })
})
