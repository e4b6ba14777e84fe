import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { test } from 'vitest'
import { type Measure, report } from './measure.ts'

/** What a page imports for a purpose, and the most that it may weigh: kilobytes of 1000 bytes, minified, after gzip. */
const PURPOSES: readonly { what: string; entry: string; exports: string; most: number }[] = [
  {
    what: 'builders',
    entry: 'browser',
    exports:
      'maskRcnnR50Fpn, cocoInstance, schedule1x, schedule2x, defaultRuntime, defineConfig, selfSupervised, multiScale',
    most: 90,
  },
  { what: 'reader with pretty text', entry: 'browser', exports: 'Config, memoryFileSystem', most: 110 },
  { what: 'checkpoint: open and detect', entry: 'checkpoint', exports: 'openCheckpoint, detectCheckpoint', most: 28 },
  { what: 'checkpoint: all of it', entry: 'checkpoint', exports: '*', most: 38 },
]

/** The most that a chunk may weigh which is loaded when a YAML file is read. */
const YAML_MOST = 35

test('sizes', async () => {
  const measures: Measure[] = []
  for (const purpose of PURPOSES) measures.push(...(await measure(purpose)))
  report('sizes (esbuild, gzip)', measures)
})

async function measure({ what, entry, exports, most }: (typeof PURPOSES)[number]): Promise<Measure[]> {
  const contents = exports === '*' ? `export * from './${entry}.js'` : `export { ${exports} } from './${entry}.js'`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('dist'), sourcefile: 'page.js' },
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: resolve('node_modules/.cache/sizes'),
    write: false,
  })
  const yaml = outputFiles.filter(({ path }) => /yaml/i.test(path))
  const others = outputFiles.filter((file) => !yaml.includes(file) && !/characterNames/.test(file.path))
  const weighed = (files: typeof outputFiles, name: string, limit: number): Measure => {
    const kilobytes = files.reduce((sum, { contents }) => sum + gzipSync(contents).byteLength, 0) / 1000
    return {
      what: name,
      ours: `${kilobytes.toFixed(1)} kB`,
      theirs: '',
      result: `${files.length} files`,
      target: `at most ${limit} kB`,
      met: kilobytes <= limit,
    }
  }
  const first = weighed(others, what, most)
  return yaml.length === 0 ? [first] : [first, weighed(yaml, `${what}: the chunk for YAML`, YAML_MOST)]
}
