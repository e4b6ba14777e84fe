import { relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type ImportKind, type Metafile } from 'esbuild'
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
  { what: 'import to TypeScript', entry: 'browser', exports: 'importConfig, memoryFileSystem', most: 224 },
  { what: 'checkpoint: open and detect', entry: 'checkpoint', exports: 'openCheckpoint, detectCheckpoint', most: 28 },
  { what: 'checkpoint: all of it', entry: 'checkpoint', exports: '*', most: 38 },
]

/** What is loaded later, by the file that the build makes of it: what for, and the most that it may weigh. */
const LATER: readonly { chunk: string; what: string; most: number }[] = [
  { chunk: 'yaml', what: 'what reading YAML loads', most: 35 },
  { chunk: 'pickle', what: 'what opening a file of torch loads', most: 11 },
]

test('sizes', async () => {
  const measures: Measure[] = []
  for (const purpose of PURPOSES) measures.push(...(await measure(purpose)))
  report('sizes (esbuild, gzip)', measures)
})

async function measure({ what, entry, exports, most }: (typeof PURPOSES)[number]): Promise<Measure[]> {
  const contents = exports === '*' ? `export * from './${entry}.js'` : `export { ${exports} } from './${entry}.js'`
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: resolve('dist'), sourcefile: 'page.js' },
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    metafile: true,
    outdir: resolve('node_modules/.cache/sizes'),
    write: false,
  })
  const contentsOf = new Map(outputFiles.map((file) => [relative('.', file.path), file.contents]))
  const weighed = (files: readonly string[], name: string, limit: number): Measure => {
    const bytes = files.reduce((sum, file) => sum + gzipSync(contentsOf.get(file) ?? '').byteLength, 0)
    return {
      what: name,
      ours: `${(bytes / 1000).toFixed(1)} kB`,
      theirs: '',
      result: `${files.length} files`,
      target: `at most ${limit} kB`,
      met: bytes <= limit * 1000,
    }
  }
  const { outputs } = metafile
  const page = Object.keys(outputs).find((file) => outputs[file]?.entryPoint?.endsWith('page.js')) as string
  const first = loadedWith(page, outputs)
  const later = first.flatMap((file) => importsOf(file, outputs, 'dynamic-import'))
  const added = LATER.flatMap((part) => {
    const entry = later.find((file) => outputs[file]?.entryPoint?.endsWith(`chunks/${part.chunk}.js`))
    if (entry === undefined) return []
    const files = loadedWith(entry, outputs).filter((file) => !first.includes(file))
    return [weighed(files, `${what}: ${part.what}`, part.most)]
  })
  return [weighed(first, what, most), ...added]
}

/** A file of the bundle and all that it imports before it runs. */
function loadedWith(file: string, outputs: Outputs, loaded: readonly string[] = []): readonly string[] {
  if (loaded.includes(file)) return loaded
  return importsOf(file, outputs, 'import-statement').reduce<readonly string[]>(
    (files, path) => loadedWith(path, outputs, files),
    [...loaded, file],
  )
}

function importsOf(file: string, outputs: Outputs, kind: ImportKind): string[] {
  return (outputs[file]?.imports ?? []).filter((each) => each.kind === kind).map(({ path }) => path)
}

type Outputs = Metafile['outputs']
