import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { mainThread } from './measured.ts'
import { fileOf } from './served.ts'
import { context, page, served, visit } from './visitor.ts'

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
