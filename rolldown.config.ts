import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown'

const OUT = 'dist/cli'

/** What a script cannot import, it requires: builtin modules are there at once. */
const builtins: Plugin = {
  name: 'builtins',
  renderChunk: (code) => code.replace(/\bimport\(("node:[^"]+")\)/g, 'Promise.resolve(require($1))'),
}

/**
 * Files as `BundleLoader` takes them: each is a function, and characters beyond ASCII are escapes, so that V8 keeps the text that was
 * read, one byte a character.
 */
const loaded: Plugin = {
  name: 'loaded',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = `${HEAD}${file.code.replace(/[^\0-\x7f]/g, escaped)}})\n`
    }
  },
}

const HEAD = '(function (exports, require, module, __filename, __dirname) {'

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The package's modules are ESM; the bundle is not. */
const commonJs: Plugin = {
  name: 'commonjs',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
}

/** The licences of the packages that are in the bundle travel with it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const folders = new Set(
      Array.from(this.getModuleIds(), (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]),
    )
    const texts = Array.from(folders).flatMap((folder) => (folder === undefined ? [] : [licenceOf(folder)]))
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.sort().join('\n') })
  },
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${folder} has no licence file: it cannot be in the bundle`)
  return `--- ${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}

/** Commander asks for it to start subcommands that are programs; there are none here, and loading it takes a millisecond. */
const noChildProcess: Plugin = {
  name: 'no-child-process',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('/commander/') ? NO_CHILD_PROCESS : undefined,
  load: (id) => (id === NO_CHILD_PROCESS ? 'export {}' : undefined),
}

const NO_CHILD_PROCESS = '\0no-child-process'

const CONFIG = 'configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'

/** What the new bundle runs, for the code that V8 makes meanwhile. A file keeps that of the first that loads it: no more than it needs. */
const TRIALS = [
  ['print', '--format', 'repr', CONFIG],
  ['print', CONFIG],
  ['fmt', '--check', CONFIG],
  ['generate', '--check', '--out', 'configs'],
]

/** Keeps that code next to the files: see src/cli/bundleLoader.ts. */
const compiledCode: Plugin = {
  name: 'compiled-code',
  closeBundle() {
    for (const argv of TRIALS) {
      for (const kept of ['before the flags', 'after the flags']) keepCode(argv, kept)
    }
  },
}

function keepCode(argv: readonly string[], kept: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', './tools/keepCode.cjs', `${OUT}/bin.js`, ...argv],
    { env: { ...process.env, KEEP_CODE: kept } },
  )
  if (status !== 0) throw new Error(`the bundle fails at mmdet-config ${argv.join(' ')}:\n${stderr}`)
}

/** White space is a sixth of what is read at each start; names stay for stack traces. */
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } }

const output: OutputOptions = { dir: OUT, format: 'cjs', chunkFileNames: '[name].js', comments: false, minify }

/** What every command needs is one file with `print`, whose start counts most. */
const START = /src\/(?:errors|cli\/main|config\/load\/readConfig|node\/fileSystem|python\/repr)\.ts$/

/**
 * The command line as a bundle, in which a command loads one or two files where the package has hundreds: it starts in less than half
 * the time. The library stays as TypeScript compiles it.
 */
export default defineConfig([
  { input: 'src/cli/bin.ts', platform: 'node', logLevel: 'silent', output },
  {
    input: 'src/cli/main.ts',
    platform: 'node',
    logLevel: 'silent',
    plugins: [noChildProcess, builtins, loaded, commonJs, licences, compiledCode],
    output: { ...output, codeSplitting: { groups: [{ name: 'start', test: START }] } },
  },
])
