import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import { withoutDocs } from './tools/withoutDocs.ts'

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

/** The types of all components are a file of their own, to which packages add theirs. */
const catalogueTypes: Plugin = {
  name: 'catalogue-types',
  resolveId: (id) => (id.includes('/types.generated') ? { id: 'mmdet-config/catalogue', external: true } : undefined),
}

/** The stub requires the bundle when it runs, not before. */
const besideMain: Plugin = {
  name: 'beside-main',
  resolveId: (id) => (id === './main.ts' ? { id: './main.cjs', external: true } : undefined),
  renderChunk: (code) => code.replace(/\bimport\(("[^"]+"|`[^`]+`)\)/g, 'Promise.resolve().then(() => require($1))'),
}

/** The library asks for zod by the name that package.json maps to zod for bundlers, and to what loads it later for Node. */
const zodLater: Plugin = {
  name: 'zod-later',
  renderChunk: (code) => code.replace(/(from\s*)"zod\/mini"/g, '$1"#zod"'),
}

/** White space is a sixth of what is read at each start; names stay for stack traces. */
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } }

/** CommonJS, since Node takes half a millisecond longer for each file of ESM. */
const cli: OutputOptions = {
  dir: 'dist/cli',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  comments: false,
  minify,
}

/** What every command needs is one file with `print`, whose start counts most. */
const START = /src\/(?:errors|cli\/main|config\/load\/readConfig|node\/fileSystem|python\/repr|recipes\/looks)\.ts$/

