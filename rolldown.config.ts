import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'

const OUT = 'dist/cli'

/** What a script cannot import, it requires: builtin modules are there at once. */
const builtins: Plugin = {
  name: 'builtins',
  renderChunk: (code) => code.replace(/\bimport\(("node:[^"]+")\)/g, 'Promise.resolve(require($1))'),
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

/** Prints a config with the new bundle and keeps the code that V8 made meanwhile: see src/cli/bundleLoader.ts. */
const compiledCode: Plugin = {
  name: 'compiled-code',
  closeBundle() {
    const code = `
      const { BundleLoader } = require('./${OUT}/bundleLoader.js')
      const loader = new BundleLoader()
      process.on('exit', () => loader.save())
      loader.load(require('node:path').resolve('${OUT}/main.js'))`
    const config = 'configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'
    const { status, stderr } = spawnSync(process.execPath, [
      '--input-type=commonjs',
      '-e',
      code,
      'mmdet-config',
      'print',
      '--format',
      'repr',
      config,
    ])
    if (status !== 0) throw new Error(`the bundle does not print a config:\n${stderr}`)
  },
}

/**
 * The command line as a bundle, in which a command loads one or two files where the package has hundreds: it starts in less than half
 * the time. The library stays as TypeScript compiles it.
 */
export default defineConfig({
  input: { bin: 'src/cli/bin.ts', bundleLoader: 'src/cli/bundleLoader.ts', main: 'src/cli/main.ts' },
  platform: 'node',
  logLevel: 'silent',
  plugins: [builtins, commonJs, licences, compiledCode],
  output: {
    dir: OUT,
    format: 'cjs',
    chunkFileNames: '[name].js',
    comments: false,
    codeSplitting: {
      groups: [
        { name: 'errors', test: /src\/(?:errors|source|frame|nearest)\.ts$/, priority: 2 },
        { name: 'reader', test: /src\/(?:config\/load\/readConfig|node\/fileSystem|python\/repr)\.ts$/, priority: 1 },
      ],
    },
  },
})
