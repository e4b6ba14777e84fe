import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mainThread } from './measured.ts'
import { fileOf } from './served.ts'
import { context, failures, open, page, served, visit } from './visitor.ts'

// What a first visit costs, before a service worker keeps the page: run by site.conformance.ts, before all others.

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
    const ratioOf = () => Math.min(...ours) / Math.min(...alone)
    // Other suites run meanwhile: the least of several rounds is what the page takes.
    for (let round = 0; round < 4 || (round < 12 && ratioOf() > 2); round++) {
      alone.push(await mainThread(context, `${served.origin}/alone.html`, '.cm-line'))
      ours.push(await mainThread(context, `${served.origin}/play/`, '.merged .cm-line:nth-child(3)'))
    }
    const ratio = ratioOf()
    console.log(
      `main thread: ratio ${ratio.toFixed(2)} (${ours.map(Math.round)} ms against ${alone.map(Math.round)} ms)`,
    )
    expect(ratio).toBeLessThanOrEqual(2)
  })

  test('as long as a slow network takes; what did not come is asked for once more', async () => {
    await forget()
    let come: () => void = () => undefined
    const coming = new Promise<void>((resolve) => {
      come = resolve
    })
    served.wait = (path) => (/\/check-/.test(path) ? coming : undefined)
    await page.clock.install()
    await visit()
    for (let seconds = 0; seconds < 20; seconds += 10) {
      await page.clock.fastForward(10_000)
      await new Promise((resolve) => setTimeout(resolve, 1500))
    }
    expect(await page.locator('footer').textContent()).not.toContain('stopped')
    come()
    await page.locator('#tab-problems .count').waitFor()
    served.wait = (path) => (/\/check-/.test(path) ? Promise.reject(new Error('no network')) : undefined)
    await forget()
    await visit()
    await open('problems')
    await page.locator('.hint', { hasText: 'is not known' }).waitFor()
    served.wait = () => undefined
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('p.good').waitFor()
    failures.length = 0
  })
})

/** The next visit is a first one: no service worker keeps the page. */
async function forget(): Promise<void> {
  await page.goto(`${served.origin}/alone.html`)
  await page.evaluate(`(async () => {
    for (const kept of await navigator.serviceWorker.getRegistrations()) await kept.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })()`)
}
