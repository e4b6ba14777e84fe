import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')

/** A page with nothing but an editor of the same kind, which shows a text: `/alone.html`. */
export async function editorAlone(text: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { EditorView } from '@codemirror/view'
        import { editing } from './codemirror.ts'
        new EditorView({ parent: document.body, doc: ${JSON.stringify(text)}, extensions: editing('text') })`,
      resolveDir: join(ROOT, 'site/play/src'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const html = '<!doctype html><script type="module" src="./alone.js"></script>'
  return new Map([
    ['/alone.html', html],
    ['/alone.js', outputFiles[0]?.text ?? ''],
  ])
}

/** Milliseconds of a processor that the main thread took until something is there. */
export async function mainThread(context: BrowserContext, url: string, selector: string): Promise<number> {
  const fresh = await context.newPage()
  const session = await context.newCDPSession(fresh)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await fresh.goto(url)
  await fresh.locator(selector).first().waitFor()
  const { metrics } = await session.send('Performance.getMetrics')
  await fresh.close()
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe has against a page; not `isWhole`: only against its colours. */
export async function violations(page: Page, isWhole: boolean): Promise<string[]> {
  const axe = readFileSync(join(ROOT, 'site/node_modules/axe-core/axe.min.js'), 'utf8')
  await page.evaluate(`globalThis.axe ?? (() => {${axe}})()`)
  const options = isWhole ? '' : "{ runOnly: ['color-contrast'] }"
  const found = await page.evaluate<Violation[]>(`axe.run(${options}).then(({ violations }) => violations)`)
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`)
}