/** The start, and rooms that are loaded whole: a file for each of their modules would be a hundred. */
const PARTS = [
  { name: 'start', test: START },
  { name: 'checkpointRoom', test: /src\/(?:checkpoint\/(?!methods\/pretraining)|node\/(?:checkpoint|fileSink))/ },
  { name: 'datasetRoom', test: /src\/(?:dataset\/|node\/(?:dataset|imageHeader))|node_modules\/image-size/ },
  { name: 'checkRoom', test: /src\/(?:check\/|catalog\/(?!.*generated|load|extract|emit|tuples))/ },
  {
    name: 'authorRoom',
    test: /src\/(?:author\/|recipes\/(?!yamlInput|places|looks)|server\/recipe|cli\/recipeConfig)/,
  },
  { name: 'launchRoom', test: /src\/launch\// },
  { name: 'planRoom', test: /src\/(?:plan|doctor)\// },
  // The library has it too, which TypeScript configs load.
  { name: 'baseIndex', test: /src\/config\/load\/baseIndex/ },
  { name: 'serverRoom', test: /src\/server\/(?!views|yamlSpot|recipe|settings)|node_modules\/vscode-/ },
  { name: 'dialect', test: /src\/config\/lazy\// },
  { name: 'typescript', test: /src\/cli\/typescript\// },
  {
    name: 'yamlRoom',
    test: /src\/(?:config\/load\/(?:loadYaml|yaml\/)|recipes\/(?:yamlInput|places)|server\/yamlSpot)/,
  },
  // Commands that are small, and what they share: a file for each would be a dozen.
  { name: 'setUp', test: /src\/cli\/(?:init|completion|schema|nextSteps)\.ts$/ },
  { name: 'look', test: /src\/cli\/(?:check|checkFix|optionWarnings|settings|input|catalog)\.ts$/ },
  {
    name: 'files',
    test: /src\/(?:node\/(?:filePlan|writeFile|staleFiles)|cli\/(?:runPlan|json)|plainProblem|python\/plain|config\/json\/fromJson)/,
  },
  { name: 'launch', test: /src\/cli\/(?:launch|submit)/ },
]

/** What the library leaves to be installed beside it. The command line has it within: one file is found and loaded much faster. */
const external = /^(?:zod|yaml|lodash-es)(?:$|\/)/

const ENTRIES = ['browser', 'python', 'checkpoint', 'check', 'editor'] as const

/** The library's entries below a folder, by the name of what is built. */
function entries(folder: string, suffix: string): Record<string, string> {
  const inner = ENTRIES.map((name) => [name, `${folder}/entries/${name}${suffix}`])
  return { index: `${folder}/index${suffix}`, ...Object.fromEntries(inner) }
}

/**
 * A file for each room, so that a bundler can leave out whole rooms: it must keep what runs when a file is imported.
 * What is loaded later (`recipeYaml`, `yaml`, the rarer forms of checkpoints) imports neither `author` nor `config` nor `checkpoint`: else
 * esbuild, which splits by file, puts them into each page.
 */
const ROOMS = [
  { name: 'pretraining', test: /src\/checkpoint\/methods\/pretraining/ },
  { name: 'importing', test: /src\/author\/importing\// },
  { name: 'recipeYaml', test: /src\/(?:recipes\/(?:yamlInput|places)|launch\/yamlText|server\/yamlSpot)/ },
  { name: 'overrides', test: /src\/author\/(?:overrides\/(?:tree|listEdits|datasets)|references|computed)\.ts$/ },
  { name: 'sweep', test: /src\/author\/sweep\// },
  { name: 'registry', test: /src\/author\/(?:registry|zoo\/(?:sources|table))/ },
  { name: 'zoo', test: /src\/author\/zoo\// },
  { name: 'authorMore', test: /src\/author\/(?:fromConfig|provenance|selfsupPretrain|overrides\/training)\.ts$/ },
  { name: 'author', test: /src\/(?:author\/|config\/child\.ts)/ },
  { name: 'errors', test: /src\/(?:(?!index\.ts)\w+|check\/rule|config\/(?:engineKeys|load\/dataText))\.ts$/ },
  { name: 'oldTorch', test: /src\/checkpoint\/containers\/(?:torchLegacy|torchTar|tar)\.ts/ },
  { name: 'inflate', test: /src\/checkpoint\/zip\/inflate/ },
  {
    name: 'writers',
    test: /src\/checkpoint\/(?:torch\/(?:w|pickleW)riter|zip\/writer|containers\/safetensorsWriter|byteSink)\.ts/,
  },
  { name: 'safetensors', test: /src\/checkpoint\/containers\/safetensors\.ts/ },
  {
    name: 'pickle',
    test: /src\/checkpoint\/(?:pickle\/(?!text|values|containers)|torch\/(?:rebuild|globals|python)|containers\/(?:pickles|torchZip)|zip\/(?:directory|entry))/,
  },
  {
    name: 'tensors',
    test: /src\/checkpoint\/(?:pickle\/|torch\/(?!writer|pickleWriter)|containers\/container\.|byteSource|crc32|limits|problems)/,
  },
  { name: 'dataset', test: /src\/(?:dataset\/|node\/imageHeader)|node_modules\/image-size/ },
  { name: 'editing', test: /src\/(?:server\/(?!yamlSpot|recipe)|recipes\/looks)/ },
  { name: 'editingRecipes', test: /src\/server\/recipe/ },
  { name: 'tuples', test: /src\/catalog\/tuples/ },
  ...['python', 'yapf', 'syntax', 'evaluate', 'recipes', 'launch', 'checkpoint', 'plan'].map((name) => ({
    name,
    test: new RegExp(`src/${name}/`),
  })),
  { name: 'merge', test: /src\/(?:check\/(?:oldKeys|widths)|config\/(?:merge|path|json\/toJson))\.ts$/ },
  { name: 'yaml', test: /src\/config\/load\/(?:yaml\/(?!scalars)|loadYaml)/ },
  { name: 'scalars', test: /src\/config\/(?:pythonStr|load\/yaml\/scalars)/ },
  { name: 'config', test: /src\/config\// },
  {
    name: 'rules',
    test: /src\/(?:catalog\/(?!.*generated|load|pack)|check\/(?!findProblems|rule\.ts|oldKeys|widths))/,
  },
]

export default defineConfig([
  {
    input: { ...entries('src', '.ts'), zod: 'src/node/zodLater.ts' },
    platform: 'neutral',
    logLevel: 'silent',
    external: [external, /^node:/],
    plugins: [withoutDocs, licences, zodLater],
    output: {
      dir: 'dist',
      format: 'esm',
      chunkFileNames: 'chunks/[name].js',
      comments: false,
      codeSplitting: { groups: ROOMS, includeDependenciesRecursively: false },
    },
  },
  {
    input: entries('dist/types', '.d.ts'),
    logLevel: 'silent',
    external: [external, /^node:/],
    plugins: [catalogueTypes, dts({ dtsInput: true })],
    output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name].js' },
  },
  {
    input: 'src/cli/bin.ts',
    platform: 'node',
    logLevel: 'silent',
    plugins: [besideMain],
    output: { ...cli, banner: '#!/usr/bin/env node\n' },
  },
  {
    input: 'src/cli/main.ts',
    platform: 'node',
    logLevel: 'silent',
    plugins: [noChildProcess, licences],
    output: { ...cli, codeSplitting: { groups: PARTS } },
  },
])
